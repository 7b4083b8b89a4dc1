#pragma once

#include <string>
#include <vector>

#include "tests/bench/upright_pages.h"

namespace bench {

/// How pages were told to lie that had been turned by 0, 90, 180 and 270 degrees, and were a little skewed besides.
struct TurnFigures {
    std::string kind;
    int asked = 0;
    int right = 0;       ///< Stood upright.
    int leftAlone = 0;   ///< Lay the wrong way up and were not turned: too little was sure.
    int falseTurns = 0;  ///< Lay right and were turned,
    int uprights = 0;    ///< of so many that lay right.
    std::vector<std::string> wrong;  ///< Which they were.
};

/// @param keep share of each page, from its top, that is left: the rest is painted over with paper.
[[nodiscard]] TurnFigures measureTurns(const std::string& kind, const std::vector<UprightPage>& pages, double keep = 1);

}  // namespace bench
