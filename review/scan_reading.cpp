#include "review/scan_reading.h"

#include <array>
#include <utility>

namespace review {
namespace {

constexpr std::array<std::pair<Verdict, std::string_view>, 4> kVerdicts{
    {{Verdict::read, "read"}, {Verdict::unknownForm, "unknownForm"}, {Verdict::blank, "blank"}, {Verdict::noPage, "noPage"}}};

}  // namespace

std::string_view toText(Verdict verdict) {
    for (const auto& [value, name] : kVerdicts) {
        if (value == verdict) return name;
    }
    return {};
}

std::optional<Verdict> verdictFrom(std::string_view text) {
    for (const auto& [value, name] : kVerdicts) {
        if (name == text) return value;
    }
    return std::nullopt;
}

}  // namespace review
