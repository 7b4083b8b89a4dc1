#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

/// One row of tests/golden/scores.csv: a style of writing of one series of scans, all styles together ("all"), the edition of whole scans
/// ("edition") or their number of records ("records").
struct ScoreRow {
    std::string series;
    std::string style;
    int pages = 0;                       ///< Records of which fields were compared; for "edition" and "records" scans.
    int fields = 0;                      ///< Fields compared; for "edition" and "records" scans.
    double exact = 0;                    ///< Share that is right to the letter.
    std::optional<double> cer;           ///< Edit distance by letters of the truth.
    std::optional<double> sureAndWrong;  ///< How many fields are wrong though their probability is 0.95 or more.
    std::optional<double> ece;           ///< Expected calibration error, ten bins.
    std::optional<double>
        tesseract;  ///< Share of fields whose text the tesseract command finds anywhere on the scan; beside ours, not compared.
};

/// How one figure moved against the table.
struct ScoreChange {
    std::string style;
    std::string measure;
    double before = 0;
    double now = 0;
    bool worse = false;  ///< By more than the tolerance.
};

/// One answer and whether it was right.
struct Answer {
    double probability = 0;
    bool right = false;
};

/// Mean distance between probability and share of right answers over ten bins of equal width, weighted by their answers; 0 for none.
[[nodiscard]] double calibrationError(const std::vector<Answer>& answers);

/// The table as text; the first line is the header.
[[nodiscard]] std::string tableText(const std::vector<ScoreRow>& rows);
/// @throws std::exception when it is no such table.
[[nodiscard]] std::vector<ScoreRow> parseTable(std::string_view text);

/// Figures of `now` that differ from those of the same series and style in the table; rows that the table lacks are no change. The
/// tolerance covers what another version of a library moves: 0.005 of exact and CER, 0.01 of ECE, one confident error; pages and fields
/// must be equal.
[[nodiscard]] std::vector<ScoreChange> changesAgainst(const std::vector<ScoreRow>& table, const std::vector<ScoreRow>& now);

/// Prints what moved against the table. @param name of the table, for people. True when nothing is worse.
bool printChanges(std::string_view table, const std::string& name, const std::string& series, const std::vector<ScoreRow>& now);

}  // namespace bench
