#include "app/gui/start_window.h"

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/dirdlg.h>
#include <wx/sizer.h>
#include <wx/statbmp.h>
#include <wx/stattext.h>

#include "app/gui/desk_options.h"
#include "app/gui/icon.h"
#include "app/gui/message_box.h"
#include "app/gui/text.h"
#include "app/language.h"

namespace app::gui {
namespace {

enum Answer { kCreateHere = wxID_HIGHEST + 1, kCreate, kOpen };

void addAnswer(wxDialog& dialog, wxSizer& sizer, int id, const wxString& label) {
    auto* button = new wxButton(&dialog, id, label, wxDefaultPosition, wxDefaultSize, wxBU_LEFT);
    button->SetMinSize(wxSize(dialog.FromDIP(420), dialog.FromDIP(40)));
    button->Bind(wxEVT_BUTTON, [&dialog, id](wxCommandEvent&) { dialog.EndModal(id); });
    sizer.Add(button, 0, wxEXPAND | wxTOP, dialog.FromDIP(8));
}

int askWhat(const std::filesystem::path& proposed) {
    wxDialog dialog(nullptr, wxID_ANY, programName());
    auto* title = new wxStaticText(&dialog, wxID_ANY, programName());
    title->SetFont(title->GetFont().Bold().Scaled(1.8F));
    auto* text = new wxStaticText(&dialog, wxID_ANY, tr("Bản quét và bản ghi của các quyển sổ nằm trong một kho. Bạn muốn bắt đầu thế nào?"));
    text->Wrap(dialog.FromDIP(420));
    auto* right = new wxBoxSizer(wxVERTICAL);
    right->Add(title);
    right->Add(text, 0, wxTOP | wxBOTTOM, dialog.FromDIP(8));
    addAnswer(dialog, *right, kCreateHere, shown(fill(app::tr("Tạo kho mới ở {1}"), {proposed.string()})));
    addAnswer(dialog, *right, kCreate, tr("Tạo kho mới ở nơi khác…"));
    addAnswer(dialog, *right, kOpen, tr("Mở kho đã có…"));
    addAnswer(dialog, *right, wxID_CANCEL, tr("Thoát"));
    auto* all = new wxBoxSizer(wxHORIZONTAL);
    const int gap = dialog.FromDIP(20);
    all->Add(new wxStaticBitmap(&dialog, wxID_ANY, programIcon(96)), 0, wxALL, gap);
    all->Add(right, 1, wxEXPAND | wxTOP | wxBOTTOM | wxRIGHT, gap);
    dialog.SetSizerAndFit(all);
    dialog.Centre();
    return dialog.ShowModal();
}

}  // namespace

std::optional<StoreChoice> askForFolder(wxWindow* parent, bool create, const std::filesystem::path& proposed) {
    wxDirDialog dialog(parent, create ? tr("Chọn thư mục trống cho kho mới") : tr("Chọn thư mục của kho"), shown(proposed.parent_path().string()));
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    const std::filesystem::path folder = utf8(dialog.GetPath());
    if (holdsStore(folder) != create) return StoreChoice{folder, create};
    tell(parent, create ? tr("Thư mục này đã có kho. Hãy chọn thư mục khác, hoặc mở kho đó.") : tr("Thư mục này không có kho nào."));
    return std::nullopt;
}

std::optional<StoreChoice> askForStore(const std::filesystem::path& proposed) {
    for (;;) {
        switch (askWhat(proposed)) {
            case kCreateHere: return StoreChoice{proposed, true};
            case kCreate:
                if (auto choice = askForFolder(nullptr, true, proposed)) return choice;
                break;
            case kOpen:
                if (auto choice = askForFolder(nullptr, false, proposed)) return choice;
                break;
            default: return std::nullopt;
        }
    }
}

}  // namespace app::gui
