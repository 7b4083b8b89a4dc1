#include "review/base/number_words.h"

#include <array>
#include <utility>

#include "review/base/number_grammar.h"

namespace review {
namespace {

constexpr int kFirstYear = 1800;
constexpr int kLastYear = 2100;

/// All words are compared folded. No two number words fall together then, and a lost mark does no harm.
std::optional<int> unitOf(const std::string& word) {
    static constexpr std::array<std::pair<std::string_view, int>, 13> kUnits{{{"khong", 0},
                                                                              {"mot", 1},
                                                                              {"hai", 2},
                                                                              {"ba", 3},
                                                                              {"bon", 4},
                                                                              {"tu", 4},
                                                                              {"nam", 5},
                                                                              {"lam", 5},
                                                                              {"nham", 5},
                                                                              {"sau", 6},
                                                                              {"bay", 7},
                                                                              {"tam", 8},
                                                                              {"chin", 9}}};
    for (const auto& [name, value] : kUnits) {
        if (word == name) return value;
    }
    return std::nullopt;
}

bool isTen(const std::string& word) { return word == "muoi" || word == "chuc"; }
bool isLink(const std::string& word) { return word == "linh" || word == "le"; }
bool isThousand(const std::string& word) { return word == "nghin" || word == "ngan"; }

/// A unit 1..9 standing alone.
std::optional<int> digitOf(Tokens tokens) {
    if (tokens.size() != 1) return std::nullopt;
    const auto unit = unitOf(tokens[0]);
    if (!unit || *unit == 0) return std::nullopt;
    return unit;
}

/// "mười", "mười lăm", "hai mươi", "hai mươi mốt", "hai mốt", "hăm mốt": 10..99.
std::optional<int> tensOf(Tokens tokens) {
    if (tokens.empty() || tokens.size() > 3) return std::nullopt;
    int tens = 0;
    std::size_t used = 1;
    if (isTen(tokens[0])) {
        tens = 1;
    } else if (tokens[0] == "ham") {
        tens = 2;
    } else if (tokens[0] == "bam") {
        tens = 3;
    } else {
        const auto first = digitOf(tokens.first(1));
        if (!first || *first < 2 || tokens.size() < 2) return std::nullopt;
        tens = *first;
        used = isTen(tokens[1]) ? 2 : 1;
    }
    if (tokens.size() == used) return 10 * tens;
    const auto unit = digitOf(tokens.subspan(used));
    if (!unit) return std::nullopt;
    return 10 * tens + *unit;
}

/// What follows the hundreds: nothing, "linh tám" or tens. A bare unit ("chín trăm năm") would be 905 or 950, so it is none.
std::optional<int> tailOf(Tokens tokens) {
    if (tokens.empty()) return 0;
    if (isLink(tokens[0])) return digitOf(tokens.subspan(1));
    return tensOf(tokens);
}

/// "chín trăm bảy mươi chín", "không trăm linh tám".
std::optional<int> hundredsOf(Tokens tokens) {
    if (tokens.size() < 2 || tokens[1] != "tram") return std::nullopt;
    const auto hundreds = unitOf(tokens[0]);
    std::optional<int> tail = tailOf(tokens.subspan(2));
    // "Không trăm tám" leaves no doubt.
    if (!tail && hundreds == 0) tail = digitOf(tokens.subspan(2));
    if (!hundreds || !tail) return std::nullopt;
    return 100 * *hundreds + *tail;
}

/// "một nghìn chín trăm bảy chín", "hai nghìn linh tám", "hai nghìn mười bảy", "hai nghìn tám".
std::optional<int> thousandsOf(Tokens tokens) {
    if (tokens.size() < 2 || !isThousand(tokens[1])) return std::nullopt;
    const auto thousands = digitOf(tokens.first(1));
    if (!thousands) return std::nullopt;
    const Tokens rest = tokens.subspan(2);
    if (const auto hundreds = hundredsOf(rest)) return 1000 * *thousands + *hundreds;
    if (const auto tail = tailOf(rest)) return 1000 * *thousands + *tail;
    // "Hai nghìn tám" could only mean 2800 otherwise, which is no year of a book.
    const auto unit = digitOf(rest);
    if (*thousands == 2 && unit) return 2000 + *unit;
    return std::nullopt;
}

/// "một chín bảy chín": four digits one by one.
std::optional<int> fourDigits(Tokens tokens) {
    if (tokens.size() != 4) return std::nullopt;
    int value = 0;
    for (const std::string& word : tokens) {
        const auto unit = unitOf(word);
        if (!unit) return std::nullopt;
        value = 10 * value + *unit;
    }
    return value;
}

/// "mười chín bảy mươi chín": two pairs.
std::optional<int> twoPairs(Tokens tokens) {
    for (std::size_t cut = 1; cut < tokens.size(); ++cut) {
        const auto first = tensOf(tokens.first(cut));
        const auto second = tensOf(tokens.subspan(cut));
        if (first && second && *first >= 18 && *first <= 20) return 100 * *first + *second;
    }
    return std::nullopt;
}

}  // namespace

std::optional<int> belowHundred(Tokens tokens) {
    if (const auto unit = digitOf(tokens)) return unit;
    return tensOf(tokens);
}

std::optional<int> yearOf(Tokens tokens) {
    std::optional<int> year = thousandsOf(tokens);
    if (!year) year = fourDigits(tokens);
    if (!year) year = twoPairs(tokens);
    if (!year) {
        // The thousand left out: "chín trăm bảy chín" is 1979, "tám trăm chín mươi" is 1890.
        const auto hundreds = hundredsOf(tokens);
        if (hundreds && *hundreds >= 800) year = 1000 + *hundreds;
    }
    if (!year || *year < kFirstYear || *year > kLastYear) return std::nullopt;
    return year;
}

std::string numberInWords(int number) {
    static constexpr std::array<std::string_view, 10> kUnits{"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
    const auto unit = [](int value) { return std::string(kUnits.at(static_cast<std::size_t>(value))); };
    if (number < 10) return unit(number);
    if (number < 100) {
        const int tens = number / 10;
        const int ones = number % 10;
        std::string text = tens == 1 ? "mười" : unit(tens) + " mươi";
        if (ones == 0) return text;
        if (ones == 5) return text + " lăm";
        if (tens > 1 && ones == 1) return text + " mốt";
        if (tens > 1 && ones == 4) return text + " tư";
        return text + " " + unit(ones);
    }
    const auto withTail = [&](std::string text, int tail) {
        if (tail == 0) return text;
        return text + (tail < 10 ? " linh " : " ") + numberInWords(tail);
    };
    if (number < 1000) return withTail(unit(number / 100) + " trăm", number % 100);
    const std::string thousands = numberInWords(number / 1000) + " nghìn";
    if (number % 1000 == 0) return thousands;
    return withTail(thousands + " " + unit(number % 1000 / 100) + " trăm", number % 100);
}

std::string dateInWords(const PartialDate& date) {
    if (!date.full()) return {};
    const std::string month = *date.month == 4 ? "tư" : numberInWords(*date.month);
    return "Ngày " + numberInWords(*date.day) + " tháng " + month + " năm " + numberInWords(*date.year);
}

}  // namespace review
