#pragma once

#include <wx/listbox.h>
#include <wx/panel.h>
#include <wx/stattext.h>

#include "app/gui/entry_panel.h"
#include "app/gui/field_list.h"

namespace app::gui {

/// The right pane: the record's name and state, the entry, all its fields, and what the rules found.
class RecordPanel : public wxPanel {
public:
    RecordPanel(wxWindow* parent, ReviewPresenter& review);

    void show(ReviewChange change);
    [[nodiscard]] EntryPanel& entry() { return *entry_; }
    [[nodiscard]] FieldList& fields() { return *fields_; }
    [[nodiscard]] wxListBox& findings() { return *findings_; }

private:
    void build();
    void showHead();
    void showFindings();

    ReviewPresenter& review_;
    wxStaticText* title_;
    wxStaticText* state_;
    EntryPanel* entry_;
    FieldList* fields_;
    wxStaticText* findingsTitle_;
    wxListBox* findings_;
    wxArrayString sentences_;  ///< What the findings list shows, before wrapping.
    int wrappedFor_ = 0;  ///< Width of the list for which its sentences are wrapped, pixels.
};

}  // namespace app::gui
