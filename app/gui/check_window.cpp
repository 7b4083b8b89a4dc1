#include "app/gui/check_window.h"

#include <algorithm>

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/display.h>
#include <wx/filedlg.h>
#include <wx/gauge.h>
#include <wx/listctrl.h>
#include <wx/sizer.h>
#include <wx/spinctrl.h>
#include <wx/stattext.h>

#include "app/gui/accessible_name.h"
#include "app/gui/colours.h"
#include "app/gui/list_row.h"
#include "app/gui/message_bar.h"
#include "app/gui/screen_room.h"
#include "app/gui/text.h"

namespace app::gui {
namespace {

constexpr int kMostTotal = 99999;

/// One count with its bar, and the total the book states, to be filled in.
struct TotalRow {
    wxStaticText* words;
    wxGauge* bar;
    wxSpinCtrl* stated;
};

class CheckDialog : public wxDialog {
public:
    CheckDialog(wxWindow* parent, CheckPresenter& check)
        : wxDialog(parent, wxID_ANY, tr("Quyển đã đủ chưa?"), wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
          check_(check),
          papers_(new wxStaticText(this, wxID_ANY, "")),
          list_(new wxListView(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(860, 300)), wxLC_REPORT | wxLC_SINGLE_SEL)),
          message_(new MessageBar(this)),
          goTo_(new wxButton(this, wxID_OK, tr("Đến trang"))),
          print_(new wxButton(this, wxID_ANY, tr("In danh sách…"))) {
        build();
        check_.onChanged = [this] { show(); };
        list_->Bind(wxEVT_LIST_ITEM_SELECTED, [this](wxListEvent&) { enableGoTo(); });
        list_->Bind(wxEVT_LIST_ITEM_ACTIVATED, [this](wxListEvent&) {
            if (goTo_->IsEnabled()) EndModal(wxID_OK);
        });
        print_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { print(); });
        show();
    }
    ~CheckDialog() override { check_.onChanged = [] {}; }
    CheckDialog(const CheckDialog&) = delete;
    CheckDialog& operator=(const CheckDialog&) = delete;

    [[nodiscard]] std::optional<review::ScanId> chosen() const {
        const long row = list_->GetFirstSelected();
        if (row < 0 || static_cast<std::size_t>(row) >= check_.rows().size()) return std::nullopt;
        const review::ScanId scan = check_.rows()[static_cast<std::size_t>(row)].scan;
        return scan ? std::optional(scan) : std::nullopt;
    }

private:
    TotalRow addTotal(wxFlexGridSizer& grid, const wxString& label) {
        TotalRow row{new wxStaticText(this, wxID_ANY, ""), new wxGauge(this, wxID_ANY, 100, wxDefaultPosition, wxSize(FromDIP(110), -1)),
                     new wxSpinCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxSP_ARROW_KEYS, 0, kMostTotal, 0)};
        grid.Add(row.words, 0, wxALIGN_CENTRE_VERTICAL);
        grid.Add(row.bar, 1, wxEXPAND | wxALIGN_CENTRE_VERTICAL);
        grid.Add(new wxStaticText(this, wxID_ANY, label), 0, wxALIGN_CENTRE_VERTICAL);
        grid.Add(row.stated, 0, wxALIGN_CENTRE_VERTICAL);
        setAccessibleName(*row.stated, label);
        return row;
    }

    void build() {
        const int gap = FromDIP(12);
        auto* grid = new wxFlexGridSizer(4, FromDIP(wxSize(10, 8)));
        grid->AddGrowableCol(1);
        pages_ = addTotal(*grid, tr("Số trang sổ ghi khi khóa (0: không ghi)"));
        records_ = addTotal(*grid, tr("Số bản ghi sổ ghi khi khóa (0: không ghi)"));
        auto* keep = new wxButton(this, wxID_ANY, tr("Lưu số ghi khi khóa"));
        keep->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { check_.setTotals(pages_.stated->GetValue(), records_.stated->GetValue()); });
        setColumns(*list_, {{tr("Việc"), 100}, {tr("Tờ, tệp"), 210}, {tr("Nội dung"), 530}});
        setAccessibleName(*list_, tr("Những điều còn thiếu hoặc cần xem"));
        auto* head = new wxBoxSizer(wxHORIZONTAL);
        head->Add(papers_, 1, wxALIGN_CENTRE_VERTICAL);
        head->Add(keep);
        auto* buttons = new wxBoxSizer(wxHORIZONTAL);
        buttons->Add(print_);
        buttons->AddStretchSpacer();
        buttons->Add(new wxButton(this, wxID_CANCEL, tr("Đóng")), 0, wxRIGHT, gap);
        buttons->Add(goTo_);
        goTo_->SetDefault();
        auto* all = new wxBoxSizer(wxVERTICAL);
        all->Add(grid, 0, wxEXPAND | wxALL, gap);
        all->Add(head, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, gap);
        all->Add(list_, 1, wxEXPAND | wxLEFT | wxRIGHT, gap);
        all->Add(message_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, gap);
        all->Add(buttons, 0, wxEXPAND | wxALL, gap);
        SetSizerAndFit(all);
        centreOnParent(*this);
        list_->SetFocus();
    }

    static void showTotal(TotalRow& row, const CheckGauge& gauge, const std::optional<int>& stated) {
        row.words->SetLabelText(shown(gauge.words));
        row.bar->SetValue(gauge.percent);
        setAccessibleName(*row.bar, shown(gauge.words));
        row.stated->SetValue(stated.value_or(0));
    }

    void show() {
        print_->Enable(check_.loaded());
        message_->show(check_.message());
        showTotal(pages_, check_.pages(), check_.book().pagesStated);
        showTotal(records_, check_.records(), check_.book().recordsStated);
        papers_->SetLabelText(shown(check_.papers()));
        if (check_.loaded()) SetTitle(tr("Quyển đã đủ chưa?") + " " + shown(check_.book().name()));
        list_->DeleteAllItems();
        for (const CheckRow& row : check_.rows()) {
            const long at = list_->InsertItem(list_->GetItemCount(), shown(row.what));
            list_->SetItem(at, 1, shown(row.where));
            list_->SetItem(at, 2, shown(row.sentence));
            const Paint paint = paintOf(row.tone);
            list_->SetItemBackgroundColour(at, paint.back);
            list_->SetItemTextColour(at, paint.ink);
        }
        enableGoTo();
        growToFit();
        Layout();
    }

    /// The words beside the bars come later than the window.
    void growToFit() {
        wxSize wanted = GetBestSize();
        wanted.DecTo(wxDisplay(GetParent()).GetClientArea().GetSize());
        wanted.IncTo(GetSize());
        if (wanted != GetSize()) SetSize(wanted);
    }

    void enableGoTo() { goTo_->Enable(chosen().has_value()); }

    void print() {
        wxFileDialog dialog(this, tr("Ghi danh sách để in"), "", shown(check_.book().name() + ".pdf"), "PDF|*.pdf", wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
        if (dialog.ShowModal() != wxID_OK) return;
        std::filesystem::path file = utf8(dialog.GetPath());
        if (file.extension() != ".pdf") file += ".pdf";
        check_.print(file);
    }

    CheckPresenter& check_;
    TotalRow pages_{};
    TotalRow records_{};
    wxStaticText* papers_;
    wxListView* list_;
    MessageBar* message_;
    wxButton* goTo_;
    wxButton* print_;
};

}  // namespace

std::optional<review::ScanId> showCheck(wxWindow* parent, CheckPresenter& check) {
    CheckDialog dialog(parent, check);
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    return dialog.chosen();
}

}  // namespace app::gui
