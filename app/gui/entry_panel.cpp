#include "app/gui/entry_panel.h"

#include <algorithm>

#include <wx/sizer.h>

#include "app/gui/accessible_name.h"
#include "app/gui/held_keys.h"
#include "app/gui/text.h"

namespace app::gui {

EntryPanel::EntryPanel(wxWindow* parent, ReviewPresenter& review)
    : wxPanel(parent),
      review_(review),
      name_(new wxStaticText(this, wxID_ANY, "")),
      place_(new wxStaticText(this, wxID_ANY, "")),
      snippet_(new SnippetCanvas(this)),
      text_(new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER)),
      choice_(new wxComboBox(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, 0, nullptr, wxCB_DROPDOWN | wxTE_PROCESS_ENTER)),
      note_(new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END)),
      message_(new MessageBar(this)) {
    build();
    // Enter comes as the control's own event: keys themselves are never filtered, input methods need them.
    text_->Bind(wxEVT_TEXT_ENTER, &EntryPanel::onEnter, this);
    choice_->Bind(wxEVT_TEXT_ENTER, &EntryPanel::onEnter, this);
    text_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { onText(*text_); });
    for (const auto& type : {wxEVT_TEXT, wxEVT_COMBOBOX}) {
        choice_->Bind(type, [this](wxCommandEvent&) {
            if (!filling_) onText(*choice_);
        });
    }
}

void EntryPanel::build() {
    name_->SetFont(name_->GetFont().Bold().Scaled(1.15F));
    const wxFont large = text_->GetFont().Scaled(1.45F);
    text_->SetFont(large);
    choice_->SetFont(large);
    // Both are of one height, so that nothing jumps between a text and a choice.
    const int height = std::max({text_->GetBestSize().y, choice_->GetBestSize().y, text_->GetCharHeight() + FromDIP(12)});
    text_->SetMinSize(wxSize(-1, height));
    choice_->SetMinSize(wxSize(-1, height));
    choice_->Hide();
    setAccessibleName(*text_, tr("Nội dung của trường"));
    setAccessibleName(*choice_, tr("Nội dung của trường, chọn trong danh sách"));
    const int gap = FromDIP(6);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(name_, 1, wxALIGN_BOTTOM);
    head->Add(place_, 0, wxALIGN_BOTTOM);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(head, 0, wxEXPAND | wxBOTTOM, FromDIP(3));
    snippet_->SetMinSize(wxSize(-1, FromDIP(120)));
    all->Add(snippet_, 1, wxEXPAND);
    all->Add(text_, 0, wxEXPAND | wxTOP, gap);
    all->Add(choice_, 0, wxEXPAND | wxTOP, gap);
    all->Add(note_, 0, wxEXPAND | wxTOP, FromDIP(3));
    all->Add(message_, 0, wxEXPAND | wxTOP, gap);
    SetSizer(all);
}

void EntryPanel::onText(wxTextEntry& entry) {
    std::string text = utf8(entry.GetValue());
    // What changed is looked at, never the key: an input method's letters come through as they are.
    const auto caret = static_cast<std::size_t>(std::max(0L, entry.GetInsertionPoint()));
    if (const auto typed = review::typedOver(typing_, before_, {text, caret})) {
        text = typed->text;
        entry.ChangeValue(shown(text));
        entry.SetInsertionPoint(static_cast<long>(typed->caret));
    }
    before_ = text;
    review_.typed(text);
    note_->SetLabelText(shown(review_.entryNote()));
}

void EntryPanel::onEnter(wxCommandEvent& event) {
    // The control says Enter whatever is held with it. Skipped, the key goes on to the menus, which know Shift+Enter and Ctrl+Enter.
    if (modifierHeld()) return event.Skip();
    review_.accept();
}

wxWindow& EntryPanel::entry() {
    if (coded_) return *choice_;
    return *text_;
}

void EntryPanel::fillChoice(const std::vector<Option>& options) {
    wxArrayString words;
    for (const Option& option : options) words.Add(shown(option.word));
    choice_->Set(words);
}

void EntryPanel::showField() {
    const bool open = review_.isOpen() && !review_.rows().empty();
    const auto options = review_.options();
    const bool had = entry().HasFocus();
    coded_ = !options.empty();
    filling_ = true;
    if (coded_) fillChoice(options);
    text_->Show(!coded_);
    choice_->Show(coded_);
    const wxString value = shown(review_.entryText());
    if (coded_) choice_->ChangeValue(value);
    if (!coded_) text_->ChangeValue(value);
    filling_ = false;
    before_ = utf8(value);
    name_->SetLabelText(open ? shown(review_.rows()[review_.current()].label) : wxString());
    showPlace();
    note_->SetLabelText(shown(review_.entryNote()));
    text_->Enable(open);
    Layout();
    showBusy();
    if (open || had) focusEntry();
}

void EntryPanel::showPlace() {
    wxString place;
    if (review_.isOpen() && !review_.rows().empty()) place = wxString::Format("%zu / %zu", review_.current() + 1, review_.rows().size());
    if (!place.empty() && !review_.modeText().empty()) place = shown(review_.modeText()) + wxString::FromUTF8(" · ") + place;
    if (place == place_->GetLabelText()) return;
    place_->SetLabelText(place);
    Layout();
}

void EntryPanel::showBusy() {
    showPlace();
    text_->SetEditable(review_.mayType());
    choice_->SetEditable(review_.mayType());
    if (review_.isOpen()) note_->SetLabelText(review_.busy() ? tr("Đang lưu…") : shown(review_.entryNote()));
}

void EntryPanel::focusEntry() {
    entry().SetFocus();
    if (coded_) choice_->SelectAll();
    if (!coded_) text_->SetInsertionPointEnd();
}

}  // namespace app::gui
