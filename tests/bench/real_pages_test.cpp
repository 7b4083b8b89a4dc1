// Floors on real scans of the shared test data, which may not be part of the project.
#include "tests/bench/real_pages.h"

#include <gtest/gtest.h>

#include "ocr/scan/decode.h"
#include "tests/support/ledger_truth.h"

namespace {

namespace fs = std::filesystem;

fs::path shared(const std::string& folder) { return fs::path(SOGOC_SHARED_DATA) / folder; }

TEST(RealRegisters, NothingThatIsMarkedIsCutOffAndTheBlackSurroundGoes) {
    if (!fs::is_directory(shared("registers"))) GTEST_SKIP() << "the shared registers are missing: " << shared("registers");
    const auto scans = bench::markedScans(shared("registers"));
    EXPECT_EQ(scans.size(), 9u);
    for (const bench::MarkedScan& marked : scans) {
        const ocr::Image scan = ocr::decodeFrame(support::bytesOf(marked.image), 0);
        const ocr::CleanReport report = ocr::cleanScan(scan).report;
        EXPECT_EQ(report.quads.size(), 1u) << marked.image.filename();
        const bench::CropShares shares = bench::sharesOf(scan, marked.regions, report.quads);
        // The marks' own lines stray a pixel or two past the shaded edge of the paper.
        EXPECT_GE(shares.kept, 0.995) << marked.image.filename();
        EXPECT_GE(shares.removed, 0.95) << marked.image.filename();
    }
}

TEST(RealSpreads, BothAreSplitAtTheGutterAndLoseTheirDarkCovers) {
    if (!fs::is_directory(shared("spreads"))) GTEST_SKIP() << "the shared spreads are missing: " << shared("spreads");
    const auto scans = bench::plainScans(shared("spreads"));
    EXPECT_EQ(scans.size(), 2u);
    for (const bench::MarkedScan& marked : scans) {
        const ocr::Image scan = ocr::decodeFrame(support::bytesOf(marked.image), 0);
        const ocr::CleanReport report = ocr::cleanScan(scan).report;
        ASSERT_EQ(report.quads.size(), 2u) << marked.image.filename();
        EXPECT_GE(bench::sharesOf(scan, {}, report.quads).removed, 0.95) << marked.image.filename();
    }
}

}  // namespace
