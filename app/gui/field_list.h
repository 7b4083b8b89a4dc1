#pragma once

#include <vector>

#include "app/gui/field_row.h"
#include "app/gui/row_list.h"

namespace app::gui {

/// The fields of the record: name, what counts, and how sure that is (in words on a colour). Clicking a row chooses the field.
class FieldList : public RowList {
public:
    explicit FieldList(wxWindow* parent);

    void show(const std::vector<FieldRow>& rows);
};

}  // namespace app::gui
