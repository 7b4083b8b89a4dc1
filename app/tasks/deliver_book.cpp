#include "app/tasks/deliver_book.h"

#include <map>

#include "app/tasks/delivery_obstacles.h"
#include "app/tasks/stored_pictures.h"
#include "review/base/failure.h"
#include "review/ministry/columns.h"
#include "review/ministry/package_name.h"
#include "review/permission.h"

namespace app {
namespace {

using review::Record;

/// Gives the package its records one by one.
class RecordSource {
public:
    RecordSource(storage::Store& store, const BookContent& content, const review::Book& book, const review::FormCatalog& catalog,
                 const PictureSettings& pictures)
        : scans_(store), content_(content), book_(book), catalog_(catalog), settings_(pictures) {
        for (const storage::Scan& scan : content.scans) scanRows_[scan.id.value] = &scan;
    }

    storage::PackageRecord give(std::size_t index) {
        const Record& record = content_.records[index];
        const review::RecordForm& form = *catalog_.form(record.form);
        DeliveryPicture picture = pictureForDelivery(scans_.of(*scanRows_.at(record.scan.value)), record, form, settings_);
        storage::PackageRecord given;
        given.pdfName = review::packageNameOf(record, book_)->fileName();
        given.row = review::rowOf(record, book_, form, index + 1);
        given.jpegs.push_back(std::move(picture.jpeg));
        given.dpi = picture.dpi;
        return given;
    }

private:
    StoredPictures scans_;
    const BookContent& content_;
    const review::Book& book_;
    const review::FormCatalog& catalog_;
    const PictureSettings& settings_;
    std::map<std::int64_t, const storage::Scan*> scanRows_;
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

/// The store would refuse to note the package: better before it is made than when it lies in the folder.
void mayDeliver(storage::Store& store, const storage::Act& act) {
    const auto account = store.signedIn();
    if (!account) return;
    const auto refused = refusalOf(review::Actor{act.who, account->role}, *review::moveFor(review::BookState::open, review::Step::deliver));
    if (refused) throw review::Failure(review::FailureKind::usage, *refused, "may not deliver");
}

}  // namespace

DeliverOutcome deliverBook(storage::Store& store, const review::Book& book, const review::FormCatalog& catalog,
                           const std::filesystem::path& folder, const storage::Act& act, const review::ProgressSink& progress,
                           const PictureSettings& pictures) {
    mayDeliver(store, act);
    const BookContent content = contentOf(store, book, catalog);
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
