#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "review/base/sentence.h"

namespace review {

struct JsonMember;

/// A JSON value that remembers the line it stands on, so that a refused form file can name it. Members keep their order and doubles are
/// refused.
struct JsonNode {
    enum class Kind { nothing, boolean, number, text, list, object };

    Kind kind = Kind::nothing;
    bool truth = false;
    double number = 0;
    std::string text;
    std::vector<JsonNode> items;
    std::vector<JsonMember> members;
    std::size_t line = 1;  ///< 1-based line on which the value ends, or begins for lists and objects.

    /// The member of that name, or nullptr. Not finding one is not an error.
    [[nodiscard]] const JsonNode* member(std::string_view name) const;
};

/// A name and its value in an object. Not a pair: clang 14, which builds the fuzzers, asks a pair for its size before the node has one.
struct JsonMember {
    std::string first;
    JsonNode second;
};

/// Refuses a data file, naming file, line and reason in both languages.
/// @throws Failure(input), always.
[[noreturn]] void refuseFile(const std::string& path, std::size_t line, const Sentence& reason);

/// Reads JSON text (UTF-8, with or without BOM) of at most 32 levels.
/// @param path only named in messages.
/// @throws Failure(input) with file, line and reason on broken JSON and on a member given twice.
[[nodiscard]] JsonNode parseJson(const std::string& text, const std::string& path);

}  // namespace review
