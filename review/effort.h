#pragma once

#include <string>
#include <vector>

#include "review/record.h"

namespace review {

/// What one person's work on some records was, told from the readings alone.
struct ClerkEffort {
    std::string who;
    std::size_t records = 0;   ///< In which this person gave a reading.
    std::size_t accepted = 0;  ///< Readings that say what the machine had said: Enter alone.
    std::size_t edited = 0;    ///< Readings that say something else than the machine.
    std::size_t fresh = 0;     ///< Readings of fields on which the machine had said nothing.
    std::size_t copied = 0;    ///< Of all these: taken from the record before.
    double seconds = 0;        ///< From reading to reading within a record, pauses of more than five minutes left out.

    /// Seconds for each record; 0 without records.
    [[nodiscard]] double secondsPerRecord() const { return records == 0 ? 0 : seconds / static_cast<double>(records); }
};

/// The effort of everybody who gave a reading, by name. A reading counts beside the machine's latest one before it; imports are nobody's
/// effort.
[[nodiscard]] std::vector<ClerkEffort> effortIn(const std::vector<Record>& records);

}  // namespace review
