#pragma once

#include <memory>
#include <string>
#include <vector>

namespace ocr {

/// The sheets of a book, to find one that was scanned twice. What is kept of each is its print and a glance of a few kilobytes, which spares almost all
/// comparisons: in a book of one form a new sheet is compared in earnest with one in thirty of the others, one in seven where all of it is print.
class SheetAlbum {
public:
    struct Match {
        std::size_t sheet = 0;  ///< By order of adding, from 0.
        double difference = 0;  ///< As of sheetDifference.

        bool operator==(const Match&) const = default;
    };

    SheetAlbum();
    ~SheetAlbum();
    SheetAlbum(const SheetAlbum&) = delete;
    SheetAlbum& operator=(const SheetAlbum&) = delete;

    /// Takes a sheet in; one without a print is counted but is like no other.
    void add(const std::string& print);
    /// Every sheet added so far that differs from this one by no more than `limit`, in their order.
    [[nodiscard]] std::vector<Match> likeThis(const std::string& print, double limit) const;

private:
    struct Room;
    std::unique_ptr<Room> room_;
};

}  // namespace ocr
