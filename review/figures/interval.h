#pragma once

#include <cstddef>

namespace review {

/// A share of 0..1 and how far it may be from what lies behind it.
struct Interval {
    double low = 0;
    double high = 1;
    bool operator==(const Interval&) const = default;
};

/// The Wilson score interval of `wrong` among `seen` at 95 % (E. B. Wilson, JASA 22, 1927): also right for few and for none. The whole of 0..1 when
/// nothing was seen.
[[nodiscard]] Interval wilson(std::size_t wrong, std::size_t seen);

}  // namespace review
