#include "ocr/clean/turn.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <opencv2/core.hpp>
#include <vector>

#include "ocr/clean/letter_patches.h"
#include "ocr/clean/turn_units.h"
#include "ocr/packed_matrix.h"
#include "ocr/scan/orientation.h"

namespace ocr {
namespace {

constexpr std::size_t kQuarters = 4;
// For each patch, on a page full of writing: right tellings lead by 0.1 and more, wrong ones by less than 0.05.
constexpr double kBelievedLead = 0.04;
constexpr double kFewPatches = 60;
constexpr std::size_t kBands = 12;        // Across the sheet, in each of which the writing is asked for itself.
constexpr double kBelievedErrors = 0.75;  // Of its own error: where bands contradict one another, right and wrong tellings lead by up to two.
constexpr double kFloor = -4;  // No patch counts for more: one that looks like no writing at all must not outvote ten.

// Where each value of a patch goes when its picture is turned by a quarter clockwise.
std::array<std::size_t, kPatchValues> quarterTurn() {
    std::array<std::size_t, kPatchValues> from{};
    for (int row = 0; row < kPatchCells; ++row) {
        for (int column = 0; column < kPatchCells; ++column) {
            for (int direction = 0; direction < kPatchDirections; ++direction) {
                const int before = (direction + kPatchDirections - kPatchDirections / int(kQuarters)) % kPatchDirections;
                const int cell = (kPatchCells - 1 - column) * kPatchCells + row;
                from[std::size_t((row * kPatchCells + column) * kPatchDirections + direction)] = std::size_t(cell * kPatchDirections + before);
            }
        }
    }
    return from;
}

using Chances = std::array<double, kQuarters>;

// The weights of all units for all ways up: a column for each, so that patches are multiplied as they are instead of being turned.
cv::Mat weightsOfAllTurns() {
    const std::array<std::size_t, kPatchValues> from = quarterTurn();
    cv::Mat weights(kPatchValues, int(kQuarters * kTurnUnits), CV_32F);
    std::array<std::size_t, kPatchValues> place{};
    std::iota(place.begin(), place.end(), std::size_t(0));
    for (std::size_t quarter = 0; quarter < kQuarters; ++quarter) {
        for (std::size_t unit = 0; unit < kTurnUnits; ++unit) {
            const int column = int(quarter * kTurnUnits + unit);
            for (std::size_t i = 0; i < place.size(); ++i) weights.at<float>(int(place[i]), column) = float(kTurnTable[unit].weights[i]);
        }
        std::array<std::size_t, kPatchValues> further{};
        for (std::size_t i = 0; i < place.size(); ++i) further[i] = place[from[i]];
        place = further;
    }
    return weights;
}

// From how well a patch stands once turned each way: the logarithm of the chance of each.
Chances chancesFrom(const float* weighed) {
    Chances scores{};
    for (double& score : scores) {
        for (const TurnUnit& unit : kTurnTable) score += unit.out * std::max(0.0F, unit.bias + unit.scale * *weighed++);
    }
    const double highest = *std::max_element(scores.begin(), scores.end());
    double sum = 0;
    for (const double score : scores) sum += std::exp(score - highest);
    for (double& score : scores) score = std::max(kFloor, score - highest - std::log(sum));
    return scores;
}

std::vector<Chances> chancesOf(const std::vector<LetterPatch>& patches) {
    static const PackedMatrix weights(weightsOfAllTurns());
    cv::Mat values(int(patches.size()), kPatchValues, CV_32F);
    for (std::size_t i = 0; i < patches.size(); ++i) std::copy(patches[i].begin(), patches[i].end(), values.ptr<float>(int(i)));
    cv::Mat weighed = cv::Mat::zeros(values.rows, weights.columns(), CV_32F);
    weights.addProduct(values, weighed);
    std::vector<Chances> chances;
    for (int i = 0; i < weighed.rows; ++i) chances.push_back(chancesFrom(weighed.ptr<float>(i)));
    return chances;
}

// From the lead of the best way up over the next, for each patch: what is told from few patches must lead by more.
double confidenceOf(double lead, int patches) {
    const double believed = kBelievedLead * (1 + kFewPatches / patches);
    return lead / (lead + believed);
}

// How many times its own error the lead of one way up over another is, told from how far bands of the sheet agree. Broken or pale writing leads
// here one way and there another; and patches that overlap count as few, which their number would hide.
double steadinessOf(const std::vector<Chances>& patches, std::size_t best, std::size_t other) {
    double sum = 0;
    double squares = 0;
    for (std::size_t band = 0; band < kBands; ++band) {
        const std::size_t from = band * patches.size() / kBands;
        const std::size_t to = (band + 1) * patches.size() / kBands;
        double lead = 0;
        for (std::size_t i = from; i < to; ++i) lead += (patches[i][best] - patches[i][other]) / double(to - from);
        sum += lead;
        squares += lead * lead;
    }
    const double mean = sum / kBands;
    const double variance = std::max(1e-9, (squares / kBands - mean * mean) / (kBands - 1));
    return std::max(0.0, mean / std::sqrt(variance));
}

}  // namespace

TurnResult measureTurn(const Image& sheet, const TurnSettings& settings) {
    TurnResult result;
    const LetterPatches writing = letterPatches(sheet);
    result.patches = int(writing.patches.size());
    if (result.patches < settings.leastPatches) return result;
    const std::vector<Chances> patches = chancesOf(writing.patches);
    for (const Chances& patch : patches) {
        for (std::size_t i = 0; i < kQuarters; ++i) result.evidence[i] += patch[i] / result.patches;
    }
    const auto best = std::size_t(std::max_element(result.evidence.begin(), result.evidence.end()) - result.evidence.begin());
    result.degrees = int(best) * 90;
    result.confidence = 1;
    for (std::size_t other = 0; other < kQuarters; ++other) {
        if (other == best) continue;
        const double errors = steadinessOf(patches, best, other);
        const double lead = confidenceOf(result.evidence[best] - result.evidence[other], result.patches);
        result.confidence = std::min({result.confidence, lead, errors / (errors + kBelievedErrors)});
    }
    return result;
}

Image turnedBy(const Image& picture, int degrees) {
    switch (degrees) {
        case 90:
            return setUpright(picture, Orientation::turnedLeft);
        case 180:
            return setUpright(picture, Orientation::upsideDown);
        case 270:
            return setUpright(picture, Orientation::turnedRight);
        default:
            return picture;
    }
}

Projective beforeTurn(int degrees, review::Size before) {
    switch (degrees) {
        case 90:
            return {{0, 1, 0, -1, 0, before.height, 0, 0, 1}};
        case 180:
            return {{-1, 0, before.width, 0, -1, before.height, 0, 0, 1}};
        case 270:
            return {{0, -1, before.width, 1, 0, 0, 0, 0, 1}};
        default:
            return {};
    }
}

}  // namespace ocr
