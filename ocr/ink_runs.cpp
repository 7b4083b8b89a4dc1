#include "ocr/ink_runs.h"

#include <algorithm>
#include <cstring>

namespace ocr {
namespace {

/// Runs are joined into trees; the first run of a piece is the root of its tree.
class Trees {
public:
    void add() { parents_.push_back(parents_.size()); }

    std::size_t root(std::size_t run) {
        while (parents_[run] != run) run = parents_[run] = parents_[parents_[run]];
        return run;
    }

    void join(std::size_t one, std::size_t other) {
        one = root(one);
        other = root(other);
        parents_[std::max(one, other)] = std::min(one, other);
    }

private:
    std::vector<std::size_t> parents_;
};

/// All runs, joined to those they touch in the row above.
std::vector<InkRun> joinedRuns(const cv::Mat& ink, Trees& trees) {
    std::vector<InkRun> runs;
    std::size_t above = 0;
    std::size_t aboveEnd = 0;
    for (int y = 0; y < ink.rows; ++y) {
        const std::size_t first = runs.size();
        forEachRun(ink.ptr<uchar>(y), ink.cols, [&](int from, int to) {
            trees.add();
            while (above < aboveEnd && runs[above].to < from) ++above;
            for (std::size_t i = above; i < aboveEnd && runs[i].from <= to; ++i) trees.join(i, runs.size());
            runs.push_back({y, from, to, 0});
        });
        above = first;
        aboveEnd = runs.size();
    }
    return runs;
}

}  // namespace

InkRuns inkRunsOf(const cv::Mat& ink) {
    Trees trees;
    InkRuns result{joinedRuns(ink, trees), {}};
    for (std::size_t i = 0; i < result.runs.size(); ++i) {
        InkRun& run = result.runs[i];
        const std::size_t root = trees.root(i);
        const cv::Rect box(run.from, run.y, run.to - run.from, 1);
        if (root == i) result.pieces.push_back({box, 0});
        run.piece = root == i ? result.pieces.size() - 1 : result.runs[root].piece;
        InkPiece& piece = result.pieces[run.piece];
        piece.box |= box;
        piece.area += box.width;
    }
    return result;
}

cv::Mat InkRuns::painted(const std::vector<bool>& kept, cv::Size size) const {
    cv::Mat picture = cv::Mat::zeros(size, CV_8U);
    for (const InkRun& run : runs) {
        if (kept[run.piece]) std::memset(picture.ptr<uchar>(run.y) + run.from, 255, std::size_t(run.to - run.from));
    }
    return picture;
}

}  // namespace ocr
