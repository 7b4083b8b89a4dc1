#pragma once

#include <wx/combobox.h>
#include <wx/panel.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "app/gui/message_bar.h"
#include "app/gui/review_presenter.h"
#include "app/gui/snippet_canvas.h"
#include "review/base/typing.h"

namespace app::gui {

/// The one entry of the desk: the field's name, its picture, and right below it where the clerk types. A field with a code list has a list
/// to choose from; its entry can be typed into as well. Native controls only, so that input methods work.
class EntryPanel : public wxPanel {
public:
    EntryPanel(wxWindow* parent, ReviewPresenter& review);

    /// Takes over the current field of the presenter and puts the caret into the entry.
    void showField();
    void showMessage() { message_->show(review_.message()); }
    /// Says something the presenter knows nothing of.
    void showNotice(const Message& notice) { message_->show(notice); }
    /// Locks or frees the entry as the presenter says.
    void showBusy();
    void focusEntry();
    /// Whether the house turns keys into Vietnamese letters, for those who have no input method.
    void useTyping(review::Typing typing) { typing_ = typing; }

    [[nodiscard]] SnippetCanvas& snippet() { return *snippet_; }
    [[nodiscard]] wxTextCtrl& textEntry() { return *text_; }
    [[nodiscard]] wxComboBox& choiceEntry() { return *choice_; }
    [[nodiscard]] wxString messageText() const { return message_->text(); }

private:
    void build();
    void onEnter(wxCommandEvent& event);
    /// Which field it is of how many, and what way leads through them.
    void showPlace();
    void fillChoice(const std::vector<Option>& options);
    [[nodiscard]] wxWindow& entry();

    ReviewPresenter& review_;
    wxStaticText* name_;
    wxStaticText* place_;
    SnippetCanvas* snippet_;
    wxTextCtrl* text_;
    wxComboBox* choice_;
    wxStaticText* note_;
    MessageBar* message_;
    /// The entry's text has changed: by a person, unless the program fills it.
    void onText(wxTextEntry& entry);

    review::Typing typing_ = review::Typing::system;
    std::string before_;  ///< What the entry held before this change.
    bool coded_ = false;
    bool filling_ = false;  ///< The program fills the entry; nobody types.
};

}  // namespace app::gui
