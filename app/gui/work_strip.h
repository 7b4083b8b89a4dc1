#pragma once

#include <functional>

#include <wx/button.h>
#include <wx/gauge.h>
#include <wx/panel.h>
#include <wx/stattext.h>
#include <wx/timer.h>

#include "app/gui/batch_work.h"
#include "app/gui/key_table.h"

namespace app::gui {

/// The strip at the foot of the window: the keys of the clerk, and how far the long work has come, with a button to stop it.
class WorkStrip : public wxPanel {
public:
    WorkStrip(wxWindow* parent, BatchWork& batch);

    /// Another item was finished: lists may look different. Called at most once a second.
    std::function<void()> onProgress = [] {};

    /// Work began or ended.
    void showRunning();
    /// The person has other keys now.
    void showKeys(const KeyTable& keys);

private:
    void build();
    void poll();

    BatchWork& batch_;
    wxStaticText* keys_;
    wxStaticText* what_;
    wxGauge* gauge_;
    wxButton* stop_;
    wxTimer timer_;
    std::size_t lastDone_ = 0;
    int polls_ = 0;
};

}  // namespace app::gui
