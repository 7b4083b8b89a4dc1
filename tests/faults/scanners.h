#pragma once

#include <nlohmann/json.hpp>

#include "tests/faults/fixtures.h"

namespace faults {

/// An office with the virtual scanner of SANE, without any change to the system. Its feeder holds ten pages, all the same picture.
class ScanningOffice : public Office {
public:
    ScanningOffice();

    /// A start that sees the virtual scanner and no other.
    [[nodiscard]] Start scanning(std::vector<std::string> arguments) const;
    [[nodiscard]] Finished scan(std::vector<std::string> arguments) const { return runSogoc(scanning(std::move(arguments))); }
    /// Whether SANE has the backend `test` here.
    [[nodiscard]] bool hasScanner() const;
    /// What `book batches` says of the batches.
    [[nodiscard]] nlohmann::json batches() const;
};

}  // namespace faults
