#include <gtest/gtest.h>

#include <random>

#include "review/base/csv.h"
#include "review/base/failure.h"
#include "review/base/number_words.h"
#include "review/base/partial_date.h"
#include "review/base/text.h"
#include "review/forms/form_catalog.h"
#include "review/ministry/package_name.h"
#include "review/values/identity_number.h"
#include "review/values/record_number.h"

namespace review {
namespace {

/// The same random texts in every run: mostly pieces that parsers care about, some raw bytes.
std::vector<std::string> anyTexts() {
    const std::vector<std::string> pieces{"ngày ", "tháng ", "năm ", "mười ",  "một",  "0",  "9",    "12",   ".",    "/",
                                          "-",     " ",      ",",    ";",      "\"",   "\n", "\r\n", "T",    "{",    "}",
                                          "[",     "]",      ":",    "\"id\"", "1",    "KS", ".pdf", "\xE1", "\xBB", "\u0300",
                                          "Đ",     "ễ",      "\xC0", "\xFF",   "\xFE", "\t", "null", "e",    "5005"};
    std::mt19937 random(20170203);
    std::vector<std::string> texts;
    for (int i = 0; i < 3000; ++i) {
        std::string text;
        const auto count = random() % 24;
        for (unsigned long j = 0; j < count; ++j) text += pieces[random() % pieces.size()];
        texts.push_back(text);
    }
    return texts;
}

TEST(AnyBytes, AreReadOrRefusedButNeverBreakAReader) {
    for (const std::string& text : anyTexts()) {
        const auto date = parseDate(text);
        EXPECT_FALSE(date && date->empty()) << text;
        const auto found = parseDateWords(text);
        EXPECT_FALSE(found && !found->date.year && found->yearCandidates.empty()) << text;
        const auto identity = identityNumberIn(text);
        EXPECT_FALSE(identity && identity->digits.size() < 7) << text;
        const auto number = parseRecordNumber(text);
        EXPECT_FALSE(number && number->number < 1) << text;
        const ParsedPackageName parsed = parsePackageName(text);
        EXPECT_TRUE(parsed.name || !parsed.findings.empty()) << text;
        EXPECT_THROW((void)FormCatalog::load({{"any.json", text}}), Failure) << text;
        try {
            for (const auto& row : parseCsv(text, "any.csv").rows) EXPECT_FALSE(row.empty());
        } catch (const Failure& failure) {
            EXPECT_EQ(failure.kind(), FailureKind::input);
        }
    }
}

TEST(AnyBytes, ComeToACanonicalFormThatStays) {
    for (const std::string& text : anyTexts()) {
        const std::string once = canonical(text);
        EXPECT_TRUE(isUtf8(once));
        EXPECT_EQ(canonical(once), once);
        EXPECT_EQ(folded(once), folded(text));
        EXPECT_EQ(spellingKey(once), spellingKey(text));
    }
}

}  // namespace
}  // namespace review
