#include "tests/bench/rule_figures.h"

#include <opencv2/imgproc.hpp>

#include "ocr/clean/light.h"
#include "ocr/clean/rules.h"
#include "ocr/clean/seal.h"
#include "ocr/image_mat.h"
#include "ocr/scan/decode.h"
#include "review/base/text.h"
#include "tests/bench/printed_page.h"
#include "tests/support/ledger_truth.h"

namespace bench {
namespace {

namespace fs = std::filesystem;

constexpr double kBandMm = 0.45;      // A printed line and its blur.
constexpr double kPastEndMm = 1.5;    // What the line takes beyond its true ends is its own too.
constexpr double kLeastLineMm = 12;   // Shorter ones are no lines to the layer.
constexpr double kNearMm = 0.8;       // Ink so near to a line is asked whether it stayed.
constexpr int kBaseline = 40;         // Pixels from the top of its box to the feet of its letters.

ocr::Image readingOf(const cv::Mat& picture) {
    return ocr::separateSeal(ocr::evenLight(ocr::imageFrom(picture, 200), kPrintedPixelsPerMm), kPrintedPixelsPerMm).reading;
}

double darknessIn(const cv::Mat& grey, const cv::Mat& mask) { return cv::mean(255 - grey, mask)[0] * cv::countNonZero(mask); }

cv::Mat maskOf(const std::vector<review::PrintedLine>& lines, cv::Size size, double beyond) {
    cv::Mat mask = cv::Mat::zeros(size, CV_8U);
    for (const review::PrintedLine& line : lines) {
        const bool across = std::abs(line.to.x - line.from.x) > std::abs(line.to.y - line.from.y);
        const double length = across ? line.to.x - line.from.x : line.to.y - line.from.y;
        if (length < kLeastLineMm) continue;
        const double wide = across ? beyond : kBandMm, high = across ? kBandMm : beyond;
        const cv::Point2d from(line.from.x - wide, line.from.y - high), to(line.to.x + wide, line.to.y + high);
        cv::rectangle(mask, cv::Point(from * kPrintedPixelsPerMm), cv::Point(to * kPrintedPixelsPerMm), cv::Scalar(255), cv::FILLED);
    }
    return mask;
}

/// How a line is drawn through print.
struct Stroke {
    const char* name;
    int below;    ///< Pixels below the feet of the letters.
    bool dotted;
};

cv::Mat strokesOf(const PrintedPage& page, const Stroke& stroke) {
    cv::Mat lines(page.picture.size(), CV_8U, cv::Scalar(255));
    for (const PrintedLine& line : page.lines) {
        const int y = line.box.y + kBaseline + stroke.below;
        const int from = line.box.x - kPrintedRim / 2, to = line.box.x + line.box.width;
        if (stroke.dotted) {
            for (int x = from; x < to; x += 8) cv::rectangle(lines, {x, y, 3, 3}, cv::Scalar(90), cv::FILLED);
        } else {
            cv::line(lines, {from, y}, {to, y}, cv::Scalar(70), 2);
        }
    }
    cv::GaussianBlur(lines, lines, {3, 3}, 0);
    return lines;
}

CrossedFigures cross(const PrintedPage& page, const Stroke& stroke, ocr::TextReader& reader) {
    const cv::Mat lines = strokesOf(page, stroke);
    cv::Mat crossed, colours;
    cv::cvtColor(lines, colours, cv::COLOR_GRAY2RGB);
    cv::multiply(page.picture, colours, crossed, 1 / 255.0);
    const ocr::Image bare = readingOf(page.picture);
    const ocr::Image reading = readingOf(crossed);
    const ocr::RuleResult rules = ocr::separateRules(reading, kPrintedPixelsPerMm, ocr::SealSettings().inkLevel);
    const ocr::Image without = ocr::withoutRules(reading, rules.layer);
    cv::Mat nearInk, nearLine;
    cv::dilate(page.ink, nearInk, cv::Mat::ones(5, 5, CV_8U));
    const int near = cvRound(kNearMm * kPrintedPixelsPerMm) * 2 + 1;
    cv::dilate(255 - lines, nearLine, cv::getStructuringElement(cv::MORPH_RECT, {near, near}));
    const cv::Mat onlyLine = (lines < 230) & (nearInk < 0.01F);
    const cv::Mat ink = (page.ink > 0.7F) & (nearLine > 40);
    CrossedFigures figures{stroke.name, 0, 0, 0, 0, 0, 0};
    figures.rulesTaken = 1 - darknessIn(ocr::matOf(without), onlyLine) / darknessIn(ocr::matOf(reading), onlyLine);
    figures.inkKept = std::min(1.0, darknessIn(ocr::matOf(without), ink) / darknessIn(ocr::matOf(bare), ink));
    for (const PrintedLine& line : page.lines) {
        figures.letters += review::letters(line.text).size();
        figures.without += readingErrors(ocr::matOf(bare), line, reader);
        figures.kept += readingErrors(ocr::matOf(reading), line, reader);
        figures.removed += readingErrors(ocr::matOf(without), line, reader);
    }
    return figures;
}

}  // namespace

std::vector<BlankFigures> rulesOnBlanks(const fs::path& folder, const review::FormCatalog& catalog) {
    std::vector<BlankFigures> all;
    for (const review::RecordForm& form : catalog.forms()) {
        const fs::path file = folder / ("blank-" + form.id + ".png");
        if (!fs::exists(file)) continue;
        const ocr::Image reading = readingOf(ocr::matOf(ocr::decodeFrame(support::bytesOf(file), 0)));
        const ocr::RuleResult rules = ocr::separateRules(reading, kPrintedPixelsPerMm, ocr::SealSettings().inkLevel);
        const cv::Mat& before = ocr::matOf(reading);
        const cv::Mat after = ocr::matOf(ocr::withoutRules(reading, rules.layer));
        const cv::Mat ruleMask = maskOf(form.rules, before.size(), 0);
        const cv::Mat leaderMask = maskOf(form.leaders, before.size(), 0);
        cv::Mat other = 255 - (maskOf(form.rules, before.size(), kPastEndMm) | maskOf(form.leaders, before.size(), kPastEndMm));
        BlankFigures figures{form.id, rules.lines.size(), 1, 1, 1};
        const auto taken = [&](const cv::Mat& mask) {
            const double there = darknessIn(before, mask);
            return there > 0 ? 1 - darknessIn(after, mask) / there : 1;
        };
        figures.rulesTaken = taken(ruleMask);
        figures.leadersTaken = taken(leaderMask);
        figures.labelsKept = 1 - taken(other);
        all.push_back(figures);
    }
    return all;
}

std::vector<CrossedFigures> printAcrossRules(const fs::path& folder, ocr::TextReader& reader) {
    const PrintedPage page = printedPage(folder);
    std::vector<CrossedFigures> all;
    for (const Stroke& stroke : {Stroke{"dots under the letters", 2, true}, Stroke{"rule under the letters", 3, false},
                                 Stroke{"rule through their feet", -2, false}, Stroke{"rule through their middle", -9, false}}) {
        all.push_back(cross(page, stroke, reader));
    }
    return all;
}

}  // namespace bench
