#pragma once

#include <array>
#include <cstdint>

#include "ocr/clean/letter_patches.h"

namespace ocr {

/// One unit of the net that tells how well a patch of writing stands: `out` times what `bias` and the weighed patch come to, if that is above 0.
struct TurnUnit {
    float bias;
    float scale;  ///< Of the weights.
    float out;
    std::array<std::int8_t, kPatchValues> weights;
};

inline constexpr std::size_t kTurnUnits = 40;

/// Fitted by ocr/training/fit_turn.py, which prints it.
extern const std::array<TurnUnit, kTurnUnits> kTurnTable;

}  // namespace ocr
