#include "storage/delivery/cell_formats.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <map>
#include <optional>
#include <pugixml.hpp>

namespace storage {
namespace {

/// Formats every workbook has without saying so: 14–17 dates, 18–21 times, 22 both, 45–47 times; 27–36 and 50–58 are dates in East Asia.
bool builtInDate(unsigned format) {
    return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 47) ||
           (format >= 50 && format <= 58);
}

/// A format with a day, month or year outside quotes, brackets and escapes is a date: "dd/mm/yyyy" is, "0.00" and `"ngày" 0` are not.
bool looksLikeDate(std::string_view code) {
    for (std::size_t at = 0; at < code.size(); ++at) {
        const char letter = code[at];
        if (letter == '"' || letter == '[') {
            at = std::min(code.find(letter == '"' ? '"' : ']', at + 1), code.size());
        } else if (letter == '\\' || letter == '_') {
            ++at;
        } else if (std::string_view("dmyDMYhH").find(letter) != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

std::string padded(unsigned number, std::size_t width) {
    std::string digits = std::to_string(number);
    return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

std::string clockText(unsigned seconds) {
    return padded(seconds / 3600, 2) + ":" + padded(seconds / 60 % 60, 2) + ":" + padded(seconds % 60, 2);
}

/// Days since the workbook's first day as "2017-02-03", with " 14:05:00" when there is a time too; a time alone as "14:05:00".
std::optional<std::string> isoText(double days, bool from1904) {
    using namespace std::chrono;
    if (!(days >= 0) || days > 2958465) return std::nullopt;
    const auto total = static_cast<long long>(std::llround(days * 86400));
    const auto whole = static_cast<int>(total / 86400);
    const auto clock = static_cast<unsigned>(total % 86400);
    if (whole == 0 && clock > 0) return clockText(clock);
    // Excel believes that 1900 was a leap year: before its 60th day the count starts one day later.
    const sys_days first = from1904 ? sys_days(year(1904) / January / 1) : sys_days(year(1899) / December / (whole < 60 ? 31 : 30));
    const year_month_day date(first + std::chrono::days(whole));
    std::string text = padded(static_cast<unsigned>(static_cast<int>(date.year())), 4) + "-" +
                       padded(static_cast<unsigned>(date.month()), 2) + "-" + padded(static_cast<unsigned>(date.day()), 2);
    return clock > 0 ? text + " " + clockText(clock) : text;
}

}  // namespace

CellFormats::CellFormats(const pugi::xml_document& styles, bool from1904) : from1904_(from1904) {
    std::map<unsigned, std::string> codes;
    for (const auto& format : styles.child("styleSheet").child("numFmts").children("numFmt")) {
        codes[format.attribute("numFmtId").as_uint()] = format.attribute("formatCode").value();
    }
    for (const auto& style : styles.child("styleSheet").child("cellXfs").children("xf")) {
        const unsigned format = style.attribute("numFmtId").as_uint();
        const auto code = codes.find(format);
        isDate_.push_back(code != codes.end() ? looksLikeDate(code->second) : builtInDate(format));
    }
}

std::string CellFormats::numberText(std::string_view value, unsigned style) const {
    double number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc() || end != value.data() + value.size()) return std::string(value);
    if (style < isDate_.size() && isDate_[style]) {
        if (auto date = isoText(number, from1904_)) return *date;
    }
    // Workbooks write twelve digits of an identity number as 1.2345678901E+11; people want the digits.
    std::array<char, 400> digits{};
    const bool whole = number == std::floor(number) && std::fabs(number) < 1e15;
    const auto text = whole ? std::to_chars(digits.data(), digits.data() + digits.size(), static_cast<long long>(number))
                            : std::to_chars(digits.data(), digits.data() + digits.size(), number);
    return {digits.data(), text.ptr};
}

std::string unescaped(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        unsigned code = 0;
        const std::string_view escape = text.substr(at, 7);
        const bool shaped = escape.size() == 7 && escape.starts_with("_x") && escape[6] == '_';
        const auto [end, error] = shaped ? std::from_chars(escape.data() + 2, escape.data() + 6, code, 16)
                                         : std::from_chars_result{escape.data(), std::errc::invalid_argument};
        if (error == std::errc() && end == escape.data() + 6 && code < 0x80) {
            plain += static_cast<char>(code);
            at += 7;
        } else {
            plain += text[at++];
        }
    }
    return plain;
}

}  // namespace storage
