#include "ocr/quality/upright.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace ocr {
namespace {

constexpr double kSmearMm = 15;  // Letters of one line melt together along this.
constexpr double kSmooth = 0.1;  // Of a letter's height.
constexpr double kBody = 0.9;
constexpr int kEnoughAccents = 25;
constexpr double kAccentWeight = 0.1;
constexpr double kStripMm = 25;  // A line bends and leans little within a strip this wide.

/// How much a picture of rows differs from row to row once each row is smeared along itself.
double rowContrast(const cv::Mat& writing, double perMm) {
    cv::Mat level, rows, beside;
    writing.convertTo(level, CV_32F, 1.0 / 255);
    cv::blur(level, rows, {std::max(3, cvRound(kSmearMm * perMm)) | 1, std::max(1, cvRound(0.4 * perMm)) | 1});
    // The difference to what lies a line's height away: a page full of broad stains must not count.
    cv::blur(rows, beside, {1, std::max(3, cvRound(6 * perMm)) | 1});
    const cv::Mat difference = rows - beside;
    return std::sqrt(difference.dot(difference) / static_cast<double>(difference.total()));
}

/// Ink above and below the body of the lines in one strip.
struct Overhang {
    double above = 0;
    double below = 0;
    int lines = 0;
};

/// Ink of each row, smoothed by a part of a letter's height: serifs and bars within letters make no lines of their own.
std::vector<double> profileOf(const cv::Mat& strip, double letter) {
    cv::Mat sums;
    cv::reduce(strip, sums, 1, cv::REDUCE_SUM, CV_32F);
    const double sigma = std::max(0.6, kSmooth * letter);
    cv::GaussianBlur(sums, sums, {1, 2 * cvRound(3 * sigma) + 1}, 1, sigma);
    return {sums.begin<float>(), sums.end<float>()};
}

/// Adds one line of writing: its body is the band, as high as a small letter, that holds most ink.
void addLine(const std::vector<double>& profile, int peak, int body, Overhang& sum) {
    const int count = static_cast<int>(profile.size());
    const auto ink = [&](int from, int to) {
        double all = 0;
        for (int y = std::max(0, from); y < std::min(count, to); ++y) all += profile[static_cast<std::size_t>(y)];
        return all;
    };
    int top = peak - body + 1;
    for (int from = top; from <= peak; ++from) {
        if (ink(from, from + body) > ink(top, top + body)) top = from;
    }
    sum.above += ink(top - body, top);
    sum.below += ink(top + body, top + 2 * body);
    ++sum.lines;
}

void addStrip(const cv::Mat& strip, double perMm, double letter, Overhang& sum) {
    const std::vector<double> profile = profileOf(strip, letter);
    const int reach = std::max(2, cvRound(1.8 * perMm));
    const int count = static_cast<int>(profile.size());
    for (int y = 0; y < count; ++y) {
        const double value = profile[static_cast<std::size_t>(y)];
        if (value < 255 * 2.5 * perMm) continue;  // Two and a half millimetres of ink: a word or two.
        const int from = std::max(0, y - reach);
        const int to = std::min(count - 1, y + reach);
        const auto highest = std::max_element(profile.begin() + from, profile.begin() + to + 1);
        if (highest - profile.begin() == y) addLine(profile, y, std::max(3, cvRound(kBody * letter)), sum);
    }
}

Overhang overhangOf(const cv::Mat& writing, double perMm, double letter) {
    Overhang sum;
    const int width = std::max(8, cvRound(kStripMm * perMm));
    for (int x = 0; x + width <= writing.cols; x += width) addStrip(writing.colRange(x, x + width), perMm, letter, sum);
    return sum;
}

/// Accents, tone marks and dots on i stand above letters; almost nothing hangs below them. Counts small pieces close above and close below
/// the larger piece they belong to.
Overhang accentsOf(const std::vector<Mark>& marks, double letter) {
    Overhang sum;
    std::vector<const Mark*> small, large;
    for (const Mark& mark : marks) {
        const double height = mark.box.height;
        if (height <= 0.62 * letter && mark.box.width <= 1.1 * letter) small.push_back(&mark);
        if (height >= 0.7 * letter && height <= 4 * letter) large.push_back(&mark);
    }
    std::sort(large.begin(), large.end(), [](const Mark* a, const Mark* b) { return a->box.x < b->box.x; });
    int widest = 0;
    for (const Mark* mark : large) widest = std::max(widest, mark->box.width);
    const double reach = std::max(2.0, 0.75 * letter);
    for (const Mark* mark : small) {
        const int middle = mark->box.x + mark->box.width / 2;
        bool over = false;
        bool under = false;
        auto it = std::lower_bound(large.begin(), large.end(), middle - widest, [](const Mark* a, int x) { return a->box.x < x; });
        for (; it != large.end() && (*it)->box.x <= middle; ++it) {
            const cv::Rect& box = (*it)->box;
            if (middle > box.x + box.width) continue;
            const int gapOver = box.y - (mark->box.y + mark->box.height);
            const int gapUnder = mark->box.y - (box.y + box.height);
            if (gapOver >= -1 && gapOver <= reach) over = true;
            if (gapUnder >= -1 && gapUnder <= reach) under = true;
        }
        if (over && !under) ++sum.above;
        if (under && !over) ++sum.below;
        if (over != under) ++sum.lines;
    }
    return sum;
}

/// Pieces of writing as they lie once the page is turned by 90 degrees clockwise.
std::vector<Mark> turned(const std::vector<Mark>& marks, int height) {
    std::vector<Mark> result;
    for (const Mark& mark : marks) {
        const cv::Rect& b = mark.box;
        result.push_back({{height - b.y - b.height, b.x, b.height, b.width}, mark.area});
    }
    return result;
}

}  // namespace

double Upright::standing() const {
    // Broken strokes look like marks; so their word counts little, and not at all when they are few.
    return headUp + (accents >= kEnoughAccents ? kAccentWeight * accentsUp : 0);
}

Upright measureUpright(const PageLook& look) {
    Upright result;
    if (look.marks.empty()) return result;
    const double across = rowContrast(look.writing, look.sketchPerMm);
    const double down = rowContrast(look.writing.t(), look.sketchPerMm);
    if (across <= 0 || down <= 0) return result;
    result.sideways = std::log(down / across);
    cv::Mat lines = look.writing;
    if (result.sideways > 0) cv::rotate(look.writing, lines, cv::ROTATE_90_CLOCKWISE);
    const std::vector<Mark> marks = result.sideways > 0 ? turned(look.marks, look.writing.rows) : look.marks;
    const double letter = letterHeightOf(marks, look.sketchPerMm);
    const Overhang hang = overhangOf(lines, look.sketchPerMm, letter);
    result.lines = hang.lines;
    if (hang.above + hang.below > 0) result.headUp = (hang.above - hang.below) / (hang.above + hang.below);
    const Overhang accents = accentsOf(marks, letter);
    result.accents = accents.lines;
    if (accents.lines > 0) result.accentsUp = (accents.above - accents.below) / accents.lines;
    return result;
}

}  // namespace ocr
