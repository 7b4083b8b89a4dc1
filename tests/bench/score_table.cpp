#include "tests/bench/score_table.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <stdexcept>

#include "review/base/csv.h"

namespace bench {
namespace {

constexpr std::string_view kHeader = "series,style,pages,fields,exact,cer,sure_and_wrong,ece,tesseract\n";
constexpr double kOfShares = 0.005;
constexpr double kOfCalibration = 0.01;
constexpr double kOfConfidentErrors = 1;
constexpr double kSame = 0.0005;  // The table has three digits.

std::string number(double value, int digits) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.*f", digits, value);
    return text.data();
}

std::string cell(const std::optional<double>& value, int digits) { return value ? number(*value, digits) : std::string(); }

std::optional<double> valueOf(const std::string& text) {
    if (text.empty()) return std::nullopt;
    double value = 0;
    const auto end = text.data() + text.size();
    if (std::from_chars(text.data(), end, value).ptr != end) {
        throw std::runtime_error("the score table has a cell that is no number: " + text);
    }
    return value;
}

/// One measure of a row: which way is better, and how much worse is still the same.
struct Measure {
    const char* name;
    std::optional<double> (*of)(const ScoreRow&);
    bool moreIsBetter;
    double tolerance;
};

constexpr std::array<Measure, 4> kMeasures{{
    {"exact", [](const ScoreRow& row) { return std::optional(row.exact); }, true, kOfShares},
    {"cer", [](const ScoreRow& row) { return row.cer; }, false, kOfShares},
    {"sure_and_wrong", [](const ScoreRow& row) { return row.sureAndWrong; }, false, kOfConfidentErrors},
    {"ece", [](const ScoreRow& row) { return row.ece; }, false, kOfCalibration},
}};

void compareRows(const ScoreRow& before, const ScoreRow& now, std::vector<ScoreChange>& changes) {
    if (before.pages != now.pages) changes.push_back({now.style, "pages", double(before.pages), double(now.pages), true});
    if (before.fields != now.fields) changes.push_back({now.style, "fields", double(before.fields), double(now.fields), true});
    for (const Measure& measure : kMeasures) {
        const auto was = measure.of(before);
        const auto is = measure.of(now);
        if (!was || !is) continue;
        const double better = (*is - *was) * (measure.moreIsBetter ? 1 : -1);
        if (std::abs(better) > kSame) changes.push_back({now.style, measure.name, *was, *is, better < -measure.tolerance - kSame});
    }
}

}  // namespace

double calibrationError(const std::vector<Answer>& answers) {
    struct Bin {
        double probability = 0;
        double right = 0;
    };
    std::array<Bin, 10> bins;
    for (const Answer& answer : answers) {
        Bin& bin = bins[std::min<std::size_t>(9, static_cast<std::size_t>(std::max(0.0, answer.probability) * 10))];
        bin.probability += answer.probability;
        bin.right += answer.right ? 1 : 0;
    }
    double error = 0;
    for (const Bin& bin : bins) error += std::abs(bin.probability - bin.right);
    return answers.empty() ? 0 : error / static_cast<double>(answers.size());
}

std::string tableText(const std::vector<ScoreRow>& rows) {
    std::string text(kHeader);
    for (const ScoreRow& row : rows) {
        text += row.series + ',' + row.style + ',' + std::to_string(row.pages) + ',' + std::to_string(row.fields) + ',' +
                number(row.exact, 3) + ',' + cell(row.cer, 3) + ',' + cell(row.sureAndWrong, 0) + ',' + cell(row.ece, 3) + ',' +
                cell(row.tesseract, 3) + '\n';
    }
    return text;
}

std::vector<ScoreRow> parseTable(std::string_view text) {
    const review::TextTable table = review::parseCsv(text, "scores.csv");
    if (table.header.size() != 9) throw std::runtime_error("a score table has 9 columns");
    std::vector<ScoreRow> rows;
    for (const auto& cells : table.rows) {
        rows.push_back({cells[0], cells[1], static_cast<int>(valueOf(cells[2]).value_or(0)),
                        static_cast<int>(valueOf(cells[3]).value_or(0)), valueOf(cells[4]).value_or(0), valueOf(cells[5]),
                        valueOf(cells[6]), valueOf(cells[7]), valueOf(cells[8])});
    }
    return rows;
}

std::vector<ScoreChange> changesAgainst(const std::vector<ScoreRow>& table, const std::vector<ScoreRow>& now) {
    std::vector<ScoreChange> changes;
    for (const ScoreRow& row : now) {
        for (const ScoreRow& before : table) {
            if (before.series == row.series && before.style == row.style) compareRows(before, row, changes);
        }
    }
    return changes;
}

bool printChanges(std::string_view table, const std::string& name, const std::string& series, const std::vector<ScoreRow>& now) {
    bool good = true;
    for (const ScoreChange& change : changesAgainst(parseTable(table), now)) {
        std::printf("%s %s %s: %.3f before, %.3f now%s\n", series.c_str(), change.style.c_str(), change.measure.c_str(), change.before, change.now,
                    change.worse ? "  WORSE" : "");
        good = good && !change.worse;
    }
    if (good) std::printf("%s: nothing is worse than %s says\n", series.c_str(), name.c_str());
    return good;
}

}  // namespace bench
