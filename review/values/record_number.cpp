#include "review/values/record_number.h"

#include <algorithm>

#include "review/base/text.h"

namespace review {
namespace {

std::optional<int> whole(std::string_view text, std::size_t most) {
    const bool digits = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (text.empty() || text.size() > most || !digits) return std::nullopt;
    return std::stoi(std::string(text));
}

std::optional<RecordNumber> parse(std::string_view text) {
    std::string plain = canonical(text);
    std::erase(plain, ' ');
    const std::size_t slash = plain.find('/');
    const auto number = whole(std::string_view(plain).substr(0, slash), 5);
    if (!number || *number == 0) return std::nullopt;
    RecordNumber result{*number, {}};
    if (slash == std::string::npos) return result;
    const std::string_view year = std::string_view(plain).substr(slash + 1);
    result.year = year.size() == 4 ? whole(year, 4) : std::nullopt;
    if (!result.year || *result.year < 1800 || *result.year > 2100) return std::nullopt;
    return result;
}

}  // namespace

std::string RecordNumber::padded() const { return (number < 10 ? "0" : "") + std::to_string(number); }

std::optional<RecordNumber> parseRecordNumber(std::string_view text) { return parse(text); }

std::optional<RecordNumber> parseBookNumber(std::string_view text) { return parse(text); }

}  // namespace review
