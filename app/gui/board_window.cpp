#include "app/gui/board_window.h"

#include <array>

#include <wx/button.h>
#include <wx/filedlg.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "app/gui/accessible_name.h"
#include "app/gui/screen_room.h"
#include "app/gui/text.h"
#include "app/language.h"
#include "app/tasks/figure_tables.h"

namespace app::gui {
namespace {

constexpr int kTick = 300;
constexpr std::array kOrders{BoardOrder::name, BoardOrder::toDo, BoardOrder::age, BoardOrder::idle, BoardOrder::errors};
constexpr std::array kGroups{review::RateGroup::clerk,        review::RateGroup::model,         review::RateGroup::fieldByPeople,
                             review::RateGroup::fieldByMachine, review::RateGroup::bookByPeople, review::RateGroup::bookByMachine};

wxString orderName(BoardOrder order) {
    switch (order) {
        case BoardOrder::name: return tr("Tên quyển");
        case BoardOrder::toDo: return tr("Việc còn lại");
        case BoardOrder::age: return tr("Tuổi");
        case BoardOrder::idle: return tr("Nghỉ lâu nhất");
        case BoardOrder::errors: return tr("Nhiều lỗi nhất");
    }
    return {};
}

template <std::size_t N>
std::vector<ListColumn> columnsOf(const std::vector<std::string>& titles, const std::array<int, N>& widths) {
    std::vector<ListColumn> columns;
    for (std::size_t i = 0; i < titles.size(); ++i) columns.push_back({shown(titles[i]), widths.at(i)});
    return columns;
}

void fillList(RowList& list, const std::vector<BoardRow>& rows) {
    const auto chosen = list.chosen();
    std::vector<ListRow> all;
    for (const BoardRow& row : rows) all.push_back({row.cells, paintOf(row.tone)});
    list.show(std::move(all));
    if (chosen) list.choose(*chosen);
}

}  // namespace

BoardWindow::BoardWindow(wxWindow* parent, BoardPresenter& board)
    : wxDialog(parent, wxID_ANY, tr("Bảng theo dõi"), wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER | wxMAXIMIZE_BOX),
      board_(board),
      clock_(this) {
    build();
    board_.onChanged = [this] { show(); };
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { tick(); });
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) { Hide(); });
    Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { Hide(); }, wxID_CANCEL);
    show();
}

BoardWindow::~BoardWindow() { board_.onChanged = [] {}; }

void BoardWindow::build() {
    const int gap = FromDIP(10);
    pages_ = new wxNotebook(this, wxID_ANY);
    pages_->AddPage(buildBooks(), tr("Các quyển"));
    pages_->AddPage(buildFindings(), tr("Phát hiện"));
    pages_->AddPage(buildRates(), tr("Tỷ lệ sai"));
    pages_->AddPage(buildProduction(), tr("Sản lượng"));
    message_ = new MessageBar(this);
    write_ = new wxButton(this, wxID_ANY, tr("Ghi ra tệp…"));
    write_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { write(); });
    again_ = new wxButton(this, wxID_ANY, tr("Đếm lại"));
    again_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { board_.load(); });
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->Add(write_);
    buttons->AddStretchSpacer();
    buttons->Add(again_, 0, wxRIGHT, gap);
    buttons->Add(new wxButton(this, wxID_CANCEL, tr("Đóng")));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(pages_, 1, wxEXPAND | wxALL, gap);
    all->Add(message_, 0, wxEXPAND | wxLEFT | wxRIGHT, gap);
    all->Add(buttons, 0, wxEXPAND | wxALL, gap);
    SetSizer(all);
    fitToScreen(*this, 1330, 650);
}

wxWindow* BoardWindow::buildBooks() {
    const int gap = FromDIP(8);
    auto* page = new wxPanel(pages_);
    order_ = new wxChoice(page, wxID_ANY);
    for (const BoardOrder order : kOrders) order_->Append(orderName(order));
    order_->SetSelection(0);
    setAccessibleName(*order_, tr("Xếp theo"));
    order_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) { board_.orderBy(kOrders.at(static_cast<std::size_t>(event.GetSelection()))); });
    clerk_ = new wxChoice(page, wxID_ANY);
    clerk_->Append(tr("Mọi người"));
    clerk_->SetSelection(0);
    setAccessibleName(*clerk_, tr("Người làm"));
    clerk_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) { board_.showClerk(event.GetSelection() == 0 ? std::string() : utf8(event.GetString())); });
    books_ = new RowList(page, tr("Các quyển"));
    constexpr std::array kWidths{110, 70, 60, 75, 80, 70, 80, 75, 70, 75, 50, 80, 85, 90, 210};
    books_->setColumns(columnsOf(boardColumns(), kWidths));
    books_->onOpened = [this](std::size_t row) {
        Hide();
        onBookWanted(board_.books().at(row).book);
    };
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(new wxStaticText(page, wxID_ANY, tr("Xếp theo")), 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, gap);
    head->Add(order_, 0, wxRIGHT, gap * 3);
    head->Add(new wxStaticText(page, wxID_ANY, tr("Người làm")), 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, gap);
    head->Add(clerk_);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(head, 0, wxALL, gap);
    all->Add(books_, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, gap);
    page->SetSizer(all);
    return page;
}

