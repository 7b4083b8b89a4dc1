#pragma once

#include <vector>

#include "ocr/image.h"
#include "review/base/geometry.h"

namespace ocr {

struct RuleSettings {
    double leastLengthMm = 10;  ///< Anything shorter is a stroke or a dash.
    double leastTrust = 0.25;   ///< How smoothly a line must run (`LineTrack::trust`): print does, writing does not.
    double leastBare = 0.04;    ///< Share of a line that must be free of writing, so that the line itself can be seen.
    double leastSeen = 0.6;     ///< Share of the free places near which it must be dark; a row of letters is bright between them.
    bool operator==(const RuleSettings&) const = default;
};

/// A printed line that was found: a rule, or dots people write on.
struct RuleLine {
    review::Point from;   ///< Left or upper end, pixels of the page.
    review::Point to;     ///< Right or lower end.
    bool dotted = false;  ///< A leader of dots or dashes.
};

/// Printed rules and dotted leaders as a layer apart from what is written.
struct RuleResult {
    Image layer;                  ///< 1 channel, size of the page: 255 minus the darkness that the rules have there; 255 where none was taken.
    std::vector<RuleLine> lines;  ///< Those from left to right first, then those from top to bottom.
    double confidence = 1;        ///< 0..1: how much of the lines found is seen where nothing is written over them; 1 when there are none.
};

/// Finds printed lines on a page for reading and tells what of its darkness is theirs. Lines are followed as `traceLines` does, across the page
/// and down it; one counts only where it shows on paper free of writing, so that rows of letters are none. Ink that stands on a line or crosses it
/// is kept (`eraseLeader`). A page without rules is an outcome: an empty layer.
/// @param reading 1 channel, ink dark on white. @param pixelsPerMm its resolution. @param inkLevel grey value of the page's usual ink.
[[nodiscard]] RuleResult separateRules(const Image& reading, double pixelsPerMm, int inkLevel, const RuleSettings& settings = {});

/// The page for reading with its rules taken away; what `reading` was is this picture darkened by the layer again, to the last grey value.
[[nodiscard]] Image withoutRules(const Image& reading, const Image& layer);

}  // namespace ocr
