#include "review/base/number_words.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "review/base/text.h"

namespace review {
namespace {

using Tokens = std::span<const std::string>;

constexpr int kFirstYear = 1800;
constexpr int kLastYear = 2100;
constexpr int kFirstCanChi = 1880;
constexpr int kLastCanChi = 2026;

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

std::optional<int> belowHundred(Tokens tokens) {
    if (const auto unit = digitOf(tokens)) return unit;
    return tensOf(tokens);
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

int indexIn(std::span<const std::string_view> names, std::string_view word) {
    const auto found = std::find(names.begin(), names.end(), word);
    return found == names.end() ? -1 : static_cast<int>(found - names.begin());
}

/// The years of a sexagenary name such as "Mậu Thân". Can and chi have the same parity, which also tells Tý (0) from Tỵ (5).
std::vector<int> canChiYears(Tokens tokens) {
    static constexpr std::array<std::string_view, 10> kCan{"giap", "at", "binh", "dinh", "mau", "ky", "canh", "tan", "nham", "quy"};
    static constexpr std::array<std::string_view, 12> kChi{"ti", "suu", "dan", "mao", "thin", "ti", "ngo", "mui", "than", "dau", "tuat", "hoi"};
    std::vector<int> years;
    if (tokens.size() != 2) return years;
    const std::string canWord = tokens[0] == "ki" ? "ky" : tokens[0] == "qui" ? "quy" : tokens[0];
    const std::string chiWord = tokens[1] == "ty" ? "ti" : tokens[1] == "meo" ? "mao" : tokens[1];
    const int can = indexIn(kCan, canWord);
    if (can < 0) return years;
    for (int year = kFirstCanChi; year <= kLastCanChi; ++year) {
        if ((year - 4) % 10 == can && kChi[static_cast<std::size_t>((year - 4) % 12)] == chiWord) years.push_back(year);
    }
    return years;
}

/// One way to cut the words into day, month and year.
struct Cut {
    WordDate found;
    int markers = 0;  ///< How many of "ngày", "tháng", "năm" were taken as such.
};

Tokens withoutMarker(Tokens tokens, std::string_view marker, Cut& cut) {
    if (tokens.empty() || tokens[0] != marker) return tokens;
    ++cut.markers;
    return tokens.subspan(1);
}

bool takeDay(Tokens tokens, Cut& cut) {
    if (tokens.empty()) return true;
    tokens = withoutMarker(tokens, "ngay", cut);
    if (!tokens.empty() && (tokens[0] == "mong" || tokens[0] == "mung")) tokens = tokens.subspan(1);
    if (tokens.size() == 1 && tokens[0] == "ram") {
        cut.found.date.day = 15;
        cut.found.lunarWords = true;
        return true;
    }
    const auto day = belowHundred(tokens);
    if (!day || *day > 31) return false;
    cut.found.date.day = day;
    return true;
}

bool takeMonth(Tokens tokens, Cut& cut) {
    if (tokens.empty()) return !cut.found.date.day;
    tokens = withoutMarker(tokens, "thang", cut);
    if (tokens.size() == 1 && (tokens[0] == "gieng" || tokens[0] == "chap")) {
        cut.found.date.month = tokens[0] == "gieng" ? 1 : 12;
        cut.found.lunarWords = true;
        return true;
    }
    const auto month = belowHundred(tokens);
    if (!month || *month > 12) return false;
    cut.found.date.month = month;
    return true;
}

bool takeYear(Tokens tokens, bool withMarker, Cut& cut) {
    if (withMarker) {
        if (tokens.empty() || tokens[0] != "nam") return false;
        tokens = withoutMarker(tokens, "nam", cut);
    }
    if (const auto year = yearOf(tokens)) {
        cut.found.date.year = year;
        return true;
    }
    cut.found.yearCandidates = canChiYears(tokens);
    cut.found.lunarWords = cut.found.lunarWords || !cut.found.yearCandidates.empty();
    return !cut.found.yearCandidates.empty();
}

bool isPossible(const WordDate& found) {
    const PartialDate& date = found.date;
    if (!date.day || !date.month) return true;
    // A lunar month has 30 days at most, the second one too.
    const int most = found.lunarWords ? std::max(30, daysIn(*date.month, date.year)) : daysIn(*date.month, date.year);
    return *date.day <= most;
}

/// Folded words without punctuation; words that only mark the lunar calendar are taken out.
std::vector<std::string> wordsOf(std::string_view text, bool& lunar) {
    std::string plain = folded(text);
    std::replace_if(plain.begin(), plain.end(), [](char c) { return std::string_view(".,;:()/-\"'").find(c) != std::string_view::npos; }, ' ');
    std::vector<std::string> result;
    for (std::string& word : words(plain)) {
        if (word == "nhuan" || word == "am" || word == "lich" || word == "al") {
            lunar = true;
        } else {
            result.push_back(std::move(word));
        }
    }
    return result;
}

}  // namespace

std::optional<WordDate> parseDateWords(std::string_view text) {
    bool lunar = false;
    const std::vector<std::string> all = wordsOf(text, lunar);
    constexpr std::size_t kMostWords = 24;
    if (all.empty() || all.size() > kMostWords) return std::nullopt;
    const Tokens tokens = all;

    std::optional<Cut> best;
    bool tied = false;
    for (std::size_t month = 0; month < tokens.size(); ++month) {
        for (std::size_t year = month; year < tokens.size(); ++year) {
            for (bool withMarker : {true, false}) {
                Cut cut;
                cut.found.lunarWords = lunar;
                if (!takeDay(tokens.first(month), cut) || !takeMonth(tokens.subspan(month, year - month), cut) ||
                    !takeYear(tokens.subspan(year), withMarker, cut)) {
                    continue;
                }
                if (best && cut.markers == best->markers) {
                    tied = tied || best->found.date != cut.found.date;
                } else if (!best || cut.markers > best->markers) {
                    best = cut;
                    tied = false;
                }
            }
        }
    }
    if (!best || tied || !isPossible(best->found)) return std::nullopt;
    return best->found;
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