wxWindow* BoardWindow::buildFindings() {
    auto* page = new wxPanel(pages_);
    findings_ = new RowList(page, tr("Phát hiện"));
    findings_->setColumns(columnsOf(findingColumns(), std::array{90, 700, 80, 90}));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(findings_, 1, wxEXPAND | wxALL, FromDIP(8));
    page->SetSizer(all);
    return page;
}

wxWindow* BoardWindow::buildRates() {
    const int gap = FromDIP(8);
    auto* page = new wxPanel(pages_);
    group_ = new wxChoice(page, wxID_ANY);
    for (const review::RateGroup group : kGroups) group_->Append(shown(groupName(group)));
    group_->SetSelection(0);
    setAccessibleName(*group_, tr("Tỷ lệ sai của"));
    group_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) { board_.showRates(kGroups.at(static_cast<std::size_t>(event.GetSelection()))); });
    rates_ = new RateChart(page);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(new wxStaticText(page, wxID_ANY, tr("Tỷ lệ sai của")), 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, gap);
    head->Add(group_);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(head, 0, wxALL, gap);
    all->Add(rates_, 1, wxEXPAND | wxLEFT | wxRIGHT, gap);
    all->Add(new wxStaticText(page, wxID_ANY, tr("Chấm: tỷ lệ sai. Vạch: khoảng tin cậy 95 % (Wilson). Chắc chắn sai nhiều nhất đứng trên.")), 0, wxALL, gap);
    page->SetSizer(all);
    return page;
}

wxWindow* BoardWindow::buildProduction() {
    const int gap = FromDIP(8);
    auto* page = new wxPanel(pages_);
    days_ = new DayChart(page);
    days_->SetMinSize(FromDIP(wxSize(200, 80)));
    production_ = new RowList(page, tr("Sản lượng"));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(days_, 2, wxEXPAND | wxALL, gap);
    all->Add(production_, 3, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, gap);
    page->SetSizer(all);
    return page;
}

void BoardWindow::show() {
    message_->show(board_.message());
    again_->Enable(!board_.counting());
    if (board_.counting()) clock_.Start(kTick);
    else clock_.Stop();
    write_->Enable(!board_.production().empty());
    showClerks();
    fillList(*books_, board_.books());
    fillList(*findings_, board_.findings());
    rates_->show(board_.rates());
    days_->show(board_.days());
    showProduction();
}

void BoardWindow::showClerks() {
    const wxString chosen = clerk_->GetStringSelection();
    clerk_->Set(std::vector<wxString>{tr("Mọi người")});
    for (const std::string& who : board_.clerks()) clerk_->Append(shown(who));
    if (!clerk_->SetStringSelection(chosen)) clerk_->SetSelection(0);
}

void BoardWindow::showProduction() {
    constexpr std::array kWidths{110, 140, 65, 75, 80, 70, 70, 70, 80, 80, 70, 70, 70, 80, 100};
    const auto& table = board_.production();
    if (table.empty()) return production_->show({});
    production_->setColumns(columnsOf(table.front(), kWidths));
    std::vector<ListRow> rows;
    for (std::size_t row = 1; row < table.size(); ++row) rows.push_back({table[row]});
    production_->show(std::move(rows));
}

void BoardWindow::tick() {
    if (board_.counting()) message_->show({Tone::calm, board_.message().text + " " + counted("{1} quyển", board_.booksCounted())});
}

void BoardWindow::write() {
    wxFileDialog dialog(this, tr("Ghi số liệu"), "", "so-lieu.xlsx", wxString("Excel|*.xlsx|CSV|*.csv"), wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() != wxID_OK) return;
    std::filesystem::path file = utf8(dialog.GetPath());
    if (!file.has_extension()) file += dialog.GetFilterIndex() == 1 ? ".csv" : ".xlsx";
    board_.write(file);
}

}  // namespace app::gui
