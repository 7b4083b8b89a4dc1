#include "tests/bench/worn_line.h"

#include <algorithm>
#include <cmath>

#include <opencv2/imgproc.hpp>

#include "ocr/image_mat.h"
#include "ocr/scan/decode.h"
#include "ocr/scan/encode.h"
#include "tests/bench/plain_binarizers.h"

namespace bench {
namespace {

constexpr double kDpi = 200;  // Of the lines as they came, roughly.

/// The shade of bare paper.
int paperOf(const cv::Mat& grey) {
    cv::Mat sorted;
    cv::sort(grey.reshape(1, 1), sorted, cv::SORT_ASCENDING);
    return sorted.at<uchar>(0, sorted.cols * 3 / 4);
}

/// How much light the strokes take away, 0..1, beside bare paper.
cv::Mat inkOf(const cv::Mat& grey) {
    cv::Mat ink;
    grey.convertTo(ink, CV_32F, -1.0 / paperOf(grey), 1);
    return cv::min(cv::max(ink, 0.0), 1.0);
}

cv::Mat greyOf(const cv::Mat& light) {
    cv::Mat grey;
    light.convertTo(grey, CV_8U, 255);
    return grey;
}

cv::Mat resized(const cv::Mat& grey, cv::Size size) {
    cv::Mat other;
    cv::resize(grey, other, size, 0, 0, size.height < grey.rows ? cv::INTER_AREA : cv::INTER_CUBIC);
    return other;
}

cv::Mat scaled(const cv::Mat& grey, double x, double y) { return resized(grey, {cvRound(grey.cols * x), cvRound(grey.rows * y)}); }

cv::Mat moved(const cv::Mat& grey, const cv::Matx23d& how, cv::Size size) {
    cv::Mat other;
    cv::warpAffine(grey, other, how, size, cv::INTER_LINEAR, cv::BORDER_CONSTANT, cv::Scalar(paperOf(grey)));
    return other;
}

cv::Mat slanted(const cv::Mat& grey, double degrees) {
    const double lean = std::tan(degrees * CV_PI / 180);
    const int more = cvCeil(std::abs(lean) * grey.rows);
    return moved(grey, {1, -lean, lean > 0 ? lean * grey.rows : 0, 0, 1, 0}, {grey.cols + more, grey.rows});
}

cv::Mat turned(const cv::Mat& grey, double degrees) {
    const cv::Size size(grey.cols, grey.rows + cvCeil(grey.cols * std::sin(std::abs(degrees) * CV_PI / 180)));
    cv::Matx23d how = cv::getRotationMatrix2D({grey.cols / 2.0F, grey.rows / 2.0F}, degrees, 1);
    how(1, 2) += (size.height - grey.rows) / 2.0;
    return moved(grey, how, size);
}

cv::Mat jpeg(const cv::Mat& grey, int quality) {
    return ocr::matOf(ocr::decodeFrame(ocr::encodeJpeg(ocr::imageFrom(grey.clone(), kDpi), quality), 0, ocr::PictureUse::line)).clone();
}

/// With as much darkness over it as this map says, 0..1.
cv::Mat under(const cv::Mat& grey, const cv::Mat& dark) {
    cv::Mat light;
    grey.convertTo(light, CV_32F, 1.0 / 255);
    return greyOf(light.mul(1 - dark));
}

cv::Mat strip(const LineUnderWear& line) { return inkOf(resized(line.other, line.grey.size())); }

cv::Mat asItIs(const LineUnderWear& line) { return line.grey; }
cv::Mat coarse(const LineUnderWear& line) { return resized(scaled(line.grey, 0.5, 0.5), line.grey.size()); }
cv::Mat jpeg50(const LineUnderWear& line) { return jpeg(line.grey, 50); }
cv::Mat jpeg30(const LineUnderWear& line) { return jpeg(line.grey, 30); }
cv::Mat byOtsu(const LineUnderWear& line) { return ocr::matOf(otsu(ocr::imageFrom(line.grey.clone(), kDpi))).clone(); }
cv::Mat bySauvola(const LineUnderWear& line) { return ocr::matOf(sauvola(ocr::imageFrom(line.grey.clone(), kDpi))).clone(); }
cv::Mat coarseByOtsu(const LineUnderWear& line) {
    return ocr::matOf(otsu(ocr::imageFrom(scaled(line.grey, 0.6, 0.6), kDpi))).clone();
}

/// Grey paper, light falling off to a side by half, grain.
cv::Mat unevenLight(const LineUnderWear& line) {
    cv::RNG chance(line.seed);
    cv::Mat light;
    line.grey.convertTo(light, CV_32F, 0.75 / 255);
    const double from = chance.uniform(0.5, 1.0);
    for (int x = 0; x < light.cols; ++x) light.col(x) *= from + (1.5 - 2 * from) * x / light.cols;
    cv::Mat grain(light.size(), CV_32F);
    chance.fill(grain, cv::RNG::NORMAL, 0, 0.03);
    return greyOf(light + grain);
}

cv::Mat bleedThrough(const LineUnderWear& line) {
    cv::Mat back;
    cv::flip(strip(line), back, 1);
    cv::GaussianBlur(back, back, {}, 1.5);
    return under(line.grey, 0.35 * back);
}

/// Feet of the line above and heads of the line below.
cv::Mat neighbours(const LineUnderWear& line) {
    const cv::Mat ink = strip(line);
    const int share = line.grey.rows / 6;
    cv::Mat dark = cv::Mat::zeros(ink.size(), CV_32F);
    ink.rowRange(ink.rows * 3 / 4 - share, ink.rows * 3 / 4).copyTo(dark.rowRange(0, share));
    ink.rowRange(ink.rows / 4, ink.rows / 4 + share).copyTo(dark.rowRange(ink.rows - share, ink.rows));
    return under(line.grey, 0.7 * dark);
}

/// Paper and ink of these colours (R, G, B).
cv::Mat coloured(const cv::Mat& grey, const cv::Vec3d& paper, const cv::Vec3d& ink) {
    const cv::Mat strength = inkOf(grey);
    cv::Mat picture(grey.size(), CV_8UC3);
    for (int y = 0; y < grey.rows; ++y) {
        for (int x = 0; x < grey.cols; ++x) {
            const double part = std::min(1.0, 1.4 * static_cast<double>(strength.at<float>(y, x)));
            picture.at<cv::Vec3b>(y, x) = cv::Vec3b(paper * (1 - part) + ink * part);
        }
    }
    return picture;
}

cv::Mat blueOnYellow(const LineUnderWear& line) { return coloured(line.grey, {226, 205, 160}, {70, 80, 150}); }
cv::Mat violetOnBrown(const LineUnderWear& line) { return coloured(line.grey, {190, 160, 120}, {120, 70, 120}); }

cv::Mat thick(const LineUnderWear& line) {
    cv::Mat other;
    cv::erode(line.grey, other, cv::Mat::ones(3, 3, CV_8U));
    return other;
}
cv::Mat thin(const LineUnderWear& line) {
    cv::Mat other;
    cv::dilate(line.grey, other, cv::Mat::ones(2, 2, CV_8U));
    return other;
}

cv::Mat slantedRight(const LineUnderWear& line) { return slanted(line.grey, 15); }
cv::Mat slantedLeft(const LineUnderWear& line) { return slanted(line.grey, -15); }
cv::Mat turnedLeft(const LineUnderWear& line) { return turned(line.grey, 2); }
cv::Mat turnedRight(const LineUnderWear& line) { return turned(line.grey, -2); }
cv::Mat low(const LineUnderWear& line) { return scaled(line.grey, 1, 0.5); }
cv::Mat high(const LineUnderWear& line) { return scaled(line.grey, 1, 2); }
cv::Mat half(const LineUnderWear& line) { return scaled(line.grey, 0.5, 0.5); }
cv::Mat twice(const LineUnderWear& line) { return scaled(line.grey, 2, 2); }

/// The place of the ink.
cv::Rect written(const cv::Mat& grey) {
    return cv::boundingRect(cv::Mat(inkOf(grey) > 0.25));
}
cv::Mat tight(const LineUnderWear& line) { return line.grey(written(line.grey)).clone(); }
cv::Mat wide(const LineUnderWear& line) {
    cv::Mat other;
    const int more = line.grey.rows * 3 / 4;
    cv::copyMakeBorder(line.grey, other, more, more, 2 * more, 4 * more, cv::BORDER_CONSTANT, cv::Scalar(paperOf(line.grey)));
    return other;
}

int baseOf(const cv::Mat& grey) {
    const cv::Rect ink = written(grey);
    return ink.y + ink.height * 7 / 10;
}
cv::Mat leader(const LineUnderWear& line) {
    cv::RNG chance(line.seed);
    cv::Mat other = line.grey.clone();
    const int y = baseOf(other);
    for (int x = chance.uniform(0, 9); x < other.cols; x += 8) cv::circle(other, {x, y}, 1, cv::Scalar(70), -1, cv::LINE_AA);
    return other;
}
cv::Mat ruleUnder(const LineUnderWear& line) {
    cv::Mat other = line.grey.clone();
    cv::line(other, {0, baseOf(other)}, {other.cols, baseOf(other)}, cv::Scalar(90), 2, cv::LINE_AA);
    return other;
}
cv::Mat ruleThrough(const LineUnderWear& line) {
    const cv::Rect ink = written(line.grey);
    const int y = ink.y + ink.height / 2;
    cv::Mat other = line.grey.clone();
    cv::line(other, {0, y}, {other.cols, y + 3}, cv::Scalar(110), 2, cv::LINE_AA);
    return other;
}

cv::Mat salted(const LineUnderWear& line) {
    cv::RNG chance(line.seed);
    cv::Mat draw(line.grey.size(), CV_32F);
    chance.fill(draw, cv::RNG::UNIFORM, 0, 1);
    cv::Mat other = line.grey.clone();
    other.setTo(255, draw < 0.02);
    other.setTo(40, draw > 0.99);
    return other;
}

/// As a pencil leaves it: a third as dark, on paper with a grain of its own.
cv::Mat pale(const LineUnderWear& line) {
    cv::RNG chance(line.seed);
    cv::Mat light = 0.85 * (1 - 0.3 * inkOf(line.grey));
    cv::Mat grain(light.size(), CV_32F);
    chance.fill(grain, cv::RNG::NORMAL, 0, 0.02);
    return greyOf(light + grain);
}

/// What a telephone makes of it: a little soft, lit from a side, pressed hard.
cv::Mat telephone(const LineUnderWear& line) {
    cv::Mat soft;
    cv::GaussianBlur(unevenLight(line), soft, {}, 1.2);
    return jpeg(scaled(soft, 0.7, 0.7), 40);
}

constexpr Wear kWears[] = {
    {"as it is", asItIs},
    {"half the resolution, enlarged again", coarse},
    {"half the size", half},
    {"twice the size", twice},
    {"half as high", low},
    {"twice as high", high},
    {"JPEG 50", jpeg50},
    {"JPEG 30", jpeg30},
    {"black and white, Otsu", byOtsu},
    {"black and white, Sauvola", bySauvola},
    {"black and white, coarse", coarseByOtsu},
    {"grey paper, uneven light, grain", unevenLight},
    {"telephone", telephone},
    {"what is on the back shows", bleedThrough},
    {"feet and heads of neighbours", neighbours},
    {"blue ink on yellow paper", blueOnYellow},
    {"violet ink on brown paper", violetOnBrown},
    {"thick strokes", thick},
    {"thin strokes", thin},
    {"slanted 15 degrees to the right", slantedRight},
    {"slanted 15 degrees to the left", slantedLeft},
    {"turned 2 degrees left", turnedLeft},
    {"turned 2 degrees right", turnedRight},
    {"cut tight", tight},
    {"wide margins", wide},
    {"dotted leader under it", leader},
    {"rule under it", ruleUnder},
    {"rule through it", ruleThrough},
    {"salt and pepper", salted},
    {"pale as pencil", pale},
};

}  // namespace

std::span<const Wear> wears() { return kWears; }

}  // namespace bench
