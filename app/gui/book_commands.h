#pragma once

#include <filesystem>
#include <vector>

#include <wx/frame.h>

#include "app/gui/desk_session.h"

namespace app::gui {

/// What the menus "Tệp" and "Sổ" do with the open book: asks the person, starts the work, tells the outcome.
class BookCommands {
public:
    BookCommands(wxFrame& frame, DeskSession& session) : frame_(frame), session_(session) {}

    /// Opens a record the person chose from a list of obstacles.
    std::function<void(review::RecordId)> onRecordWanted = [](review::RecordId) {};

    /// Files begin to come into the open book: the filmstrip is wanted.
    std::function<void()> onImporting = [] {};
    /// Goes to the page of a scan.
    std::function<void(review::ScanId)> onScanWanted = [](review::ScanId) {};

    /// True while a book is open and no long work runs.
    [[nodiscard]] bool mayStart() const;

    void addBook();
    void importFiles();
    void importFolder();
    void read(bool again);
    /// What is missing from the open book.
    void check();
    void deliver();

    /// Takes files into the open book; also for files dropped on the window.
    void importPaths(std::vector<std::filesystem::path> paths);

private:
    void tellImported(const Outcome<ImportOutcome>& outcome);
    void tellRead(const Outcome<ProcessOutcome>& outcome);
    void tellDelivered(const Outcome<DeliverOutcome>& outcome);
    void tellRefused(const wxString& title, const wxString& head, const std::vector<Refused>& refused, const std::vector<std::string>& more);
    void say(const wxString& sentence);

    wxFrame& frame_;
    DeskSession& session_;
};

}  // namespace app::gui
