#include "app/gui/form_window.h"

#include <wx/display.h>
#include <wx/scrolwin.h>
#include <wx/settings.h>
#include <wx/sizer.h>

#include <algorithm>
#include <array>

#include "app/gui/message_box.h"
#include "app/gui/screen_room.h"
#include "app/gui/text.h"
#include "app/language.h"

namespace app::gui {
namespace {

constexpr int kGap = 6;
constexpr int kWords = 380;  // Width of the words at the right, device-independent pixels.

}  // namespace

FormWindow::FormWindow(wxWindow* parent, DeskSession& session, std::unique_ptr<FormWork> work, review::ScanId scan, const wxString& name,
                       const std::string& bookType)
    : wxDialog(parent, wxID_ANY, tr("Vẽ mẫu sổ") + wxString::FromUTF8(" – ") + name, wxDefaultPosition,
               wxDisplay(parent).GetClientArea().GetSize(), wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER | wxMAXIMIZE_BOX),
      work_(std::move(work)),
      presenter_(session.desk, *work_, session.settings, session.catalog),
      canvas_(new FormCanvas(this, presenter_)),
      head_(new FormHeadPanel(this, presenter_)),
      parts_(new FormPartPanel(this, presenter_)),
      drawField_(new wxRadioButton(this, wxID_ANY, tr("Vẽ &trường"), wxDefaultPosition, wxDefaultSize, wxRB_GROUP)),
      drawLabel_(new wxRadioButton(this, wxID_ANY, tr("Vẽ &chữ in sẵn"))),
      add_(new wxButton(this, wxID_ADD, tr("Thêm ô &dưới"))),
      addSquare_(new wxButton(this, wxID_ANY, tr("Thêm ô đ&ánh dấu"))),
      remove_(new wxButton(this, wxID_REMOVE, tr("&Xóa ô"))),
      undo_(new wxButton(this, wxID_UNDO, tr("&Hoàn tác"))),
      redo_(new wxButton(this, wxID_REDO, tr("Làm &lại"))),
      save_(new wxButton(this, wxID_SAVE, tr("Lư&u"))),
      cancel_(new wxButton(this, wxID_CANCEL, tr("Hủy"))),
      status_(new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE)),
      keys_(new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END)) {
    build();
    presenter_.onChanged = [this](FormChange change) { show(change); };
    bindButtons();
    bindKeys();
    show(FormChange::selection);
    presenter_.open(scan, bookType);
}

void FormWindow::build() {
    SetMinSize(FromDIP(wxSize(820, 480)));
    keys_->SetFont(keys_->GetFont().Smaller());
    keys_->SetLabelText(
        tr("Tab: chọn ô · mũi tên: dời, Shift: đổi cỡ, Ctrl: bước lớn · Delete: xóa · Ctrl+B: thêm ô · + − 0: phóng, thu, cả trang · "
           "Ctrl+S lưu"));
    head_->SetMinSize(FromDIP(wxSize(kWords, -1)));
    auto* tools = new wxBoxSizer(wxHORIZONTAL);
    for (wxWindow* tool : std::initializer_list<wxWindow*>{drawField_, drawLabel_})
        tools->Add(tool, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(kGap));
    auto* boxes = new wxBoxSizer(wxHORIZONTAL);
    for (wxButton* button : {add_, addSquare_, remove_}) boxes->Add(button, 1, wxRIGHT, FromDIP(kGap));
    auto* words = new wxBoxSizer(wxVERTICAL);
    words->Add(scrolled({head_, drawField_, drawLabel_, parts_}, tools), 1, wxEXPAND | wxBOTTOM, FromDIP(kGap));
    words->Add(boxes, 0, wxEXPAND);
    auto* both = new wxBoxSizer(wxHORIZONTAL);
    both->Add(canvas_, 1, wxEXPAND);
    both->Add(words, 0, wxEXPAND | wxLEFT, FromDIP(kGap));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    for (wxButton* button : {undo_, redo_}) row->Add(button, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(kGap));
    row->Add(status_, 1, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(kGap));
    row->Add(save_, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(kGap));
    row->Add(cancel_, 0, wxALIGN_CENTRE_VERTICAL);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(both, 1, wxEXPAND | wxALL, FromDIP(kGap));
    all->Add(keys_, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(kGap));
    all->Add(row, 0, wxEXPAND | wxALL, FromDIP(kGap));
    SetSizer(all);
    centreOnParent(*this);
    canvas_->SetFocus();
}

