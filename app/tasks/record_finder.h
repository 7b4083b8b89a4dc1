#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "review/record.h"
#include "storage/store.h"

namespace app {

/// Finds the record a keyed row means.
class RecordFinder {
public:
    RecordFinder(storage::Store& store, review::BookId book);

    /// The record at a 1-based place on a scan file; on a file of several pages the places run on over its pages. Nothing when there is
    /// none.
    [[nodiscard]] std::optional<review::RecordId> at(const std::string& fileName, int place) const;

    /// The records whose counted `so` is that number ("05", "5" and "05/2017" are the same number 5), and whose counted `quyenSo` is that
    /// book number when one is given.
    [[nodiscard]] std::vector<review::RecordId> numbered(const std::string& number, const std::string& bookNumber) const;

private:
    struct Named {
        review::RecordId record;
        std::string number;
        std::string bookNumber;
    };
    std::map<std::string, std::vector<review::RecordId>> places_;
    std::vector<Named> named_;
};

}  // namespace app
