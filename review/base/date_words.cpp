#include <algorithm>
#include <array>

#include "review/base/number_grammar.h"
#include "review/base/number_words.h"
#include "review/base/text.h"

namespace review {
namespace {

constexpr int kFirstCanChi = 1880;
constexpr int kLastCanChi = 2026;

int indexIn(std::span<const std::string_view> names, std::string_view word) {
    const auto found = std::find(names.begin(), names.end(), word);
    return found == names.end() ? -1 : static_cast<int>(found - names.begin());
}

/// The years of a sexagenary name such as "Mậu Thân". Can and chi have the same parity, which also tells Tý (0) from Tỵ (5).
std::vector<int> canChiYears(Tokens tokens) {
    static constexpr std::array<std::string_view, 10> kCan{"giap", "at", "binh", "dinh", "mau", "ky", "canh", "tan", "nham", "quy"};
    static constexpr std::array<std::string_view, 12> kChi{"ti",  "suu", "dan",  "mao", "thin", "ti",
                                                           "ngo", "mui", "than", "dau", "tuat", "hoi"};
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
    std::replace_if(
        plain.begin(), plain.end(), [](char c) { return std::string_view(".,;:()/-\"'").find(c) != std::string_view::npos; }, ' ');
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

}  // namespace review
