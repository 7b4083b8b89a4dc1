#include "app/gui/limits_window.h"

#include <cmath>

#include <wx/sizer.h>

#include "app/gui/decimal_entry.h"
#include "app/gui/dialog_parts.h"
#include "app/gui/screen_room.h"
#include "app/gui/text.h"
#include "app/gui/wrapped_text.h"
#include "app/language.h"

namespace app::gui {

LimitsWindow::LimitsWindow(wxWindow* parent, LimitsPresenter& presenter) : wxDialog(parent, wxID_ANY, tr("Các giới hạn đọc")), presenter_(presenter) {
    build();
    presenter_.onChanged = [this] { show(); };
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) { Hide(); });
    Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { Hide(); }, wxID_CANCEL);
    show();
}

LimitsWindow::~LimitsWindow() { presenter_.onChanged = [] {}; }

void LimitsWindow::build() {
    const int gap = FromDIP(12);
    auto* grid = new wxFlexGridSizer(2, wxSize(gap, gap));
    grid->AddGrowableCol(0);
    for (const review::ReadingLimit& limit : review::readingLimitList()) {
        const wxString meaning = wrapped(*this, shown(LimitsPresenter::meaningOf(limit)), FromDIP(forLettersOf(*this, 380)));
        constexpr double kStep = 0.01;
        entries_.push_back(decimalEntry(this, {limit.least, limit.most, kStep, presenter_.decimalsOf(limit)}, presenter_.limits().*limit.value));
        addNamed(*grid, *this, meaning + "\n(" + shown(LimitsPresenter::rangeOf(limit)) + ")", entries_.back());
    }
    message_ = new MessageBar(this);
    shipped_ = new wxButton(this, wxID_ANY, tr("Như ban đầu"));
    shipped_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { fill({}); });
    save_ = new wxButton(this, wxID_ANY, tr("Lưu"));
    save_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.save(values()); });
    auto* foot = new wxBoxSizer(wxHORIZONTAL);
    foot->Add(shipped_);
    foot->AddStretchSpacer();
    foot->Add(save_, 0, wxRIGHT, gap);
    foot->Add(new wxButton(this, wxID_CANCEL, tr("Đóng")));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(grid, 1, wxEXPAND | wxALL, gap);
    all->Add(message_, 0, wxEXPAND | wxLEFT | wxRIGHT, gap);
    all->Add(foot, 0, wxEXPAND | wxALL, gap);
    SetSizerAndFit(all);
    centreOnParent(*this);
    save_->SetDefault();
}

void LimitsWindow::show() {
    if (!presenter_.busy()) {
        message_->show(presenter_.message());
        // What a person wrote and the store refused stays.
        if (presenter_.message().tone != Tone::error) fill(presenter_.limits());
    }
    save_->Enable(!presenter_.busy());
}

void LimitsWindow::fill(const review::ReadingLimits& limits) {
    const auto all = review::readingLimitList();
    for (std::size_t i = 0; i < all.size(); ++i) {
        entries_[i]->SetDigits(static_cast<unsigned>(presenter_.decimalsOf(all[i])));
        entries_[i]->SetValue(limits.*all[i].value);
    }
}

std::vector<double> LimitsWindow::values() const {
    const auto all = review::readingLimitList();
    std::vector<double> values;
    for (std::size_t i = 0; i < all.size(); ++i) {
        // What the entry shows: it counts in steps, which leave crumbs.
        const double whole = std::pow(10.0, presenter_.decimalsOf(all[i]));
        values.push_back(std::round(entries_[i]->GetValue() * whole) / whole);
    }
    return values;
}

}  // namespace app::gui
