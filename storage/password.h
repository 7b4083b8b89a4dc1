#pragma once

#include <string>

namespace storage {

/// At least 8 characters with lower case, upper case, digit and another sign (QCVN 12:2026/BCA, 3.7.2.6). Vietnamese letters count as
/// letters.
[[nodiscard]] bool strongEnough(const std::string& password);

/// How long a hash takes: about a tenth of a second, or next to no time for stores that live in memory and are gone with the program.
enum class HashCost { full, least };

/// Argon2id with a random salt, as text that holds its own parameters (libsodium crypto_pwhash_str).
[[nodiscard]] std::string hashPassword(const std::string& password, HashCost cost);

/// True when the password gave that hash. Takes as long as the hash did, by design.
[[nodiscard]] bool passwordGave(const std::string& password, const std::string& hash);

/// Something nobody can guess: 64 hexadecimal digits from 32 random bytes.
[[nodiscard]] std::string secretWord();

}  // namespace storage
