#include "app/gui/sample_window.h"

#include <array>
#include <cmath>

#include <wx/button.h>
#include <wx/filedlg.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/wrapsizer.h>

#include "app/decimal.h"
#include "app/gui/accessible_name.h"
#include "app/gui/message_box.h"
#include "app/gui/screen_room.h"
#include "app/gui/text.h"
#include "app/gui/text_entry.h"
#include "app/language.h"

namespace app::gui {
namespace {

using review::InspectionLevel;

constexpr std::array kLevels{InspectionLevel::S1, InspectionLevel::S2, InspectionLevel::S3, InspectionLevel::S4,
                             InspectionLevel::I,  InspectionLevel::II, InspectionLevel::III};
constexpr int kUsualLevel = 5;
constexpr double kUsualLimit = 0.65;

}  // namespace

SampleWindow::SampleWindow(wxWindow* parent, SamplePresenter& sample, PictureDesk& pictures)
    : wxDialog(parent, wxID_ANY, tr("Kiểm mẫu quyển"), wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER | wxMAXIMIZE_BOX),
      sample_(sample),
      pictures_(pictures) {
    build();
    sample_.onChanged = [this] { show(); };
    snippet_->onResized = [this] { cut(); };
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) { Hide(); });
    Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { Hide(); }, wxID_CANCEL);
    show();
}

SampleWindow::~SampleWindow() { sample_.onChanged = [] {}; }

wxButton* SampleWindow::button(wxWindow* parent, const wxString& label, std::function<void()> action) {
    auto* made = new wxButton(parent, wxID_ANY, label);
    made->Bind(wxEVT_BUTTON, [action = std::move(action)](wxCommandEvent&) { action(); });
    return made;
}

wxSizer* SampleWindow::buildDraw() {
    const int gap = FromDIP(8);
    level_ = new wxChoice(this, wxID_ANY);
    for (const InspectionLevel level : kLevels) level_->Append(shown(std::string(toText(level))));
    level_->SetSelection(kUsualLevel);
    setAccessibleName(*level_, tr("Mức kiểm"));
    limit_ = new wxChoice(this, wxID_ANY);
    for (const double limit : review::acceptanceQualityLimits()) {
        limit_->Append(shown(shortDecimal(limit)));
        if (std::abs(limit - kUsualLimit) < 1e-9) limit_->SetSelection(static_cast<int>(limit_->GetCount()) - 1);
    }
    setAccessibleName(*limit_, tr("AQL (%)"));
    draw_ = button(this, tr("Rút mẫu"), [this] {
        sample_.draw(kLevels.at(static_cast<std::size_t>(level_->GetSelection())),
                     review::acceptanceQualityLimits()[static_cast<std::size_t>(limit_->GetSelection())]);
    });
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(new wxStaticText(this, wxID_ANY, tr("Mức kiểm")), 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, gap);
    row->Add(level_, 0, wxRIGHT, gap * 2);
    row->Add(new wxStaticText(this, wxID_ANY, tr("AQL (%)")), 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, gap);
    row->Add(limit_, 0, wxRIGHT, gap * 2);
    row->Add(draw_);
    return row;
}

wxWindow* SampleWindow::buildJudging() {
    const int gap = FromDIP(8);
    // On a low screen it scrolls as a whole.
    auto* pane = new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL);
    pane->SetScrollRate(0, FromDIP(10));
    snippet_ = new SnippetCanvas(pane);
    snippet_->SetMinSize(FromDIP(wxSize(200, 60)));
    fields_ = new wxCheckListBox(pane, wxID_ANY);
    fields_->SetMinSize(FromDIP(wxSize(200, 110)));
    setAccessibleName(*fields_, tr("Đánh dấu trường sai so với ảnh"));
    fields_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent&) { cut(); });
    note_ = textEntry(pane);
    setAccessibleName(*note_, tr("Ghi chú"));
    right_ = button(pane, tr("Bản ghi đúng"), [this] { judge(true); });
    wrong_ = button(pane, tr("Ghi các trường sai"), [this] { judge(false); });
    goTo_ = button(pane, tr("Xem cả bản ghi"), [this] {
        const auto row = chosen();
        if (!row) return;
        Hide();
        onRecordWanted(sample_.rows()[*row].record);
    });
    auto* note = new wxBoxSizer(wxHORIZONTAL);
    note->Add(new wxStaticText(pane, wxID_ANY, tr("Ghi chú")), 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, gap);
    note->Add(note_, 1);
    auto* buttons = new wxWrapSizer(wxHORIZONTAL);
    for (wxButton* one : {right_, wrong_, goTo_}) buttons->Add(one, 0, wxRIGHT | wxBOTTOM, gap);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(snippet_, 1, wxEXPAND | wxBOTTOM, gap);
    all->Add(new wxStaticText(pane, wxID_ANY, tr("Đánh dấu trường sai so với ảnh")), 0, wxBOTTOM, gap / 2);
    all->Add(fields_, 3, wxEXPAND | wxBOTTOM, gap);
    all->Add(note, 0, wxEXPAND | wxBOTTOM, gap);
    all->Add(buttons, 0, wxEXPAND);
    pane->SetSizer(all);
    return pane;
}

