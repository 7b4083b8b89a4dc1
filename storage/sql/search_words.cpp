#include "storage/sql/search_words.h"

#include <algorithm>
#include <cctype>

#include "review/base/partial_date.h"
#include "review/base/text.h"

namespace storage {
namespace {

constexpr std::array<std::string_view, 4> kPlaces{"NoiSinh", "NoiCuTru", "QueQuan", "NoiChet"};
constexpr std::array<std::string_view, 2> kDates{"NgaySinh", "NgayChet"};
constexpr std::array<std::string_view, 2> kNumbers{"SoDinhDanh", "SoGiayToTuyThan"};

bool isDigit(char letter) { return std::isdigit(static_cast<unsigned char>(letter)) != 0; }

bool hasDigit(std::string_view word) { return std::ranges::any_of(word, isDigit); }

/// Not only signs. Dashes and quotation marks of print (U+2000 to U+207F) are three bytes that begin with E2 80 or E2 81.
bool speaks(std::string_view word) {
    for (std::size_t i = 0; i < word.size(); ++i) {
        const auto letter = static_cast<unsigned char>(word[i]);
        const bool printSign = letter == 0xE2 && i + 2 < word.size() && (static_cast<unsigned char>(word[i + 1]) & 0xFE) == 0x80;
        if (printSign) {
            i += 2;
        } else if (letter >= 0x80 || std::isalnum(letter) != 0) {
            return true;
        }
    }
    return false;
}

bool holdsOneOf(std::string_view key, const auto& parts) {
    return std::ranges::any_of(parts, [&](std::string_view part) { return key.find(part) != std::string_view::npos; });
}

/// "3/2/2017" and "3.2.2017" as "03.02.2017", "2.2017" as "02.2017"; "5/2017" is the number of a record.
std::optional<std::string> dateOf(std::string_view word) {
    const bool month = std::ranges::count(word, '.') == 1;
    const auto date = review::parseDate(word);
    if (!date || !date->year || !date->month) return std::nullopt;
    return date->day || month ? std::optional(date->ministryText()) : std::nullopt;
}

/// Leading zeros say nothing, in a record's number as in a paper's: both sides lose them.
std::string numberOf(std::string word) {
    if (!isDigit(word.front())) return word;
    const auto first = std::ranges::find_if(word, [](char letter) { return letter != '0'; });
    const bool onlyZeros = first == word.end() || !isDigit(*first);
    word.erase(word.begin(), onlyZeros ? first - 1 : first);
    return word;
}

std::string comparable(const std::string& word) {
    if (!hasDigit(word)) return word;
    if (auto date = dateOf(word)) return *date;
    return numberOf(word);
}

}  // namespace

std::optional<SearchPart> searchPartOf(std::string_view key) {
    if (key.find("BangChu") != std::string_view::npos) return std::nullopt;
    if (key == "so" || holdsOneOf(key, kNumbers)) return SearchPart::number;
    if (key == "quyenSo") return SearchPart::other;
    if (key.starts_with("ngayDangKy") || holdsOneOf(key, kDates)) return SearchPart::date;
    if (holdsOneOf(key, kPlaces)) return SearchPart::place;
    if (key.find("HoTen") == std::string_view::npos) return std::nullopt;
    if (key.starts_with("cha") || key.starts_with("me")) return SearchPart::parent;
    // Who asked for the registration has a name as well, but nobody means them by "the person".
    return key.starts_with("nyc") || key.starts_with("nguoi") ? SearchPart::other : SearchPart::person;
}

std::vector<std::string> searchWords(std::string_view text) {
    std::vector<std::string> kept;
    for (const std::string& word : review::words(review::foldedName(text))) {
        if (speaks(word)) kept.push_back(comparable(word));
    }
    return kept;
}

std::vector<std::string> searchWordsOfDate(std::string_view text) {
    const auto date = review::parseDate(text);
    if (date && !date->ministryText().empty()) return {date->ministryText()};
    return searchWords(text);
}

std::vector<std::string> speltWords(std::string_view text) {
    std::vector<std::string> kept;
    for (std::string& word : review::words(review::lowered(review::canonical(text)))) {
        if (speaks(word) && !hasDigit(word)) kept.push_back(std::move(word));
    }
    return kept;
}

}  // namespace storage
