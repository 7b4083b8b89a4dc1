#include "ocr/read/address_text.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "ocr/read/letter_penalty.h"
#include "review/base/text.h"

namespace ocr {
namespace {

constexpr std::size_t kOfficeSlips = 2;
constexpr std::string_view kOffice = "UBND";

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

/// In small letters, without the punctuation behind it.
std::string bare(const std::string& word) {
    std::string small = review::lowered(word);
    while (!small.empty() && (small.back() == '.' || small.back() == ',')) small.pop_back();
    return small;
}

bool startsWithCapital(const std::string& word) {
    const std::string first = review::letters(word).front();
    return review::lowered(first) != first;
}

}  // namespace

bool isUnitWord(const std::string& word) {
    static constexpr std::array<std::string_view, 18> kUnits{"xã",   "phường", "thị", "huyện", "quận", "tỉnh", "thành", "tp",    "thôn",
                                                             "ấp", "tổ",   "khu", "khóm",  "xóm",  "bản",  "đường", "trấn", "phố"};
    return std::ranges::find(kUnits, word) != kUnits.end();
}

std::string withOffice(const std::string& address) {
    std::vector<std::string> words = review::words(address);
    if (words.size() < 2) return address;
    const std::string next = bare(words[1]);
    const std::string& first = words.front();
    if (next != "xã" && next != "phường" && next != "thị") return address;
    if (first != review::uppered(first) || review::letterCount(first) < 3 || !first.ends_with("D")) return address;
    if (review::editDistance(first, std::string(kOffice)) > kOfficeSlips) return address;
    words.front() = kOffice;
    return joined(words);
}

std::string withEvenCapitals(const std::string& address) {
    static constexpr std::array<std::string_view, 6> kGreater{"xã", "phường", "thị", "huyện", "quận", "tỉnh"};
    std::vector<std::string> words = review::words(address);
    std::vector<std::string*> doubtful;
    int capitals = 0;
    int smalls = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (std::ranges::find(kGreater, bare(words[i])) == kGreater.end() || (i > 0 && !words[i - 1].ends_with(","))) continue;
        if (caseIsDoubtful(review::letters(words[i]).front())) doubtful.push_back(&words[i]);
        else ++(startsWithCapital(words[i]) ? capitals : smalls);
    }
    if ((capitals > 0) == (smalls > 0)) return address;
    for (std::string* word : doubtful) {
        // Many people begin small whatever follows; hardly anybody begins with a capital and goes on small.
        if (capitals > 0 && word == &words.front()) continue;
        const std::string first = review::letters(*word).front();
        *word = (capitals > 0 ? review::uppered(first) : review::lowered(first)) + word->substr(first.size());
    }
    return joined(words);
}

std::string withCommasBetweenUnits(const std::string& address) {
    auto words = review::words(address);
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        std::string& word = words[i];
        if (word.size() < 2 || word.back() != '.') continue;
        const std::string before = word.substr(0, word.size() - 1);
        const bool shortForm = review::letterCount(before) <= 2 && before == review::uppered(before) && before.find_first_of("0123456789") == std::string::npos;
        if (isUnitWord(bare(words[i + 1])) && !shortForm) word.back() = ',';
    }
    return joined(words);
}

}  // namespace ocr
