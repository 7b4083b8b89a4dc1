#include "ocr/read/field_decoder.h"

#include <gtest/gtest.h>

#include "tests/ocr/read/read_lines.h"

namespace {

using ocr::decode;
using review::FieldKind;

std::string text(FieldKind kind, const std::string& read) { return decode(kind, lines::sure(read)).text; }

TEST(FieldDecoder, ASureLawfulReadingKeepsItsTextAndItsScore) {
    const auto decoded = decode(FieldKind::date, lines::sure("14/03/2017"));
    EXPECT_EQ(decoded.text, "14/03/2017");
    EXPECT_EQ(decoded.score, 1);
    EXPECT_EQ(decoded.unknownWords, 0);
}

TEST(FieldDecoder, NothingReadIsNothingWithoutScore) {
    const auto decoded = decode(FieldKind::personName, {});
    EXPECT_EQ(decoded.text, "");
    EXPECT_EQ(decoded.score, 0);
}

TEST(FieldDecoder, MarksWithoutALetterSayNothingAndHaveNoScore) {
    for (const FieldKind kind : {FieldKind::personName, FieldKind::place, FieldKind::note}) {
        const auto decoded = decode(kind, lines::sure("— ."));
        EXPECT_EQ(decoded.text, "") << review::toText(kind);
        EXPECT_EQ(decoded.score, 0) << review::toText(kind);
    }
}

TEST(FieldDecoder, TheReadersDoubtLowersTheScore) {
    ocr::ReadLine line = lines::sure("14/03/2017");
    line.confidence = 0.8;
    line.weakest = 0.6;
    EXPECT_DOUBLE_EQ(decode(FieldKind::date, line).score, 0.7);
}

TEST(FieldDecoder, AnUnlawfulDateLosesHalfOfItsScore) {
    const auto decoded = decode(FieldKind::date, lines::sure("Kxwz"));
    EXPECT_EQ(decoded.text, "Kxwz");
    EXPECT_DOUBLE_EQ(decoded.score, 0.5);
    EXPECT_EQ(decoded.unknownWords, 1);
}

TEST(FieldDecoder, DotsOfTheLeaderAreTakenFromTheEndsOfAName) {
    EXPECT_EQ(text(FieldKind::personName, "· Nguyễn Văn Nam ."), "Nguyễn Văn Nam");
}

TEST(FieldDecoder, SpecksThatLookLikeAColonInsideANameAreDropped) {
    EXPECT_EQ(text(FieldKind::personName, "Phan Thị Ngọc: Lan"), "Phan Thị Ngọc Lan");
}

TEST(FieldDecoder, AWordTheLexiconDoesNotHaveStaysAndIsCounted) {
    const auto decoded = decode(FieldKind::personName, lines::sure("Nguyễn Văn Xwkz"));
    EXPECT_EQ(decoded.text, "Nguyễn Văn Xwkz");
    EXPECT_EQ(decoded.unknownWords, 1);
    EXPECT_LT(decoded.score, 1);
}

TEST(FieldDecoder, AMisreadMarkInASurnameIsCorrectedForAPrice) {
    ocr::ReadLine line = lines::sure("Đỏ Văn Nam");
    lines::alsoThoughtOf(line, 1, "ỗ", 0.45);
    const auto decoded = decode(FieldKind::personName, line);
    EXPECT_EQ(decoded.text, "Đỗ Văn Nam");
    EXPECT_LT(decoded.score, 1);
}

TEST(FieldDecoder, WhereTheReaderHasWeighedTheWordsTheyAreJudgedButStay) {
    for (const auto& [kind, text] : {std::pair{FieldKind::personName, "Nguyên Thiên Tam"}, std::pair{FieldKind::place, "bản 7, Xã Vũ Công"}}) {
        ocr::ReadLine read = lines::sure(text);
        read.weighed = true;
        EXPECT_EQ(ocr::decode(kind, read).text, text);
    }
    ocr::ReadLine read = lines::sure("Xyzt Văn An");
    read.weighed = true;
    EXPECT_EQ(ocr::decode(FieldKind::personName, read).unknownWords, 1);
}

TEST(FieldDecoder, FreeTextKeepsItsClosingMark) {
    EXPECT_EQ(text(FieldKind::note, "Cải chính theo QĐ 12."), "Cải chính theo QĐ 12.");
    EXPECT_EQ(text(FieldKind::note, "_ Cải chính"), "Cải chính");
}

TEST(FieldDecoder, AFullStopBeforeTheNextUnitOfAnAddressIsAComma) {
    EXPECT_EQ(text(FieldKind::place, "xã Hòa Bình. huyện Giồng Trôm"), "xã Hòa Bình, huyện Giồng Trôm");
}

TEST(FieldDecoder, WhereOnlySizeTellsTheCaseTheAddressDecides) {
    EXPECT_EQ(text(FieldKind::place, "ấp Đông, Xã Tân Phú, huyện củ Chi"), "ấp Đông, xã Tân Phú, huyện Củ Chi");
    EXPECT_EQ(text(FieldKind::place, "ấp Xóm Đồng, xã Tân Phú"), "ấp Xóm Đồng, xã Tân Phú");
    // Letters of different shape stay as they were written, and so does the first word.
    EXPECT_EQ(text(FieldKind::place, "Xã Tân Phú, Huyện Củ Chi"), "Xã Tân Phú, Huyện Củ Chi");
}

TEST(FieldDecoder, TheStopOfAnAbbreviationInAnAddressStays) { EXPECT_EQ(text(FieldKind::place, "TP. Hồ Chí Minh"), "TP. Hồ Chí Minh"); }

TEST(FieldDecoder, AfterACountedUnitALoneStrokeIsAOne) {
    EXPECT_EQ(text(FieldKind::place, "quận ], thành phố Hồ Chí Minh"), "quận 1, thành phố Hồ Chí Minh");
}

TEST(FieldDecoder, ADateInWordsThatIsOneKeepsItsScore) {
    const std::string words = "Ngày mười bốn tháng ba năm hai nghìn không trăm mười bảy";
    const auto decoded = decode(FieldKind::dateInWords, lines::sure(words));
    EXPECT_EQ(decoded.text, words);
    EXPECT_EQ(decoded.score, 1);
}

TEST(FieldDecoder, WordsThatMakeNoDateLoseHalfOfTheirScore) {
    EXPECT_LE(decode(FieldKind::dateInWords, lines::sure("Ngày tháng năm năm năm")).score, 0.5);
}

TEST(FieldDecoder, ARimOfAStainBehindADateInWordsIsDropped) {
    const std::string words = "Ngày mười bốn tháng ba năm hai nghìn không trăm mười bảy";
    const auto decoded = decode(FieldKind::dateInWords, lines::sure(words + " xj"));
    EXPECT_EQ(decoded.text, words);
    EXPECT_LT(decoded.score, 1);
}

TEST(FieldDecoder, ACauseOfDeathTakesTheMarksOfWordsThatBelongTogether) {
    ocr::ReadLine line = lines::sure("viêm phối");
    lines::alsoThoughtOf(line, 6, "ổ", 0.1);
    EXPECT_EQ(decode(FieldKind::causeOfDeath, line).text, "viêm phổi");
    EXPECT_EQ(text(FieldKind::causeOfDeath, "Rơi xuống giếng"), "Rơi xuống giếng");
}

TEST(FieldDecoder, AnEntryOfAListIsRepairedAndAnythingElseStays) {
    EXPECT_EQ(text(FieldKind::ethnicGroup, "Kinh."), "Kinh");
    const auto other = decode(FieldKind::ethnicGroup, lines::sure("Xyzwk"));
    EXPECT_EQ(other.text, "Xyzwk");
    EXPECT_EQ(other.unknownWords, 1);
    EXPECT_LT(other.score, 0.9);
}

}  // namespace
