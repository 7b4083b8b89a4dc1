#include "app/gui/field_suggestions.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace app::gui {
namespace {

using Texts = std::vector<std::string>;

review::FieldSpec fieldOf(review::FieldKind kind, const std::string& key = "x") {
    review::FieldSpec spec;
    spec.key = key;
    spec.kind = kind;
    return spec;
}

TEST(Completions, BeginWithWhatWasTypedWithOrWithoutMarks) {
    const Texts known{"Kinh", "Khơ-me", "Hoa", "Tày"};
    EXPECT_EQ(completions(known, "k", 5), (Texts{"Kinh", "Khơ-me"}));
    EXPECT_EQ(completions(known, "kho", 5), (Texts{"Khơ-me"}));
    EXPECT_EQ(completions(known, "TAY", 5), (Texts{"Tày"}));
    EXPECT_EQ(completions(known, "x", 5), Texts{});
    EXPECT_EQ(completions(known, "", 5), Texts{});
}

TEST(Completions, FindALaterWordToo) { EXPECT_EQ(completions({"Xã Tân Phú", "Xã Bình Mỹ"}, "binh", 5), (Texts{"Xã Bình Mỹ"})); }

TEST(Completions, MarksThatFitComeFirst) { EXPECT_EQ(completions({"Hòa Bình", "Hoa"}, "hoa", 5), (Texts{"Hoa", "Hòa Bình"})); }

TEST(Completions, NeverOfferWhatIsThereAlreadyNorMoreThanAsked) {
    EXPECT_EQ(completions({"Kinh"}, "Kinh", 5), Texts{});
    EXPECT_EQ(completions({"Ba", "Bà", "Bá"}, "b", 2).size(), 2U);
}

TEST(Suggestions, KnowTheListsOfTheHouse) {
    EXPECT_EQ(suggestionsFor(fieldOf(review::FieldKind::ethnicGroup), {}, "e de", "").front(), "Ê Đê");
    EXPECT_EQ(suggestionsFor(fieldOf(review::FieldKind::nationality), {}, "viet", "").front(), "Việt Nam");
    EXPECT_EQ(suggestionsFor(fieldOf(review::FieldKind::relation), {}, "ong no", "").front(), "Ông nội");
}

TEST(Suggestions, WhatTheBookSaysOftenestComesFirst) {
    HeardTexts heard;
    heard.add(review::FieldKind::place, "Xã Tân Phú");
    heard.add(review::FieldKind::place, "Xã Tân An");
    heard.add(review::FieldKind::place, "Xã Tân An");
    EXPECT_EQ(suggestionsFor(fieldOf(review::FieldKind::place), heard, "xa tan", ""), (Texts{"Xã Tân An", "Xã Tân Phú"}));
    EXPECT_EQ(suggestionsFor(fieldOf(review::FieldKind::text), heard, "xa tan", ""), Texts{});
}

TEST(Suggestions, ADateInDigitsBecomesWordsAndTheReverse) {
    EXPECT_EQ(suggestionsFor(fieldOf(review::FieldKind::dateInWords), {}, "25.1.2017", ""),
              (Texts{"Ngày hai mươi lăm tháng một năm hai nghìn không trăm mười bảy"}));
    EXPECT_EQ(suggestionsFor(fieldOf(review::FieldKind::date), {}, "ngày hai mươi lăm tháng một năm hai nghìn không trăm mười bảy", ""),
              (Texts{"25.01.2017"}));
}

TEST(Suggestions, AnEmptyDateInWordsIsOfferedFromItsDigits) {
    const Texts words{"Ngày hai mươi lăm tháng một năm hai nghìn không trăm mười bảy"};
    EXPECT_EQ(suggestionsFor(fieldOf(review::FieldKind::dateInWords), {}, "", "25.01.2017"), words);
    EXPECT_EQ(suggestionsFor(fieldOf(review::FieldKind::dateInWords), {}, "ngay hai muoi", "25.01.2017"), words);
    EXPECT_EQ(suggestionsFor(fieldOf(review::FieldKind::dateInWords), {}, "ngày ba", "25.01.2017"), Texts{});
    EXPECT_EQ(suggestionsFor(fieldOf(review::FieldKind::dateInWords), {}, "", "2017"), Texts{});
}

TEST(Suggestions, AFieldInWordsKnowsItsDigits) {
    EXPECT_EQ(twinKeyOf(fieldOf(review::FieldKind::dateInWords, "nksNgaySinhBangChu")), "nksNgaySinh");
    EXPECT_EQ(twinKeyOf(fieldOf(review::FieldKind::date, "nksNgaySinh")), "");
}

TEST(Suggestions, PlacesOfTheListFollowThoseOfTheBook) {
    const auto units = review::UnitCatalog::read("P\tTỉnh Đồng Nai\tTỉnh Đồng Nai\nD\tHuyện Tân Phú\nC\tXã Tà Lài\tXã Tà Lài\n", "units.tsv");
    HeardTexts heard;
    heard.add(review::FieldKind::place, "Tà Lài");
    const auto found = suggestionsFor(fieldOf(review::FieldKind::place), heard, "ta l", {}, {&units, {}});
    EXPECT_EQ(found, (Texts{"Tà Lài", "xã Tà Lài, huyện Tân Phú, tỉnh Đồng Nai", "xã Tà Lài, tỉnh Đồng Nai"}));
    EXPECT_EQ(suggestionsFor(fieldOf(review::FieldKind::text), heard, "ta l", {}, {&units, {}}), Texts{});
}

}  // namespace
}  // namespace app::gui
