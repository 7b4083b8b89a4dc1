#include "tests/bench/printed_page.h"

#include <sstream>

#include "ocr/image_mat.h"
#include "ocr/scan/decode.h"
#include "review/base/text.h"
#include "tests/support/ledger_truth.h"

namespace bench {
namespace {

constexpr int kRow = 56;  // Pixels, of the lines drawn.
const cv::Scalar kPaper(236, 226, 200);
const cv::Scalar kInk(52, 50, 70);

}  // namespace

PrintedPage printedPage(const std::filesystem::path& folder, double strength) {
    const ocr::Image drawn = ocr::decodeFrame(support::bytesOf(folder / "printed_lines.png"), 0);
    const cv::Mat& grey = ocr::matOf(drawn);
    const cv::Size size(grey.cols + 2 * kPrintedRim, grey.rows + 2 * kPrintedRim);
    PrintedPage page{cv::Mat(size, CV_8UC3, kPaper), cv::Mat::zeros(size, CV_32F), {}};
    for (int y = 0; y < grey.rows; ++y) {
        for (int x = 0; x < grey.cols; ++x) {
            const cv::Point at(x + kPrintedRim, y + kPrintedRim);
            const double ink = 1 - grey.at<uchar>(y, x) / 255.0;
            page.ink.at<float>(at) = float(ink);
            auto& pixel = page.picture.at<cv::Vec3b>(at);
            for (int c = 0; c < 3; ++c) pixel[c] = cv::saturate_cast<uchar>(kPaper[c] + (kInk[c] - kPaper[c]) * ink * strength);
        }
    }
    std::istringstream texts(support::bytesOf(folder / "printed_lines.txt"));
    std::string text;
    for (int i = 0; std::getline(texts, text); ++i) page.lines.push_back({text, {kPrintedRim, kPrintedRim + i * kRow, grey.cols, kRow}});
    return page;
}

std::size_t readingErrors(const cv::Mat& grey, const PrintedLine& line, ocr::TextReader& reader) {
    return review::editDistance(line.text, reader.read(ocr::imageFrom(grey(line.box).clone(), 200)).text);
}

}  // namespace bench
