#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "review/base/ids.h"

namespace app {

/// A text that was typed into a field and not saved.
struct TypedDraft {
    review::RecordId record;
    std::string key;
    std::string text;

    bool operator==(const TypedDraft&) const = default;
};

/// Where a person was at work in a store, and what was typed and not accepted: enough to go on there after the program or the power went
/// away.
struct ClerkPlace {
    review::BookId book;
    review::RecordId record;
    std::string key;  ///< Of the field.
    std::vector<TypedDraft> drafts;

    bool operator==(const ClerkPlace&) const = default;
};

/// A file of its own for each store and person, in the person's folder of states.
[[nodiscard]] std::filesystem::path clerkPlaceFile(const std::filesystem::path& store, const std::string& who);

/// Nothing is known of a missing or damaged file: the desk then opens where there is something to do. A lost place is no failure.
[[nodiscard]] ClerkPlace readClerkPlace(const std::filesystem::path& file);

/// The program may die at any moment, the file is then as it was or new; it is not waited for until it is on the disk.
/// @throws Failure(world) when it cannot be written.
void writeClerkPlace(const std::filesystem::path& file, const ClerkPlace& place);

}  // namespace app
