#include "tests/bench/skew_figures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <numbers>
#include <opencv2/imgproc.hpp>

#include "ocr/clean/clean.h"
#include "ocr/clean/deskew.h"
#include "ocr/image_mat.h"
#include "ocr/scan/decode.h"
#include "ocr/view.h"
#include "tests/support/ledger_truth.h"

namespace bench {
namespace {

namespace fs = std::filesystem;

constexpr std::array kAngles{-6.8, -5.1, -3.3, -1.7, -0.6, -0.15, 0.0, 0.25, 0.9, 2.2, 4.1, 5.7, 7.0};

review::Quad quadOf(const nlohmann::json& json) {
    review::Quad quad;
    for (std::size_t i = 0; i < 4; ++i) quad[i] = {json[i][0].get<double>(), json[i][1].get<double>()};
    return quad;
}

// The mean slope of the fields once the corners of the page lie level.
double meanSlope(const nlohmann::json& page, const ocr::Projective& toPage) {
    double sum = 0;
    double weight = 0;
    for (const auto& field : page.at("fields")) {
        const review::Quad box = toPage.apply(quadOf(field.at("quad")));
        for (const auto& [a, b] : {std::pair(box[0], box[1]), std::pair(box[3], box[2])}) {
            const double width = b.x - a.x;
            sum += std::atan2(b.y - a.y, width) * width;
            weight += width;
        }
    }
    return weight > 0 ? sum / weight * 180 / std::numbers::pi : 0;
}

cv::Scalar paperOf(const cv::Mat& page) {
    std::vector<cv::Mat> channels;
    cv::split(page, channels);
    cv::Scalar paper;
    for (std::size_t c = 0; c < channels.size(); ++c) {
        std::vector<uchar> values(channels[c].begin<uchar>(), channels[c].end<uchar>());
        const auto at = values.begin() + std::ptrdiff_t(values.size() * 6 / 10);
        std::nth_element(values.begin(), at, values.end());
        paper[int(c)] = *at;
    }
    return paper;
}

// The page turned clockwise on paper of its own colour, whole, as a scanner with a light lid would give it.
ocr::Image turned(const cv::Mat& page, const cv::Scalar& paper, double degrees) {
    const double angle = std::abs(degrees) * std::numbers::pi / 180;
    const cv::Size size(cvCeil(page.cols * std::cos(angle) + page.rows * std::sin(angle)),
                        cvCeil(page.rows * std::cos(angle) + page.cols * std::sin(angle)));
    cv::Mat map = cv::getRotationMatrix2D({page.cols / 2.f, page.rows / 2.f}, -degrees, 1);
    map.at<double>(0, 2) += (size.width - page.cols) / 2.0;
    map.at<double>(1, 2) += (size.height - page.rows) / 2.0;
    cv::Mat result;
    cv::warpAffine(page, result, map, size, cv::INTER_LINEAR, cv::BORDER_CONSTANT, paper);
    return ocr::imageFrom(result, 0);
}

ocr::DeskewResult skewOf(const cv::Mat& page, const cv::Scalar& paper, double degrees, const ocr::DeskewSettings& settings) {
    return ocr::measureSkew(ocr::fitInto(turned(page, paper, degrees), settings.pictureLength, settings.pictureLength), settings);
}

}  // namespace

std::vector<StraightPage> pagesOfTruth(const fs::path& truths, const fs::path& images, Paper wanted, std::size_t most) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(truths)) {
        if (entry.path().extension() != ".json") continue;
        const bool curled = nlohmann::json::parse(support::bytesOf(entry.path())).at("level").get<int>() >= kCurledLevel;
        if (curled == (wanted == Paper::curled)) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    std::vector<StraightPage> pages;
    const std::size_t step = std::max<std::size_t>(1, files.size() / most);
    for (std::size_t i = 0; i < files.size() && pages.size() < most; i += step) {
        const auto truth = nlohmann::json::parse(support::bytesOf(files[i]));
        const ocr::Image scan = ocr::decodeFrame(support::bytesOf(images / truth.at("image").get<std::string>()), 0);
        const auto& page = truth.at("pages")[0];
        const review::Quad quad = quadOf(page.at("page_quad"));
        const ocr::Image flat = ocr::cutOut(scan, quad);
        const review::Box sheet{0, 0, double(flat.width()), double(flat.height())};
        pages.push_back({files[i].stem().string(), flat, true, meanSlope(page, ocr::projectiveFromTo(quad, sheet.corners()))});
    }
    return pages;
}

std::vector<StraightPage> picturesOf(const fs::path& folder, const std::string& start, const std::string& end, bool known) {
    std::vector<StraightPage> pages;
    if (!fs::is_directory(folder)) return pages;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with(start) && name.ends_with(end))
            pages.push_back({name, ocr::decodeFrame(support::bytesOf(entry.path()), 0), known, 0});
    }
    std::sort(pages.begin(), pages.end(), [](const StraightPage& a, const StraightPage& b) { return a.name < b.name; });
    return pages;
}

std::vector<StraightPage> withLowerPartErased(const std::vector<StraightPage>& pages, double keep) {
    std::vector<StraightPage> result;
    for (const StraightPage& page : pages) {
        cv::Mat mat = ocr::matOf(page.picture).clone();
        const int from = cvRound(mat.rows * keep);
        mat(cv::Rect(0, from, mat.cols, mat.rows - from)).setTo(paperOf(mat));
        result.push_back({page.name, ocr::imageFrom(mat, page.picture.dpi()), page.known, page.degrees});
    }
    return result;
}

ocr::Image skewed(const ocr::Image& page, double degrees) {
    const cv::Mat& mat = ocr::matOf(page);
    return turned(mat, paperOf(mat), degrees);
}

SkewFigures measureTurned(const std::string& kind, const std::vector<StraightPage>& pages) {
    SkewFigures figures;
    figures.kind = kind;
    const ocr::DeskewSettings settings;
    for (const StraightPage& page : pages) {
        const cv::Mat& mat = ocr::matOf(page.picture);
        const cv::Scalar paper = paperOf(mat);
        std::vector<double> off;
        const double start = page.known ? page.degrees : skewOf(mat, paper, 0, settings).degrees;
        for (const double degrees : kAngles) {
            if (std::abs(degrees + start) > settings.range) continue;
            const ocr::DeskewResult skew = skewOf(mat, paper, degrees, settings);
            if (skew.confidence < settings.minConfidence)
                ++figures.leftAlone;
            else
                off.push_back(skew.degrees - degrees);
        }
        if (off.empty()) continue;
        std::nth_element(off.begin(), off.begin() + std::ptrdiff_t(off.size() / 2), off.end());
        const double own = page.known ? page.degrees : off[off.size() / 2];
        for (const double error : off) {
            figures.errors.push_back(std::abs(error - own));
            if (figures.errors.back() <= figures.worst) continue;
            figures.worst = figures.errors.back();
            figures.worstPage = page.name;
        }
    }
    return figures;
}

double errorAt(const SkewFigures& figures, double share) {
    if (figures.errors.empty()) return 0;
    std::vector<double> sorted = figures.errors;
    std::sort(sorted.begin(), sorted.end());
    return sorted[std::min(sorted.size() - 1, std::size_t(share * double(sorted.size())))];
}

}  // namespace bench
