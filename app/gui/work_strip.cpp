#include "app/gui/work_strip.h"

#include <wx/sizer.h>

#include "app/gui/accessible_name.h"
#include "app/gui/text.h"
#include "app/language.h"

namespace app::gui {
namespace {

constexpr int kPollMilliseconds = 100;
constexpr int kPollsPerReport = 10;
constexpr int kGaugeRange = 1000;

}  // namespace

WorkStrip::WorkStrip(wxWindow* parent, BatchWork& batch)
    : wxPanel(parent),
      batch_(batch),
      keys_(new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END)),
      what_(new wxStaticText(this, wxID_ANY, "")),
      gauge_(new wxGauge(this, wxID_ANY, kGaugeRange, wxDefaultPosition, wxSize(FromDIP(160), -1))),
      stop_(new wxButton(this, wxID_ANY, tr("Dừng"))),
      timer_(this) {
    build();
    stop_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        batch_.cancel();
        stop_->Disable();
        what_->SetLabelText(tr("Đang dừng…"));
        Layout();
    });
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { poll(); });
    showRunning();
}

void WorkStrip::build() {
    showKeys({});
    keys_->SetFont(keys_->GetFont().Smaller());
    setAccessibleName(*gauge_, tr("Tiến độ"));
    auto* all = new wxBoxSizer(wxHORIZONTAL);
    const int gap = FromDIP(6);
    all->Add(keys_, 1, wxALIGN_CENTRE_VERTICAL | wxALL, gap);
    all->Add(what_, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT | wxRIGHT, gap);
    all->Add(gauge_, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, gap);
    all->Add(stop_, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, gap);
    SetSizer(all);
}

void WorkStrip::showKeys(const KeyTable& keys) {
    const auto key = [&keys](Command command) {
        const std::string own = keys.keyOf(command);
        return own.empty() ? std::string("–") : own;
    };
    keys_->SetLabelText(shown(fill(app::tr("Enter lưu, sang trường sau · {1} về trước · {2} ý kiến khác · {3} để sau · {4} trống · {5} không đọc được · {6} rách · "
                                           "{7} nghi ngờ · {8} duyệt · {9} bản ghi sau"),
                                   {key(Command::back), key(Command::nextOpinion), key(Command::postpone), key(Command::markBlank), key(Command::markIllegible),
                                    key(Command::markDamaged), key(Command::acceptDoubtful), key(Command::acceptRecord), key(Command::nextRecord)}) +
                                " · " + fill(app::tr("{1} phím tắt"), {key(Command::shortcuts)})));
}

void WorkStrip::showRunning() {
    const bool running = batch_.running();
    if (running && !timer_.IsRunning()) {
        lastDone_ = 0;
        stop_->Enable();
        timer_.Start(kPollMilliseconds);
    }
    if (!running) timer_.Stop();
    what_->Show(running);
    gauge_->Show(running);
    stop_->Show(running);
    if (running) poll();
    Layout();
}

void WorkStrip::poll() {
    const review::Progress progress = batch_.progress();
    wxString text = shown(batch_.what());
    if (progress.total > 0) {
        text += wxString::Format(" %zu/%zu", progress.done, progress.total);
        gauge_->SetValue(static_cast<int>(progress.done * kGaugeRange / progress.total));
    } else {
        gauge_->Pulse();
    }
    if (stop_->IsEnabled() && what_->GetLabelText() != text) {
        what_->SetLabelText(text);
        Layout();
    }
    if (++polls_ < kPollsPerReport || progress.done == lastDone_) return;
    polls_ = 0;
    lastDone_ = progress.done;
    onProgress();
}

}  // namespace app::gui
