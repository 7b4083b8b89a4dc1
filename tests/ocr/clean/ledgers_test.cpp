// Runs over the ledgers of the shared test data, which may not be part of the project.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "ocr/clean/clean.h"
#include "ocr/scan/decode.h"

namespace {

namespace fs = std::filesystem;

std::string bytesOf(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

double distance(review::Point a, review::Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

TEST(Ledgers, EverySpreadIsSplitAndEveryCornerLiesWithinOnePercent) {
    const fs::path folder = fs::path(SOGOC_SHARED_DATA) / "ledgers";
    if (!fs::is_directory(folder)) GTEST_SKIP() << "the shared ledgers are missing: " << folder;
    int pages = 0;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() != ".json") continue;
        const auto truth = nlohmann::json::parse(bytesOf(entry.path()));
        const auto clean = ocr::cleanScan(ocr::decodeFrame(bytesOf(folder / truth.at("image").get<std::string>()), 0));
        ASSERT_EQ(clean.pages.size(), truth.at("pages").size()) << entry.path().filename();
        for (std::size_t i = 0; i < clean.pages.size(); ++i) {
            review::Quad quad;
            for (std::size_t k = 0; k < 4; ++k) {
                const auto& corner = truth["pages"][i]["page_quad"][k];
                quad[k] = {corner[0].get<double>(), corner[1].get<double>()};
            }
            const double width = (distance(quad[0], quad[1]) + distance(quad[3], quad[2])) / 2;
            for (std::size_t k = 0; k < 4; ++k) {
                EXPECT_LT(distance(quad[k], clean.pages[i].quad[k]), width / 100) << entry.path().filename() << " page " << i << " corner " << k;
            }
            ++pages;
        }
    }
    EXPECT_EQ(pages, 45);
}

}  // namespace
