#pragma once

#include <string>
#include <vector>

#include "app/house.h"

namespace app {

/// How one look at the installation turned out.
enum class Health {
    good,
    warning,  ///< Works, but not everything will.
    bad,      ///< Must be put right.
};
/// "good", "warning", "bad".
[[nodiscard]] std::string_view toText(Health health);

struct Check {
    std::string name;  ///< Stable: "forms", "reader", "seat", "decoder", "poppler", "scanner", "store", "space".
    Health health = Health::good;
    std::vector<review::Sentence> sentences;  ///< What was found; one or more.
};

/// Looks at forms, reading models, the reading program of a seat, the decoder, the PDF command, the scanner program, the store (whole examination: audit chain, files, database) and free space. Changes
/// nothing and never throws for what it finds: a failure becomes a bad check.
[[nodiscard]] std::vector<Check> examineHouse(const Settings& settings);

}  // namespace app
