#pragma once

#include <string>
#include <string_view>

namespace storage {

/// SHA-256 of bytes as 64 lower-case hex digits (FIPS 180-4, through libsodium).
[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace storage
