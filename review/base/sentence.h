#pragma once

#include <string>

namespace review {

/// One sentence for people, in both languages of the house. The heart speaks to clerks only through this type, so that no sentence exists
/// in one language alone. Text is UTF-8, NFC, a whole sentence with its full stop. It never holds a citizen's name or number.
struct Sentence {
    std::string vi;  ///< Vietnamese, shown first.
    std::string en;  ///< English.

    bool operator==(const Sentence&) const = default;
    [[nodiscard]] bool empty() const { return vi.empty() && en.empty(); }
};

}  // namespace review
