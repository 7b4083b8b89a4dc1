#include "ocr/quality/glare.h"

#include <algorithm>
#include <array>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "ocr/image_mat.h"
#include "ocr/view.h"

namespace ocr {
namespace {

constexpr double kPerMm = 2;           // Resolution in which patches are looked for.
constexpr int kSaturated = 249;        // No channel can tell more.
constexpr double kLeastMm = 6;         // Narrower patches are paper between lines.
constexpr double kProbeMm = 1;         // A square of this size, so often,
constexpr double kProbeStepMm = 3;     // lies within any patch,
constexpr int kProbeBright = 245;      // and is hardly darker than it.
constexpr double kRingFromMm = 4;      // The rim of a reflection fades within this,
constexpr double kRingToMm = 9;        // and paper as it really is lies within this.
constexpr double kBorderMm = 3;        // Nearer to the picture's border nothing is looked for.
constexpr double kLeastBrighter = 11;  // Grey levels; less is what light does anyway.

/// The usual value of the weakest channel in a square of the picture.
int brightnessOf(const cv::Mat& picture, cv::Point at, int side) {
    const int channels = picture.channels();
    std::array<int, 3> sums{};
    for (int y = at.y; y < at.y + side; ++y) {
        const auto* pixel = picture.ptr<std::uint8_t>(y, at.x);
        for (int x = 0; x < side; ++x, pixel += channels) {
            for (int i = 0; i < channels; ++i) sums[static_cast<std::size_t>(i)] += pixel[i];
        }
    }
    return *std::min_element(sums.begin(), sums.begin() + channels) / (side * side);
}

/// Whether any place of the page is bright enough, quickly: a page without one, as next to all are, need not be laid flat for this.
bool mayShine(const Image& scan, const CleanPage& page) {
    const cv::Mat& picture = matOf(scan);
    std::vector<cv::Point2f> corners;
    for (const review::Point& p : page.quad) corners.emplace_back(float(p.x), float(p.y));
    const cv::Rect area = cv::boundingRect(corners) & cv::Rect({}, picture.size());
    const double perMm = std::max(0.5, page.pixelsPerMm);
    const int side = std::max(1, cvRound(kProbeMm * perMm));
    const int step = std::max(1, cvRound(kProbeStepMm * perMm));
    for (int y = area.y; y + side <= area.br().y; y += step) {
        for (int x = area.x; x + side <= area.br().x; x += step) {
            if (brightnessOf(picture, {x, y}, side) >= kProbeBright) return true;
        }
    }
    return false;
}

/// The weakest channel: a tinted paper in bright light still shows its tint there.
cv::Mat weakestOf(const Image& image) {
    const cv::Mat& mat = matOf(image);
    if (mat.channels() == 1) return mat;
    std::vector<cv::Mat> channels;
    cv::split(mat, channels);
    return cv::min(channels[0], cv::min(channels[1], channels[2]));
}

cv::Mat disc(double mm) {
    const int size = std::max(1, cvRound(mm * kPerMm)) | 1;
    return cv::getStructuringElement(cv::MORPH_ELLIPSE, {size, size});
}

double usualIn(const cv::Mat& grey, const cv::Mat& mask) {
    std::vector<std::uint8_t> values;
    for (int y = 0; y < grey.rows; ++y) {
        for (int x = 0; x < grey.cols; ++x) {
            if (mask.at<std::uint8_t>(y, x)) values.push_back(grey.at<std::uint8_t>(y, x));
        }
    }
    if (values.size() < 20) return 255;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// Where the page lies within the picture: what was laid flat beyond it is white by convention, not by light.
cv::Mat withinPicture(const Image& scan, const review::Quad& quad, cv::Size flat) {
    const review::Quad frame = review::Box{0, 0, double(flat.width), double(flat.height)}.corners();
    const Projective toFlat = projectiveFromTo(quad, frame);
    std::vector<cv::Point> corners;
    for (const review::Point& corner : review::Box{0, 0, double(scan.width()), double(scan.height())}.corners()) {
        const review::Point p = toFlat.apply(corner);
        corners.emplace_back(cvRound(p.x), cvRound(p.y));
    }
    cv::Mat mask = cv::Mat::zeros(flat, CV_8U);
    cv::fillConvexPoly(mask, corners, 255);
    cv::erode(mask, mask, disc(kBorderMm), {-1, -1}, 1, cv::BORDER_CONSTANT, 255);
    return mask;
}

}  // namespace

Glare measureGlare(const Image& scan, const CleanPage& page) {
    Glare glare;
    if (!mayShine(scan, page)) return glare;
    const Image flat = cutOut(scan, page.quad, 0, std::min(1.0, kPerMm / std::max(0.5, page.pixelsPerMm)));
    const cv::Mat weakest = weakestOf(flat);
    const cv::Mat seen = withinPicture(scan, page.quad, weakest.size());
    cv::Mat core;
    cv::morphologyEx((weakest >= kSaturated) & seen, core, cv::MORPH_OPEN, disc(kLeastMm));
    cv::Mat labels, stats, centres;
    const int count = cv::connectedComponentsWithStats(core, labels, stats, centres);
    for (int i = 1; i < count; ++i) {
        const int* s = stats.ptr<int>(i);
        const cv::Rect box(s[cv::CC_STAT_LEFT], s[cv::CC_STAT_TOP], s[cv::CC_STAT_WIDTH], s[cv::CC_STAT_HEIGHT]);
        const int reach = cvRound(kRingToMm * kPerMm) + 1;
        const cv::Rect around =
            cv::Rect(box.x - reach, box.y - reach, box.width + 2 * reach, box.height + 2 * reach) & cv::Rect({}, core.size());
        const cv::Mat patch = labels(around) == i;
        cv::Mat near, far;
        cv::dilate(patch, near, disc(2 * kRingFromMm));
        cv::dilate(patch, far, disc(2 * kRingToMm));
        const double paper = usualIn(weakest(around), far & ~near & seen(around));
        const double brighter = kSaturated + 3 - paper;
        if (brighter < kLeastBrighter) continue;
        glare.squareMm += s[cv::CC_STAT_AREA] / (kPerMm * kPerMm);
        glare.brighter = std::max(glare.brighter, brighter);
    }
    return glare;
}

}  // namespace ocr
