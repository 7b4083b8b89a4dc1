#include "app/gui/history_window.h"

#include <algorithm>

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "app/gui/screen_room.h"
#include "app/gui/text.h"
#include "app/language.h"
#include "app/local_day.h"

namespace app::gui {
namespace {

constexpr int kLabelWidth = 190;
constexpr int kOpinionWidth = 145;

}  // namespace

HistoryWindow::HistoryWindow(wxWindow* parent, HistoryPresenter& history, PictureDesk& pictures)
    : wxDialog(parent, wxID_ANY, tr("So các lần nhập"), wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER | wxMAXIMIZE_BOX),
      history_(history),
      pictures_(pictures),
      snippet_(new SnippetCanvas(this)),
      fields_(new RowList(this, tr("Các trường và ý kiến của từng người"))),
      lines_(new RowList(this, tr("Lịch sử của trường đang chọn"))),
      onlyDifferent_(new wxCheckBox(this, wxID_ANY, tr("Chỉ những trường khác nhau"))),
      message_(new MessageBar(this)) {
    build();
    history_.onChanged = [this] { show(); };
    snippet_->onResized = [this] { cut(); };
    fields_->onChosen = [this](std::size_t row) { history_.select(row); };
    onlyDifferent_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent& event) { history_.showAll(!event.IsChecked()); });
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) { Hide(); });
    Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { Hide(); }, wxID_CANCEL);
    show();
}

HistoryWindow::~HistoryWindow() { history_.onChanged = [] {}; }

void HistoryWindow::build() {
    const int gap = FromDIP(10);
    snippet_->SetMinSize(FromDIP(wxSize(200, 36)));
    lines_->setColumns({{tr("Lúc"), 125}, {tr("Ai, mô hình nào"), 210}, {tr("Việc"), 170}, {tr("Nội dung"), 260}, {tr("Lý do"), 160}});
    auto* foot = new wxBoxSizer(wxHORIZONTAL);
    foot->Add(onlyDifferent_, 0, wxALIGN_CENTRE_VERTICAL);
    foot->AddStretchSpacer();
    foot->Add(new wxButton(this, wxID_CANCEL, tr("Đóng")));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(snippet_, 2, wxEXPAND | wxALL, gap);
    all->Add(fields_, 5, wxEXPAND | wxLEFT | wxRIGHT, gap);
    all->Add(new wxStaticText(this, wxID_ANY, tr("Lịch sử của trường đang chọn")), 0, wxLEFT | wxTOP, gap);
    all->AddSpacer(gap / 2);
    all->Add(lines_, 3, wxEXPAND | wxLEFT | wxRIGHT, gap);
    all->Add(message_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, gap);
    all->Add(foot, 0, wxEXPAND | wxALL, gap);
    SetSizer(all);
    fitToScreen(*this, 980, 680);
    fields_->SetFocus();
}

void HistoryWindow::show() {
    message_->show(history_.message());
    if (!history_.loaded()) return;
    SetTitle(tr("So các lần nhập") + wxString::FromUTF8(" – ") + shown(history_.title()));
    onlyDifferent_->SetValue(!history_.all());
    showFields();
    if (fields_->chosen() != history_.current()) fields_->choose(history_.current());
    showLines();
    cut();
}

void HistoryWindow::showFields() {
    std::vector<std::string> keys = history_.columns();
    for (const DifferenceRow& row : history_.rows()) {
        keys.push_back(row.key + "\n" + row.counted);
        keys.insert(keys.end(), row.cells.begin(), row.cells.end());
    }
    if (keys == shownKeys_) return;
    shownKeys_ = std::move(keys);
    std::vector<ListColumn> columns{{tr("Trường"), kLabelWidth}};
    for (const std::string& column : history_.columns()) columns.push_back({shown(column), kOpinionWidth});
    columns.push_back({tr("Được tính"), kOpinionWidth});
    fields_->setColumns(columns);
    std::vector<ListRow> rows;
    for (const DifferenceRow& row : history_.rows()) {
        std::vector<std::string> cells{row.label};
        cells.insert(cells.end(), row.cells.begin(), row.cells.end());
        cells.push_back(row.counted);
        std::optional<Paint> paint;
        if (row.peopleDiffer) paint = paintOf(Tone::error);
        else if (row.machineDiffers) paint = paintOf(Tone::warning);
        rows.push_back({cells, paint});
    }
    fields_->show(std::move(rows));
}

void HistoryWindow::showLines() {
    std::vector<ListRow> rows;
    for (const HistoryLine& line : history_.history()) {
        rows.push_back({{localMoment(line.when), line.who, line.how, line.what, line.why}, line.counts ? std::optional(paintOf(Tone::good)) : std::nullopt});
    }
    lines_->show(std::move(rows));
}

void HistoryWindow::cut() {
    const std::size_t asked = ++cutsAsked_;
    const wxSize pane = snippet_->pixels();
    if (!history_.loaded() || pane.x < 2 || pane.y < 2) return;
    const auto place = history_.place();
    if (!place) return snippet_->showInstead(tr("Không rõ trường này nằm ở đâu trên ảnh."));
    pictures_.cut(history_.source(), *place, pane.x, pane.y, [this, asked, tie = std::weak_ptr(tie_)](const Outcome<Snippet>& outcome) {
        if (tie.expired() || asked != cutsAsked_) return;
        if (!outcome) return snippet_->showInstead(shown(inLanguage(outcome.failure().sentence())));
        snippet_->show(outcome.value());
    });
}

}  // namespace app::gui
