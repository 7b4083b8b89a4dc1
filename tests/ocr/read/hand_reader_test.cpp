#include "ocr/read/hand_reader.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include <opencv2/imgproc.hpp>

#include "ocr/image_mat.h"
#include "review/base/failure.h"
#include "review/base/text.h"
#include "tests/ocr/read/read_lines.h"

namespace {

namespace fs = std::filesystem;

const std::string kModels = SOGOC_SOURCE "/ocr/read/models";

/// A number in OpenCV's line font, the nearest to a pen that is everywhere at hand.
ocr::Image numberLine(const std::string& number, int height = 60) {
    cv::Mat grey(height, 20 * height / 3, CV_8U, cv::Scalar(225));
    cv::putText(grey, number, {height / 2, 3 * height / 4}, cv::FONT_HERSHEY_SIMPLEX, height / 40.0, cv::Scalar(60), std::max(1, height / 25), cv::LINE_AA);
    return ocr::imageFrom(grey, 200);
}

TEST(HandReader, ReadsANumberWithTheModelOfThisTree) { EXPECT_EQ(lines::unspaced(ocr::HandReader(kModels).read(numberLine("27/05/1984")).text), "27/05/1984"); }

TEST(HandReader, WhereAFieldHoldsAnEntryOfAListTheEntriesCompeteWithWhatWasRead) {
    ocr::HandReader reader(kModels);
    reader.expect(review::FieldKind::ethnicGroup);
    EXPECT_EQ(reader.read(numberLine("Khmer")).text, "Khmer");
    reader.expect(review::FieldKind::text);
    EXPECT_NE(reader.read(numberLine("Khmer")).text, "Khmer");
}

TEST(HandReader, SaysWhereItHasWeighedTheWordsOfAField) {
    ocr::HandReader reader(kModels);
    reader.expect(review::FieldKind::personName);
    EXPECT_TRUE(reader.read(numberLine("Lan")).weighed);
    reader.expect(review::FieldKind::recordNumber);
    EXPECT_FALSE(reader.read(numberLine("15")).weighed);
    ocr::HandReader plain(kModels, ocr::HandLanguage::places);
    plain.expect(review::FieldKind::personName);
    EXPECT_FALSE(plain.read(numberLine("Lan")).weighed);
}

TEST(HandReader, TellsWhatElseALineMaySay) {
    ocr::HandReader reader(kModels);
    reader.expect(review::FieldKind::recordNumber);
    const ocr::ReadLine line = reader.read(numberLine("1984"));
    ASSERT_FALSE(line.rivals.empty());
    for (const ocr::RivalText& rival : line.rivals) {
        EXPECT_NE(rival.text, line.text);
        EXPECT_GE(rival.lag, 0) << rival.text;
    }
    reader.expect(review::FieldKind::ethnicGroup);
    EXPECT_EQ(reader.read(numberLine("Khmer")).rivals.size(), 1U) << "the next entry of the list";
    EXPECT_TRUE(ocr::HandReader(kModels, ocr::HandLanguage::none).read(numberLine("1984")).rivals.empty());
}

TEST(HandReader, WhatIsClearlyNoEntryOfTheListStays) {
    ocr::HandReader reader(kModels);
    reader.expect(review::FieldKind::ethnicGroup);
    EXPECT_EQ(reader.read(numberLine("Con")).text, "Con");
}

TEST(HandReader, TheSameLineGivesTheSameReadingAgainAndByAnotherReader) {
    ocr::HandReader one(kModels);
    ocr::HandReader other(kModels);
    const ocr::ReadLine first = one.read(numberLine("027184003956"));
    (void)one.read(numberLine("15"));
    for (const ocr::ReadLine& again : {one.read(numberLine("027184003956")), other.read(numberLine("027184003956"))}) {
        EXPECT_EQ(again.text, first.text);
        EXPECT_EQ(again.confidence, first.confidence);
        ASSERT_EQ(again.symbols.size(), first.symbols.size());
        for (std::size_t i = 0; i < first.symbols.size(); ++i) EXPECT_EQ(again.symbols[i].confidence, first.symbols[i].confidence);
    }
}

TEST(HandReader, EachLetterComesWithWhatElseItMayBe) {
    const ocr::ReadLine line = ocr::HandReader(kModels).read(numberLine("1984"));
    ASSERT_EQ(line.symbols.size(), review::letterCount(line.text));
    for (const ocr::ReadSymbol& symbol : line.symbols) {
        ASSERT_FALSE(symbol.alternatives.empty());
        for (const auto& other : symbol.alternatives) {
            EXPECT_GE(other.score, 0);
            EXPECT_LE(other.score, 1.0001);
        }
    }
}

TEST(HandReader, ALineSeenBeforeIsReadAgainWithoutItsScan) {
    ocr::HandReader reader(kModels);
    const ocr::ReadLine first = reader.read(numberLine("27/05/1984"));
    ASSERT_EQ(first.seen.size(), 1U);
    EXPECT_EQ(reader.readAgain(first.seen[0]).text, first.text);
    EXPECT_EQ(lines::unspaced(first.text), "27/05/1984");
    EXPECT_EQ(reader.readAgain({"hand 1", "no picture", "", ""}).text, "");
}

TEST(HandReader, ItsNameHasTheMarkOfTheModelAndSoHasWhatItSaw) {
    ocr::HandReader reader(kModels, ocr::HandLanguage::places, {nullptr, "3f2a9c1d"});
    EXPECT_TRUE(reader.name().ends_with(" 3f2a9c1d"));
    EXPECT_EQ(reader.read(numberLine("15")).seen.at(0).model, reader.name());
}

TEST(HandReader, AModelInTheHandTakesThePlaceOfTheInstalledOne) {
    const auto bytes = [](const std::string& file) {
        std::ifstream in(kModels + "/fonts-only/" + file, std::ios::binary);
        return std::string{std::istreambuf_iterator<char>(in), {}};
    };
    const auto fonts = std::make_shared<const ocr::HandModel>(ocr::HandModel{bytes("hand.onnx"), bytes("hand.memory")});
    EXPECT_NE(ocr::HandReader(kModels, ocr::HandLanguage::places, {fonts, {}}).name(), ocr::HandReader(kModels).name());
}

TEST(HandReader, BlankPaperSaysNothing) {
    EXPECT_EQ(ocr::HandReader(kModels).read(ocr::imageFrom(cv::Mat(60, 400, CV_8U, cv::Scalar(225)), 200)).text, "");
}

TEST(HandReader, APictureOfNoSizeSaysNothing) { EXPECT_EQ(ocr::HandReader(kModels).read({}).text, ""); }

TEST(HandReader, ModelsAreInstalledOnlyWhenAllFilesAreThere) {
    EXPECT_TRUE(ocr::HandReader::isInstalled(kModels));
    EXPECT_FALSE(ocr::HandReader::isInstalled(kModels + "/fonts-only"));
    EXPECT_FALSE(ocr::HandReader::isInstalled("/nowhere"));
}

TEST(HandReader, TheModelOfFontsAloneTakesThePlaceOfTheOther) {
    const fs::path folder = fs::path(testing::TempDir()) / "fonts-only-models";
    fs::remove_all(folder);
    fs::copy(kModels, folder);
    fs::copy(kModels + "/fonts-only", folder, fs::copy_options::overwrite_existing | fs::copy_options::recursive);
    ocr::HandReader reader(folder.string());
    EXPECT_EQ(lines::unspaced(reader.read(numberLine("27/05/1984")).text), "27/05/1984");
    EXPECT_EQ(reader.name(), "hand 3 fonts");
}

TEST(HandReader, ADamagedModelIsRefused) {
    const fs::path folder = fs::path(testing::TempDir()) / "damaged-models";
    fs::remove_all(folder);
    fs::copy(kModels, folder);
    fs::resize_file(folder / "hand.memory", 1000);
    EXPECT_THROW((void)ocr::HandReader(folder.string()).read(numberLine("1")), review::Failure);
    fs::copy(kModels, folder, fs::copy_options::overwrite_existing | fs::copy_options::recursive);
    fs::resize_file(folder / "hand.onnx", 1000);
    EXPECT_THROW((void)ocr::HandReader(folder.string()).read(numberLine("1")), review::Failure);
}

}  // namespace
