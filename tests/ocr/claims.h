#pragma once

#include <cstdint>
#include <ostream>
#include <string>
#include <vector>

/// Files of a few bytes that claim to be enormous: 60,000 pixels on a side.
namespace claims {

struct Claim {
    const char* name;
    std::string bytes;
};

inline std::ostream& operator<<(std::ostream& out, const Claim& claim) { return out << claim.name; }

/// One of each kind. None can be decoded; the header alone says why not.
[[nodiscard]] std::vector<Claim> bombs();

[[nodiscard]] std::string png();
[[nodiscard]] std::string jpeg2000();
/// A page with these entries; what the title says changes nothing.
[[nodiscard]] std::string pdf(const std::string& pageEntries, const std::string& title = {});

/// A number in so many bytes.
[[nodiscard]] std::string little(std::uint64_t value, int bytes);
[[nodiscard]] std::string big(std::uint64_t value, int bytes);
/// One entry of a little-endian TIFF directory: a single number of four bytes.
[[nodiscard]] std::string entry(int tag, std::uint32_t value);

}  // namespace claims
