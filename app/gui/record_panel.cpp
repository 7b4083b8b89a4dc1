#include "app/gui/record_panel.h"

#include <wx/settings.h>
#include <wx/sizer.h>

#include "app/gui/accessible_name.h"
#include "app/gui/colours.h"
#include "app/gui/text.h"
#include "app/gui/wrapped_text.h"
#include "app/language.h"

namespace app::gui {
namespace {

/// Two findings of two lines each.
constexpr int kFindingsHeight = 92;
/// What the list keeps beside a row's text, a scroll bar among it.
constexpr int kFindingRim = 24;

}  // namespace

RecordPanel::RecordPanel(wxWindow* parent, ReviewPresenter& review)
    : wxPanel(parent),
      review_(review),
      title_(new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END)),
      state_(new wxStaticText(this, wxID_ANY, "")),
      entry_(new EntryPanel(this, review)),
      fields_(new FieldList(this)),
      findingsTitle_(new wxStaticText(this, wxID_ANY, "")),
      findings_(new wxListBox(this, wxID_ANY)) {
    build();
    fields_->onChosen = [this](std::size_t row) {
        review_.select(row);
        // The list took the keyboard with the click; typing belongs into the entry.
        CallAfter([this] { entry_->focusEntry(); });
    };
    findings_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        // The list's rows are not to be changed while it is being laid out.
        if (findings_->GetClientSize().x != wrappedFor_) CallAfter([this] { showFindings(); });
    });
    findings_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent& event) {
        const auto& all = review_.findings();
        const auto chosen = static_cast<std::size_t>(event.GetSelection());
        if (chosen < all.size() && !all[chosen].keys.empty()) review_.selectKey(all[chosen].keys.front());
        CallAfter([this] {
            // The same finding may be chosen again.
            findings_->SetSelection(wxNOT_FOUND);
            entry_->focusEntry();
        });
    });
}

void RecordPanel::build() {
    title_->SetFont(title_->GetFont().Bold());
    setAccessibleName(*findings_, tr("Lỗi và cảnh báo của bản ghi"));
    findings_->SetMinSize(wxSize(-1, FromDIP(kFindingsHeight)));
    const int gap = FromDIP(6);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(title_, 1, wxALIGN_CENTRE_VERTICAL);
    head->Add(state_, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, gap);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(head, 0, wxEXPAND | wxALL, gap);
    all->Add(entry_, 4, wxEXPAND | wxLEFT | wxRIGHT, gap);
    all->Add(fields_, 5, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, gap);
    all->Add(findingsTitle_, 0, wxLEFT | wxRIGHT | wxTOP, gap);
    all->AddSpacer(FromDIP(3));
    all->Add(findings_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, gap);
    SetSizer(all);
}

void RecordPanel::showHead() {
    title_->SetLabelText(review_.isOpen() ? shown(review_.title()) : tr("Chưa mở bản ghi nào"));
    std::string state;
    if (review_.isOpen()) {
        state = fill(app::tr("{1} · đã xem {2}/{3}"), {inLanguage(review::nameOf(review_.opened().record.state)), std::to_string(review_.seen()),
                                                       std::to_string(review_.rows().size())});
    }
    state_->SetLabelText(shown(state));
    Layout();
}

void RecordPanel::showFindings() {
    const auto& all = review_.findings();
    wxArrayString sentences;
    for (const review::Finding& finding : all) {
        const wxString kind = finding.severity == review::Severity::error ? tr("Lỗi") : tr("Cảnh báo");
        sentences.Add(kind + ": " + shown(inLanguage(finding.sentence) + " (" + finding.source + ")"));
    }
    const wxString title = all.empty() ? tr("Quy tắc: không có lỗi") : tr("Quy tắc: cần xem lại");
    findingsTitle_->SetLabelText(review_.isOpen() ? title : wxString());
    // Mostly a saved field changes nothing here; wrapping asks the width of every word.
    const int width = findings_->GetClientSize().x;
    if (sentences == sentences_ && width == wrappedFor_) return;
    sentences_ = sentences;
    wrappedFor_ = width;
    for (wxString& sentence : sentences) sentence = wrapped(*findings_, sentence, width - FromDIP(kFindingRim));
    findings_->Set(sentences);
}

void RecordPanel::show(ReviewChange change) {
    if (change == ReviewChange::record || change == ReviewChange::rows) {
        showHead();
        fields_->show(review_.rows());
        showFindings();
    }
    if (change == ReviewChange::record || change == ReviewChange::field) {
        if (review_.isOpen() && !review_.rows().empty()) fields_->choose(review_.current());
        entry_->showField();
    }
    if (change == ReviewChange::record || change == ReviewChange::message) entry_->showMessage();
    if (change == ReviewChange::busy || change == ReviewChange::rows) entry_->showBusy();
}

}  // namespace app::gui
