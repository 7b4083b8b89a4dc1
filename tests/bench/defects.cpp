#include "tests/bench/defects.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace defects {
namespace {

double between(double low, double high, Chance& chance) { return low + (high - low) * (chance() / 4294967296.0); }

void addGrain(cv::Mat& page, double strength, Chance& chance) {
    cv::Mat grain(page.size(), CV_MAKETYPE(CV_16S, page.channels()));
    cv::RNG(chance()).fill(grain, cv::RNG::NORMAL, 0, strength);
    cv::Mat sum;
    cv::add(page, grain, sum, cv::noArray(), CV_8U);
    page = sum;
}

}  // namespace

cv::Mat outOfFocus(const cv::Mat& page, double perMm, Chance& chance) {
    cv::Mat soft;
    cv::GaussianBlur(page, soft, {}, between(0.25, 0.6, chance) * perMm);
    return soft;
}

cv::Mat moved(const cv::Mat& page, double perMm, Chance& chance) {
    const double length = between(0.9, 2.0, chance) * perMm;
    const double angle = between(0, CV_PI, chance);
    const int size = static_cast<int>(length) | 1;
    cv::Mat way = cv::Mat::zeros(size, size, CV_32F);
    for (double t = -length / 2; t <= length / 2; t += 0.2) {
        const int x = cvRound(size / 2 + t * std::cos(angle));
        const int y = cvRound(size / 2 + t * std::sin(angle));
        if (x >= 0 && y >= 0 && x < size && y < size) way.at<float>(y, x) += 1;
    }
    way /= cv::sum(way)[0];
    cv::Mat smeared;
    cv::filter2D(page, smeared, -1, way);
    return smeared;
}

cv::Mat withGlare(const cv::Mat& page, const cv::Rect& paper, double perMm, Chance& chance) {
    const double radius = between(9, 22, chance) * perMm;
    const double ratio = between(0.6, 1.6, chance);
    const cv::Point2d middle(paper.x + between(0.25, 0.75, chance) * paper.width, paper.y + between(0.2, 0.7, chance) * paper.height);
    cv::Mat result = page.clone();
    for (int y = 0; y < page.rows; ++y) {
        auto* row = result.ptr<std::uint8_t>(y);
        for (int x = 0; x < page.cols; ++x) {
            const double r = std::hypot((x - middle.x) / ratio, y - middle.y) / radius;
            if (r > 2.2) continue;
            const double light = 330 / (1 + std::exp((r - 1) * 9));
            for (int c = 0; c < page.channels(); ++c) {
                std::uint8_t& value = row[x * page.channels() + c];
                value = cv::saturate_cast<std::uint8_t>(value * std::max(0.0, 1 - light / 400) + light);
            }
        }
    }
    return result;
}

cv::Mat cutThrough(const cv::Mat& page, const std::vector<cv::Point>& letters, int side) {
    const bool upright = side == 0 || side == 2;
    std::vector<int> places;
    for (const cv::Point& letter : letters) places.push_back(upright ? letter.y : letter.x);
    std::sort(places.begin(), places.end());
    const std::size_t tenth = places.size() / 10;
    const int cut = side == 0 || side == 3 ? places[tenth] : places[places.size() - 1 - tenth];
    const cv::Rect all({}, page.size());
    switch (side) {
        case 0:
            return page(all & cv::Rect(0, cut, page.cols, page.rows)).clone();
        case 1:
            return page(all & cv::Rect(0, 0, cut, page.rows)).clone();
        case 2:
            return page(all & cv::Rect(0, 0, page.cols, cut)).clone();
        default:
            return page(all & cv::Rect(cut, 0, page.cols, page.rows)).clone();
    }
}

cv::Mat turnedBy(const cv::Mat& page, int degrees) {
    cv::Mat turned;
    cv::rotate(page, turned, degrees == 90 ? cv::ROTATE_90_CLOCKWISE : degrees == 180 ? cv::ROTATE_180 : cv::ROTATE_90_COUNTERCLOCKWISE);
    return turned;
}

cv::Mat shrunkTo(const cv::Mat& page, double perMm, double dpi) {
    cv::Mat small;
    const double factor = dpi / 25.4 / perMm;
    cv::resize(page, small, {}, factor, factor, cv::INTER_AREA);
    return small;
}

cv::Mat emptied(const cv::Mat& page, double perMm, Chance& chance) {
    // Bare paper: the light parts, spread over what is written, at a tenth of the size.
    cv::Mat small, bare;
    const double factor = std::min(1.0, 0.8 / perMm);
    cv::resize(page, small, {}, factor, factor, cv::INTER_AREA);
    cv::morphologyEx(small, bare, cv::MORPH_CLOSE, cv::Mat::ones(9, 9, CV_8U));
    cv::GaussianBlur(bare, bare, {}, 2);
    cv::resize(bare, bare, page.size(), 0, 0, cv::INTER_LINEAR);
    // The other side shows through: mirrored, soft, faint.
    cv::Mat back, through;
    cv::flip(page, back, 1);
    cv::GaussianBlur(back, back, {}, 0.3 * perMm);
    cv::subtract(cv::Scalar::all(255), back, back);
    cv::resize(bare, through, page.size());
    cv::Mat light;
    cv::flip(bare, light, 1);
    cv::GaussianBlur(light, light, {}, 0.3 * perMm);
    cv::subtract(cv::Scalar::all(255), light, light);
    cv::subtract(back, light, back);
    cv::scaleAdd(back, -between(0.0, 0.14, chance), bare, bare);
    if (between(0, 1, chance) < 0.5) {
        cv::Mat stain = cv::Mat::zeros(page.size(), CV_8U);
        const cv::Point middle(cvRound(between(0.3, 0.7, chance) * page.cols), cvRound(between(0.3, 0.7, chance) * page.rows));
        cv::circle(stain, middle, cvRound(between(10, 25, chance) * perMm), 60, cvRound(2.5 * perMm));
        cv::GaussianBlur(stain, stain, {}, 0.8 * perMm);
        std::vector<cv::Mat> channels;
        cv::split(bare, channels);
        for (std::size_t c = 0; c < channels.size(); ++c)
            cv::scaleAdd(stain, -0.35 - 0.15 * static_cast<double>(c), channels[c], channels[c]);
        cv::merge(channels, bare);
    }
    addGrain(bare, 1.5, chance);
    return bare;
}

cv::Mat scannedAgain(const cv::Mat& page, Chance& chance) {
    const cv::Point2f middle(page.cols / 2.0F, page.rows / 2.0F);
    cv::Mat turn = cv::getRotationMatrix2D(middle, between(-1.2, 1.2, chance), between(0.985, 1.015, chance));
    turn.at<double>(0, 2) += between(-0.01, 0.01, chance) * page.cols;
    turn.at<double>(1, 2) += between(-0.01, 0.01, chance) * page.rows;
    cv::Mat again;
    cv::warpAffine(page, again, turn, page.size(), cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    again.convertTo(again, -1, between(0.88, 1.06, chance), between(-8, 4, chance));
    const int rimX = cvRound(between(0, 0.008, chance) * page.cols);
    const int rimY = cvRound(between(0, 0.008, chance) * page.rows);
    again = again(cv::Rect(rimX, rimY, page.cols - 2 * rimX, page.rows - 2 * rimY)).clone();
    addGrain(again, between(1, 5, chance), chance);
    return again;
}

}  // namespace defects
