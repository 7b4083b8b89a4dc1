#include "app/tasks/delivery_obstacles.h"

#include <map>

#include "app/tasks/check_rules.h"
#include "app/tasks/scan_name.h"
#include "review/ministry/columns.h"
#include "review/ministry/package_name.h"

namespace app {
namespace {

using review::Record;
using review::RecordState;
using review::Sentence;

/// Collects reasons about one book.
class Inspection {
public:
    Inspection(const BookContent& content, const review::Book& book, const review::FormCatalog& catalog)
        : content_(content), book_(book), catalog_(catalog) {
        for (const storage::Scan& scan : content.scans) files_[scan.id.value] = shownName(scan);
    }

    Obstacles inspect() {
        inspectBook();
        for (const storage::Scan& scan : content_.scans) inspectScan(scan);
        for (const Record& record : content_.records) inspectRecord(record);
        inspectNames();
        for (const review::BookFinding& found : content_.findings) addFinding(found.record, found.finding);
        return std::move(found_);
    }

private:
    void inspectBook() {
        if (review::columnsOf(book_.type).empty()) {
            error({}, {"Chưa có mẫu giao nộp cho loại sổ " + book_.type + ".",
                       "There is no delivery layout for books of type " + book_.type + "."});
        }
        if (content_.records.empty()) error({}, {"Quyển này chưa có bản ghi nào để giao.", "This book has no record to deliver yet."});
    }

    void inspectScan(const storage::Scan& scan) {
        if (scan.state == storage::ScanState::waiting) {
            found_.errors.push_back({{}, shownName(scan), {"Bản quét chưa được đọc.", "The scan has not been read yet."}});
        } else if (scan.state == storage::ScanState::failed) {
            found_.errors.push_back(
                {{}, shownName(scan), {"Bản quét đọc không được; cần người xem.", "The scan could not be read; a person must look."}});
        } else if (scan.state == storage::ScanState::aside) {
            found_.warnings.push_back(
                {{}, shownName(scan), {"Bản quét để riêng, không có bản ghi nào trên đó.", "The scan stands aside; no record is on it."}});
        }
    }

    void inspectRecord(const Record& record) {
        const review::RecordForm* form = catalog_.form(record.form);
        if (!form) {
            error(record.id,
                  {"Không có mẫu sổ " + record.form + " của bản ghi này.", "The form " + record.form + " of this record is missing."});
            return;
        }
        if (record.state != RecordState::accepted && record.state != RecordState::delivered) {
            const Sentence state = review::nameOf(record.state);
            error(record.id, {"Bản ghi này chưa duyệt (" + state.vi + ").", "This record is not accepted (" + state.en + ")."});
        }
        if (record.quad == review::Quad{}) {
            found_.warnings.push_back({record.id, nameOf(record.id),
                                       {"Trang của bản ghi này đã quét lại nhưng chưa rõ nằm ở đâu trên ảnh mới; giao cả ảnh quét.",
                                        "The page of this record was scanned again, and where it lies on the new scan is not known; the whole"
                                        " scan is delivered."}});
        }
    }

    void inspectNames() {
        std::map<std::string, int> uses;
        for (const Record& record : content_.records) {
            if (const auto name = review::packageNameOf(record, book_)) ++uses[name->fileName()];
        }
        for (const Record& record : content_.records) {
            const auto name = review::packageNameOf(record, book_);
            if (!name) {
                error(record.id, {"Chưa đặt được tên tệp PDF: thiếu số, hoặc ngày đăng ký không đủ ngày, tháng, năm.",
                                  "The PDF cannot be named: the number is missing, or the date of registration is not complete."});
            } else if (uses[name->fileName()] > 1) {
                error(record.id, {"Có bản ghi khác cùng tên tệp PDF " + name->fileName() + ".",
                                  "Another record has the same PDF name " + name->fileName() + "."});
            }
        }
    }

    void addFinding(review::RecordId record, const review::Finding& finding) {
        auto& list = finding.severity == review::Severity::error ? found_.errors : found_.warnings;
        list.push_back({record, nameOf(record), finding.sentence, finding.rule, finding.source});
    }

    void error(review::RecordId record, Sentence why) { found_.errors.push_back({record, nameOf(record), std::move(why)}); }

    /// "scan-03.jpg, 2, so 05": where a person finds the record.
    [[nodiscard]] std::string nameOf(review::RecordId id) const {
        for (const Record& record : content_.records) {
            if (!id || record.id != id) continue;
            const auto file = files_.find(record.scan.value);
            std::string name = (file == files_.end() ? std::string("?") : file->second) + ", " + std::to_string(record.position);
            const std::string number = review::countedText(record, "so");
            return number.empty() ? name : name + ", so " + number;
        }
        return book_.name();
    }

    const BookContent& content_;
    const review::Book& book_;
    const review::FormCatalog& catalog_;
    std::map<std::int64_t, std::string> files_;
    Obstacles found_;
};

}  // namespace

BookContent contentOf(storage::Store& store, const review::Book& book, const review::FormCatalog& catalog) {
    return {store.scans(book.id), store.records(book.id), findingsOf(store, book, catalog)};
}

Obstacles obstaclesOf(const BookContent& content, const review::Book& book, const review::FormCatalog& catalog) {
    return Inspection(content, book, catalog).inspect();
}

}  // namespace app