void SampleWindow::build() {
    const int gap = FromDIP(10);
    head_ = new wxStaticText(this, wxID_ANY, "");
    records_ = new RowList(this, tr("Bản ghi trong mẫu"));
    records_->setColumns({{tr("Số"), 60}, {tr("Người được đăng ký"), 170}, {tr("Kết quả"), 170}, {tr("Người xem"), 80}});
    records_->onChosen = [this](std::size_t) { showRecord(); };
    message_ = new MessageBar(this);
    end_ = button(this, tr("Kết luận"), [this] { end(); });
    print_ = button(this, tr("In phiếu…"), [this] { print(); });
    auto* draw = buildDraw();
    auto* middle = new wxBoxSizer(wxHORIZONTAL);
    middle->Add(records_, 1, wxEXPAND | wxRIGHT, gap);
    middle->Add(buildJudging(), 1, wxEXPAND);
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->Add(print_);
    buttons->AddStretchSpacer();
    buttons->Add(end_, 0, wxRIGHT, gap);
    buttons->Add(new wxButton(this, wxID_CANCEL, tr("Đóng")));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(draw, 0, wxALL, gap);
    all->Add(head_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, gap);
    all->Add(middle, 1, wxEXPAND | wxLEFT | wxRIGHT, gap);
    all->Add(message_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, gap);
    all->Add(buttons, 0, wxEXPAND | wxALL, gap);
    SetSizer(all);
    fitToScreen(*this, 1010, 680);
}

std::optional<std::size_t> SampleWindow::chosen() const {
    const auto row = records_->chosen();
    return row && *row < sample_.rows().size() ? row : std::nullopt;
}

void SampleWindow::show() {
    message_->show(sample_.message());
    if (sample_.book().id) SetTitle(tr("Kiểm mẫu quyển") + " " + shown(sample_.book().name()));
    std::string head;
    for (const std::string& line : sample_.head()) head += (head.empty() ? "" : "\n") + line;
    head_->SetLabelText(shown(head));
    for (wxWindow* window : std::array<wxWindow*, 3>{draw_, level_, limit_}) window->Enable(sample_.mayDraw());
    end_->Enable(sample_.mayEnd());
    print_->Enable(sample_.mayPrint());
    std::vector<ListRow> rows;
    for (const SampleRow& row : sample_.rows()) rows.push_back({{row.number, row.persons, row.finding, row.who}, paintOf(row.tone)});
    records_->show(std::move(rows));
    shownRecord_ = {};
    records_->choose(sample_.firstOpen().value_or(0));
    showRecord();
    Layout();
}

void SampleWindow::showRecord() {
    const auto row = chosen();
    for (wxWindow* window : std::array<wxWindow*, 4>{right_, wrong_, note_, fields_}) window->Enable(row && sample_.open());
    goTo_->Enable(row.has_value());
    const review::RecordId record = row ? sample_.rows()[*row].record : review::RecordId{};
    if (record && record == shownRecord_) return;
    shownRecord_ = record;
    fields_->Clear();
    note_->ChangeValue(row ? shown(sample_.rows()[*row].note) : wxString());
    if (row) {
        for (const SampleField& field : sample_.rows()[*row].fields) {
            const int at = fields_->Append(shown(field.label + ": " + field.text));
            fields_->Check(static_cast<unsigned>(at), field.wrong);
        }
        if (!fields_->IsEmpty()) fields_->SetSelection(0);
    }
    cut();
}

void SampleWindow::cut() {
    const std::size_t asked = ++cutsAsked_;
    const auto row = chosen();
    const wxSize pane = snippet_->pixels();
    if (!row || fields_->GetSelection() == wxNOT_FOUND || pane.x < 2 || pane.y < 2) return snippet_->showInstead({});
    const SampleRow& record = sample_.rows()[*row];
    const auto& place = record.fields[static_cast<std::size_t>(fields_->GetSelection())].place;
    if (!place) return snippet_->showInstead(tr("Không rõ trường này nằm ở đâu trên ảnh."));
    pictures_.cut(record.picture, *place, pane.x, pane.y, [this, asked, tie = std::weak_ptr(tie_)](const Outcome<Snippet>& outcome) {
        if (tie.expired() || asked != cutsAsked_) return;
        if (!outcome) return snippet_->showInstead(shown(inLanguage(outcome.failure().sentence())));
        snippet_->show(outcome.value());
    });
}

void SampleWindow::judge(bool right) {
    const auto row = chosen();
    if (!row) return;
    std::vector<std::string> wrong;
    for (std::size_t i = 0; !right && i < sample_.rows()[*row].fields.size(); ++i) {
        if (fields_->IsChecked(static_cast<unsigned>(i))) wrong.push_back(sample_.rows()[*row].fields[i].key);
    }
    if (!right && wrong.empty()) return message_->show({Tone::warning, app::tr("Hãy đánh dấu ít nhất một trường sai, hoặc bấm «Bản ghi đúng».")});
    sample_.judge(*row, wrong, utf8(note_->GetValue()));
}

void SampleWindow::end() {
    const wxString question = tr("Kết luận kiểm mẫu? Nếu không đạt, cả quyển được trả lại và phải kiểm lại hết.");
    if (!agrees(this, question)) return;
    sample_.end();
    // The button that was pressed is of no more use; without a control that has the keyboard Escape would do nothing.
    records_->SetFocus();
    onEnded();
}

void SampleWindow::print() {
    wxFileDialog dialog(this, tr("Ghi phiếu kiểm mẫu"), "", shown("phieu-kiem-mau-" + sample_.book().name() + ".pdf"), "PDF|*.pdf", wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() != wxID_OK) return;
    std::filesystem::path file = utf8(dialog.GetPath());
    if (file.extension() != ".pdf") file += ".pdf";
    sample_.print(file);
}

}  // namespace app::gui
