#pragma once

#include <map>
#include <string>
#include <vector>

#include "review/forms/form.h"
#include "review/values/units.h"

namespace app::gui {

/// What people have given in the fields of one book, most frequent first, for completing what is being typed.
class HeardTexts {
public:
    void add(review::FieldKind kind, const std::string& text);
    [[nodiscard]] std::vector<std::string> of(review::FieldKind kind) const;

private:
    std::map<review::FieldKind, std::map<std::string, std::size_t>> counts_;
};

/// Completes what was typed: entries of `known` that begin with it, or have a word that does. Marks may be left out; those that fit with
/// their marks come first, then the order of `known`. What was typed itself is never offered. Nothing for an empty text.
[[nodiscard]] std::vector<std::string> completions(const std::vector<std::string>& known, const std::string& typed, std::size_t limit);

/// Which places there are, for completing addresses.
struct PlacesAround {
    const review::UnitCatalog* units = nullptr;  ///< nullptr: none are known.
    std::string office;                          ///< Address of the office whose book it is: its own places come first.
};

/// What may be meant by what stands in the entry of a field: completions from the house's lists and from the book, a date in words for
/// digits and the other way.
/// @param twin what counts in the field of the same date in digits; empty when there is none.
[[nodiscard]] std::vector<std::string> suggestionsFor(const review::FieldSpec& spec, const HeardTexts& heard, const std::string& typed,
                                                      const std::string& twin, const PlacesAround& places = {});

/// "nksNgaySinh" for "nksNgaySinhBangChu": the field of the same date in digits; empty for other fields.
[[nodiscard]] std::string twinKeyOf(const review::FieldSpec& spec);

}  // namespace app::gui
