// Measures readers of single lines against their truth. Not a test; `./check --bench` prints its table.
// usage: line_bench --lines DIR [--part NAME] [--models DIR] [--wrong] [--series NAME [--table FILE]]
//   --lines DIR      DIR/lines.tsv: picture, part, text, separated by tabs
//   --part NAME      only the lines of that part; "valid" when left out
//   --models DIR     folder of the handwriting models; those of this source tree when left out
//   --wrong          every line the usual reader gets wrong, with its probability
//   --series NAME    prints the figures as rows of tests/golden/scores.csv; with --table FILE compares them with that table

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <opencv2/imgproc.hpp>

#include "ocr/image_mat.h"
#include "ocr/read/line_reader.h"
#include "ocr/scan/decode.h"
#include "review/base/text.h"
#include "tests/bench/score_table.h"
#include "tests/bench/summary.h"
#include "tests/bench/true_lines.h"
#include "tests/support/ledger_truth.h"

namespace {

namespace fs = std::filesystem;

/// Fewest words put in, left out or changed.
std::size_t wordErrors(const std::string& a, const std::string& b) {
    const auto from = review::words(a);
    const auto to = review::words(b);
    std::vector<std::size_t> row(to.size() + 1);
    for (std::size_t j = 0; j <= to.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= from.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= to.size(); ++j) {
            const std::size_t change = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, change});
        }
    }
    return row.back();
}

struct Way {
    const char* name;
    ocr::LineReaderKind reader;
    ocr::LexiconUse lexicon;
};

constexpr Way kWays[] = {
    {"hand-greedy", ocr::LineReaderKind::handwriting, ocr::LexiconUse::none},
    {"hand", ocr::LineReaderKind::handwriting, ocr::LexiconUse::automatic},
    {"auto", ocr::LineReaderKind::automatic, ocr::LexiconUse::automatic},
    {"tesseract", ocr::LineReaderKind::tesseract, ocr::LexiconUse::automatic},
};

struct Figures {
    std::size_t lines = 0;
    std::size_t exact = 0;
    std::size_t letters = 0;
    std::size_t errors = 0;
    std::size_t bareErrors = 0;  ///< Marks and capitals left out.
    std::size_t words = 0;
    std::size_t wrongWords = 0;
    std::size_t sureAndWrong = 0;
    double seconds = 0;          ///< Of one core, decoding not included.
    std::vector<bench::Answer> answers;
};

Figures measured(const Way& way, const std::vector<bench::TrueLine>& lines, const ocr::PageReaderSettings& settings, bool showWrong) {
    Figures figures;
    ocr::LineReader reader(way.reader, way.lexicon, settings);
    for (const bench::TrueLine& line : lines) {
        const ocr::Image picture = ocr::decodeFrame(support::bytesOf(line.picture), 0, ocr::PictureUse::line);
        // The models are loaded by the first line; that is no part of reading it.
        if (figures.lines == 0) (void)reader.read(picture);
        const std::clock_t before = std::clock();
        const ocr::LineReading got = reader.read(picture);
        figures.seconds += double(std::clock() - before) / CLOCKS_PER_SEC;
        ++figures.lines;
        figures.letters += review::letterCount(line.text);
        figures.errors += review::editDistance(line.text, got.text);
        figures.bareErrors += review::editDistance(review::folded(line.text), review::folded(got.text));
        figures.words += review::words(line.text).size();
        figures.wrongWords += wordErrors(line.text, got.text);
        const bool right = got.text == line.text;
        figures.exact += right ? 1 : 0;
        figures.sureAndWrong += !right && got.probability >= 0.95 ? 1 : 0;
        figures.answers.push_back({got.probability, right});
        if (showWrong && !right) std::printf("  %.2f  %s | %s\n", got.probability, line.text.c_str(), got.text.c_str());
    }
    return figures;
}

constexpr int kTimedColumns = 1000;
constexpr std::size_t kTimedLines = 60;

/// Milliseconds of one core that a reader takes for a line of kTimedColumns columns, height in proportion; the mean over the first lines.
double millisecondsOf(const Way& way, const std::vector<bench::TrueLine>& lines, const ocr::PageReaderSettings& settings) {
    ocr::LineReader reader(way.reader, way.lexicon, settings);
    std::clock_t spent = 0;
    const std::size_t count = std::min(kTimedLines, lines.size());
    for (std::size_t i = 0; i < count; ++i) {
        const ocr::Image picture = ocr::decodeFrame(support::bytesOf(lines[i].picture), 0, ocr::PictureUse::line);
        const double scale = static_cast<double>(kTimedColumns) / picture.width();
        cv::Mat sized;
        cv::resize(ocr::matOf(picture), sized, {kTimedColumns, std::max(1, cvRound(picture.height() * scale))}, 0, 0, scale < 1 ? cv::INTER_AREA : cv::INTER_CUBIC);
        const ocr::Image line = ocr::imageFrom(sized, picture.dpi());
        if (i == 0) (void)reader.read(line);
        const std::clock_t before = std::clock();
        (void)reader.read(line);
        spent += std::clock() - before;
    }
    return 1000.0 * static_cast<double>(spent) / CLOCKS_PER_SEC / static_cast<double>(std::max<std::size_t>(1, count));
}

