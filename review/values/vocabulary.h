#pragma once

#include <span>
#include <string_view>

namespace review {

/// How an informant is related to the person registered, as books write it: "Cha", "Mẹ đẻ", "Ông nội" … For readers; other words are
/// lawful.
[[nodiscard]] std::span<const std::string_view> relations();

/// Posts of people who sign: "Chủ tịch", "Phó Chủ tịch", "Công chức Tư pháp - Hộ tịch" … For readers; other words are lawful.
[[nodiscard]] std::span<const std::string_view> posts();

/// Causes of death in the words of registers: "già yếu", "tai biến mạch máu não" … Small letters. For readers and suggestions; other words are lawful.
[[nodiscard]] std::span<const std::string_view> causesOfDeath();

}  // namespace review
