#include "app/gui/book_commands.h"

#include <wx/dirdlg.h>
#include <wx/filedlg.h>

#include "app/gui/check_window.h"
#include "app/gui/dialogs.h"
#include "app/gui/message_box.h"
#include "app/gui/text.h"
#include "app/language.h"

namespace app::gui {
namespace {

std::string count(std::size_t number) { return std::to_string(number); }

/// A stop the person asked for is no trouble to tell in a red box.
bool stopped(const review::Failure& failure) { return failure.kind() == review::FailureKind::cancelled; }

}  // namespace

bool BookCommands::mayStart() const { return session_.books.page().has_value() && !session_.batch.running(); }

void BookCommands::say(const wxString& sentence) { tell(&frame_, sentence); }

void BookCommands::addBook() {
    if (const auto book = askForBook(&frame_, *session_.catalog)) session_.books.addBook(*book, actOf(session_.settings));
}

void BookCommands::importFiles() {
    if (!mayStart()) return;
    wxFileDialog dialog(&frame_, tr("Chọn tệp quét để nhập vào sổ"), "", "",
                        tr("Ảnh và PDF") + "|*.jpg;*.jpeg;*.png;*.tif;*.tiff;*.pdf;*.JPG;*.JPEG;*.PNG;*.TIF;*.TIFF;*.PDF|" + tr("Mọi tệp") + "|*",
                        wxFD_OPEN | wxFD_MULTIPLE | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() != wxID_OK) return;
    wxArrayString chosen;
    dialog.GetPaths(chosen);
    std::vector<std::filesystem::path> paths;
    for (const wxString& path : chosen) paths.emplace_back(utf8(path));
    importPaths(std::move(paths));
}

void BookCommands::importFolder() {
    if (!mayStart()) return;
    wxDirDialog dialog(&frame_, tr("Chọn thư mục quét để nhập vào sổ"), "", wxDD_DEFAULT_STYLE | wxDD_DIR_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK) importPaths({utf8(dialog.GetPath())});
}

void BookCommands::importPaths(std::vector<std::filesystem::path> paths) {
    if (!mayStart() || paths.empty()) return;
    onImporting();
    session_.batch.importInto(session_.books.page()->book.id, std::move(paths), [this](const auto& outcome) { tellImported(outcome); });
}

void BookCommands::read(bool again) {
    if (!mayStart()) return;
    session_.batch.read(session_.books.page()->book.id, again, [this](const auto& outcome) { tellRead(outcome); });
}

void BookCommands::check() {
    if (!session_.books.page()) return;
    session_.check.load(session_.books.page()->book.id);
    if (const auto scan = showCheck(&frame_, session_.check)) onScanWanted(*scan);
}

void BookCommands::deliver() {
    if (!mayStart()) return;
    wxDirDialog dialog(&frame_, tr("Chọn thư mục để ghi gói giao nộp"), "", wxDD_DEFAULT_STYLE);
    if (dialog.ShowModal() != wxID_OK || !mayStart()) return;
    session_.batch.deliver(session_.books.page()->book, utf8(dialog.GetPath()), [this](const auto& outcome) { tellDelivered(outcome); });
}

void BookCommands::tellRefused(const wxString& title, const wxString& head, const std::vector<Refused>& refused,
                               const std::vector<std::string>& more) {
    std::vector<std::string> lines;
    for (const Refused& file : refused) lines.push_back(file.file + ": " + inLanguage(file.why));
    lines.insert(lines.end(), more.begin(), more.end());
    if (lines.empty()) return say(head);
    showList(&frame_, title, head, lines, {});
}

void BookCommands::tellImported(const Outcome<ImportOutcome>& outcome) {
    session_.books.reload();
    if (!outcome) return stopped(outcome.failure()) ? void() : tellFailure(outcome.failure());
    const ImportOutcome& done = outcome.value();
    std::vector<std::string> warnings;
    for (const review::Sentence& warning : done.warnings) warnings.push_back(inLanguage(warning));
    tellRefused(tr("Nhập bản quét"),
                shown(fill(app::tr("Đã nhập {1} tệp ({2} tờ). {3} tệp đã có sẵn trong sổ. {4} tệp không nhập được."),
                           {count(done.files), count(done.scans), count(done.known), count(done.refused.size())})),
                done.refused, warnings);
}

void BookCommands::tellRead(const Outcome<ProcessOutcome>& outcome) {
    session_.books.reload();
    if (!outcome) return stopped(outcome.failure()) ? void() : tellFailure(outcome.failure());
    const ProcessOutcome& done = outcome.value();
    tellRefused(tr("Đọc sổ"),
                shown(fill(app::tr("Đã đọc {1} tờ, tìm thấy {2} bản ghi. {3} tờ để riêng cần người xem. {4} tờ đọc lỗi."),
                           {count(done.scans), count(done.records), count(done.aside), count(done.refused.size())})),
                done.refused, {});
}

void BookCommands::tellDelivered(const Outcome<DeliverOutcome>& outcome) {
    session_.books.reload();
    if (!outcome) return stopped(outcome.failure()) ? void() : tellFailure(outcome.failure());
    const DeliverOutcome& done = outcome.value();
    const bool made = done.package.has_value();
    const auto& list = made ? done.warnings : done.obstacles;
    std::vector<std::string> lines;
    for (const Obstacle& line : list) lines.push_back(line.name.empty() ? inLanguage(line.why) : line.name + ": " + inLanguage(line.why));
    const wxString head = made ? shown(fill(app::tr("Đã giao {1} bản ghi. Gói nằm ở {2}."),
                                            {count(done.package->records), done.package->archive.parent_path().string()}))
                               : shown(fill(app::tr("Chưa giao được: còn {1} điều phải sửa."), {count(lines.size())}));
    if (made && lines.empty()) return say(head);
    const auto chosen = showList(&frame_, tr("Giao nộp sổ"), head, lines, tr("Đến bản ghi"));
    if (chosen && list[*chosen].record) onRecordWanted(list[*chosen].record);
}

}  // namespace app::gui
