#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "ocr/image.h"

namespace bench {

/// A flat page and what its rows are turned by.
struct StraightPage {
    std::string name;
    ocr::Image picture;
    bool known = true;   ///< Whether `degrees` is true; else only what turning it adds can be checked.
    double degrees = 0;  ///< What its rows are turned by on the average: where paper is curled that is not 0.
};

/// What measuring the skew of pages of one kind gave over angles in ±7 degrees.
struct SkewFigures {
    std::string kind;
    std::vector<double> errors;  ///< Degrees between the angle measured and the true one, of the pages that would be turned.
    int leftAlone = 0;           ///< Measurements below the least confidence: such a page is not turned.
    double worst = 0;            ///< The largest of `errors`...
    std::string worstPage;       ///< ...and whose it is.
};

/// From this level on the generator bends the paper of its scans.
inline constexpr int kCurledLevel = 2;

enum class Paper { flat, curled };

/// The first pages of scans with truth on such paper, their true corners made a rectangle. @param most pages taken, spread evenly over the
/// folder.
[[nodiscard]] std::vector<StraightPage> pagesOfTruth(const std::filesystem::path& truths, const std::filesystem::path& images, Paper wanted,
                                                     std::size_t most);
/// Pictures of a folder whose names start and end so, as they are. @param known whether their rows are level.
[[nodiscard]] std::vector<StraightPage> picturesOf(const std::filesystem::path& folder, const std::string& start, const std::string& end,
                                                   bool known);
/// The same pages with all but the uppermost share painted over with paper.
[[nodiscard]] std::vector<StraightPage> withLowerPartErased(const std::vector<StraightPage>& pages, double keep);

/// The page turned clockwise by so many degrees, whole, on paper of its own colour.
[[nodiscard]] ocr::Image skewed(const ocr::Image& page, double degrees);

/// Turns every page by known angles and measures them again.
[[nodiscard]] SkewFigures measureTurned(const std::string& kind, const std::vector<StraightPage>& pages);

/// The value below which this share of the errors lies; 0 when there are none.
[[nodiscard]] double errorAt(const SkewFigures& figures, double share);

}  // namespace bench
