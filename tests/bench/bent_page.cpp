#include "tests/bench/bent_page.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>

namespace bench {
namespace {

constexpr double kBeyond = 60;  // Millimetres of paper that are thought to go on beside the page, so that maps can be inverted there.
constexpr double kStep = 0.25;
constexpr double kBorder = 12;  // Millimetres of ground around the page.
constexpr int kCoarse = 8;      // The inverse is worked out every so many pixels.

double radians(double degrees) { return degrees * std::numbers::pi / 180; }

cv::Matx33d turnOf(const Bending& b) {
    const double p = radians(b.pitch), y = radians(b.yaw), r = radians(b.roll);
    const cv::Matx33d pitch(1, 0, 0, 0, std::cos(p), -std::sin(p), 0, std::sin(p), std::cos(p));
    const cv::Matx33d yaw(std::cos(y), 0, std::sin(y), 0, 1, 0, -std::sin(y), 0, std::cos(y));
    const cv::Matx33d roll(std::cos(r), -std::sin(r), 0, std::sin(r), std::cos(r), 0, 0, 0, 1);
    return roll * pitch * yaw;
}

}  // namespace

BentPage::BentPage(review::Size pageMm, const Bending& bending, double pixelsPerMm)
    : page_(pageMm), bending_(bending), scale_(pixelsPerMm), turn_(turnOf(bending)) {
    cv::Point2d at(0, 0);
    for (double s = -kBeyond; s <= pageMm.width + kBeyond; s += kStep) {
        const double fromGutter = std::max(0.0, bending.gutterRight ? pageMm.width - s : s);
        const double curl = bending.curl * std::exp(-fromGutter / bending.fall) * (bending.gutterRight ? 1 : -1);
        const double slope = radians(curl + bending.wave * std::cos(2 * std::numbers::pi * s / pageMm.width));
        profile_.push_back(at);
        at += cv::Point2d(std::cos(slope), std::sin(slope)) * kStep;
    }
    const cv::Point2d middle = profile_[profile_.size() / 2];
    for (cv::Point2d& p : profile_) p -= middle;
    double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;
    for (int i = 0; i <= 40; ++i) {
        for (int k = 0; k <= 40; ++k) {
            const review::Point p = toScan({pageMm.width * i / 40, pageMm.height * k / 40});
            left = std::min(left, p.x);
            right = std::max(right, p.x);
            top = std::min(top, p.y);
            bottom = std::max(bottom, p.y);
        }
    }
    const double border = kBorder * scale_;
    corner_ = {left - border, top - border};
    size_ = {int(right - left + 2 * border), int(bottom - top + 2 * border)};
}

cv::Point3d BentPage::onPaper(review::Point mm) const {
    const double at = std::clamp((mm.x + kBeyond) / kStep, 0.0, double(profile_.size() - 2));
    const auto node = std::size_t(at);
    const cv::Point2d across = profile_[node] + (profile_[node + 1] - profile_[node]) * (at - double(node));
    return {across.x, mm.y - page_.height / 2, across.y};
}

review::Point BentPage::seen(cv::Point3d place) const {
    const cv::Vec3d p = turn_ * cv::Vec3d(place.x, place.y, place.z);
    const double near = bending_.distance / (bending_.distance - p[2]) * scale_;
    return {p[0] * near, p[1] * near};
}

review::Point BentPage::toScan(review::Point mm) const {
    const review::Point p = seen(onPaper(mm));
    return {p.x - corner_.x, p.y - corner_.y};
}

review::Point BentPage::toPage(review::Point scan, review::Point guess) const {
    // Newton's way, with slopes taken over half a millimetre.
    for (int step = 0; step < 8; ++step) {
        const review::Point here = toScan(guess);
        const review::Point right = toScan({guess.x + 0.5, guess.y});
        const review::Point below = toScan({guess.x, guess.y + 0.5});
        const cv::Matx22d slope(2 * (right.x - here.x), 2 * (below.x - here.x), 2 * (right.y - here.y), 2 * (below.y - here.y));
        const cv::Vec2d by = slope.inv() * cv::Vec2d(scan.x - here.x, scan.y - here.y);
        guess.x = std::clamp(guess.x + by[0], -kBeyond + 1, page_.width + kBeyond - 1);
        guess.y = std::clamp(guess.y + by[1], -page_.height, 2 * page_.height);
    }
    return guess;
}

cv::Mat BentPage::scanOf(const cv::Mat& flat) const {
    const cv::Size coarse(size_.width / kCoarse + 2, size_.height / kCoarse + 2);
    cv::Mat pageX(coarse, CV_32F);
    cv::Mat pageY(coarse, CV_32F);
    for (int y = 0; y < coarse.height; ++y) {
        review::Point guess{page_.width / 2, page_.height * y / coarse.height};
        for (int x = 0; x < coarse.width; ++x) {
            guess = toPage({x * double(kCoarse), y * double(kCoarse)}, guess);
            pageX.at<float>(y, x) = float(guess.x);
            pageY.at<float>(y, x) = float(guess.y);
        }
    }
    const double sx = flat.cols / page_.width;
    const double sy = flat.rows / page_.height;
    cv::Mat map(size_, CV_32FC2);
    for (int y = 0; y < size_.height; ++y) {
        for (int x = 0; x < size_.width; ++x) {
            const double gx = (x + 0.5) / kCoarse, gy = (y + 0.5) / kCoarse;
            const int i = int(gx), k = int(gy);
            const double a = gx - i, b = gy - k;
            const auto mix = [&](const cv::Mat& m) {
                return (1 - b) * ((1 - a) * m.at<float>(k, i) + a * m.at<float>(k, i + 1)) +
                       b * ((1 - a) * m.at<float>(k + 1, i) + a * m.at<float>(k + 1, i + 1));
            };
            map.at<cv::Vec2f>(y, x) = {float(mix(pageX) * sx - 0.5), float(mix(pageY) * sy - 0.5)};
        }
    }
    cv::Mat grey;
    cv::remap(flat, grey, map, cv::noArray(), cv::INTER_LINEAR, cv::BORDER_CONSTANT, cv::Scalar(45));
    cv::Mat scan;
    cv::cvtColor(grey, scan, cv::COLOR_GRAY2RGB);
    return scan;
}

}  // namespace bench
