#include "ocr/read/tick_reader.h"

#include <algorithm>
#include <cmath>

#include <opencv2/imgproc.hpp>

#include "ocr/image_mat.h"
#include "ocr/layout/flat_strip.h"

namespace ocr {
namespace {

constexpr double kSearchMm = 1.5;
constexpr double kOutlineMm = 0.35;   // Thickness looked at.
constexpr double kInsideShare = 0.62; // Of the side: far enough from the outline.
constexpr double kTicked = 0.13;      // A cross of two thin strokes fills more than this.

/// The outline's mean darkness less that of the ring around it, for a square with its top left corner there.
double outlineAt(const cv::Mat& sums, int x, int y, int side, int thick) {
    const auto mean = [&](cv::Rect r) {
        const double sum = sums.at<double>(r.y + r.height, r.x + r.width) - sums.at<double>(r.y, r.x + r.width) - sums.at<double>(r.y + r.height, r.x) +
                           sums.at<double>(r.y, r.x);
        return sum / r.area();
    };
    double darkest = 0;
    double faintest = 1;
    for (const cv::Rect& edge : {cv::Rect(x, y, side, thick), cv::Rect(x, y + side - thick, side, thick), cv::Rect(x, y, thick, side),
                                 cv::Rect(x + side - thick, y, thick, side)}) {
        const double value = mean(edge);
        darkest += value / 4;
        faintest = std::min(faintest, value);
    }
    return darkest + faintest;
}

cv::Rect findSquare(const cv::Mat& darkness, int side) {
    cv::Mat sums;
    cv::integral(darkness, sums, CV_64F);
    const int thick = std::max(2, static_cast<int>(std::lround(kOutlineMm * kStripPixelsPerMm)));
    const int middleX = (darkness.cols - side) / 2;
    const int middleY = (darkness.rows - side) / 2;
    cv::Rect best(middleX, middleY, side, side);
    double highest = -1;
    for (int size = side - 2; size <= side + 2; ++size) {
        for (int y = 0; y + size <= darkness.rows; ++y) {
            for (int x = 0; x + size <= darkness.cols; ++x) {
                const double away = std::hypot(x - middleX, y - middleY) / kStripPixelsPerMm;
                const double value = outlineAt(sums, x, y, size, thick) * (1 - 0.08 * away);
                if (value > highest) {
                    highest = value;
                    best = {x, y, size, size};
                }
            }
        }
    }
    return best;
}

}  // namespace

std::vector<TickMark> tickMarks(const CleanPage& page, const FormWarp& warp, const review::FieldSpec& field, double printLevel) {
    std::vector<TickMark> marks;
    for (const auto& choice : field.choices) {
        const review::Box& box = choice.box;
        const review::Box around{box.x - kSearchMm, box.y - kSearchMm, box.width + 2 * kSearchMm, box.height + 2 * kSearchMm};
        cv::Mat darkness;
        flatStrip(page.reading, warp, around, kStripPixelsPerMm).convertTo(darkness, CV_32F, -1.0 / 255, 1);
        // The choice's box is the square with a small margin (review/forms/form.h).
        const int side = std::max(8, static_cast<int>(std::lround((std::min(box.width, box.height) - 0.9) * kStripPixelsPerMm)));
        const cv::Rect square = findSquare(darkness, side);
        const int inset = static_cast<int>(std::lround(square.width * (1 - kInsideShare) / 2));
        const cv::Rect inside(square.x + inset, square.y + inset, square.width - 2 * inset, square.height - 2 * inset);
        marks.push_back({choice.code, cv::mean(darkness(inside))[0] / std::max(0.05, printLevel)});
    }
    return marks;
}

review::FieldReading decideTicks(const std::vector<TickMark>& marks) {
    review::FieldReading reading;
    reading.state = review::FieldState::blank;
    double sure = 1;
    int ticked = 0;
    for (const TickMark& mark : marks) {
        if (mark.fullness > kTicked) {
            ++ticked;
            reading.text = mark.code;
        }
        const double distance = std::abs(std::log((mark.fullness + 0.02) / (kTicked + 0.02)));
        sure *= 1 / (1 + std::exp(-1 - 4 * distance));
    }
    reading.probability = sure;
    if (ticked == 1) {
        reading.state = review::FieldState::value;
    } else if (ticked > 1) {
        reading.text.clear();
        reading.state = review::FieldState::illegible;
        reading.probability = std::min(sure, 0.3);
    }
    return reading;
}

}  // namespace ocr
