#pragma once

#include <functional>

#include <wx/checklst.h>
#include <wx/choice.h>
#include <wx/dialog.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "app/gui/message_bar.h"
#include "app/gui/row_list.h"
#include "app/gui/sample_presenter.h"
#include "app/gui/snippet_canvas.h"

namespace app::gui {

/// "Acceptance by a sample": the sample at the left, the fields of the chosen record with their picture at the right. Stands beside the desk.
class SampleWindow : public wxDialog {
public:
    SampleWindow(wxWindow* parent, SamplePresenter& sample, PictureDesk& pictures);
    ~SampleWindow() override;

    /// The person wants to see a whole record at its picture.
    std::function<void(review::RecordId)> onRecordWanted = [](review::RecordId) {};
    /// The records of the book may have gone back.
    std::function<void()> onEnded = [] {};

    [[nodiscard]] RowList& records() { return *records_; }
    [[nodiscard]] wxString said() const { return message_->text(); }

private:
    void build();
    wxSizer* buildDraw();
    wxWindow* buildJudging();
    wxButton* button(wxWindow* parent, const wxString& label, std::function<void()> action);
    void show();
    void showRecord();
    void cut();
    void judge(bool right);
    void end();
    void print();
    [[nodiscard]] std::optional<std::size_t> chosen() const;

    SamplePresenter& sample_;
    PictureDesk& pictures_;
    wxStaticText* head_ = nullptr;
    wxChoice* level_ = nullptr;
    wxChoice* limit_ = nullptr;
    wxButton* draw_ = nullptr;
    RowList* records_ = nullptr;
    SnippetCanvas* snippet_ = nullptr;
    wxCheckListBox* fields_ = nullptr;
    wxTextCtrl* note_ = nullptr;
    wxButton* right_ = nullptr;
    wxButton* wrong_ = nullptr;
    wxButton* goTo_ = nullptr;
    wxButton* end_ = nullptr;
    wxButton* print_ = nullptr;
    MessageBar* message_ = nullptr;
    review::RecordId shownRecord_;
    std::size_t cutsAsked_ = 0;
    std::shared_ptr<char> tie_ = std::make_shared<char>();  ///< A picture may come back after the window went.
};

}  // namespace app::gui
