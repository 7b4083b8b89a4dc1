#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "review/base/geometry.h"
#include "review/reading.h"
#include "review/scan_quality.h"
#include "review/seen_line.h"

namespace review {

/// What a whole scan turned out to be. An outcome, not an error.
enum class Verdict {
    read,         ///< At least one record was found and read.
    unknownForm,  ///< There is a page, but no known form fits: a person must choose.
    blank,        ///< An empty page.
    noPage,       ///< No page could be found in the picture.
};

/// "read", "unknownForm", "blank", "noPage".
[[nodiscard]] std::string_view toText(Verdict verdict);
[[nodiscard]] std::optional<Verdict> verdictFrom(std::string_view text);

/// One field as the machine read it.
struct FieldReading {
    std::string key;
    std::string text;  ///< As read; coded fields hold the code.
    FieldState state = FieldState::value;
    double probability = 0;  ///< 0..1.
    std::string reader;      ///< Engine and model.
    Quad quad{};             ///< Pixels of the untouched scan.
    double misfit = 0;       ///< How badly the box fits the printed form here, millimetres.
    std::vector<SeenLine> seen = {};  ///< What the reader of handwriting saw, line by line; none where it was not asked.
    bool struckOut = false;  ///< Writing is struck out here: a person must look. The text is what stays; the state is struckOut where nothing does.
};

/// One record region found on a scan.
struct RecordReading {
    std::string form;    ///< Form id.
    Quad quad{};         ///< The record's region (its page), pixels of the untouched scan.
    double misfit = 0;   ///< Median distance between printed form and page, millimetres.
    double degrees = 0;  ///< Skew of this page once the scan stands upright, degrees, clockwise positive.
    std::vector<FieldReading> fields;
};

/// Everything the workshop says about one untouched scan. This is what `sogoc read --json` prints and what the archive keeps.
struct ScanReading {
    Verdict verdict = Verdict::noPage;
    int width = 0;  ///< Pixels of the untouched scan.
    int height = 0;
    int turned = 0;        ///< How far the scan was turned clockwise to stand upright: 0, 90, 180 or 270 degrees.
    double degrees = 0;    ///< Skew of the first page once the scan stands upright, degrees, clockwise positive.
    std::string cleaning;  ///< How it was cleaned: the report as compact JSON, for the log and for repeating it.
    std::vector<RecordReading> records;
    std::optional<ScanQuality> quality;  ///< What the quality gate said; nothing when it was not asked.
};

}  // namespace review
