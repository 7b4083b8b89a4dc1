#include "tests/bench/upright_pages.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "ocr/image_mat.h"
#include "ocr/scan/decode.h"
#include "tests/support/ledger_truth.h"

namespace bench {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kLineHeight = 150;
constexpr std::size_t kLinesOfAPage = 20;
constexpr int kRim = 50;

cv::Mat greyOf(const fs::path& file) {
    const cv::Mat picture = matOf(ocr::decodeFrame(support::bytesOf(file), 0, ocr::PictureUse::line));
    if (picture.channels() == 1) return picture;
    cv::Mat grey;
    cv::cvtColor(picture, grey, cv::COLOR_RGB2GRAY);
    return grey;
}

bool isPicture(const fs::path& file) { return file.extension() == ".jpg" || file.extension() == ".png"; }

}  // namespace

ocr::Image UprightPage::picture() const {
    if (files.size() == 1) return ocr::decodeFrame(support::bytesOf(files.front()), 0);
    std::vector<cv::Mat> lines;
    cv::Size size(0, 2 * kRim);
    for (const fs::path& file : files) {
        lines.push_back(greyOf(file));
        size = {std::max(size.width, lines.back().cols + 2 * kRim), size.height + lines.back().rows};
    }
    cv::Mat page(size, CV_8U, cv::Scalar(255));
    int y = kRim;
    for (const cv::Mat& line : lines) {
        line.copyTo(page(cv::Rect(kRim, y, line.cols, line.rows)));
        y += line.rows;
    }
    return ocr::imageFrom(page, 0);
}

std::vector<UprightPage> uprightPages(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (isPicture(entry.path()) && entry.path().filename().string().find("_target") == std::string::npos) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    std::vector<UprightPage> pages;
    std::vector<fs::path> lines;
    for (const fs::path& file : files) {
        if (ocr::inspectFile(support::bytesOf(file), ocr::PictureUse::line).sizes.front().height >= kLineHeight) {
            pages.push_back({file.stem().string(), {file}});
            continue;
        }
        lines.push_back(file);
        if (lines.size() < kLinesOfAPage) continue;
        pages.push_back({"lines from " + lines.front().stem().string(), lines});
        lines.clear();
    }
    return pages;
}

}  // namespace bench
