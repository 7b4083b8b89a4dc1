#include "review/book.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace review {
namespace {

/// Codes of practice; only KS, KH, KT, CMC and HN are seen in the ministry's own programs, TD and GH come from a vendor.
constexpr std::array<std::string_view, 7> kTypes{"KS", "KH", "KT", "CMC", "HN", "TD", "GH"};

bool allDigits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

bool isBookType(std::string_view type) { return std::find(kTypes.begin(), kTypes.end(), type) != kTypes.end(); }

std::string Book::name() const { return type + "." + std::to_string(yearOpened) + "." + number; }

std::string Book::ministryNumber() const { return number + "/" + std::to_string(yearOpened); }

std::optional<Book> bookFromName(const std::string& name) {
    const std::string_view text = name;
    const std::size_t first = text.find('.');
    if (first == std::string_view::npos) return std::nullopt;
    const std::size_t second = text.find('.', first + 1);
    if (second == std::string_view::npos) return std::nullopt;
    const std::string_view type = text.substr(0, first);
    const std::string_view year = text.substr(first + 1, second - first - 1);
    const std::string_view number = text.substr(second + 1);
    if (!isBookType(type) || year.size() != 4 || !allDigits(year)) return std::nullopt;
    if (number.size() < 2 || number.size() > 3 || !allDigits(number)) return std::nullopt;
    Book book;
    book.type = type;
    book.yearOpened = std::stoi(std::string(year));
    book.number = number;
    if (book.yearOpened < 1800 || book.yearOpened > 2100) return std::nullopt;
    return book;
}

}  // namespace review
