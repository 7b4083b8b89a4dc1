#pragma once

#include <functional>
#include <vector>

#include <wx/button.h>
#include <wx/frame.h>
#include <wx/gauge.h>
#include <wx/timer.h>

#include "app/gui/desk_session.h"
#include "app/gui/film_panel.h"
#include "app/gui/message_bar.h"
#include "app/gui/page_canvas.h"
#include "app/gui/scan_settings_panel.h"

namespace app::gui {

/// Pages coming in: the scanner at the left, the filmstrip with its verdicts in the middle, the chosen page at the right. Also shown while files are
/// imported. Closing hides it; work goes on.
class CaptureWindow : public wxFrame {
public:
    CaptureWindow(wxWindow* parent, DeskSession& session);

    /// The person wants files to be imported.
    std::function<void()> onImport = [] {};
    /// A draft that stayed with an old scan is to be looked at.
    std::function<void(review::RecordId)> onRecordWanted = [](review::RecordId) {};
    /// A page was put in the place of this scan.
    std::function<void(review::ScanId)> onReplaced = [](review::ScanId) {};

    /// Shows the pages of a book; looks for scanners the first time.
    void open(const review::Book& book);
    /// Long work began or ended.
    void showRunning();

    [[nodiscard]] FilmPanel& film() { return *film_; }
    [[nodiscard]] ScanSettingsPanel& settings() { return *settings_; }
    [[nodiscard]] PageCanvas& page() { return *page_; }
    [[nodiscard]] wxString said() const { return message_->text(); }

private:
    void build();
    wxSizer* buildPage();
    void bindKeys();
    void show(FilmChange change);
    void show(CaptureChange change);
    void showPage();
    void showPicture(const PictureSource& source);
    void enableButtons();
    void say(Tone tone, const wxString& sentence);
    void poll();
    void bringUp();
    void askUnfinished();
    /// Asks why, telling whose work goes over, then does it.
    void replace(const std::function<void(const FilmFrame&, const std::string& why)>& how);
    void askWhy(const FilmFrame& frame, std::size_t keyed, const std::function<void(const FilmFrame&, const std::string&)>& how);
    void scanAgain();
    void replaceByFile();
    void tellReplaced(review::ScanId old, const Outcome<ReplaceOutcome>& outcome);
    void showOlder();
    void lookAt(const OlderScan& old, int sheet);
    /// Puts it back in its place.
    void restore(const OlderScan& old);
    void listBatches();

    DeskSession& session_;
    ScanSettingsPanel* settings_ = nullptr;
    FilmPanel* film_ = nullptr;
    PageCanvas* page_ = nullptr;
    MessageBar* faults_ = nullptr;   ///< What is wrong with the chosen page.
    MessageBar* message_ = nullptr;  ///< What the scanner says.
    wxGauge* gauge_ = nullptr;
    wxButton* again_ = nullptr;
    wxButton* byFile_ = nullptr;
    wxButton* older_ = nullptr;
    wxButton* import_ = nullptr;
    wxButton* batches_ = nullptr;
    wxTimer timer_;
    review::Book book_;
    review::ScanId replacing_;     ///< The scan that is being scanned again.
    review::ScanId shownPicture_;  ///< Whose picture is on the canvas or was asked for; zero for a preview.
    std::size_t lastDone_ = 0;
    bool looked_ = false;  ///< Scanners were asked for once.
};

}  // namespace app::gui
