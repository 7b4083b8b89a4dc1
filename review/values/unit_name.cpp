#include "review/values/unit_name.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "review/base/text.h"
#include "review/values/nationality.h"

namespace review {
namespace {

struct Kind {
    std::string_view word;  ///< Folded.
    UnitLevel level;
};

/// Longest first, so that "thi xa" is not taken for "thi".
constexpr std::array kKinds{
    Kind{"thanh pho", UnitLevel::city}, Kind{"thi tran", UnitLevel::commune}, Kind{"dac khu", UnitLevel::commune}, Kind{"phuong", UnitLevel::commune},
    Kind{"thi xa", UnitLevel::district}, Kind{"huyen", UnitLevel::district},   Kind{"quan", UnitLevel::district},   Kind{"tinh", UnitLevel::province},
    Kind{"xa", UnitLevel::commune},      Kind{"tp", UnitLevel::city},          Kind{"tt", UnitLevel::commune},      Kind{"tx", UnitLevel::district},
    Kind{"p", UnitLevel::commune},       Kind{"q", UnitLevel::district},       Kind{"h", UnitLevel::district},      Kind{"x", UnitLevel::commune},
    Kind{"t", UnitLevel::province},
};

/// Letters of a UTF-8 text that stand for one character in its folded form, too: where a written word ends.
std::size_t wordsAsWritten(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    for (std::size_t word = 0; word < count; ++word) {
        while (at < text.size() && text[at] == ' ') ++at;
        while (at < text.size() && text[at] != ' ') ++at;
    }
    while (at < text.size() && text[at] == ' ') ++at;
    return at;
}

/// "TP.Hồ Chí Minh" → "TP Hồ Chí Minh", so that a sign and the name behind it are words of their own.
std::string withoutPoints(std::string_view text) {
    std::string spaced(text);
    std::ranges::replace(spaced, '.', ' ');
    return canonical(spaced);
}

std::vector<std::string> splitAt(std::string_view text, std::string_view mark) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(mark, begin), text.size());
        if (std::string part = canonical(text.substr(begin, end - begin)); !part.empty()) parts.push_back(std::move(part));
        begin = end + mark.size();
    }
    return parts;
}

std::vector<std::string> partsOf(std::string_view text) {
    auto parts = splitAt(text, ",");
    if (parts.size() == 1) parts = splitAt(text, " - ");
    if (parts.size() == 1) parts = splitAt(text, " – ");
    if (parts.size() > 1 && isVietnamese(parts.back())) parts.pop_back();
    return parts;
}

/// "Trạm y tế xã Tân Phú Trung" → "Tân Phú Trung". A name without a kind may be a hospital or a hamlet: it is no commune.
UnitName communeIn(const UnitName& unit) {
    if (unit.level == UnitLevel::commune) return unit;
    if (unit.level != UnitLevel::unknown) return {};
    const std::string key = folded(unit.name);
    for (const std::string_view kind : {" xa ", " phuong ", " thi tran "}) {
        const std::size_t at = key.find(kind);
        if (at == std::string::npos) continue;
        const auto before = static_cast<std::size_t>(std::ranges::count(key.substr(0, at), ' ')) + 1;
        return unitNameFrom(std::string_view(unit.name).substr(wordsAsWritten(unit.name, before)));
    }
    return {};
}

}  // namespace

UnitName unitNameFrom(std::string_view text) {
    const std::string written = withoutPoints(text);
    const std::string key = folded(written);
    for (const Kind& kind : kKinds) {
        if (!key.starts_with(kind.word) || key.size() <= kind.word.size() || key[kind.word.size()] != ' ') continue;
        const auto count = static_cast<std::size_t>(std::ranges::count(kind.word, ' ')) + 1;
        return {kind.level, written.substr(wordsAsWritten(written, count))};
    }
    return {UnitLevel::unknown, written};
}

std::string unitKey(std::string_view name) {
    std::string key;
    for (const char c : foldedName(name)) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) key += c;
    }
    const std::size_t digits = std::min(key.find_first_not_of('0'), key.size());
    return key.substr(digits);
}

Address addressFrom(std::string_view text) {
    std::vector<UnitName> units;
    for (const std::string& part : partsOf(text)) units.push_back(unitNameFrom(part));
    Address address;
    if (units.empty()) return address;
    const UnitLevel last = units.back().level;
    const bool province = last == UnitLevel::province || (units.size() > 1 && (last == UnitLevel::city || last == UnitLevel::unknown));
    if (province) {
        address.province = units.back();
        units.pop_back();
    }
    const auto mayBe = [&](UnitLevel level) { return !units.empty() && (units.back().level == level || units.back().level == UnitLevel::unknown); };
    if (mayBe(UnitLevel::district) || (!units.empty() && units.back().level == UnitLevel::city)) {
        address.district = units.back();
        units.pop_back();
    }
    if (!units.empty()) address.commune = communeIn(units.back());
    return address;
}

}  // namespace review
