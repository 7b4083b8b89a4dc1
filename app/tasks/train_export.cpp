#include "app/tasks/train_export.h"

#include <map>

#include "app/jobs/bench.h"
#include "app/tasks/stored_pictures.h"
#include "app/tasks/verified_fields.h"
#include "app/tasks/written_lines.h"
#include "ocr/read/line_picture.h"
#include "ocr/scan/encode.h"
#include "ocr/view.h"
#include "review/base/failure.h"
#include "storage/atomic_file.h"

namespace app {
namespace {

using review::Reading;
using review::Record;

class Export {
public:
    Export(storage::Store& store, const review::FormCatalog& catalog, std::filesystem::path folder)
        : store_(store), catalog_(catalog), folder_(std::move(folder)), pictures_(store), parting_(store) {}

    /// Begins a book.
    void open(review::BookId book) {
        seen_.clear();
        for (storage::StoredLine& line : store_.seenLines(book)) seen_[line.record][line.key].push_back(std::move(line.line));
    }

    void take(const Record& record) {
        const review::RecordForm* form = catalog_.form(record.form);
        if (!form) return;
        const std::size_t before = outcome_.lines;
        for (const VerifiedField& field : verifiedFields(record, *form)) {
            const std::vector<review::SeenLine>& lines = seen_[record.id][field.spec->key];
            if (lines.size() > 1) writeLines(record, field, lines);
            else if (field.machine) write(record, *field.truth, *field.machine);
        }
        if (outcome_.lines > before) ++outcome_.records;
    }

    TrainExportOutcome finish() {
        storage::AtomicFile file(folder_ / "lines.tsv");
        file.write("file\ttext\tkey\treader\tstate\n" + table_);
        file.keep();
        return outcome_;
    }

private:
    void write(const Record& record, const Reading& truth, const Reading& place) {
        put("record" + std::to_string(record.id.value) + "-" + truth.key, ocr::cutOut(pictures_.of(store_.scan(record.scan).value()), *place.quad), truth.text,
            truth, place.source.who);
    }

    /// A field of several lines: each as the reader saw it, where it is plain what stands in each.
    void writeLines(const Record& record, const VerifiedField& field, const std::vector<review::SeenLine>& lines) {
        int number = 0;
        for (const WrittenLine& written : parting_.of(field, lines)) {
            put("record" + std::to_string(record.id.value) + "-" + field.truth->key + "-" + std::to_string(++number), ocr::pictureOf(written.line), written.text,
                *field.truth, written.line.model);
        }
    }

    void put(const std::string& stem, const ocr::Image& picture, const std::string& text, const Reading& truth, const std::string& reader) {
        storage::AtomicFile file(folder_ / (stem + ".png"));
        file.write(ocr::encodePng(picture));
        file.keep();
        table_ += stem + ".png\t" + text + '\t' + truth.key + '\t' + reader + '\t' + std::string(review::toText(truth.state)) + '\n';
        ++outcome_.lines;
    }

    storage::Store& store_;
    const review::FormCatalog& catalog_;
    std::filesystem::path folder_;
    StoredPictures pictures_;
    WrittenLines parting_;
    std::map<review::RecordId, std::map<std::string, std::vector<review::SeenLine>>> seen_;  ///< Of the book at work.
    std::string table_;
    TrainExportOutcome outcome_;
};

}  // namespace

TrainExportOutcome exportTrainingLines(storage::Store& store, const review::FormCatalog& catalog, const std::filesystem::path& folder,
                                       const review::ProgressSink& progress, std::stop_token stop) {
    if (!storage::emptyOrMissing(folder)) {
        throw review::Failure(review::FailureKind::usage, {"Thư mục " + folder.string() + " đã có tệp. Hãy chọn thư mục mới hoặc trống.",
                                                           "The folder " + folder.string() + " holds files. Choose a new or empty one."});
    }
    storage::makeFolders(folder);
    const std::vector<review::Book> books = store.books();
    std::size_t all = 0;
    for (const review::Book& book : books) all += store.recordIds(book.id).size();
    Export work(store, catalog, folder);
    std::size_t done = 0;
    for (const review::Book& book : books) {
        work.open(book.id);
        for (const review::RecordId id : store.recordIds(book.id)) {
            if (stop.stop_requested()) throw stoppedFailure();
            if (const auto record = store.record(id)) work.take(*record);
            if (progress) progress({++done, all, "record " + std::to_string(id.value)});
        }
    }
    return work.finish();
}

}  // namespace app