wxWindow* FormWindow::scrolled(std::initializer_list<wxWindow*> windows, wxSizer* tools) {
    // With large letters not all of it fits on a low screen.
    auto* pane = new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(200, 200)), wxVSCROLL | wxTAB_TRAVERSAL);
    pane->SetScrollRate(0, FromDIP(10));
    for (wxWindow* window : windows) window->Reparent(pane);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(head_, 0, wxEXPAND | wxBOTTOM, FromDIP(kGap));
    all->Add(tools, 0, wxEXPAND | wxBOTTOM, FromDIP(kGap));
    all->Add(parts_, 1, wxEXPAND);
    pane->SetSizer(all);
    pane->SetMinSize(wxSize(all->GetMinSize().x + wxSystemSettings::GetMetric(wxSYS_VSCROLL_X, this), FromDIP(200)));
    pane->MoveAfterInTabOrder(canvas_);
    return pane;
}

void FormWindow::bindButtons() {
    drawField_->Bind(wxEVT_RADIOBUTTON, [this](wxCommandEvent&) { presenter_.setTool(FormTool::field); });
    drawLabel_->Bind(wxEVT_RADIOBUTTON, [this](wxCommandEvent&) { presenter_.setTool(FormTool::label); });
    add_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        presenter_.addBelow(presenter_.tool());
        parts_->focusWords();
    });
    addSquare_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.addSquare(); });
    remove_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.removeCurrent(); });
    undo_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.undo(); });
    redo_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.redo(); });
    save_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { save(); });
    cancel_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { leave(); });
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) { leave(); });
}

void FormWindow::bindKeys() {
    const std::array keys{wxAcceleratorEntry(wxACCEL_CTRL, 'Z', wxID_UNDO), wxAcceleratorEntry(wxACCEL_CTRL, 'Y', wxID_REDO),
                          wxAcceleratorEntry(wxACCEL_CTRL | wxACCEL_SHIFT, 'Z', wxID_REDO),
                          wxAcceleratorEntry(wxACCEL_CTRL, 'S', wxID_SAVE), wxAcceleratorEntry(wxACCEL_CTRL, 'B', wxID_ADD)};
    SetAcceleratorTable({static_cast<int>(keys.size()), keys.data()});
    Bind(wxEVT_MENU, [this](wxCommandEvent& event) {
        if (event.GetId() == wxID_UNDO) presenter_.undo();
        if (event.GetId() == wxID_REDO) presenter_.redo();
        if (event.GetId() == wxID_SAVE) save();
        if (event.GetId() == wxID_ADD) presenter_.addBelow(presenter_.tool());
    });
}

void FormWindow::show(FormChange change) {
    if (change == FormChange::failure) {
        tellWrong(this, shown(presenter_.failure()));
        if (!presenter_.isOpen()) Destroy();
        return;
    }
    if (change == FormChange::saved) {
        onSaved(presenter_.savedAs());
        Destroy();
        return;
    }
    canvas_->show(change);
    head_->show(change);
    parts_->show(change);
    if (presenter_.isOpen()) status_->SetLabelText(shown(presenter_.spoken()));
    showButtons();
}

void FormWindow::showButtons() {
    const auto part = presenter_.current();
    const bool open = presenter_.isOpen();
    const bool choice =
        part && part->kind != FormPart::Kind::label && presenter_.sketch().form().fields[part->index].kind == review::FieldKind::choice;
    for (wxWindow* tool : std::initializer_list<wxWindow*>{drawField_, drawLabel_, add_, save_}) tool->Enable(open);
    addSquare_->Enable(choice);
    remove_->Enable(part.has_value());
    undo_->Enable(presenter_.canUndo());
    redo_->Enable(presenter_.canRedo());
}

void FormWindow::save() {
    // Words still under the cursor are taken when their control loses the focus.
    canvas_->SetFocus();
    const auto obstacles = presenter_.obstacles();
    if (obstacles.empty()) return presenter_.save();
    wxString list;
    for (const review::Sentence& sentence : obstacles) list += wxString::FromUTF8("• ") + shown(inLanguage(sentence)) + "\n";
    tell(this, tr("Chưa lưu được mẫu này:") + "\n\n" + list);
}

void FormWindow::leave() {
    if (presenter_.dirty() &&
        !agrees(this, tr("Mẫu vừa vẽ chưa lưu. Bỏ đi?"))) {
        return;
    }
    Destroy();
}

}  // namespace app::gui
