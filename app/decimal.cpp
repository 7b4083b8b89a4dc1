#include "app/decimal.h"

#include <charconv>
#include <cmath>

#include "app/language.h"

namespace app {
namespace {

constexpr std::string_view kMinus = "−";

}  // namespace

std::string decimalText(double value, int decimals) {
    const double steps = std::pow(10.0, decimals);
    const long long whole = std::llround(std::abs(value) * steps);
    std::string text = std::to_string(whole);
    const auto behind = static_cast<std::size_t>(decimals);
    if (text.size() <= behind) text.insert(0, behind + 1 - text.size(), '0');
    if (decimals > 0) text.insert(text.size() - behind, 1, language() == Language::vietnamese ? ',' : '.');
    if (value < 0 && whole != 0) text.insert(0, kMinus);
    return text;
}

std::string shortDecimal(double value) {
    long long thousandths = std::llround(std::abs(value) * 1000);
    int decimals = 3;
    for (; decimals > 0 && thousandths % 10 == 0; --decimals) thousandths /= 10;
    return decimalText(value, decimals);
}

std::optional<double> decimalFrom(std::string_view text) {
    const auto first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return std::nullopt;
    std::string plain(text.substr(first, text.find_last_not_of(' ') + 1 - first));
    if (plain.starts_with(kMinus)) plain.replace(0, kMinus.size(), "-");
    if (const auto mark = plain.find(','); mark != std::string::npos) plain[mark] = '.';
    double value = 0;
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value, std::chars_format::fixed);
    if (error != std::errc() || end != plain.data() + plain.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

}  // namespace app
