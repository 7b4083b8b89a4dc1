#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "review/base/sentence.h"

namespace review {

/// What can be wrong with the picture of a page. An outcome, not an error: a scan is kept whatever is found.
enum class Defect {
    blurred,        ///< Out of focus, or the picture moved.
    glare,          ///< A reflection hides paper and writing.
    cutEdge,        ///< Writing or printed lines run out of the picture.
    lowResolution,  ///< Too few pixels to read by.
    upsideDown,     ///< The page seems to stand on its head; it was not turned.
    sideways,       ///< Lines seem to run from top to bottom; it was not turned.
    turned,         ///< The page lay the wrong way up, and the program reads it turned.
    blank,          ///< Nothing is written or printed on the page.
    emptyForm,      ///< A printed form nobody has filled in.
    duplicate,      ///< The same sheet as another scan of the book.
    otherPaper,     ///< Another paper size than the book's other pages.
};

/// "blurred", "glare", "cutEdge" …: stable, in the store and in JSON.
[[nodiscard]] std::string_view toText(Defect defect);
[[nodiscard]] std::optional<Defect> defectFrom(std::string_view text);

/// What the clerk has to do.
enum class Remedy {
    scanAgain,  ///< What is on the paper cannot be had from this picture.
    look,       ///< A person tells whether it is meant so.
    none,       ///< Nothing: the program took care of it, and says so.
};

[[nodiscard]] Remedy remedyOf(Defect defect);
/// "scanAgain", "look", "none".
[[nodiscard]] std::string_view toText(Remedy remedy);

/// One thing found about a scan.
struct QualityFinding {
    Defect defect = Defect::blurred;
    double figure = 0;  ///< What was measured; its unit belongs to the defect (docs/commands.md).
    double limit = 0;   ///< Where the fault begins.

    bool operator==(const QualityFinding&) const = default;
};

/// What the clerk reads: what is wrong and what to do.
/// @param other of a duplicate: how people name the scan it repeats.
[[nodiscard]] Sentence sentenceOf(const QualityFinding& finding, const std::string& other = {});

/// One page on a scan, as far as it is compared with other pages.
struct SheetFacts {
    std::string print;  ///< A likeness of its writing (ocr/quality/sheet_print.h); empty when there is none.
    int width = 0;      ///< Pixels of the page picture.
    int height = 0;
    double dpi = 0;  ///< As the file says; 0 when it does not say.

    bool operator==(const SheetFacts&) const = default;
};

/// The sheets whose paper has another size than most: A3 in a book of A4, say, or a larger sheet in a register of any size of its own. Sheets whose file
/// states its resolution are measured in millimetres, the others compared in pixels; in both a sheet stands out that is clearly larger or smaller while
/// most are alike, as on one scanner. Empty with fewer than three sheets of a kind, and when nothing can be told.
[[nodiscard]] std::vector<std::size_t> oddPapers(const std::vector<SheetFacts>& sheets);

/// How many pages there are of one size of paper.
struct PaperCount {
    std::string name;  ///< "A5", "A4", "A3".
    std::size_t pages = 0;

    bool operator==(const PaperCount&) const = default;
};

/// The sizes of paper among the sheets whose file states its resolution, most first; others are not counted.
[[nodiscard]] std::vector<PaperCount> paperCounts(const std::vector<SheetFacts>& sheets);

/// Everything the quality gate says about one scan.
struct ScanQuality {
    std::vector<QualityFinding> findings;  ///< At most one of a kind.
    std::vector<SheetFacts> sheets;        ///< Left page first.
};

}  // namespace review
