#include "ocr/read/office_words.h"

#include <set>

#include "review/base/text.h"

namespace ocr {
namespace {

/// The parts of an address between commas and spaced dashes. Where a number stands in one ("ấp 2", "số nhà 15") the number is all it says, and no other one
/// may be pulled towards it.
std::set<std::string> unitsOf(const std::string& address) {
    std::set<std::string> units;
    const std::string text = review::lowered(address);
    std::string unit;
    for (const std::string& word : review::words(text + " -")) {
        const bool ends = word == "-" || word.back() == ',' || word.back() == ';';
        if (word != "-") unit += (unit.empty() ? "" : " ") + (ends ? word.substr(0, word.size() - 1) : word);
        if (!ends) continue;
        const bool numbered = unit.find_first_of("0123456789") != std::string::npos;
        if (!numbered && unit.find(' ') != std::string::npos) units.insert(unit);
        unit.clear();
    }
    return units;
}

}  // namespace

void learnWords(OfficeWords& words, review::FieldKind kind, const std::string& text) {
    if (kind == review::FieldKind::personName) {
        const std::vector<std::string> parts = review::words(review::lowered(text));
        if (parts.size() < 2) return;
        ++words.surnames[parts.front()];
        ++words.names;
    } else if (kind == review::FieldKind::place) {
        for (const std::string& unit : unitsOf(text)) ++words.units[unit];
        ++words.addresses;
    }
}

}  // namespace ocr
