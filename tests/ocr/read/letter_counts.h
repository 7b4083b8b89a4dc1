#pragma once

#include <cmath>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace counts {

/// The bytes of a letter model of order 2 counted over a few texts of letters 1 and 2, in the layout that ocr/training/make_letter_model.py writes:
/// a letter after another 0.9 when it was seen there, any letter 0.3, back-off 0.1.
inline std::string modelOf(const std::vector<std::vector<int>>& texts) {
    std::map<int, std::map<int, bool>> seen;
    for (const auto& text : texts) {
        int before = 0;
        for (int letter : text) {
            seen[before][letter] = true;
            before = letter;
        }
        seen[before][0] = true;
    }
    const auto sixteenths = [](double chance) { return static_cast<char>(static_cast<std::uint8_t>(std::lround(-16 * std::log(chance)))); };
    std::string nodes;
    std::uint32_t count = 0;
    const auto add = [&](int letter, double chance, double back, std::uint32_t firstChild) {
        nodes += static_cast<char>(letter);
        nodes += sixteenths(chance);
        nodes += sixteenths(back);
        for (int shift = 0; shift < 32; shift += 8) nodes += static_cast<char>((firstChild >> shift) & 255U);
        ++count;
    };
    add(0, 1, 1, 1);
    std::uint32_t next = 4;
    for (int letter = 0; letter <= 2; ++letter) {
        add(letter, 0.3, 0.1, next);
        next += static_cast<std::uint32_t>(seen[letter].size());
    }
    for (int before = 0; before <= 2; ++before) {
        for (const auto& [letter, yes] : seen[before]) add(letter, 0.9, 1, next);
    }
    std::string bytes = "SOGOCLM1";
    for (std::uint32_t value : {2U, count}) {
        for (int shift = 0; shift < 32; shift += 8) bytes += static_cast<char>((value >> shift) & 255U);
    }
    return bytes + nodes;
}

}  // namespace counts
