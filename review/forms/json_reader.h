#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "review/forms/json_tree.h"

namespace review {

/// Reads typed members out of a JSON file; whatever does not fit refuses the file with its line.
class JsonReader {
public:
    explicit JsonReader(std::string path) : path_(std::move(path)) {}

    /// Refuses the file at that node's line.
    [[noreturn]] void refuse(const JsonNode& at, const Sentence& reason) const { refuseFile(path_, at.line, reason); }
    /// Refuses when `node` is no object or has a member that is not in `known`.
    void expectMembers(const JsonNode& node, std::string_view what, std::span<const std::string_view> known) const;
    /// The member; refuses when it is missing.
    [[nodiscard]] const JsonNode& need(const JsonNode& object, std::string_view name) const;
    /// A text member in canonical form; refuses when missing, no text, or empty.
    [[nodiscard]] std::string text(const JsonNode& object, std::string_view name) const;
    /// Like text(), but missing or empty text gives an empty string.
    [[nodiscard]] std::string optionalText(const JsonNode& object, std::string_view name) const;
    /// False when missing.
    [[nodiscard]] bool optionalTruth(const JsonNode& object, std::string_view name) const;
    /// A whole number from `least` to `most`, or nothing when missing.
    [[nodiscard]] std::optional<int> optionalWhole(const JsonNode& object, std::string_view name, int least, int most) const;
    [[nodiscard]] double number(const JsonNode& node) const;
    [[nodiscard]] int whole(const JsonNode& node, int least, int most) const;
    /// The list; refuses when it is none, or when `size` is given and differs.
    [[nodiscard]] const std::vector<JsonNode>& list(const JsonNode& node, std::string_view what,
                                                    std::optional<std::size_t> size = {}) const;

private:
    std::string path_;
};

}  // namespace review
