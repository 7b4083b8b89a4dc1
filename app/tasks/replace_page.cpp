#include "app/tasks/replace_page.h"

#include <algorithm>

#include "app/files.h"
#include "app/tasks/book_sheets.h"
#include "app/tasks/scan_name.h"
#include "ocr/scan/inspect_file.h"
#include "review/base/failure.h"

namespace app {

using review::Failure;
using review::FailureKind;

storage::Scan scanAt(storage::Store& store, const review::Book& book, int place) {
    const auto scans = store.scans(book.id);
    const auto found = std::ranges::find(scans, place, &storage::Scan::order);
    if (found != scans.end()) return *found;
    const std::string number = std::to_string(place);
    throw Failure(FailureKind::usage,
                  {"Quyển " + book.name() + " không có tờ thứ " + number + ".", "Book " + book.name() + " has no sheet " + number + "."});
}

storage::Scan oldScanAt(storage::Store& store, const review::Book& book, int place, const std::string& name) {
    const auto scans = store.replacedScans(book.id);
    const auto found = std::find_if(scans.rbegin(), scans.rend(), [&](const storage::Scan& scan) {
        return scan.order == place && (name.empty() || shownName(scan) == name);
    });
    if (found != scans.rend()) return *found;
    const std::string number = std::to_string(place);
    throw Failure(FailureKind::usage, {"Tờ " + number + " của quyển " + book.name() + " không có bản cũ như vậy.",
                                       "Sheet " + number + " of book " + book.name() + " has no such old scan."});
}

std::size_t keyedRecordsOn(storage::Store& store, review::ScanId scan) {
    const auto records = store.recordsOn(scan);
    return static_cast<std::size_t>(std::ranges::count_if(records, [&](review::RecordId id) {
        const auto record = store.record(id);
        return record && review::personActed(*record);
    }));
}

ReplaceOutcome replaceByFile(storage::Store& store, const storage::Scan& old, const std::filesystem::path& file, const storage::Act& act) {
    const std::string bytes = readWholeFile(file);
    const std::string name = file.filename().string();
    const std::size_t pages = ocr::inspectFile(bytes).frames;
    if (pages != 1) {
        const std::string count = std::to_string(pages);
        throw Failure(FailureKind::input, {"Tệp " + name + " có " + count + " trang. Muốn thay một trang thì tệp phải có đúng một trang.",
                                           "The file " + name + " has " + count + " pages. A page is replaced by a file of one page."});
    }
    const storage::ReplacedScan replaced = store.replaceScan(old.id, {name, bytes, 1}, act);
    judgeScans(store, {replaced.id}, 1, act.who);
    BookSheets(store, old.book).compare(act.who);
    return {replaced.id, replaced.taken, onlyOf(qualityOf(store, old.book), {replaced.id})};
}

review::Sentence keptWorkSentence(std::size_t records) {
    const std::string count = std::to_string(records);
    return {count + " bản ghi của trang này đã có người nhập hoặc duyệt: giữ nguyên, nay gắn với bản quét mới. Hãy đọc trang rồi soát lại bên ảnh mới.",
            count + " records of this page were keyed or accepted by people: they are kept as they are and belong to the new scan now. Read the"
                    " page, then look at them once more beside the new picture."};
}

}  // namespace app
