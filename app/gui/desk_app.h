#pragma once

#include <memory>

#include <wx/app.h>

#include "app/gui/main_frame.h"
#include "app/house.h"

namespace app::gui {

/// The windowed program. Opens the store the settings name, or asks for one.
class DeskApp : public wxApp {
public:
    explicit DeskApp(Settings settings) : settings_(std::move(settings)) {}

    bool OnInit() override;
    /// The event door: a failure is told, a mistake is told as such, and the window lives on.
    bool OnExceptionInMainLoop() override;

    /// Writes down where the windows were.
    int OnExit() override;

    /// Only notes that somebody is there; takes nothing away from anybody.
    int FilterEvent(wxEvent& event) override;

    [[nodiscard]] MainFrame* frame() { return frame_; }
    /// Exit code when OnInit() said no: 0 when the person only left.
    [[nodiscard]] int refusal() const { return refusal_; }

protected:
    void open(const Settings& settings, bool create);

private:
    void other(bool create);

    WindowMemory windows_;
    Settings settings_;
    std::shared_ptr<const review::FormCatalog> catalog_;
    int refusal_ = 0;
    MainFrame* frame_ = nullptr;  ///< Owned by the toolkit; gone with the program.
};

}  // namespace app::gui
