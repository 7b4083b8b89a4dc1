#pragma once

#include <string>

namespace storage {

/// At least 8 characters with lower case, upper case, digit and another sign (QCVN 12:2026/BCA, 3.7.2.6). Vietnamese letters count as
/// letters.
[[nodiscard]] bool strongEnough(const std::string& password);

/// Argon2id with a random salt, as text that holds its own parameters (libsodium crypto_pwhash_str).
[[nodiscard]] std::string hashPassword(const std::string& password);

/// True when the password gave that hash. Takes about a tenth of a second by design.
[[nodiscard]] bool passwordGave(const std::string& password, const std::string& hash);

}  // namespace storage
