#include "ocr/long_lines.h"

#include <cstring>
#include <vector>

#include "ocr/ink_runs.h"

namespace ocr {
namespace {

/// Pieces of ink in one row or column, as they come one after another, until too much paper ends the line.
struct Line {
    int from = 0;
    int to = 0;  ///< The first pixel behind it; 0 before the first piece.

    /// @return false when the piece begins another line.
    bool goesOnWith(int begin, int end, int gap) {
        if (to == 0 || begin - to >= gap) return false;
        to = end;
        return true;
    }
};

void drawAcross(const Line& line, int y, int length, cv::Mat& lines) {
    if (line.to - line.from >= length) std::memset(lines.ptr<uchar>(y) + line.from, 255, std::size_t(line.to - line.from));
}

}  // namespace

// As a closing and an opening would find them, but going through the ink alone: most of a page is paper.
cv::Mat longLines(const cv::Mat& ink, int length, int gap) {
    cv::Mat lines = cv::Mat::zeros(ink.size(), CV_8U);
    const auto drawDown = [&](int x, const Line& line) {
        if (line.to - line.from < length) return;
        for (int y = line.from; y < line.to; ++y) lines.at<uchar>(y, x) = 255;
    };
    std::vector<Line> columns(std::size_t(ink.cols));
    for (int y = 0; y < ink.rows; ++y) {
        Line row;
        forEachRun(ink.ptr<uchar>(y), ink.cols, [&](int from, int to) {
            if (!row.goesOnWith(from, to, gap)) {
                drawAcross(row, y, length, lines);
                row = {from, to};
            }
            for (int x = from; x < to; ++x) {
                Line& column = columns[std::size_t(x)];
                if (column.goesOnWith(y, y + 1, gap)) continue;
                drawDown(x, column);
                column = {y, y + 1};
            }
        });
        drawAcross(row, y, length, lines);
    }
    for (int x = 0; x < ink.cols; ++x) drawDown(x, columns[std::size_t(x)]);
    return lines;
}

cv::Mat longLinesAcross(const cv::Mat& ink, int length, int gap) {
    cv::Mat lines = cv::Mat::zeros(ink.size(), CV_8U);
    for (int y = 0; y < ink.rows; ++y) {
        Line row;
        forEachRun(ink.ptr<uchar>(y), ink.cols, [&](int from, int to) {
            if (row.goesOnWith(from, to, gap)) return;
            drawAcross(row, y, length, lines);
            row = {from, to};
        });
        drawAcross(row, y, length, lines);
    }
    return lines;
}

}  // namespace ocr
