#pragma once

#include <map>
#include <memory>
#include <string>

#include "app/house.h"
#include "review/base/csv.h"
#include "storage/store.h"

namespace app {

/// A store in memory with one book of births, and drafts as the machine would leave them.
class PaperOffice {
public:
    PaperOffice();

    /// Adds a scan with one record of form KS-2016 for each number; the machine read `so`, `ngayDangKy` and `nksHoTen`.
    void addScan(const std::string& fileName, const std::vector<std::string>& numbers);

    /// A table with every field of KS-2016, `nguoiNhap`, `tep` and `trang`, without rows.
    [[nodiscard]] review::TextTable table() const;
    /// Appends a row: the person, the place, and the same plausible value for each field but the given ones.
    void addRow(review::TextTable& table, const std::string& person, const std::string& file, int place,
                const std::map<std::string, std::string>& values = {}) const;

    [[nodiscard]] storage::Act act(const std::string& who) const { return {who, now(), {}}; }
    [[nodiscard]] review::RecordState stateOf(std::size_t record) const { return store->records(book.id).at(record).state; }

    std::shared_ptr<const review::FormCatalog> catalog;
    std::unique_ptr<storage::Store> store;
    review::Book book;
};

}  // namespace app
