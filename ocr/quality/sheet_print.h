#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ocr {

struct PageLook;

/// A small likeness of a page's writing, rules left out, as plain text that can be kept: width and height in cells of one millimetre, then
/// the darkness of every cell, runs of bare paper shortened. About ten kilobytes for a written A4 page.
[[nodiscard]] std::string sheetPrintOf(const PageLook& look);

/// How much of the writing of two pages differs, 0..1, each looked for in the other and the larger difference taken; what is something else altogether
/// counts three times as much as what is not quite the same. Two scans of one sheet agree almost everywhere; two records on the same printed form agree in
/// the print alone. 1 when either page has too little writing to tell.
[[nodiscard]] double sheetDifference(const std::string& one, const std::string& other);

/// The sheets of a book, to find one that was scanned twice.
class SheetAlbum {
public:
    struct Match {
        std::size_t sheet = 0;  ///< By order of adding, from 0.
        double difference = 0;  ///< As of sheetDifference.
    };

    SheetAlbum();
    ~SheetAlbum();
    SheetAlbum(const SheetAlbum&) = delete;
    SheetAlbum& operator=(const SheetAlbum&) = delete;

    /// Takes a sheet in; one without a print is counted but is like no other.
    void add(const std::string& print);
    /// The sheet most like the one with this number among those before it; nothing when none is as like as `limit`.
    [[nodiscard]] std::optional<Match> earlierLike(std::size_t sheet, double limit) const;

private:
    struct Room;
    std::unique_ptr<Room> room_;
};

}  // namespace ocr
