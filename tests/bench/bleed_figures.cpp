#include "tests/bench/bleed_figures.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "ocr/clean/bleed.h"
#include "ocr/clean/light.h"
#include "ocr/clean/seal.h"
#include "ocr/image_mat.h"
#include "ocr/scan/decode.h"
#include "ocr/scan/encode.h"
#include "review/base/text.h"
#include "tests/bench/printed_page.h"

namespace bench {
namespace {

constexpr int kJpegQuality = 85;
constexpr double kBlurMm = 0.15;   // What shows through is soft: the paper scatters it.
constexpr double kBackShiftMm = 3; // The back's lines lie between those of the front.
constexpr float kSurelyInk = 0.7F;
constexpr float kSurelyBack = 0.5F;
constexpr double kAroundInkMm = 0.4;

/// What is known of each pixel.
struct Truth {
    cv::Mat ink, back, paper;  ///< 255 where it is surely so.
};

cv::Mat backOf(const cv::Mat& ink) {
    cv::Mat mirrored, back;
    cv::flip(ink, mirrored, 1);
    const cv::Mat down = (cv::Mat_<double>(2, 3) << 1, 0, 0, 0, 1, kBackShiftMm * kPrintedPixelsPerMm);
    cv::warpAffine(mirrored, back, down, ink.size());
    cv::GaussianBlur(back, back, {0, 0}, kBlurMm * kPrintedPixelsPerMm);
    return back;
}

Truth truthOf(const cv::Mat& ink, const cv::Mat& back) {
    const int around = cvRound(kAroundInkMm * kPrintedPixelsPerMm) * 2 + 1;
    cv::Mat nearInk, nearBack;
    const cv::Mat element = cv::getStructuringElement(cv::MORPH_ELLIPSE, {around, around});
    cv::dilate(ink, nearInk, element);
    cv::dilate(back, nearBack, element);
    Truth truth;
    truth.ink = ink > kSurelyInk;
    truth.back = (back > kSurelyBack) & (nearInk < 0.01F);
    truth.paper = (nearBack < 0.01F) & (nearInk < 0.01F);
    return truth;
}

// Light falls off from one corner to the other and dips towards the gutter at the left.
double lightAt(cv::Point at, cv::Size page, double shade) {
    const double across = double(at.x) / page.width;
    const double down = double(at.y) / page.height;
    return 1 - shade * (0.5 * (across + down) / 2 + 0.5 * std::exp(-across * 12));
}

cv::Mat spoilt(const PrintedPage& page, const cv::Mat& back, const BleedKind& kind) {
    cv::Mat picture = page.picture.clone();
    cv::RNG random(11);
    for (int y = 0; y < picture.rows; ++y) {
        for (int x = 0; x < picture.cols; ++x) {
            auto& pixel = picture.at<cv::Vec3b>(y, x);
            const double light = lightAt({x, y}, picture.size(), kind.shade) * (1 - 0.75 * kind.back * back.at<float>(y, x));
            const double grain = random.gaussian(1.5);
            for (int c = 0; c < 3; ++c) pixel[c] = cv::saturate_cast<uchar>(pixel[c] * light + grain);
        }
    }
    return ocr::matOf(ocr::decodeFrame(ocr::encodeJpeg(ocr::imageFrom(picture, 200), kJpegQuality), 0)).clone();
}

double meanDarkness(const cv::Mat& grey, const cv::Mat& mask, double paper) {
    cv::Mat dark(1, 256, CV_32F);
    for (int v = 0; v < 256; ++v) dark.at<float>(v) = float(std::log(paper / std::max(v, 4)));
    cv::Mat darkness;
    cv::LUT(grey, dark, darkness);
    return cv::mean(darkness, mask)[0];
}

PageLook lookOf(const cv::Mat& picture, const Truth& truth, const PrintedPage& page, ocr::TextReader& reader) {
    cv::Mat grey = picture;
    if (picture.channels() == 3) cv::cvtColor(picture, grey, cv::COLOR_RGB2GRAY);
    cv::Scalar mean, deviation;
    cv::meanStdDev(grey, mean, deviation, truth.paper);
    PageLook look{deviation[0] / mean[0], meanDarkness(grey, truth.back, mean[0]), meanDarkness(grey, truth.ink, mean[0]), 0};
    for (const PrintedLine& line : page.lines) look.errors += readingErrors(grey, line, reader);
    return look;
}

}  // namespace

std::vector<BleedKind> usualBleeds() {
    return {{"back shows faintly", 0.2, 1, 0},
            {"back shows strongly", 0.5, 1, 0},
            {"faded ink, back shows faintly", 0.15, 0.45, 0},
            {"uneven light", 0, 1, 0.6},
            {"uneven light, back shows", 0.35, 0.8, 0.6}};
}

BleedFigures readThroughBleed(const BleedKind& kind, const std::filesystem::path& folder, ocr::TextReader& reader) {
    const PrintedPage page = printedPage(folder, kind.front);
    const cv::Mat back = backOf(page.ink);
    const Truth truth = truthOf(page.ink, back);
    const cv::Mat picture = spoilt(page, back, kind);
    const ocr::LightResult light = ocr::evenLight(ocr::imageFrom(picture, 200), kPrintedPixelsPerMm);
    const ocr::Image shown = ocr::lowerBleed(light.even, kPrintedPixelsPerMm, ocr::BleedFor::eyes);
    const ocr::SealResult seal = ocr::separateSeal(light, kPrintedPixelsPerMm);
    BleedFigures figures;
    for (const PrintedLine& line : page.lines) figures.letters += review::letters(line.text).size();
    figures.without = lookOf(page.picture, truth, page, reader).errors;
    figures.before = lookOf(picture, truth, page, reader);
    figures.shown = lookOf(ocr::matOf(shown), truth, page, reader);
    figures.reading = lookOf(ocr::matOf(seal.reading), truth, page, reader);
    return figures;
}

}  // namespace bench
