#include "ocr/read/name_network.h"

#include <gtest/gtest.h>

#include <cmath>
#include <utility>

#include <opencv2/core.hpp>

#include "ocr/read/ctc_decoder.h"
#include "tests/ocr/read/guided_text.h"

namespace {

/// An office of Trà Vinh after so many verified names, half of which are Thạch, the others Kim and Sơn.
ocr::OfficeWords khmerOffice(int names) {
    ocr::OfficeWords words;
    for (int i = 0; i < names; ++i) ocr::learnWords(words, review::FieldKind::personName, i % 2 == 0 ? "Thạch Sa Rết" : i % 4 == 1 ? "Kim Sa Rết" : "Sơn Sa Rết");
    return words;
}

double gainOf(const std::string& name, const ocr::OfficeWords& office) { return guided::gainOf(ocr::nameNetwork(guided::codes(), office), name); }

TEST(NameNetwork, FrequentSurnamesGainMoreThanRareOnesAndThoseMoreThanUnknownOnes) {
    EXPECT_GT(gainOf("Trần Văn An", {}), gainOf("Thạch Văn An", {}));
    EXPECT_GT(gainOf("Thạch Văn An", {}), gainOf("Thoch Văn An", {}));
}

TEST(NameNetwork, ASurnameIsLikelierTheMoreOftenItStandsInTheOfficesBooks) {
    EXPECT_LT(gainOf("Thạch Văn An", khmerOffice(0)), gainOf("Thạch Văn An", khmerOffice(8)));
    EXPECT_LT(gainOf("Thạch Văn An", khmerOffice(8)), gainOf("Thạch Văn An", khmerOffice(80)));
    EXPECT_GT(gainOf("Thạch Văn An", khmerOffice(80)), gainOf("Thái Văn An", khmerOffice(80)) + 2);
}

TEST(NameNetwork, WhatTheOfficeDoesNotHaveStaysPossible) {
    const double lost = gainOf("Trần Văn An", khmerOffice(0)) - gainOf("Trần Văn An", khmerOffice(80));
    EXPECT_GT(lost, 0);
    EXPECT_LT(lost, 3);
}

TEST(NameNetwork, ASurnameThatNoListHasIsKnownOnceTheOfficeHasIt) {
    ocr::OfficeWords office;
    for (int i = 0; i < 20; ++i) ocr::learnWords(office, review::FieldKind::personName, "Ksor Nam");
    EXPECT_GT(gainOf("Ksor Nam", office), gainOf("Ksor Nam", {}) + 1);
}

/// Traces of a surname that may be Thái as well as Thạch, and how likely each letter of Thái is against the other one, then "An" without a doubt.
cv::Mat thaiOrThach(double thai) {
    const double thach = 0.999 - thai;
    using Step = std::vector<std::pair<const char*, double>>;
    const std::vector<Step> steps{{{"T", 0.999}}, {{"h", 0.999}}, {{"á", thai}, {"ạ", thach}}, {{"i", thai}, {"c", thach}}, {{"", thai}, {"h", thach}},
                                  {{" ", 0.999}}, {{"A", 0.999}}, {{"n", 0.999}}};
    cv::Mat logs(static_cast<int>(steps.size()), 400, CV_32F, cv::Scalar(std::log(1e-6)));
    for (std::size_t i = 0; i < steps.size(); ++i) {
        for (const auto& [letter, chance] : steps[i]) {
            const int column = *letter == 0 ? 0 : *guided::codes().of(letter);
            logs.at<float>(static_cast<int>(i), column) = static_cast<float>(std::log(chance));
        }
    }
    return logs;
}

std::vector<int> readWith(const ocr::OfficeWords& office, const cv::Mat& logs) {
    const ocr::WordNetwork names = ocr::nameNetwork(guided::codes(), office);
    ocr::CtcSearch search;
    search.letterBonus = 0;
    search.guide = &names;
    return ocr::likelyTexts(logs, search, 1).front().letters;
}

TEST(NameNetwork, InkInDoubtBetweenTwoSurnamesGoesToTheOneOfVietnamAndOnceItIsVerifiedToTheOneOfTheOffice) {
    EXPECT_EQ(readWith({}, thaiOrThach(0.4995)), guided::codes().ofText("Thái An"));
    EXPECT_EQ(readWith(khmerOffice(12), thaiOrThach(0.4995)), guided::codes().ofText("Thạch An"));
}

TEST(NameNetwork, InkThatClearlySaysAnotherSurnameStays) {
    EXPECT_EQ(readWith(khmerOffice(200), thaiOrThach(0.97)), guided::codes().ofText("Thái An"));
}

}  // namespace
