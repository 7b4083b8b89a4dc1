#include "ocr/read/office_witness.h"

#include <algorithm>
#include <optional>
#include <string>

#include "ocr/read/second_opinion.h"
#include "review/base/text.h"

namespace ocr {
namespace {

constexpr std::string_view kOfficeKey = "noiDangKy";
constexpr std::size_t kMostSlips = 2;
constexpr double kNearOffice = 8;  // Price up to which the office's looks believe the address: a letter with other marks, another of nearly its shape.

/// "UBND xã Quỳnh Đôi" as "UBND", "xã" and "Quỳnh Đôi".
struct Office {
    std::string before;
    std::string kind;
    std::string name;
};

std::string joined(const std::vector<std::string>& words, std::size_t from) {
    std::string text;
    for (std::size_t i = from; i < words.size(); ++i) text += (text.empty() ? "" : " ") + words[i];
    return text;
}

std::optional<Office> officeOf(const std::string& text) {
    const std::vector<std::string> words = review::words(text);
    const std::size_t kindWords = words.size() > 1 && review::folded(words[1]) == "thi" ? 2 : 1;
    if (words.size() < 2 + kindWords || text.find(',') != std::string::npos) return std::nullopt;
    return Office{words[0], kindWords == 2 ? words[1] + ' ' + words[2] : words[1], joined(words, 1 + kindWords)};
}

/// Names of the units of this kind in an address.
std::vector<std::string> unitsIn(const std::string& address, const std::string& kind) {
    std::vector<std::string> names;
    const std::string start = review::lowered(kind) + ' ';
    for (std::size_t from = 0; from < address.size();) {
        const std::size_t end = std::min(address.find(',', from), address.size());
        const std::string part = review::canonical(address.substr(from, end - from));
        if (review::lowered(part).starts_with(start)) names.push_back(joined(review::words(part), review::words(kind).size()));
        from = end + 1;
    }
    return names;
}

bool alike(const std::string& a, const std::string& b) {
    return review::words(a).size() == review::words(b).size() && review::editDistance(review::lowered(a), review::lowered(b)) <= kMostSlips;
}

}  // namespace

void letAddressesNameTheOffice(const Looks& looks, std::vector<review::FieldReading>& fields, EvidenceOfRecord& evidence) {
    const auto reading = std::ranges::find(fields, kOfficeKey, &review::FieldReading::key);
    if (reading == fields.end() || reading->state != review::FieldState::value) return;
    const auto office = officeOf(reading->text);
    const auto seen = looks.find(reading->key);
    if (!office || seen == looks.end()) return;
    std::optional<std::string> nearest;
    double least = kNearOffice;
    for (const review::FieldReading& field : fields) {
        if (&field == &*reading || field.state != review::FieldState::value || evidence[field.key].unknownWords > 0) continue;
        for (const std::string& name : unitsIn(field.text, office->kind)) {
            if (name == office->name) {
                evidence[reading->key].testimony = Testimony::agrees;
                return;
            }
            if (!alike(name, office->name)) continue;
            const std::string text = office->before + ' ' + office->kind + ' ' + name;
            const double price = cheapestOf(seen->second, text);
            if (price > least) continue;
            least = price;
            nearest = text;
        }
    }
    if (!nearest) return;
    reading->text = *nearest;
    evidence[reading->key].unknownWords = 0;
    evidence[reading->key].testimony = Testimony::corrected;
}

}  // namespace ocr
