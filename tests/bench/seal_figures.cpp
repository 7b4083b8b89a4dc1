#include "tests/bench/seal_figures.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>

#include "ocr/clean/light.h"
#include "ocr/clean/seal.h"
#include "ocr/image_mat.h"
#include "ocr/scan/decode.h"
#include "ocr/scan/encode.h"
#include "review/base/text.h"
#include "tests/bench/printed_page.h"

namespace bench {
namespace {

namespace fs = std::filesystem;

constexpr double kSealGapMm = 3;  // So that seals do not run into each other.
constexpr int kJpegQuality = 85;

// The ink of a stamp, 0..255: rings or frames, a star, and strokes as of the letters around it; it takes unevenly.
cv::Mat stampInk(int size, const SealKind& kind) {
    cv::Mat ink(size, size, CV_8U, cv::Scalar(0));
    const cv::Point middle(size / 2, size / 2);
    const int thick = std::max(3, size / 40);
    for (const double share : {0.96, 0.62}) {
        const int radius = cvRound(size * share / 2);
        if (kind.square)
            cv::rectangle(ink, middle - cv::Point(radius, radius), middle + cv::Point(radius, radius), cv::Scalar(255), thick);
        else
            cv::circle(ink, middle, radius, cv::Scalar(255), thick, cv::LINE_AA);
    }
    for (int i = 0; i < 40; ++i) {
        const double angle = i * std::numbers::pi / 20;
        const cv::Point2d way(std::cos(angle), std::sin(angle));
        cv::line(ink, middle + cv::Point(way * (size * 0.35)), middle + cv::Point(way * (size * 0.44)), cv::Scalar(255), thick * 2 / 3 + 1,
                 cv::LINE_AA);
    }
    std::vector<cv::Point> star;
    for (int i = 0; i < 10; ++i) {
        const double angle = i * std::numbers::pi / 5 - std::numbers::pi / 2;
        const double radius = size * (i % 2 == 0 ? 0.2 : 0.08);
        star.emplace_back(middle + cv::Point(cv::Point2d(std::cos(angle), std::sin(angle)) * radius));
    }
    cv::fillPoly(ink, std::vector{star}, cv::Scalar(255), cv::LINE_AA);
    cv::Mat grain(size / 3 + 1, size / 3 + 1, CV_8U);
    cv::RNG random(7);
    random.fill(grain, cv::RNG::UNIFORM, 130, 256);
    cv::resize(grain, grain, ink.size(), 0, 0, cv::INTER_CUBIC);
    cv::multiply(ink, grain, ink, 1 / 255.0);
    cv::GaussianBlur(ink, ink, {3, 3}, 0);
    return ink;
}

// Stamp ink is a filter over what lies beneath it.
void setSeal(cv::Mat& page, cv::Point centre, const SealKind& kind) {
    const int size = cvRound(kind.sizeMm * kPrintedPixelsPerMm);
    const cv::Mat ink = stampInk(size, kind);
    const double colour[3] = {kind.red, kind.green, kind.blue};
    for (int y = 0; y < size; ++y) {
        for (int x = 0; x < size; ++x) {
            const cv::Point at = centre + cv::Point(x - size / 2, y - size / 2);
            if (!cv::Rect({0, 0}, page.size()).contains(at)) continue;
            auto& pixel = page.at<cv::Vec3b>(at);
            const double much = ink.at<uchar>(y, x) / 255.0 * kind.strength;
            for (int c = 0; c < 3; ++c) pixel[c] = cv::saturate_cast<uchar>(pixel[c] * (1 - much * (1 - colour[c] / 255)));
        }
    }
}

// Rows of seals that touch each other: nearly every line has letters under one.
void coverWithSeals(cv::Mat& page, const SealKind& kind) {
    const int size = cvRound(kind.sizeMm * kPrintedPixelsPerMm);
    const int step = size * 21 / 20 + 2 * cvRound(kSealGapMm * kPrintedPixelsPerMm);
    for (int y = kPrintedRim + size / 2; y < page.rows - kPrintedRim / 2; y += step) {
        for (int x = kPrintedRim + size / 2; x < page.cols - kPrintedRim; x += step) setSeal(page, {x, y}, kind);
    }
}

ocr::LightResult lit(const cv::Mat& page) { return ocr::evenLight(ocr::imageFrom(page, 200), kPrintedPixelsPerMm); }

cv::Mat greyOf(const ocr::LightResult& light) {
    cv::Mat grey;
    cv::cvtColor(ocr::matOf(light.even), grey, cv::COLOR_RGB2GRAY);
    return grey;
}

}  // namespace

std::vector<SealKind> usualSeals() {
    return {{"round, vermilion", 205, 40, 30, 0.9, false, 38},
            {"round, carmine", 200, 20, 75, 0.85, false, 36},
            {"round, faint", 215, 70, 80, 0.6, false, 38},
            {"square, dark red", 170, 25, 35, 0.9, true, 30}};
}

SealFigures readUnderSeals(const SealKind& kind, const fs::path& folder, ocr::TextReader& reader) {
    PrintedPage page = printedPage(folder);
    const cv::Mat bare = greyOf(lit(page.picture));
    cv::Mat stamped = page.picture.clone();
    coverWithSeals(stamped, kind);
    const ocr::Image stored = ocr::decodeFrame(ocr::encodeJpeg(ocr::imageFrom(stamped, 200), kJpegQuality), 0);
    const ocr::LightResult light = lit(ocr::matOf(stored));
    const cv::Mat sealed = greyOf(light);
    const ocr::SealResult seal = ocr::separateSeal(light, kPrintedPixelsPerMm);
    SealFigures figures;
    figures.found = seal.seals.size();
    for (const PrintedLine& line : page.lines) {
        figures.letters += review::letters(line.text).size();
        figures.without += readingErrors(bare, line, reader);
        figures.kept += readingErrors(sealed, line, reader);
        figures.removed += readingErrors(ocr::matOf(seal.reading), line, reader);
    }
    return figures;
}

}  // namespace bench
