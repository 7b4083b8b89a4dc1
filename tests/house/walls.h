#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace house {

/// One `#include` line of a file.
struct Include {
    int line = 0;        ///< 1-based.
    std::string header;  ///< Without quotes or angle brackets.
    bool quoted = false;
};

/// The includes of a source text, in order. Includes inside comments at the start of a line are not seen as includes.
[[nodiscard]] std::vector<Include> includesOf(std::string_view text);

/// The name of the library a header belongs to: "standard", "files", "threads", "random", "clock", "output", "system", or a third-party name
/// such as "OpenCV". Empty for a header that stands in no table: a new library is an architectural decision.
[[nodiscard]] std::string_view libraryOf(std::string_view header);

/// True for a header that CMake writes into the build tree: it has no file in the project.
[[nodiscard]] bool isGenerated(std::string_view header);

/// One broken wall.
struct Breach {
    std::string file;
    int line = 0;
    std::string why;
};

/// Checks one file against the walls of docs/architecture.md.
/// @param path from the root of the project, with slashes, for example "review/link/link.cpp".
[[nodiscard]] std::vector<Breach> breachesIn(std::string_view path, std::string_view text);

}  // namespace house
