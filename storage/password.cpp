#include "storage/password.h"

#include <sodium.h>

#include <array>
#include <new>
#include <stdexcept>

#include "review/base/text.h"
#include "storage/sha256.h"

namespace storage {
namespace {

void startSodium() {
    if (sodium_init() < 0) throw std::logic_error("libsodium cannot start");
}

}  // namespace

bool strongEnough(const std::string& password) {
    bool lower = false, upper = false, digit = false, other = false;
    std::size_t count = 0;
    for (const std::string& letter : review::letters(password)) {
        ++count;
        if (letter.size() == 1 && letter[0] >= '0' && letter[0] <= '9') {
            digit = true;
        } else if (review::lowered(letter) != letter) {
            upper = true;
        } else if (review::uppered(letter) != letter) {
            lower = true;
        } else {
            other = true;
        }
    }
    return count >= 8 && lower && upper && digit && other;
}

std::string hashPassword(const std::string& password, HashCost cost) {
    startSodium();
    const bool full = cost == HashCost::full;
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    const int code = crypto_pwhash_str(hash.data(), password.data(), password.size(), full ? crypto_pwhash_OPSLIMIT_INTERACTIVE : crypto_pwhash_OPSLIMIT_MIN,
                                       full ? crypto_pwhash_MEMLIMIT_INTERACTIVE : crypto_pwhash_MEMLIMIT_MIN);
    if (code != 0) throw std::bad_alloc();
    return hash.data();
}

std::string secretWord() {
    startSodium();
    std::string bytes(32, '\0');
    randombytes_buf(bytes.data(), bytes.size());
    return sha256(bytes);
}

bool passwordGave(const std::string& password, const std::string& hash) {
    startSodium();
    return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

}  // namespace storage
