#pragma once

#include <cstdint>

namespace ocr {

/// What a field may hold, walked letter by letter beside a search for texts (CtcSearch). It says how much likelier a text becomes with each letter and forbids
/// none: what it does not know only costs. Letters are classes of the handwriting network, from 1. Immutable; shared by all threads.
class TextGuide {
public:
    using State = std::uint64_t;  ///< Where a text is that has been read so far.

    struct Step {
        State state = 0;
        double gain = 0;  ///< Natural logarithm, of either sign.
    };

    virtual ~TextGuide() = default;
    [[nodiscard]] virtual State start() const = 0;
    [[nodiscard]] virtual Step after(State state, int letter) const = 0;
    /// The gain of a text that ends here.
    [[nodiscard]] virtual double atEnd(State state) const = 0;
};

}  // namespace ocr