/// Prints what a line costs with each reader, and puts those of our own beside Tesseract into the table of `./check --bench`.
void tellTimes(const std::vector<bench::TrueLine>& lines, const ocr::PageReaderSettings& settings) {
    std::printf("milliseconds of one core for a line of %d columns:", kTimedColumns);
    std::vector<double> times;
    for (const Way& way : kWays) {
        times.push_back(millisecondsOf(way, lines, settings));
        std::printf(" %s %.1f", way.name, times.back());
    }
    std::printf("\n");
    for (std::size_t i = 0; i + 1 < times.size(); ++i) {
        bench::addToSummary({"read", std::string("pen lines of 1,000 columns, ") + kWays[i].name, "ms of one core a line", bench::decimal(times[i], 1), "<= 60",
                             bench::decimal(times.back(), 1) + " (" + kWays[times.size() - 1].name + ")"});
    }
}

struct Options : bench::LineChoice {
    fs::path table;
    std::string series;
    bool wrong = false;
};

std::optional<Options> optionsOf(int argc, char** argv) {
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string flag = argv[i];
        const bool value = i + 1 < argc;
        if (bench::takesLineOption(options, argc, argv, i)) continue;
        if (flag == "--table" && value) options.table = argv[++i];
        else if (flag == "--series" && value) options.series = argv[++i];
        else if (flag == "--wrong") options.wrong = true;
        else return std::nullopt;
    }
    if (options.lines.empty() || (!options.table.empty() && options.series.empty())) return std::nullopt;
    return options;
}

}  // namespace

int main(int argc, char** argv) {
    const auto options = optionsOf(argc, argv);
    if (!options) {
        std::fprintf(stderr, "usage: line_bench --lines DIR [--part NAME] [--models DIR] [--wrong] [--series NAME [--table FILE]]\n");
        return 2;
    }
    const auto lines = bench::linesOf(options->lines, options->part);
    if (lines.empty()) {
        std::fprintf(stderr, "line_bench: no lines of part %s in %s\n", options->part.c_str(), options->lines.c_str());
        return 3;
    }
    ocr::PageReaderSettings settings;
    settings.models = options->models.string();
    std::vector<bench::ScoreRow> rows;
    std::printf("%-12s %6s %7s %7s %9s %7s %7s %9s %8s\n", "reader", "lines", "exact", "CER", "no marks", "WER", "ECE", "sure+bad", "ms/line");
    for (const Way& way : kWays) {
        const Figures f = measured(way, lines, settings, options->wrong && way.reader == ocr::LineReaderKind::automatic);
        const auto n = static_cast<double>(f.lines);
        const double cer = double(f.errors) / double(std::max<std::size_t>(1, f.letters));
        const double ece = bench::calibrationError(f.answers);
        std::printf("%-12s %6zu %7.3f %7.4f %9.4f %7.3f %7.3f %9zu %8.1f\n", way.name, f.lines, double(f.exact) / n, cer,
                    double(f.bareErrors) / double(std::max<std::size_t>(1, f.letters)), double(f.wrongWords) / double(std::max<std::size_t>(1, f.words)), ece,
                    f.sureAndWrong, 1000 * f.seconds / n);
        rows.push_back({options->series, way.name, static_cast<int>(f.lines), static_cast<int>(f.lines), double(f.exact) / n, cer, double(f.sureAndWrong), ece, {}});
    }
    const bench::ScoreRow& plain = rows.back();
    for (const bench::ScoreRow& row : rows) {
        if (&row == &plain) continue;
        bench::addToSummary({"read", "pen lines, " + row.style, "CER, %", bench::decimal(100 * *row.cer, 2), row.style == "hand-greedy" ? "<= 4" : "<= 2.5",
                             bench::decimal(100 * *plain.cer, 1) + " (" + plain.style + ")"});
    }
    tellTimes(lines, settings);
    if (options->series.empty()) return 0;
    if (options->table.empty()) {
        std::printf("%s", bench::tableText(rows).c_str());
        return 0;
    }
    try {
        return bench::printChanges(support::bytesOf(options->table), options->table.filename().string(), options->series, rows) ? 0 : 1;
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "line_bench: %s\n", failure.what());
        return 3;
    }
}
