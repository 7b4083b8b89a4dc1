#include "app/language.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>

#include "app/catalogue.h"
#include "app/places.h"

namespace app {
namespace {

namespace fs = std::filesystem;

/// A .mo file of the given pairs.
std::string moFile(const std::map<std::string, std::string>& texts, bool bigEndian) {
    std::string head, strings;
    const auto put = [bigEndian](std::string& into, std::uint32_t word) {
        for (int i = 0; i < 4; ++i) into += static_cast<char>(word >> (8 * (bigEndian ? 3 - i : i)));
    };
    const auto count = static_cast<std::uint32_t>(texts.size());
    const std::uint32_t originals = 28, translations = 28 + 8 * count, begin = 28 + 16 * count;
    std::string tableOfOriginals, tableOfTranslations;
    for (const auto& [original, translation] : texts) {
        for (const auto& [table, text] : {std::pair{&tableOfOriginals, &original}, std::pair{&tableOfTranslations, &translation}}) {
            put(*table, static_cast<std::uint32_t>(text->size()));
            put(*table, begin + static_cast<std::uint32_t>(strings.size()));
            strings += *text + '\0';
        }
    }
    for (const std::uint32_t word : {0x950412deU, 0U, count, originals, translations, 0U, 0U}) put(head, word);
    return head + tableOfOriginals + tableOfTranslations + strings;
}

const std::map<std::string, std::string> kTexts{{"", "Language: en\n"}, {"Quyển", "Book"}, {"Đã giao", "Delivered"}, {"chưa dịch", ""}};

std::string readAll(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// The texts given to tr() or counted(), or marked by msgid() in a table, in a source file; neighbouring literals are one text.
std::set<std::string> textsOf(const std::string& source) {
    static const std::regex kCall(R"re(\b(?:tr|msgid|counted)\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+)[,)])re");
    static const std::regex kLiteral(R"re("((?:[^"\\]|\\.)*)")re");
    std::set<std::string> texts;
    for (auto call = std::sregex_iterator(source.begin(), source.end(), kCall); call != std::sregex_iterator(); ++call) {
        const std::string literals = (*call)[1];
        std::string text;
        for (auto one = std::sregex_iterator(literals.begin(), literals.end(), kLiteral); one != std::sregex_iterator(); ++one)
            text += (*one)[1];
        texts.insert(std::regex_replace(std::regex_replace(text, std::regex(R"(\\n)"), "\n"), std::regex(R"(\\")"), "\""));
    }
    return texts;
}

std::set<std::string> textsOfTheSources() {
    std::set<std::string> texts;
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(SOGOC_SOURCE) / "app")) {
        if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
        texts.merge(textsOf(readAll(entry.path())));
    }
    return texts;
}

std::multiset<std::string> placesIn(const std::string& text) {
    static const std::regex kPlace(R"(\{[1-9]\})");
    std::multiset<std::string> places;
    for (auto place = std::sregex_iterator(text.begin(), text.end(), kPlace); place != std::sregex_iterator(); ++place)
        places.insert(place->str());
    return places;
}

Catalogue english() {
    const auto catalogue = Catalogue::fromBytes(readAll(shareFolder() / "locale" / "en" / "LC_MESSAGES" / "sogoc.mo"));
    return catalogue.value_or(Catalogue{});
}

TEST(ACatalogue, IsReadInBothByteOrders) {
    for (const bool bigEndian : {false, true}) {
        const auto catalogue = Catalogue::fromBytes(moFile(kTexts, bigEndian));
        ASSERT_TRUE(catalogue);
        ASSERT_TRUE(catalogue->find("Quyển"));
        EXPECT_EQ(*catalogue->find("Quyển"), "Book");
        EXPECT_EQ(*catalogue->find("Đã giao"), "Delivered");
    }
}

TEST(ACatalogue, HasNoTranslationForItsHeaderAndForUntranslatedTexts) {
    const auto catalogue = Catalogue::fromBytes(moFile(kTexts, false));
    ASSERT_TRUE(catalogue);
    EXPECT_EQ(catalogue->find(""), nullptr);
    EXPECT_EQ(catalogue->find("chưa dịch"), nullptr);
    EXPECT_EQ(catalogue->find("không có"), nullptr);
}

TEST(ACatalogue, HasAFormForOneAndAFormForMany) {
    using namespace std::string_literals;
    const auto catalogue = Catalogue::fromBytes(moFile({{"{1} tờ\0{1} tờ"s, "{1} sheet\0{1} sheets"s}, {"Quyển", "Book"}}, false));
    ASSERT_TRUE(catalogue);
    ASSERT_TRUE(catalogue->find("{1} tờ", 1));
    EXPECT_EQ(*catalogue->find("{1} tờ", 1), "{1} sheet");
    EXPECT_EQ(*catalogue->find("{1} tờ", 0), "{1} sheets");
    EXPECT_EQ(*catalogue->find("{1} tờ", 2), "{1} sheets");
    EXPECT_EQ(*catalogue->find("Quyển", 2), "Book");
    EXPECT_EQ(catalogue->find("không có", 2), nullptr);
}

TEST(ACatalogue, TornAnywhereIsRefused) {
    const std::string whole = moFile(kTexts, false);
    // The last byte is the end mark of the last text, which nobody reads.
    for (std::size_t length = 0; length + 1 < whole.size(); ++length) EXPECT_FALSE(Catalogue::fromBytes(whole.substr(0, length))) << length;
}

TEST(ACatalogue, OfAnotherKindIsRefused) {
    EXPECT_FALSE(Catalogue::fromBytes("PK\x03\x04 and much more text than a header has"));
    std::string newer = moFile(kTexts, false);
    newer[6] = 1;  // Major revision 1.
    EXPECT_FALSE(Catalogue::fromBytes(newer));
}

TEST(Languages, AreKnownByTheirCodes) {
    EXPECT_EQ(languageFrom("vi"), Language::vietnamese);
    EXPECT_EQ(languageFrom("vi_VN.UTF-8"), Language::vietnamese);
    EXPECT_EQ(languageFrom("en_GB"), Language::english);
    EXPECT_EQ(languageFrom("C"), std::nullopt);
    EXPECT_EQ(languageFrom(""), std::nullopt);
}

TEST(Languages, EnglishIsFoundWithoutAnyLocale) {
    chooseLanguage(Language::english);
    EXPECT_EQ(tr("Quyển"), "Book");
    EXPECT_EQ(counted("{1} tờ", 1), "1 sheet");
    EXPECT_EQ(counted("{1} tờ", 3), "3 sheets");
    EXPECT_EQ(inLanguage({"Xin chào.", "Hello."}), "Hello.");
    chooseLanguage(Language::vietnamese);
    EXPECT_EQ(tr("Quyển"), "Quyển");
    EXPECT_EQ(counted("{1} tờ", 3), "3 tờ");
    EXPECT_EQ(inLanguage({"Xin chào.", "Hello."}), "Xin chào.");
}

TEST(Languages, EveryTextOfTheSourcesIsInEnglishToo) {
    const Catalogue catalogue = english();
    const std::set<std::string> texts = textsOfTheSources();
    EXPECT_GT(texts.size(), 100U) << "the texts of the sources were not found";
    for (const std::string& text : texts) EXPECT_NE(catalogue.find(text), nullptr) << "not in app/po/en.po: " << text;
}

TEST(Languages, PlacesForValuesAreTheSameInBothLanguages) {
    const Catalogue catalogue = english();
    for (const std::string& text : textsOfTheSources()) {
        for (const std::size_t count : {1, 2}) {
            const std::string* translation = catalogue.find(text, count);
            if (!translation) continue;
            EXPECT_EQ(placesIn(text), placesIn(*translation)) << text;
        }
    }
}

TEST(Filling, PutsValuesIntoTheirPlaces) { EXPECT_EQ(fill("{1} trang, {2} lỗi, {1} trang", {"3", "0"}), "3 trang, 0 lỗi, 3 trang"); }

TEST(Filling, LeavesPlacesWithoutAValueAsTheyAre) { EXPECT_EQ(fill("{1} {2} {x} {", {"a"}), "a {2} {x} {"); }

TEST(Filling, DoesNotFillWhatAValueBrought) { EXPECT_EQ(fill("{1} {2}", {"{2}", "b"}), "{2} b"); }

}  // namespace
}  // namespace app
