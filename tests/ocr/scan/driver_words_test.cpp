#include "ocr/scan/driver_words.h"

#include <gtest/gtest.h>

namespace ocr {
namespace {

TEST(DriverWords, SourcesAreKnownWhateverTheDriverCallsThem) {
    EXPECT_EQ(paperSourceOf("Flatbed"), PaperSource::flatbed);
    EXPECT_EQ(paperSourceOf("Automatic Document Feeder"), PaperSource::feeder);
    EXPECT_EQ(paperSourceOf("ADF Front"), PaperSource::feeder);
    EXPECT_EQ(paperSourceOf("ADF Duplex"), PaperSource::duplex);
    EXPECT_EQ(paperSourceOf("ADF Both Sides"), PaperSource::duplex);
    EXPECT_EQ(paperSourceOf("Transparency Adapter"), PaperSource::other);
}

TEST(DriverWords, OurWordFindsTheDriversAndTheDriversOwnWordFindsItself) {
    const std::vector<std::string> sources{"Flatbed", "ADF Duplex", "ADF"};
    EXPECT_EQ(sourceWord(sources, "feeder"), "ADF");
    EXPECT_EQ(sourceWord(sources, "duplex"), "ADF Duplex");
    EXPECT_EQ(sourceWord(sources, "adf duplex"), "ADF Duplex");
    EXPECT_EQ(sourceWord({"Flatbed"}, "feeder"), "");
}

TEST(DriverWords, ModesAreKnownWhateverTheDriverCallsThem) {
    EXPECT_EQ(modeWord({"Lineart", "Gray", "24bit Color"}, ScanMode::colour), "24bit Color");
    EXPECT_EQ(modeWord({"Lineart", "Gray"}, ScanMode::blackWhite), "Lineart");
    EXPECT_EQ(modeWord({"Gray"}, ScanMode::colour), "");
}

}  // namespace
}  // namespace ocr
