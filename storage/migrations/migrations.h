#pragma once

#include <span>
#include <string>
#include <vector>

namespace storage {

/// The SQL scripts that build a store, in order: script 0 makes version 1 of the shape out of nothing, script n makes version n + 1 out of
/// version n. They are the numbered files beside this header and are never edited after release.
[[nodiscard]] std::span<const std::string> migrations();

}  // namespace storage
