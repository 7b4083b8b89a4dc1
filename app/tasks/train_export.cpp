#include "app/tasks/train_export.h"

#include "app/jobs/bench.h"
#include "app/tasks/stored_pictures.h"
#include "app/tasks/verified_fields.h"
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
        : store_(store), catalog_(catalog), folder_(std::move(folder)), pictures_(store) {}

    void take(const Record& record) {
        const review::RecordForm* form = catalog_.form(record.form);
        if (!form) return;
        const std::size_t before = outcome_.lines;
        for (const VerifiedField& field : verifiedFields(record, *form)) {
            if (field.machine) write(record, *field.truth, *field.machine);
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
        const std::string name = "record" + std::to_string(record.id.value) + "-" + truth.key + ".png";
        storage::AtomicFile file(folder_ / name);
        file.write(ocr::encodePng(ocr::cutOut(pictures_.of(store_.scan(record.scan).value()), *place.quad)));
        file.keep();
        table_ +=
            name + '\t' + truth.text + '\t' + truth.key + '\t' + place.source.who + '\t' + std::string(review::toText(truth.state)) + '\n';
        ++outcome_.lines;
    }

    storage::Store& store_;
    const review::FormCatalog& catalog_;
    std::filesystem::path folder_;
    StoredPictures pictures_;
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
    std::vector<review::RecordId> ids;
    for (const review::Book& book : store.books()) {
        const auto inBook = store.recordIds(book.id);
        ids.insert(ids.end(), inBook.begin(), inBook.end());
    }
    Export work(store, catalog, folder);
    std::size_t done = 0;
    for (const review::RecordId id : ids) {
        if (stop.stop_requested()) throw stoppedFailure();
        if (const auto record = store.record(id)) work.take(*record);
        if (progress) progress({++done, ids.size(), "record " + std::to_string(id.value)});
    }
    return work.finish();
}

}  // namespace app
