#include "app/gui/scan_settings_panel.h"

#include <wx/sizer.h>
#include <wx/stattext.h>

#include "app/gui/accessible_name.h"
#include "app/gui/text.h"

namespace app::gui {
namespace {

constexpr int kScrollBar = 16;

constexpr int kMostPages = 9999;

template <typename Value>
void fillChoice(wxChoice& choice, const std::vector<Offer<Value>>& offers, std::size_t chosen) {
    choice.Clear();
    for (const auto& offer : offers) choice.Append(shown(offer.words));
    if (chosen < offers.size()) choice.SetSelection(static_cast<int>(chosen));
    // A choice of one is no choice, but it is told.
    choice.Enable(offers.size() > 1);
}

void addRow(wxSizer& sizer, wxWindow& parent, const wxString& label, wxWindow* control) {
    const int gap = parent.FromDIP(4);
    sizer.Add(new wxStaticText(&parent, wxID_ANY, label), 0, wxTOP, gap * 2);
    sizer.Add(control, 0, wxEXPAND | wxTOP, gap);
    setAccessibleName(*control, label);
}

}  // namespace

ScanSettingsPanel::ScanSettingsPanel(wxWindow* parent, CapturePresenter& capture)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL),
      capture_(capture),
      device_(new wxChoice(this, wxID_ANY)),
      refresh_(new wxButton(this, wxID_ANY, tr("Tìm lại (F5)"))),
      source_(new wxChoice(this, wxID_ANY)),
      mode_(new wxChoice(this, wxID_ANY)),
      resolution_(new wxChoice(this, wxID_ANY)),
      size_(new wxChoice(this, wxID_ANY)),
      pages_(new wxSpinCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxSP_ARROW_KEYS, 0, kMostPages, 0)),
      preview_(new wxButton(this, wxID_ANY, tr("Quét thử (F6)"))),
      start_(new wxButton(this, wxID_ANY, tr("Quét (F9)"))),
      stop_(new wxButton(this, wxID_ANY, tr("Dừng (Ctrl+.)"))),
      goOn_(new wxButton(this, wxID_ANY, tr("Quét tiếp lô dở (F8)"))) {
    build();
    bind();
}

void ScanSettingsPanel::build() {
    const int gap = FromDIP(8);
    auto* rows = new wxBoxSizer(wxVERTICAL);
    addRow(*rows, *this, tr("Máy quét"), device_);
    rows->Add(refresh_, 0, wxEXPAND | wxTOP, gap / 2);
    addRow(*rows, *this, tr("Nguồn giấy"), source_);
    addRow(*rows, *this, tr("Màu"), mode_);
    addRow(*rows, *this, tr("Độ mịn"), resolution_);
    addRow(*rows, *this, tr("Khổ giấy"), size_);
    addRow(*rows, *this, tr("Số trang (0: đến khi hết giấy)"), pages_);
    rows->Add(preview_, 0, wxEXPAND | wxTOP, gap * 2);
    start_->SetFont(start_->GetFont().Bold());
    rows->Add(start_, 0, wxEXPAND | wxTOP, gap / 2);
    rows->Add(stop_, 0, wxEXPAND | wxTOP, gap / 2);
    rows->Add(goOn_, 0, wxEXPAND | wxTOP, gap / 2);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(rows, 1, wxEXPAND | wxALL, gap);
    SetSizer(all);
    SetScrollRate(0, FromDIP(10));
}

int ScanSettingsPanel::wantedWidth() const { return GetSizer()->GetMinSize().x + FromDIP(kScrollBar); }

void ScanSettingsPanel::bind() {
    device_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) { capture_.chooseDevice(static_cast<std::size_t>(event.GetSelection())); });
    const auto keep = [](wxChoice& choice, std::size_t& into) {
        choice.Bind(wxEVT_CHOICE, [&into](wxCommandEvent& event) { into = static_cast<std::size_t>(event.GetSelection()); });
    };
    keep(*source_, capture_.choice().source);
    keep(*mode_, capture_.choice().mode);
    keep(*resolution_, capture_.choice().resolution);
    keep(*size_, capture_.choice().size);
    pages_->Bind(wxEVT_SPINCTRL, [this](wxSpinEvent& event) { capture_.choice().pages = static_cast<std::size_t>(event.GetPosition()); });
    refresh_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { capture_.listScanners(); });
    preview_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { capture_.preview(); });
    start_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { capture_.start(); });
    stop_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { capture_.stop(); });
    goOn_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { capture_.goOn(); });
}

void ScanSettingsPanel::show(CaptureChange change) {
    if (change == CaptureChange::devices) showDevices();
    if (change == CaptureChange::offers) showOffers();
}

void ScanSettingsPanel::enableFor(bool busy) {
    device_->Enable(capture_.devices().size() > 1 && !capture_.scanning());
    refresh_->Enable(!capture_.asking() && !capture_.scanning());
    preview_->Enable(capture_.mayScan() && !busy);
    start_->Enable(capture_.mayScan() && !busy);
    goOn_->Enable(capture_.mayGoOn() && !busy);
    stop_->Enable(capture_.scanning());
    pages_->Enable(!capture_.scanning());
}

void ScanSettingsPanel::showDevices() {
    device_->Clear();
    for (const ocr::ScannerDevice& device : capture_.devices()) device_->Append(shown(device.vendor + " " + device.model + " (" + device.name + ")"));
    if (capture_.device()) device_->SetSelection(static_cast<int>(*capture_.device()));
}

void ScanSettingsPanel::showOffers() {
    const CaptureOffers& offers = capture_.offers();
    const CaptureChoice& choice = capture_.choice();
    fillChoice(*source_, offers.sources, choice.source);
    fillChoice(*mode_, offers.modes, choice.mode);
    fillChoice(*resolution_, offers.resolutions, choice.resolution);
    fillChoice(*size_, offers.sizes, choice.size);
    pages_->SetValue(static_cast<int>(choice.pages));
}

}  // namespace app::gui
