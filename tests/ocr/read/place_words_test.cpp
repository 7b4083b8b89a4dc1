#include "ocr/read/place_words.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "review/base/text.h"

namespace {

TEST(PlaceWords, WordsStandOnceTheFrequentOnesFirst) {
    std::set<std::string_view> seen;
    double before = 1e9;
    for (const auto& [word, count] : ocr::placeWords()) {
        EXPECT_TRUE(seen.insert(word).second) << word << " stands twice";
        EXPECT_LE(count, before) << word;
        EXPECT_GT(count, 0) << word;
        before = count;
    }
    EXPECT_GT(seen.size(), 1500U);
}

TEST(PlaceWords, WordsAreSingleLowerCaseAndInCanonicalForm) {
    for (const auto& [view, count] : ocr::placeWords()) {
        const std::string word(view);
        EXPECT_EQ(word, review::lowered(word));
        EXPECT_EQ(word, review::canonical(word));
        EXPECT_EQ(word.find(' '), std::string::npos) << word;
    }
}

TEST(PlaceWords, PairsAreSortedWithoutDoubles) {
    const auto pairs = ocr::placePairs();
    ASSERT_GT(pairs.size(), 500U);
    for (std::size_t i = 1; i < pairs.size(); ++i) EXPECT_LT(pairs[i - 1], pairs[i]);
}

TEST(PlaceWords, PairsAreTwoLowerCaseWordsInCanonicalForm) {
    for (const auto view : ocr::placePairs()) {
        const std::string pair(view);
        EXPECT_EQ(pair, review::lowered(pair));
        EXPECT_EQ(pair, review::canonical(pair));
        EXPECT_EQ(review::words(pair).size(), 2U) << pair;
    }
}

TEST(PlaceWords, EveryWordOfAPairIsListedToo) {
    std::set<std::string> listed;
    for (const auto& [word, count] : ocr::placeWords()) listed.emplace(word);
    for (const auto pair : ocr::placePairs()) {
        for (const std::string& word : review::words(pair)) EXPECT_TRUE(listed.contains(word)) << word << " of " << pair;
    }
}

}  // namespace
