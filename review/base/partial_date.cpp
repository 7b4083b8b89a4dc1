#include "review/base/partial_date.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <vector>

#include "review/base/text.h"

namespace review {
namespace {

constexpr int kFirstYear = 1800;
constexpr int kLastYear = 2100;
constexpr int kOldest = 130;

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isSeparator(char c) { return c == '.' || c == '/' || c == '-' || c == ' ' || c == ','; }

/// "ngay 03 thang 02 nam 2017" → " 03 02 2017": the words between the numbers only separate them.
std::string withoutWords(std::string text) {
    for (std::string_view word : {"ngay", "thang", "nam"}) {
        for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word)) text.replace(at, word.size(), " ");
    }
    return text;
}

/// The groups of digits, or nothing when anything else than a separator stands between them.
std::optional<std::vector<std::string>> digitGroups(std::string_view text) {
    std::vector<std::string> groups;
    bool inGroup = false;
    for (char c : text) {
        if (isDigit(c)) {
            if (!inGroup) groups.emplace_back();
            groups.back() += c;
        } else if (!isSeparator(c)) {
            return std::nullopt;
        }
        inGroup = isDigit(c);
    }
    return groups;
}

/// "25t", "25 tuoi": an age in years.
std::optional<int> ageIn(std::string_view text) {
    std::size_t digits = 0;
    while (digits < text.size() && isDigit(text[digits])) ++digits;
    if (digits == 0 || digits > 3) return std::nullopt;
    std::string_view unit = text.substr(digits);
    while (!unit.empty() && unit.front() == ' ') unit.remove_prefix(1);
    if (unit != "t" && unit != "tuoi") return std::nullopt;
    const int age = std::stoi(std::string(text.substr(0, digits)));
    if (age > kOldest) return std::nullopt;
    return age;
}

std::optional<int> yearIn(const std::string& group) {
    if (group.size() != 4) return std::nullopt;
    const int year = std::stoi(group);
    if (year < kFirstYear || year > kLastYear) return std::nullopt;
    return year;
}

/// A day or month of one or two digits; zero means that it is not known.
std::optional<int> partIn(const std::string& group) {
    if (group.size() > 2) return std::nullopt;
    return std::stoi(group);
}

bool isLeap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

std::string padded(int number, int width) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%0*d", width, number);
    return text.data();
}

std::optional<PartialDate> dateOf(int day, int month, int year) {
    if (month > 12 || (month == 0 && day != 0)) return std::nullopt;
    if (day > (month == 0 ? 0 : daysIn(month, year))) return std::nullopt;
    PartialDate date;
    date.year = year;
    if (month != 0) date.month = month;
    if (day != 0) date.day = day;
    return date;
}

}  // namespace

int daysIn(int month, std::optional<int> year) {
    constexpr std::array<int, 12> kDays{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month == 2 && year && !isLeap(*year)) return 28;
    return kDays.at(static_cast<std::size_t>(month - 1));
}

std::string PartialDate::ministryText() const {
    if (!year || (day && !month)) return {};
    std::string text = padded(*year, 4);
    if (month) text = padded(*month, 2) + "." + text;
    if (day) text = padded(*day, 2) + "." + text;
    return text;
}

std::string PartialDate::isoText() const {
    if (!full()) return {};
    return padded(*year, 4) + "-" + padded(*month, 2) + "-" + padded(*day, 2);
}

std::optional<PartialDate> parseDate(std::string_view text) {
    const std::string plain = folded(text);
    if (const auto age = ageIn(plain)) return PartialDate{{}, {}, {}, *age};
    const auto groups = digitGroups(withoutWords(plain));
    if (!groups || groups->empty() || groups->size() > 3) return std::nullopt;

    const bool yearFirst = groups->size() == 3 && groups->front().size() == 4;
    const auto year = yearIn(yearFirst ? groups->front() : groups->back());
    if (!year) return std::nullopt;
    if (groups->size() == 1) return dateOf(0, 0, *year);
    const auto month = partIn((*groups)[groups->size() == 2 ? 0 : 1]);
    if (!month) return std::nullopt;
    if (groups->size() == 2) return dateOf(0, *month, *year);
    const auto day = partIn(yearFirst ? groups->back() : groups->front());
    if (!day) return std::nullopt;
    return dateOf(*day, *month, *year);
}

bool contradicts(const PartialDate& a, const PartialDate& b) {
    const auto differ = [](const std::optional<int>& left, const std::optional<int>& right) { return left && right && *left != *right; };
    return differ(a.day, b.day) || differ(a.month, b.month) || differ(a.year, b.year) || differ(a.age, b.age);
}

std::optional<int> compareDates(const PartialDate& a, const PartialDate& b) {
    const auto& none = std::optional<int>{};
    for (const auto& [left, right] : {std::pair(a.year, b.year), std::pair(a.month, b.month), std::pair(a.day, b.day)}) {
        if (left == none || right == none) return std::nullopt;
        if (*left != *right) return *left < *right ? -1 : 1;
    }
    return 0;
}

}  // namespace review
