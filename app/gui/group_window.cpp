#include "app/gui/group_window.h"

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/display.h>
#include <wx/listbox.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "app/gui/accessible_name.h"
#include "app/gui/message_bar.h"
#include "app/gui/screen_room.h"
#include "app/gui/text.h"
#include "app/gui/tile_canvas.h"
#include "app/language.h"

namespace app::gui {
namespace {

class GroupDialog : public wxDialog {
public:
    GroupDialog(wxWindow* parent, GroupPresenter& groups, PictureDesk& pictures, const wxString& field)
        : wxDialog(parent, wxID_ANY, tr("Xem gộp theo giá trị") + ": " + field, wxDefaultPosition, wxDefaultSize,
                   wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
          groups_(groups),
          values_(new wxListBox(this, wxID_ANY)),
          value_(new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_MIDDLE)),
          tiles_(new TileCanvas(this, groups, pictures)),
          message_(new MessageBar(this)),
          accept_(new wxButton(this, wxID_ANY, tr("Nhận các ô không đánh dấu (Enter)"))) {
        build();
        groups_.onChanged = [this] { show(); };
        values_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent& event) { groups_.choose(static_cast<std::size_t>(event.GetSelection())); });
        tiles_->onAccept = [this] { groups_.accept(); };
        accept_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
            groups_.accept();
            tiles_->SetFocus();
        });
        show();
        tiles_->SetFocus();
    }
    ~GroupDialog() override {
        groups_.onChanged = [] {};
    }
    GroupDialog(const GroupDialog&) = delete;
    GroupDialog& operator=(const GroupDialog&) = delete;

private:
    void build() {
        const int gap = FromDIP(10);
        setAccessibleName(*values_, tr("Các giá trị máy đọc được"));
        values_->SetMinSize(FromDIP(wxSize(300, -1)));
        auto* middle = new wxBoxSizer(wxHORIZONTAL);
        middle->Add(values_, 0, wxEXPAND | wxRIGHT, gap);
        value_->SetFont(value_->GetFont().Bold().Scaled(1.3F));
        auto* right = new wxBoxSizer(wxVERTICAL);
        right->Add(value_, 0, wxEXPAND | wxBOTTOM, gap);
        right->Add(tiles_, 1, wxEXPAND);
        middle->Add(right, 1, wxEXPAND);
        auto* end = new wxBoxSizer(wxHORIZONTAL);
        end->AddStretchSpacer();
        end->Add(new wxButton(this, wxID_CANCEL, tr("Đóng, sửa các ô đã đánh dấu")));
        end->Add(accept_, 0, wxLEFT, FromDIP(8));
        auto* help = new wxStaticText(this, wxID_ANY, tr("Mũi tên: đi từng ô. Dấu cách: đánh dấu ô sai. Enter: nhận các ô còn lại."));
        auto* all = new wxBoxSizer(wxVERTICAL);
        all->Add(help, 0, wxALL, gap);
        all->Add(middle, 1, wxEXPAND | wxLEFT | wxRIGHT, gap);
        all->Add(message_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, gap);
        all->Add(end, 0, wxEXPAND | wxALL, gap);
        SetSizer(all);
        const wxSize room = wxDisplay(GetParent()).GetClientArea().GetSize();
        wxSize size = FromDIP(wxSize(1100, 640));
        size.DecTo(room * 0.94);
        SetSize(size);
        centreOnParent(*this);
    }

    void show() {
        wxArrayString words;
        for (const ReadingGroup& group : groups_.groups()) words.Add(shown(group.words + "  (" + std::to_string(group.tiles.size()) + ")"));
        if (words != values_->GetStrings()) values_->Set(words);
        if (!groups_.groups().empty()) values_->SetSelection(static_cast<int>(groups_.current()));
        value_->SetLabelText(groups_.groups().empty() ? wxString() : shown(groups_.groups()[groups_.current()].words));
        accept_->Enable(!groups_.busy() && !groups_.groups().empty());
        message_->show(groups_.message());
        tiles_->show();
    }

    GroupPresenter& groups_;
    wxListBox* values_;
    wxStaticText* value_;
    TileCanvas* tiles_;
    MessageBar* message_;
    wxButton* accept_;
};

}  // namespace

void showGroups(wxWindow* parent, GroupPresenter& groups, PictureDesk& pictures, const wxString& field) {
    GroupDialog(parent, groups, pictures, field).ShowModal();
}

}  // namespace app::gui
