#pragma once

#include <chrono>
#include <filesystem>
#include <string>

#include "storage/store.h"

namespace storage::test {

/// A folder that goes with the test.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

/// An act at 2026-01-05 08:00 UTC and `second` seconds.
[[nodiscard]] Act by(const std::string& who, int second = 0, const std::string& why = {});

/// The book KS.2017.01 of an invented office.
[[nodiscard]] review::Book birthBook(const std::string& number = "01");

/// What the machine might read on one page: number 05, a child's name, a date, an empty place of birth.
[[nodiscard]] review::RecordReading birthPage(const std::string& name = "Nguyễn Văn An", const std::string& number = "05");
/// A reading of a scan with these pages, left to right.
[[nodiscard]] review::ScanReading readingOf(std::vector<review::RecordReading> pages);

/// An opinion of a person about one field.
[[nodiscard]] review::Reading keyed(const std::string& who, const std::string& key, const std::string& text);

/// A book with one read scan and its one record.
struct OneRecord {
    review::BookId book;
    review::ScanId scan;
    review::RecordId record;
};
[[nodiscard]] OneRecord oneRecord(Store& store, const std::string& name = "Nguyễn Văn An");

}  // namespace storage::test
