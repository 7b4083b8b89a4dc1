#pragma once

namespace ocr {

/// True where the processor has AVX2 and FMA, as any made since 2015 has. Loops over whole pictures are compiled once for these and once for any processor.
[[nodiscard]] inline bool hasWideRegisters() { return __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("fma") != 0; }

}  // namespace ocr
