#include "review/sampling/random_draw.h"

#include <algorithm>
#include <limits>
#include <random>
#include <set>

namespace review {
namespace {

/// 0 … most, each equally likely. The distributions of the standard library differ from one library to the next; its engine does not.
std::uint64_t upTo(std::uint64_t most, std::mt19937_64& engine) {
    const std::uint64_t choices = most + 1;
    const std::uint64_t unfair = (std::numeric_limits<std::uint64_t>::max() % choices + 1) % choices;
    while (true) {
        const std::uint64_t drawn = engine();
        if (drawn <= std::numeric_limits<std::uint64_t>::max() - unfair) return drawn % choices;
    }
}

}  // namespace

std::vector<std::size_t> drawPlaces(std::size_t total, std::size_t count, std::uint64_t seed) {
    std::mt19937_64 engine(seed);
    std::set<std::size_t> drawn;
    // Floyd's algorithm (Bentley, "Programming Pearls: a sample of brilliance", CACM 30/9, 1987).
    for (std::size_t last = total - std::min(count, total); last < total; ++last) {
        const std::size_t place = upTo(last, engine);
        if (!drawn.insert(place).second) drawn.insert(last);
    }
    return {drawn.begin(), drawn.end()};
}

}  // namespace review
