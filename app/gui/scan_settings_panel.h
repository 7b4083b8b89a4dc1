#pragma once

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/scrolwin.h>
#include <wx/spinctrl.h>

#include "app/gui/capture_presenter.h"

namespace app::gui {

/// The left pane of scanning: which scanner, and what is asked of it; only what it can do is offered. Widgets only.
/// With large letters on a low screen it scrolls.
class ScanSettingsPanel : public wxScrolledWindow {
public:
    ScanSettingsPanel(wxWindow* parent, CapturePresenter& capture);

    /// In pixels: all of its texts in full, and a scroll bar.
    [[nodiscard]] int wantedWidth() const;
    void show(CaptureChange change);
    /// @param busy other long work runs: nothing can be started.
    void enableFor(bool busy);
    [[nodiscard]] wxChoice& devices() { return *device_; }
    [[nodiscard]] wxButton& startButton() { return *start_; }

private:
    void build();
    void bind();
    void showDevices();
    void showOffers();

    CapturePresenter& capture_;
    wxChoice* device_;
    wxButton* refresh_;
    wxChoice* source_;
    wxChoice* mode_;
    wxChoice* resolution_;
    wxChoice* size_;
    wxSpinCtrl* pages_;
    wxButton* preview_;
    wxButton* start_;
    wxButton* stop_;
    wxButton* goOn_;
};

}  // namespace app::gui
