#include "app/tasks/deliver_book.h"

#include <map>

#include "app/tasks/delivery_obstacles.h"
#include "ocr/scan/decode.h"
#include "review/base/failure.h"
#include "review/ministry/columns.h"
#include "review/ministry/package_name.h"

namespace app {
namespace {

using review::Record;

/// Gives the package its records one by one. Records of one scan follow each other, so only the last scan stays decoded.
class RecordSource {
public:
    RecordSource(storage::Store& store, const BookContent& content, const review::Book& book, const review::FormCatalog& catalog,
                 const PictureSettings& pictures)
        : store_(store), content_(content), book_(book), catalog_(catalog), pictures_(pictures) {
        for (const storage::Scan& scan : content.scans) scans_[scan.id.value] = &scan;
    }

    storage::PackageRecord give(std::size_t index) {
        const Record& record = content_.records[index];
        const review::RecordForm& form = *catalog_.form(record.form);
        DeliveryPicture picture = pictureForDelivery(scanOf(record.scan), record, form, pictures_);
        storage::PackageRecord given;
        given.pdfName = review::packageNameOf(record, book_)->fileName();
        given.row = review::rowOf(record, book_, form, index + 1);
        given.jpegs.push_back(std::move(picture.jpeg));
        given.dpi = picture.dpi;
        return given;
    }

private:
    const ocr::Image& scanOf(review::ScanId id) {
        if (id != decodedId_) {
            const storage::Scan& scan = *scans_.at(id.value);
            decoded_ = ocr::decodeFrame(store_.scanBytes(scan.sha256), scan.frame);
            decodedId_ = id;
        }
        return decoded_;
    }

    storage::Store& store_;
    const BookContent& content_;
    const review::Book& book_;
    const review::FormCatalog& catalog_;
    const PictureSettings& pictures_;
    std::map<std::int64_t, const storage::Scan*> scans_;
    review::ScanId decodedId_;
    ocr::Image decoded_;
};

/// Takes a package back that the store could not note: a package that the store does not know of never left.
void takeBack(const storage::PackageMade& made) {
    std::error_code ignored;
    for (const auto& path : {made.workbook, made.archive, made.manifest}) std::filesystem::remove(path, ignored);
}

void note(storage::Store& store, const review::Book& book, const BookContent& content, const storage::PackageMade& made,
          const storage::Act& act) {
    std::vector<review::RecordId> ids;
    for (const Record& record : content.records) ids.push_back(record.id);
    try {
        store.addDelivery(book.id, {made.archive.filename().string(), made.archiveSha256, made.records}, ids, act);
    } catch (const review::Failure&) {
        takeBack(made);
        throw;
    }
}

}  // namespace

DeliverOutcome deliverBook(storage::Store& store, const review::Book& book, const review::FormCatalog& catalog,
                           const std::filesystem::path& folder, const storage::Act& act, const review::ProgressSink& progress,
                           const PictureSettings& pictures) {
    const BookContent content = contentOf(store, book.id);
    Obstacles found = obstaclesOf(content, book, catalog);
    DeliverOutcome outcome{std::nullopt, std::move(found.errors), std::move(found.warnings)};
    if (!outcome.obstacles.empty()) return outcome;

    RecordSource source(store, content, book, catalog, pictures);
    storage::PackageRequest request{book.name(), book.type, content.records.size(), {}};
    request.record = [&](std::size_t index) {
        storage::PackageRecord record = source.give(index);
        if (progress) progress({index + 1, content.records.size(), record.pdfName});
        return record;
    };
    outcome.package = storage::writePackage(folder, request);
    note(store, book, content, *outcome.package, act);
    return outcome;
}

}  // namespace app
