#include "app/gui/hand_window.h"

#include <algorithm>
#include <array>

#include <wx/display.h>
#include <wx/filedlg.h>
#include <wx/sizer.h>

#include "app/gui/message_box.h"
#include "app/gui/screen_room.h"
#include "app/gui/text.h"

namespace app::gui {
namespace {

constexpr int kGap = 8;

/// Nearly the whole desk, never larger than the screen.
wxSize sizeBeside(const wxWindow& parent) {
    const wxSize room = wxDisplay(&parent).GetClientArea().GetSize();
    const wxSize desk = parent.GetSize();
    return {std::min(room.x, std::max(desk.x - 40, 640)), std::min(room.y, std::max(desk.y - 40, 480))};
}

}  // namespace

HandWindow::HandWindow(wxWindow* parent, DeskSession& session, std::unique_ptr<HandWork> work, review::ScanId scan, const wxString& name)
    : wxDialog(parent, wxID_ANY, tr("Chỉnh tay trang") + wxString::FromUTF8(" – ") + name, wxDefaultPosition, sizeBeside(*parent),
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER | wxMAXIMIZE_BOX),
      work_(std::move(work)),
      presenter_(session.desk, *work_, [&session] { return actOf(session.settings); }),
      scan_(scan),
      canvas_(new HandCanvas(this, presenter_)),
      preview_(new PreviewCanvas(this)),
      twoPages_(new wxCheckBox(this, wxID_ANY, tr("&Tách đôi"))),
      turn_(new wxButton(this, wxID_ANY, tr("&Xoay 90°"))),
      reset_(new wxButton(this, wxID_ANY, tr("Theo &máy"))),
      undo_(new wxButton(this, wxID_UNDO, tr("&Hoàn tác"))),
      redo_(new wxButton(this, wxID_REDO, tr("Làm &lại"))),
      export_(new wxButton(this, wxID_ANY, tr("Xuất ả&nh…"))),
      save_(new wxButton(this, wxID_SAVE, tr("Lư&u"))),
      cancel_(new wxButton(this, wxID_CANCEL, tr("Hủy"))),
      status_(new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE)),
      keys_(new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END)) {
    build();
    presenter_.onChanged = [this](HandChangeKind change) { show(change); };
    twoPages_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { presenter_.setTwoPages(twoPages_->GetValue()); });
    turn_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.turnOn(); });
    reset_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.reset(); });
    undo_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.undo(); });
    redo_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.redo(); });
    export_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { exportPages(); });
    save_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.save(); });
    cancel_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { leave(); });
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) { leave(); });
    bindKeys();
    showButtons();
    presenter_.open(scan);
}

void HandWindow::build() {
    keys_->SetFont(keys_->GetFont().Smaller());
    keys_->SetLabelText(tr("Tab: chọn điểm · mũi tên: dời 1 điểm ảnh, Shift: 10 · + − 0: phóng, thu, cả bản quét · Ctrl+S lưu · Esc hủy"));
    auto* pages = new wxBoxSizer(wxHORIZONTAL);
    pages->Add(canvas_, 3, wxEXPAND);
    pages->Add(preview_, 2, wxEXPAND | wxLEFT, FromDIP(kGap));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(twoPages_, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(kGap));
    for (wxButton* button : {turn_, reset_, undo_, redo_, export_}) row->Add(button, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(kGap));
    row->AddStretchSpacer();
    row->Add(save_, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(kGap));
    row->Add(cancel_, 0, wxALIGN_CENTRE_VERTICAL);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(pages, 1, wxEXPAND | wxALL, FromDIP(kGap));
    all->Add(status_, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(kGap));
    all->Add(keys_, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(kGap));
    all->Add(row, 0, wxEXPAND | wxALL, FromDIP(kGap));
    SetSizer(all);
    // Never narrower than its row of buttons, however long their words are.
    SetMinClientSize({std::max(FromDIP(560), row->GetMinSize().x + 2 * FromDIP(kGap)), FromDIP(360)});
    centreOnParent(*this);
    canvas_->SetFocus();
}

void HandWindow::bindKeys() {
    const std::array keys{wxAcceleratorEntry(wxACCEL_CTRL, 'Z', wxID_UNDO), wxAcceleratorEntry(wxACCEL_CTRL, 'Y', wxID_REDO),
                          wxAcceleratorEntry(wxACCEL_CTRL | wxACCEL_SHIFT, 'Z', wxID_REDO), wxAcceleratorEntry(wxACCEL_CTRL, 'S', wxID_SAVE)};
    SetAcceleratorTable({static_cast<int>(keys.size()), keys.data()});
    Bind(wxEVT_MENU, [this](wxCommandEvent& event) {
        if (event.GetId() == wxID_UNDO) presenter_.undo();
        if (event.GetId() == wxID_REDO) presenter_.redo();
        if (event.GetId() == wxID_SAVE && save_->IsEnabled()) presenter_.save();
    });
}

void HandWindow::show(HandChangeKind change) {
    if (change == HandChangeKind::failure) {
        preview_->say({});
        tellWrong(this, shown(presenter_.failure()));
        return showButtons();
    }
    if (change == HandChangeKind::saved) {
        if (presenter_.dirty()) onSaved(scan_);
        Destroy();
        return;
    }
    canvas_->show(change);
    if (presenter_.isOpen()) status_->SetLabelText(shown(presenter_.spoken()));
    if (change == HandChangeKind::preview) {
        if (!presenter_.previewing() && presenter_.preview()) preview_->show(presenter_.preview()->pages);
        preview_->say(presenter_.previewing() ? tr("Đang làm sạch…") : wxString());
    }
    showButtons();
}

void HandWindow::showButtons() {
    const bool open = presenter_.isOpen();
    twoPages_->Enable(open);
    twoPages_->SetValue(open && presenter_.sketch().line().has_value());
    turn_->Enable(open);
    reset_->Enable(open && !presenter_.sketch().hand().none());
    undo_->Enable(presenter_.canUndo());
    redo_->Enable(presenter_.canRedo());
    export_->Enable(open);
    save_->Enable(presenter_.dirty());
}

void HandWindow::exportPages() {
    wxFileDialog dialog(this, tr("Xuất ảnh đã làm sạch"), "", "page.png", "PNG|*.png", wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() != wxID_OK) return;
    presenter_.exportPages(utf8(dialog.GetPath()), [](const Outcome<std::vector<std::filesystem::path>>& outcome) {
        if (!outcome) tellFailure(outcome.failure());
    });
}

void HandWindow::leave() {
    if (presenter_.dirty() &&
        !agrees(this, tr("Những gì vừa chỉnh chưa lưu. Bỏ đi?"))) {
        return;
    }
    Destroy();
}

}  // namespace app::gui
