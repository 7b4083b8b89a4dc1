#pragma once

#include <cstdint>
#include <cstring>

namespace ocr {

/// Eight floats that a processor handles together where it can; GCC makes two halves of them where it cannot.
using WideFloats = float __attribute__((vector_size(32)));
constexpr int kWide = 8;

/// The same at any address of a float.
using LooseFloats = float __attribute__((vector_size(32), aligned(4), may_alias));

[[gnu::always_inline]] inline void load(WideFloats& value, const float* from) { value = *reinterpret_cast<const LooseFloats*>(from); }
[[gnu::always_inline]] inline void store(const WideFloats& value, float* to) { *reinterpret_cast<LooseFloats*>(to) = value; }

/// e to the power of each, to about the last digit of a float, for -87 to 88; further away as there.
/// Cody & Waite's reduction and the polynomial of Cephes' expf (S. Moshier).
[[gnu::always_inline]] inline void exponential(WideFloats& x) {
    using WideInts = std::int32_t __attribute__((vector_size(32)));
    constexpr float kRounder = 12582912;  // 1.5 * 2^23: what is added to it is rounded to a whole number.
    x = x < -87.0F ? WideFloats{} - 87.0F : x;
    x = x > 88.0F ? WideFloats{} + 88.0F : x;
    const WideFloats whole = (x * 1.44269504F + kRounder) - kRounder;
    const WideFloats rest = (x - whole * 0.693359375F) + whole * 2.12194440e-4F;
    WideFloats sum = rest * 1.9875691500e-4F + 1.3981999507e-3F;
    sum = sum * rest + 8.3334519073e-3F;
    sum = sum * rest + 4.1665795894e-2F;
    sum = sum * rest + 1.6666665459e-1F;
    sum = sum * rest + 5.0000001201e-1F;
    sum = sum * rest * rest + rest + 1.0F;
    const WideInts power = (__builtin_convertvector(whole, WideInts) + 127) << 23;
    WideFloats scale;
    std::memcpy(&scale, &power, sizeof scale);
    x = sum * scale;
}

}  // namespace ocr
