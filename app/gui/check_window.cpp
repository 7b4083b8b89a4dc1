#include "app/gui/check_window.h"

#include <algorithm>

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/display.h>
#include <wx/filedlg.h>
#include <wx/gauge.h>
#include <wx/sizer.h>
#include <wx/spinctrl.h>
#include <wx/stattext.h>

#include "app/gui/accessible_name.h"
#include "app/gui/colours.h"
#include "app/gui/message_bar.h"
#include "app/gui/row_list.h"
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
          list_(new RowList(this, tr("Những điều còn thiếu hoặc cần xem"))),
          message_(new MessageBar(this)),
          goTo_(new wxButton(this, wxID_OK, tr("Đến trang"))),
          print_(new wxButton(this, wxID_ANY, tr("In danh sách…"))) {
        build();
        check_.onChanged = [this] { show(); };
        list_->onChosen = [this](std::size_t) { enableGoTo(); };
        list_->onOpened = [this](std::size_t) {
            if (goTo_->IsEnabled()) EndModal(wxID_OK);
        };
        print_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { print(); });
        show();
    }
    ~CheckDialog() override { check_.onChanged = [] {}; }
    CheckDialog(const CheckDialog&) = delete;
    CheckDialog& operator=(const CheckDialog&) = delete;

    [[nodiscard]] std::optional<review::ScanId> chosen() const {
        const auto row = list_->chosen();
        if (!row || *row >= check_.rows().size()) return std::nullopt;
        const review::ScanId scan = check_.rows()[*row].scan;
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
        list_->setColumns({{tr("Việc"), 100}, {tr("Tờ, tệp"), 210}, {tr("Nội dung"), 530}});
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
        SetSizer(all);
        fitToScreen(*this, 890, 560);
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
        std::vector<ListRow> rows;
        for (const CheckRow& row : check_.rows()) rows.push_back({{row.what, row.where, row.sentence}, paintOf(row.tone)});
        list_->show(std::move(rows));
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
    RowList* list_;
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
