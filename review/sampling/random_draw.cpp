#include "review/sampling/random_draw.h"

#include <algorithm>
#include <limits>
#include <set>

namespace review {
namespace {

/// SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", OOPSLA 2014): the same numbers on every machine,
/// nothing asked of the clock or the system.
class Numbers {
public:
    explicit Numbers(std::uint64_t seed) : state_(seed) {}

    /// 0 … most, each equally likely.
    std::uint64_t upTo(std::uint64_t most) {
        constexpr std::uint64_t kMost = std::numeric_limits<std::uint64_t>::max();
        const std::uint64_t choices = most + 1;
        const std::uint64_t unfair = (kMost % choices + 1) % choices;
        while (true) {
            const std::uint64_t drawn = next();
            if (drawn <= kMost - unfair) return drawn % choices;
        }
    }

private:
    std::uint64_t next() {
        std::uint64_t z = state_ += 0x9e3779b97f4a7c15;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }

    std::uint64_t state_;
};

}  // namespace

std::vector<std::size_t> drawPlaces(std::size_t total, std::size_t count, std::uint64_t seed) {
    Numbers numbers(seed);
    std::set<std::size_t> drawn;
    // Floyd's algorithm (Bentley, "Programming Pearls: a sample of brilliance", CACM 30/9, 1987).
    for (std::size_t last = total - std::min(count, total); last < total; ++last) {
        const std::size_t place = numbers.upTo(last);
        if (!drawn.insert(place).second) drawn.insert(last);
    }
    return {drawn.begin(), drawn.end()};
}

}  // namespace review
