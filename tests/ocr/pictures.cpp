#include "tests/ocr/pictures.h"

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <opencv2/imgproc.hpp>
#include <stdexcept>

#include "ocr/image_mat.h"
#include "ocr/scan/pix_image.h"

namespace pictures {
namespace {

// The paper everywhere has a little grain, as scans have; a small generator of its own keeps it the same for ever.
void grain(cv::Mat& picture) {
    std::uint32_t state = 12345;
    for (int y = 0; y < picture.rows; ++y) {
        auto* row = picture.ptr<uchar>(y);
        for (int i = 0; i < picture.cols * picture.channels(); ++i) {
            state = state * 1664525u + 1013904223u;
            const int value = row[i] + int(state >> 30) - 2;
            row[i] = uchar(std::clamp(value, 0, 255));
        }
    }
}

}  // namespace

cv::Mat plain(int width, int height, const cv::Scalar& colour) {
    cv::Mat picture(height, width, CV_8UC3, colour);
    grain(picture);
    return picture;
}

cv::Mat drawnInk(const std::vector<std::string>& rows) {
    cv::Mat ink = cv::Mat::zeros(int(rows.size()), int(rows.front().size()), CV_8U);
    for (int y = 0; y < ink.rows; ++y) {
        for (int x = 0; x < ink.cols; ++x) ink.at<uchar>(y, x) = rows[std::size_t(y)][std::size_t(x)] == '#' ? 255 : 0;
    }
    return ink;
}

cv::Mat printedPage(int width, int height, const cv::Scalar& paper) {
    cv::Mat page = plain(width, height, paper);
    const int rim = width / 8;
    const int line = std::max(10, height / 40);
    int seed = 7;
    for (int y = rim; y < height - rim; y += line) {
        for (int x = rim; x < width - rim;) {
            seed = seed * 31 % 97;
            const int word = width / 40 + seed * width / 1500;
            cv::rectangle(page, {x, y, std::min(word, width - rim - x), std::max(2, line / 4)}, cv::Scalar(60, 55, 60), cv::FILLED);
            x += word + width / 50;
        }
    }
    return page;
}

void layInto(cv::Mat& ground, const cv::Mat& flat, const review::Quad& quad) {
    const cv::Point2f from[4] = {{0, 0}, {float(flat.cols), 0}, {float(flat.cols), float(flat.rows)}, {0, float(flat.rows)}};
    cv::Point2f to[4];
    for (std::size_t i = 0; i < 4; ++i) to[i] = cv::Point2f(float(quad[i].x), float(quad[i].y));
    const cv::Mat map = cv::getPerspectiveTransform(from, to);
    cv::warpPerspective(flat, ground, map, ground.size(), cv::INTER_LINEAR, cv::BORDER_TRANSPARENT);
}

void shadeColumn(cv::Mat& picture, double x, double width, double depth) {
    for (int y = 0; y < picture.rows; ++y) {
        auto* row = picture.ptr<uchar>(y);
        for (int i = 0; i < picture.cols; ++i) {
            const double light = 1 - depth * std::exp(-(i + 0.5 - x) * (i + 0.5 - x) / (width * width));
            for (int c = 0; c < picture.channels(); ++c) row[i * picture.channels() + c] = uchar(row[i * picture.channels() + c] * light);
        }
    }
}

void stamp(cv::Mat& picture, cv::Point centre, int radius) {
    cv::Mat ink(picture.size(), CV_8UC3, cv::Scalar::all(255));
    const cv::Scalar red(235, 70, 80);
    cv::circle(ink, centre, radius, red, std::max(2, radius / 20), cv::LINE_AA);
    cv::circle(ink, centre, radius * 7 / 10, red, std::max(1, radius / 40), cv::LINE_AA);
    cv::circle(ink, centre, radius / 3, red, cv::FILLED, cv::LINE_AA);
    // Stamp ink is a filter over what lies beneath it.
    cv::multiply(picture, ink, picture, 1.0 / 255);
}

ocr::Image image(const cv::Mat& mat, double dpi) { return ocr::imageFrom(mat.clone(), dpi); }

namespace {

std::string taken(l_uint8* bytes, size_t size) {
    std::string result(reinterpret_cast<const char*>(bytes), size);
    lept_free(bytes);
    return result;
}

}  // namespace

std::string encoded(const ocr::Image& picture, int leptonicaFormat) {
    ocr::PixPtr pix = ocr::pixFromImage(picture);
    if (leptonicaFormat == IFF_TIFF_G4) pix.reset(pixConvertTo1(pix.get(), 128));
    l_uint8* bytes = nullptr;
    size_t size = 0;
    if (pixWriteMem(&bytes, &size, pix.get(), leptonicaFormat) != 0) throw std::runtime_error("cannot encode");
    return taken(bytes, size);
}

std::string progressiveJpeg(const ocr::Image& picture) {
    constexpr int kQuality = 90;
    const ocr::PixPtr pix = ocr::pixFromImage(picture);
    l_uint8* bytes = nullptr;
    size_t size = 0;
    if (pixWriteMemJpeg(&bytes, &size, pix.get(), kQuality, 1) != 0) throw std::runtime_error("cannot encode");
    return taken(bytes, size);
}

std::string tiffOf(const std::vector<ocr::Image>& pages) {
    std::string path = (std::filesystem::temp_directory_path() / "sogoc-pages-XXXXXX").string();
    const int handle = ::mkstemp(path.data());
    if (handle < 0) throw std::runtime_error("no temporary file");
    ::close(handle);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const ocr::PixPtr pix = ocr::pixFromImage(pages[i]);
        if (pixWriteTiff(path.c_str(), pix.get(), IFF_TIFF_LZW, i == 0 ? "w" : "a") != 0) throw std::runtime_error("cannot write");
    }
    std::ifstream in(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), {}};
    std::filesystem::remove(path);
    return bytes;
}

double meanOf(const ocr::Image& picture, const cv::Rect& part) {
    const cv::Scalar mean = cv::mean(ocr::matOf(picture)(part));
    return picture.channels() == 1 ? mean[0] : (mean[0] + mean[1] + mean[2]) / 3;
}

}  // namespace pictures
