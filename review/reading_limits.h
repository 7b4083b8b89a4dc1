#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>

namespace review {

/// From where on the reader of pages decides by itself. What a wrong decision costs is for an office to say; the defaults are those the figures in docs/testing.md
/// were measured with.
struct ReadingLimits {
    double blank = 0.5;         ///< A field with a lower chance of being written on is blank.
    double illegible = 0.9;     ///< What is read through a blot with a lower score is illegible.
    double struckOut = 0.9526;  ///< A stroke through writing counts from this chance on.
    double print = 0.93;        ///< Print read with this score is not looked at again.
    double emptySheet = 0.08;   ///< A sheet without form on which a smaller share of the points is dark is empty, per cent.

    bool operator==(const ReadingLimits&) const = default;
};

/// One of them: what there is to know about it.
struct ReadingLimit {
    std::string_view name;  ///< "blank"; in a store "reading.blank".
    double ReadingLimits::* value;
    double least;
    double most;
    std::string_view vi;
    std::string_view en;
};

/// All of them, in the order in which they are shown: the one table of their names, meanings and ranges.
[[nodiscard]] std::span<const ReadingLimit> readingLimitList();

/// True for "reading.NAME", whatever the name.
[[nodiscard]] bool isReadingLimit(std::string_view setting);

/// Sets one from what a person wrote. @param name as in the list, or "reading.NAME". @throws Failure(usage) for a name that is none, or a value out of its range.
void setReadingLimit(ReadingLimits& limits, std::string_view name, const std::string& value);

/// Refuses what the archive may not keep. @param value empty: as it was shipped again. @throws as setReadingLimit().
void checkReadingLimit(std::string_view name, const std::string& value);

/// Limits as the archive keeps them among the settings of the rules (Store::ruleSettings). Names and values of a newer program are passed over.
[[nodiscard]] ReadingLimits readingLimitsFrom(const std::map<std::string, std::string>& kept);

/// A limit for people: "0.5".
[[nodiscard]] std::string limitText(double value);

}  // namespace review
