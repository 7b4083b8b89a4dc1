#pragma once

#include <string_view>
#include <vector>

namespace fuzz {

/// One of our own parsers, given bytes that somebody else wrote. It may refuse them with a review::Failure; whatever else happens is a
/// mistake of ours: another exception, a crash, a report of a sanitizer, an answer without end.
struct Target {
    std::string_view name;  ///< Also the name of its folder of samples below tests/fuzz/corpus.
    void (*run)(std::string_view bytes);
    bool takesPictures = false;  ///< The pictures of tests/ocr/scan/data are samples for it too.
};

[[nodiscard]] const std::vector<Target>& targets();

/// The target of that name. @throws std::logic_error when there is none.
[[nodiscard]] const Target& targetNamed(std::string_view name);

/// Runs a target; a review::Failure(input) is a good answer.
void runTarget(const Target& target, std::string_view bytes);

}  // namespace fuzz
