#include "review/reading_limits.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "review/base/failure.h"

namespace review {
namespace {

constexpr std::string_view kPrefix = "reading.";

constexpr std::array kList{
    ReadingLimit{"blank", &ReadingLimits::blank, 0.05, 0.95, "Khả năng có chữ thấp hơn mức này thì trường để trống", "A field with a lower chance of being written on is blank"},
    ReadingLimit{"illegible", &ReadingLimits::illegible, 0, 1, "Đọc qua vết mực loang mà điểm thấp hơn mức này thì không đọc được",
                 "What is read through a blot with a lower score is illegible"},
    ReadingLimit{"struckOut", &ReadingLimits::struckOut, 0.5, 0.999, "Nét gạch qua chữ được tính từ khả năng này trở lên",
                 "A stroke through writing counts from this chance on"},
    ReadingLimit{"print", &ReadingLimits::print, 0.5, 1, "Chữ in đọc được với điểm từ mức này thì không nhìn lại", "Print read with this score is not looked at again"},
    ReadingLimit{"emptySheet", &ReadingLimits::emptySheet, 0.001, 2, "Tờ không rõ mẫu có ít điểm đen hơn số phần trăm này là tờ trắng",
                 "A sheet without form on which a smaller share of the points, per cent, is dark is empty"},
};

std::string_view withoutPrefix(std::string_view name) { return name.starts_with(kPrefix) ? name.substr(kPrefix.size()) : name; }

const ReadingLimit* limitNamed(std::string_view name) {
    const auto limit = std::ranges::find(kList, withoutPrefix(name), &ReadingLimit::name);
    return limit == kList.end() ? nullptr : &*limit;
}

std::optional<double> numberFrom(const std::string& text) {
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

std::string namesOfAll() {
    std::string names;
    for (const ReadingLimit& limit : kList) names += (names.empty() ? "" : ", ") + std::string(limit.name);
    return names;
}

Failure noSuchLimit(std::string_view name) {
    const std::string shown(withoutPrefix(name));
    return Failure(FailureKind::usage, {"Không có giới hạn đọc nào tên “" + shown + "”; các giới hạn là " + namesOfAll() + ".",
                                        "There is no limit of reading named “" + shown + "”; the limits are " + namesOfAll() + "."});
}

Failure outOfRange(const ReadingLimit& limit, const std::string& value) {
    const std::string name(limit.name), least = limitText(limit.least), most = limitText(limit.most);
    return Failure(FailureKind::usage, {"Giới hạn đọc “" + name + "” phải là số từ " + least + " đến " + most + ", không thể là “" + value + "”.",
                                        "The limit of reading “" + name + "” is a number from " + least + " to " + most + ", not “" + value + "”."});
}

}  // namespace

std::span<const ReadingLimit> readingLimitList() { return kList; }

bool isReadingLimit(std::string_view setting) { return setting.starts_with(kPrefix); }

void setReadingLimit(ReadingLimits& limits, std::string_view name, const std::string& value) {
    const ReadingLimit* limit = limitNamed(name);
    if (limit == nullptr) throw noSuchLimit(name);
    const auto number = numberFrom(value);
    if (!number || !(*number >= limit->least && *number <= limit->most)) throw outOfRange(*limit, value);
    limits.*limit->value = *number;
}

void checkReadingLimit(std::string_view name, const std::string& value) {
    if (limitNamed(name) == nullptr) throw noSuchLimit(name);
    ReadingLimits limits;
    if (!value.empty()) setReadingLimit(limits, name, value);
}

ReadingLimits readingLimitsFrom(const std::map<std::string, std::string>& kept) {
    ReadingLimits limits;
    for (const auto& [name, value] : kept) {
        const ReadingLimit* limit = isReadingLimit(name) ? limitNamed(name) : nullptr;
        const auto number = numberFrom(value);
        if (limit && number && *number >= limit->least && *number <= limit->most) limits.*limit->value = *number;
    }
    return limits;
}

std::string limitText(double value) {
    std::array<char, 32> text{};
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr};
}

}  // namespace review
