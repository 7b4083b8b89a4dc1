#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ocr/clean/recipe.h"

namespace ocr {

/// What a person set by hand for one page; what is not set the machine finds.
struct HandPage {
    std::optional<review::Quad> corners;  ///< Pixels of the upright scan.
    std::optional<double> degrees;
    bool operator==(const HandPage&) const = default;
};

/// What a person set by hand for one scan. Nothing set means: all as the machine finds it.
struct HandCleaning {
    /// Which way up the scan stands, degrees clockwise. Set along with every position, which means nothing in a scan turned otherwise.
    std::optional<int> turn;
    /// One page or two, set by a person: `split` holds the line, or nothing for one page.
    std::optional<PageSplit> split;
    std::vector<HandPage> pages;  ///< Left page first; may be shorter than there are pages.

    bool operator==(const HandCleaning&) const = default;
    [[nodiscard]] bool none() const;
    /// The page, made when it is not there yet.
    [[nodiscard]] HandPage& page(std::size_t index);

    /// Compact JSON; "{}" when nothing is set.
    [[nodiscard]] std::string toJson() const;
};

/// Reads what `HandCleaning::toJson` wrote. @param scan size of the untouched scan, pixels. @param path only named in messages.
/// @throws Failure(input) when it is broken or cannot belong to such a scan.
[[nodiscard]] HandCleaning handFrom(const std::string& json, review::Size scan, const std::string& path);

/// Where a line from `topX` to `bottomX` cuts the pages: its ends lie on the upper and lower edges of the outermost corners.
/// @param pages one or two pages, left one first.
[[nodiscard]] SplitLine lineAcross(const std::vector<review::Quad>& pages, double topX, double bottomX);

/// The two pages on both sides of a line: the outer corners stay, the inner ones lie on the ends of the line.
/// @param pages one or two pages, left one first.
[[nodiscard]] std::vector<review::Quad> pagesCutAt(const SplitLine& line, const std::vector<review::Quad>& pages);

/// Both pages as one.
[[nodiscard]] review::Quad pagesJoined(const std::vector<review::Quad>& pages);

}  // namespace ocr
