#pragma once

#include <map>
#include <stop_token>
#include <string>
#include <vector>

#include "ocr/quality/sheet_album.h"
#include "review/base/progress.h"
#include "storage/store.h"

namespace app {

/// The sheets of a book, to find those that were scanned twice. Every scan is compared once with all others, and the store remembers what was found; kept while
/// scans are added one by one, the sheets need not be taken out of the store each time.
class BookSheets {
public:
    BookSheets(storage::Store& store, review::BookId book);

    /// Compares the scans that were not compared yet, and keeps what it finds. What others compare meanwhile is taken into account.
    /// @throws Failure(cancelled) when stopped; what was compared until then stays.
    void compare(const std::string& who, const review::ProgressSink& progress = {}, const std::stop_token& stop = {});
    /// The pairs of scans that seem to show the same sheet: what the store knows, and for scans it does not know of yet, as stores of older programs hold
    /// them, what is found now. Writes nothing.
    [[nodiscard]] std::vector<storage::AlikeScans> alike();

private:
    struct Taken {
        review::ScanId scan;
        std::int64_t compared = 0;  ///< storage::ScanSheets::compared; 0: not in the store.
    };

    void takeCompared();
    void take(const storage::ScanSheets& sheets);
    [[nodiscard]] std::vector<storage::LikeScan> likeThis(const storage::ScanSheets& sheets) const;

    storage::Store& store_;
    review::BookId book_;
    ocr::SheetAlbum album_;
    std::vector<Taken> taken_;                        ///< To which scan each sheet of the album belongs.
    std::map<review::ScanId, std::int64_t> standing_;  ///< Which sheets of a scan count: those that were taken last.
    std::int64_t upTo_ = 0;
};

}  // namespace app
