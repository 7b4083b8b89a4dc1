#pragma once

#include <vector>

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/spinctrl.h>

#include "app/gui/limits_presenter.h"
#include "app/gui/message_bar.h"

namespace app::gui {

/// From where on the reader of pages decides by itself, for those who may change rules. Stands beside the desk.
class LimitsWindow : public wxDialog {
public:
    LimitsWindow(wxWindow* parent, LimitsPresenter& presenter);
    ~LimitsWindow() override;

    /// In the order of review::readingLimitList().
    [[nodiscard]] wxSpinCtrlDouble& entry(std::size_t limit) { return *entries_[limit]; }
    [[nodiscard]] wxButton& saveButton() { return *save_; }
    [[nodiscard]] wxButton& shippedButton() { return *shipped_; }
    [[nodiscard]] wxString told() const { return message_->text(); }

private:
    void build();
    void show();
    void fill(const review::ReadingLimits& limits);
    [[nodiscard]] std::vector<double> values() const;

    LimitsPresenter& presenter_;
    std::vector<wxSpinCtrlDouble*> entries_;
    wxButton* save_ = nullptr;
    wxButton* shipped_ = nullptr;
    MessageBar* message_ = nullptr;
};

}  // namespace app::gui
