#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "review/base/sentence.h"

namespace review {

/// A JSON value that remembers the line it stands on, so that a refused form file can name it. Members keep their order and doubles are
/// refused.
struct JsonNode {
    enum class Kind { nothing, boolean, number, text, list, object };

    Kind kind = Kind::nothing;
    bool truth = false;
    double number = 0;
    std::string text;
    std::vector<JsonNode> items;
    std::vector<std::pair<std::string, JsonNode>> members;
    std::size_t line = 1;  ///< 1-based line on which the value ends, or begins for lists and objects.

    /// The member of that name, or nullptr. Not finding one is not an error.
    [[nodiscard]] const JsonNode* member(std::string_view name) const;
};

/// Refuses a data file, naming file, line and reason in both languages.
/// @throws Failure(input), always.
[[noreturn]] void refuseFile(const std::string& path, std::size_t line, const Sentence& reason);

/// Reads JSON text (UTF-8, with or without BOM) of at most 32 levels.
/// @param path only named in messages.
/// @throws Failure(input) with file, line and reason on broken JSON and on a member given twice.
[[nodiscard]] JsonNode parseJson(const std::string& text, const std::string& path);

}  // namespace review
