#pragma once

#include <functional>
#include <vector>

#include <wx/dataview.h>

#include "app/gui/field_row.h"

namespace app::gui {

/// The fields of the record: name, what counts, and how sure that is (in words on a colour). Clicking a row chooses the field.
class FieldList : public wxDataViewCtrl {
public:
    explicit FieldList(wxWindow* parent);

    std::function<void(std::size_t)> onChosen = [](std::size_t) {};

    void show(const std::vector<FieldRow>& rows);
    void showCurrent(std::size_t row);

private:
    class Model;
    void fitColumns();

    wxObjectDataPtr<Model> model_;
};

}  // namespace app::gui
