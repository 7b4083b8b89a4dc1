#include "ocr/scan/driver_words.h"

#include <algorithm>
#include <string_view>

namespace ocr {
namespace {

using Words = std::vector<std::string>;
using Hints = std::initializer_list<std::string_view>;

std::string lowered(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    return result;
}

bool containsAny(std::string_view text, Hints hints) {
    const std::string low = lowered(text);
    return std::any_of(hints.begin(), hints.end(), [&](std::string_view hint) { return low.find(hint) != std::string::npos; });
}

template <typename Fits>
std::string firstWord(const Words& words, Fits fits) {
    const auto found = std::find_if(words.begin(), words.end(), fits);
    return found == words.end() ? std::string() : *found;
}

}  // namespace

PaperSource paperSourceOf(const std::string& driverWord) {
    if (containsAny(driverWord, {"duplex", "both"})) return PaperSource::duplex;
    if (containsAny(driverWord, {"adf", "feeder"})) return PaperSource::feeder;
    return containsAny(driverWord, {"flatbed", "platen", "normal"}) ? PaperSource::flatbed : PaperSource::other;
}

std::string sourceWord(const Words& sources, const std::string& wanted) {
    const auto of = [&](PaperSource kind) { return firstWord(sources, [&](const std::string& word) { return paperSourceOf(word) == kind; }); };
    if (wanted == "flatbed") return of(PaperSource::flatbed);
    if (wanted == "feeder") return of(PaperSource::feeder);
    if (wanted == "duplex") return of(PaperSource::duplex);
    return firstWord(sources, [&](const std::string& word) { return lowered(word) == lowered(wanted); });
}

std::string modeWord(const Words& modes, ScanMode mode) {
    const auto with = [&](Hints hints) { return firstWord(modes, [&](const std::string& word) { return containsAny(word, hints); }); };
    if (mode == ScanMode::colour) return with({"color", "colour"});
    if (mode == ScanMode::grey) return with({"gray", "grey"});
    return with({"lineart", "binary", "black"});
}

}  // namespace ocr
