#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "review/base/time.h"

namespace storage {

/// What one stage of the work on a scan came to. The archive keeps the texts as they come: whoever cleans writes and reads them.
struct StageEntry {
    std::string stage;     ///< "split", "corners" … , and "read" for the reading of the cleaned pages.
    std::size_t page = 0;  ///< Index of the page; 0 also for stages of the whole scan.
    std::string inputs;    ///< SHA-256, lower-case hex, of everything the values depend on.
    std::string values;    ///< JSON.
    std::optional<std::string> person;  ///< Who set the values by hand; nothing when the machine found them.
    review::UtcTime at{};               ///< Set by the archive.
    bool operator==(const StageEntry&) const = default;
};

/// What a person chose about the cleaning of a scan: everything that is set by hand from then on.
struct CleaningChoice {
    std::int64_t id = 0;
    std::string choice;  ///< JSON; "{}" lets the machine decide everything.
    std::string person;
    review::UtcTime at{};
    std::int64_t undoes = 0;  ///< The choice taken back by this one; 0 for none.
};

/// The history of how a scan is cleaned, oldest first.
struct CleaningLog {
    std::vector<StageEntry> stages;
    std::vector<CleaningChoice> choices;

    /// The choice that counts: the latest; nothing when nobody ever chose.
    [[nodiscard]] const CleaningChoice* current() const { return choices.empty() ? nullptr : &choices.back(); }
    /// Its id, 0 for none: what a writer names to say what it saw.
    [[nodiscard]] std::int64_t seen() const { return choices.empty() ? 0 : choices.back().id; }
    /// The choice that an undo would take back: the latest that is neither taken back nor a taking back itself. Nothing when there is none.
    [[nodiscard]] const CleaningChoice* undoable() const;
    /// The choice an undo would go back to; nothing when everything would be the machine's again.
    [[nodiscard]] const CleaningChoice* beforeUndoable() const;
    /// The last entry of a stage.
    [[nodiscard]] const StageEntry* last(const std::string& stage, std::size_t page) const;
    /// Values the machine found before from these inputs.
    [[nodiscard]] std::optional<std::string> found(const std::string& stage, std::size_t page, const std::string& inputs) const;
};

/// How a scan was cleaned for a reading.
struct CleaningUsed {
    std::int64_t seen = 0;  ///< The choice in force then: CleaningLog::seen.
    std::vector<StageEntry> stages;
};

}  // namespace storage
