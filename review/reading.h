#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "review/base/geometry.h"
#include "review/base/ids.h"
#include "review/base/time.h"

namespace review {

/// What stands in the book at a field. An empty string is never enough to say why nothing is there (domain requirement 35).
enum class FieldState {
    value,          ///< Something is written and this is what it says.
    blank,          ///< The book is blank here ("để trống").
    illegible,      ///< Written, but it cannot be read ("không đọc được").
    damaged,        ///< Torn or lost ("rách, mất").
    struckOut,      ///< Struck out without replacement.
    notApplicable,  ///< This record has no such field.
};

/// Who gives an opinion. The machine is one more clerk.
enum class SourceKind { machine, keyed, imported, copied };

struct Source {
    SourceKind kind = SourceKind::machine;
    std::string who;  ///< A person's account name, or engine and model, for example "tesseract 5.3.0 vie".

    bool operator==(const Source&) const = default;
};

/// What the name of a reading's source begins with when it comes from what people verified in the same book; the model that saw the line follows.
inline constexpr std::string_view kBookMemory = "book memory";

/// The machine said so because of what people verified in the book.
[[nodiscard]] inline bool isBookMemory(const Source& source) {
    return source.kind == SourceKind::machine && source.who.starts_with(kBookMemory);
}

/// One opinion about one field. Readings are added, never changed or deleted.
struct Reading {
    ReadingId id;      ///< Zero until stored.
    std::string key;   ///< The ministry's field name.
    std::string text;  ///< As written in the book, NFC, spaces squeezed. Empty unless state is value. Coded fields hold the code.
    FieldState state = FieldState::value;
    bool doubtful = false;              ///< The person could read it but is not sure; of the machine: writing is struck out here, whatever the text says.
    std::optional<double> probability;  ///< Calibrated chance that text and state are right; absent for people.
    Source source;
    UtcTime when{};
    std::optional<Quad> quad;  ///< Where it was read, in pixels of the untouched scan.
    bool veiled = false;       ///< Kept from whoever asked (review/permission.h): only its place is told. Never stored, never counts.
};

/// Stable names for files, JSON and the store: "value", "blank", "illegible", "damaged", "struckOut", "notApplicable".
[[nodiscard]] std::string_view toText(FieldState state);
[[nodiscard]] std::optional<FieldState> fieldStateFrom(std::string_view text);
/// "machine", "keyed", "imported", "copied".
[[nodiscard]] std::string_view toText(SourceKind kind);
[[nodiscard]] std::optional<SourceKind> sourceKindFrom(std::string_view text);

}  // namespace review
