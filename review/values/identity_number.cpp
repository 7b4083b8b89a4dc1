#include "review/values/identity_number.h"

#include <algorithm>
#include <cctype>
#include <vector>

#include "review/base/text.h"
#include "review/values/province.h"

namespace review {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return c >= 'A' && c <= 'Z'; }

std::size_t digitsIn(std::string_view text) { return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), isDigit)); }

std::optional<IdentityNumber> numberOf(const std::string& token) {
    const std::size_t digits = digitsIn(token);
    std::size_t front = 0;
    while (front < token.size() && isLetter(token[front])) ++front;
    if (front + digits != token.size()) return std::nullopt;
    if (front == 0 && digits == 12) return IdentityNumber{IdentityKind::personal, token};
    if (front == 0 && digits == 9) return IdentityNumber{IdentityKind::oldCard, token};
    if (front == 1 && (digits == 8 || digits == 9)) {
        // B1234567 is a passport; a letter and eight or nine digits are an early card of some provinces, or a passport of today.
        return IdentityNumber{digits == 9 ? IdentityKind::oldCard : IdentityKind::passport, token};
    }
    if ((front == 1 || front == 2) && digits >= 6 && digits <= 7) return IdentityNumber{IdentityKind::passport, token};
    return std::nullopt;
}

/// The text in capitals, cut at everything but letters and digits; "079 199 012 345" and "079.199.012.345" are put together first.
std::vector<std::string> tokensOf(std::string_view text) {
    const std::string upper = uppered(canonical(text));
    const bool onlyNumber =
        std::all_of(upper.begin(), upper.end(), [](char c) { return isDigit(c) || isLetter(c) || c == ' ' || c == '.' || c == '-'; }) &&
        std::count_if(upper.begin(), upper.end(), isLetter) <= 2;
    std::vector<std::string> tokens(1);
    for (char c : upper) {
        if (isDigit(c) || isLetter(c)) {
            tokens.back() += c;
        } else if (!onlyNumber && !tokens.back().empty()) {
            tokens.emplace_back();
        }
    }
    return tokens;
}

}  // namespace

std::optional<IdentityNumber> identityNumberIn(std::string_view text) {
    for (const std::string& token : tokensOf(text)) {
        if (auto number = numberOf(token)) return number;
    }
    return std::nullopt;
}

std::optional<PersonalNumberParts> partsOfPersonalNumber(std::string_view digits) {
    if (digits.size() != 12 || digitsIn(digits) != 12) return std::nullopt;
    PersonalNumberParts parts;
    parts.place = digits.substr(0, 3);
    // The provinces joined in 2025 keep their numbers.
    parts.knownPlace = parts.place[0] != '0' || provinceOfCode(parts.place.substr(1)) != nullptr;
    const int centuryAndSex = digits[3] - '0';
    parts.sex = centuryAndSex % 2 == 0 ? "1" : "2";
    parts.year = 1900 + 100 * (centuryAndSex / 2) + std::stoi(std::string(digits.substr(4, 2)));
    return parts;
}

}  // namespace review
