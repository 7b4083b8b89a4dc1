#include "ocr/clean/letter_patches.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <opencv2/imgproc.hpp>

#include "ocr/image_mat.h"
#include "ocr/ink_runs.h"
#include "ocr/long_lines.h"
#include "ocr/shrink.h"

namespace ocr {
namespace {

constexpr double kLeastDepth = 14;     // Grey levels that no eye takes for ink.
constexpr double kShareOfDepth = 0.45; // Of the usual ink's depth: fainter is what shows through from the back.
constexpr std::size_t kLeastLetters = 12;
constexpr double kRuleLetters = 6;     // Ink straight for longer than so many letters is a rule.
constexpr double kDotGap = 0.7;        // Of a letter: the dots of a leader are joined over this.
constexpr double kSmallest = 0.5;      // Of a letter: smaller pieces are specks;
constexpr double kThickest = 10;       // thicker ones seals and stains,
constexpr double kLongest = 40;        // longer ones frames.
constexpr int kStripRows = 256;
constexpr double kLeastInk = 0.08;     // Share of a square one letter high that writing fills.

cv::Mat greySketch(const Image& sheet, int length) {
    cv::Mat grey = matOf(sheet);
    if (grey.channels() == 3) cv::cvtColor(grey, grey, cv::COLOR_RGB2GRAY);
    const double scale = double(length) / std::max(grey.rows, grey.cols);
    if (scale < 1) grey = shrunk(grey, scale);
    return grey;
}

// How much darker than the paper three quarters of the ink are at least, in a share of which the rest is no ink.
double limitOf(const cv::Mat& depth) {
    std::array<int, 256> counts{};
    int all = 0;
    for (int y = 0; y < depth.rows; ++y) {
        const auto* row = depth.ptr<std::uint8_t>(y);
        for (int x = 0; x < depth.cols; ++x) {
            if (row[x] <= kLeastDepth) continue;
            ++counts[row[x]];
            ++all;
        }
    }
    int above = 0;
    for (int value = 255; value > 0; --value) {
        above += counts[std::size_t(value)];
        if (4 * above > all) return std::max(kLeastDepth, kShareOfDepth * value);
    }
    return kLeastDepth;
}

cv::Mat inkOf(const cv::Mat& grey) {
    const int size = std::max(15, grey.cols / 40) | 1;
    cv::Mat paper, depth;
    cv::blur(grey, paper, {size, size}, {-1, -1}, cv::BORDER_REPLICATE);
    cv::subtract(paper, grey, depth);
    return depth > limitOf(depth);
}

int thin(const InkPiece& piece) { return std::min(piece.box.width, piece.box.height); }
int wide(const InkPiece& piece) { return std::max(piece.box.width, piece.box.height); }

// The lower middle of the pieces' thickness above half the usual one: neither marks nor joined-up words count, whichever way they run.
// Pale and broken strokes are joined first, lest what they fall into be taken for small letters.
double letterOf(const cv::Mat& ink) {
    cv::Mat joined;
    cv::morphologyEx(ink, joined, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_CROSS, {3, 3}));
    std::vector<int> sizes;
    for (const InkPiece& piece : inkRunsOf(joined).pieces) {
        if (thin(piece) >= 3 && wide(piece) <= 120 && piece.area >= 8) sizes.push_back(thin(piece));
    }
    if (sizes.size() < kLeastLetters) return 0;
    std::sort(sizes.begin(), sizes.end());
    const auto from = std::lower_bound(sizes.begin(), sizes.end(), (sizes[sizes.size() * 3 / 4] + 1) / 2);
    return std::max(4, *(from + (sizes.end() - from) * 2 / 5));
}

// What rules take away, their rims included.
cv::Mat rulesIn(const cv::Mat& ink, double letter) {
    cv::Mat rules;
    cv::dilate(longLines(ink, cvRound(kRuleLetters * letter), std::max(3, cvRound(kDotGap * letter)) | 1), rules, cv::Mat::ones(3, 3, CV_8U));
    return rules;
}

// Ink in a square.
struct Square {
    std::int64_t area = 0;
    std::int64_t x = 0;  // Sums over its pixels, in pixels from the corner of the sheet.
    std::int64_t y = 0;
};

// Adds what a run leaves in each of the squares it crosses.
void addTo(std::vector<Square>& squares, const InkRun& run, int side, int squaresAcross) {
    for (int from = run.from; from < run.to;) {
        const int to = std::min(run.to, (from / side + 1) * side);
        Square& square = squares[std::size_t(run.y / side) * std::size_t(squaresAcross) + std::size_t(from / side)];
        const std::int64_t count = to - from;
        square.area += count;
        square.x += count * (from + to - 1) / 2;
        square.y += count * run.y;
        from = to;
    }
}

// The middle of the writing in each square one letter high, where there is enough of it.
std::vector<cv::Point2d> placesOf(const cv::Mat& ink, double letter, std::size_t most) {
    const InkRuns runs = inkRunsOf(ink & ~rulesIn(ink, letter));
    const int side = std::max(3, cvRound(letter));
    const int across = (ink.cols + side - 1) / side;
    std::vector<Square> squares(std::size_t(across) * std::size_t((ink.rows + side - 1) / side));
    for (const InkRun& run : runs.runs) {
        const InkPiece& piece = runs.pieces[run.piece];
        const bool writing = wide(piece) >= kSmallest * letter && thin(piece) <= kThickest * letter && wide(piece) <= kLongest * letter;
        if (writing) addTo(squares, run, side, across);
    }
    std::vector<cv::Point2d> places;
    for (const Square& square : squares) {
        if (double(square.area) < kLeastInk * side * side || square.area == 0) continue;
        places.emplace_back(double(square.x) / double(square.area), double(square.y) / double(square.area));
    }
    if (places.size() <= most) return places;
    std::vector<cv::Point2d> some;
    for (std::size_t i = 0; i < most; ++i) some.push_back(places[i * places.size() / most]);
    return some;
}

// How strong the edge at every pixel is, and which way it lies: its angle in directions, 0..kPatchDirections.
struct Edges {
    cv::Mat strength, direction;
};

Edges edgesOf(const cv::Mat& grey) {
    cv::Mat right, below;
    Edges edges;
    cv::Sobel(grey, right, CV_32F, 1, 0);
    cv::Sobel(grey, below, CV_32F, 0, 1);
    cv::cartToPolar(right, below, edges.strength, edges.direction);
    edges.direction *= kPatchDirections / (2 * std::numbers::pi);
    return edges;
}

// For each direction the strength of edges in a cell, each shared between the two directions beside it.
std::array<float, kPatchDirections> cellAt(const Edges& edges, cv::Rect cell) {
    std::array<float, kPatchDirections> sums{};
    for (int y = cell.y; y < cell.y + cell.height; ++y) {
        const auto* strength = edges.strength.ptr<float>(y);
        const auto* direction = edges.direction.ptr<float>(y);
        for (int x = cell.x; x < cell.x + cell.width; ++x) {
            const int low = int(direction[x]);
            const float share = direction[x] - float(low);
            sums[std::size_t(low % kPatchDirections)] += strength[x] * (1 - share);
            sums[std::size_t((low + 1) % kPatchDirections)] += strength[x] * share;
        }
    }
    return sums;
}

LetterPatch patchAt(const Edges& edges, cv::Point middle, int cell) {
    LetterPatch patch{};
    const cv::Rect all({}, edges.strength.size());
    const int reach = cell / 2;
    float sum = 0;
    std::size_t value = 0;
    for (int row = 0; row < kPatchCells; ++row) {
        for (int column = 0; column < kPatchCells; ++column, value += kPatchDirections) {
            const cv::Point at(middle.x + (2 * column + 1 - kPatchCells) * cell / 2, middle.y + (2 * row + 1 - kPatchCells) * cell / 2);
            if (!all.contains(at)) continue;
            const std::array<float, kPatchDirections> strengths =
                cellAt(edges, cv::Rect(at.x - reach, at.y - reach, 2 * reach + 1, 2 * reach + 1) & all);
            for (std::size_t k = 0; k < strengths.size(); ++k) {
                patch[value + k] = std::sqrt(strengths[k]);  // A black rule must not drown faint writing.
                sum += strengths[k];
            }
        }
    }
    const float length = std::sqrt(sum) + 1e-3F;
    for (float& one : patch) one /= length;
    return patch;
}

// Strip by strip, because the edges of a whole sheet are many times as large as its picture.
std::vector<LetterPatch> patchesAt(const cv::Mat& grey, const std::vector<cv::Point>& middles, int cell) {
    std::vector<LetterPatch> patches(middles.size());
    const int margin = (kPatchCells / 2 + 1) * cell;
    for (int top = 0; top < grey.rows; top += kStripRows) {
        const int from = std::max(0, top - margin);
        const int to = std::min(grey.rows, top + kStripRows + margin);
        const Edges edges = edgesOf(grey.rowRange(from, to));
        for (std::size_t i = 0; i < middles.size(); ++i) {
            if (middles[i].y < top || middles[i].y >= top + kStripRows) continue;
            patches[i] = patchAt(edges, {middles[i].x, middles[i].y - from}, cell);
        }
    }
    return patches;
}

}  // namespace

LetterPatches letterPatches(const Image& sheet, const LetterPatchSettings& settings) {
    LetterPatches result;
    if (sheet.empty()) return result;
    const cv::Mat grey = greySketch(sheet, settings.pictureLength);
    const cv::Mat ink = inkOf(grey);
    const double letter = letterOf(ink);
    if (letter == 0) return result;
    result.letter = letter * sheet.width() / grey.cols;
    const std::vector<cv::Point2d> places = placesOf(ink, letter, settings.mostPatches);

    const double scale = settings.letterPixels / letter;
    cv::Mat even;
    if (scale < 1) even = shrunk(grey, scale);
    else cv::resize(grey, even, {}, scale, scale, cv::INTER_LINEAR);
    std::vector<cv::Point> middles;
    for (const cv::Point2d& place : places) middles.emplace_back(cvFloor((place.x + 0.5) * scale), cvFloor((place.y + 0.5) * scale));
    result.patches = patchesAt(even, middles, settings.cellPixels);
    return result;
}

}  // namespace ocr
