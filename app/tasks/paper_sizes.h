#pragma once

#include "review/base/geometry.h"

namespace app {

// Papers of books, upright, in millimetres.
inline constexpr review::Size kA4{210, 297};
inline constexpr review::Size kA3{297, 420};

}  // namespace app
