#include "review/values/sex.h"

#include <array>
#include <utility>

#include "review/base/text.h"

namespace review {
namespace {

/// Folded words on the left, so that "Nữ" without its mark is understood.
constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kWords{{{"nam", "1"},
                                                                                {"trai", "1"},
                                                                                {"nu", "2"},
                                                                                {"gai", "2"},
                                                                                {"khong xac dinh", "3"},
                                                                                {"chua xac dinh", "3"},
                                                                                {"chua xac dinh duoc gioi tinh", "3"},
                                                                                {"1", "1"},
                                                                                {"2", "2"},
                                                                                {"3", "3"}}};

}  // namespace

std::optional<std::string> sexCode(std::string_view text) {
    const std::string word = folded(text);
    for (const auto& [name, code] : kWords) {
        if (word == name) return std::string(code);
    }
    return std::nullopt;
}

std::string_view sexName(std::string_view code) {
    if (code == "1") return "Nam";
    if (code == "2") return "Nữ";
    if (code == "3") return "Không xác định";
    return {};
}

std::optional<std::string> sexToQcvn109(std::string_view code) {
    if (code == "3") return "0";
    if (code == "1" || code == "2") return std::string(code);
    return std::nullopt;
}

std::optional<std::string> sexFromQcvn109(std::string_view code) {
    if (code == "0") return "3";
    if (code == "1" || code == "2") return std::string(code);
    return std::nullopt;
}

}  // namespace review
