#pragma once

#include <string>
#include <vector>

#include "review/forms/form_catalog.h"
#include "review/record.h"

namespace app {

/// One value a coded field can take.
struct Option {
    std::string code;  ///< What is stored.
    std::string word;  ///< What is shown.
};

/// Label of a field for people: the printed label without its colon, or the key where the form prints none.
[[nodiscard]] std::string labelOf(const review::FieldSpec& spec);

/// "(để trống)", "(không đọc được)" …; empty for FieldState::value.
[[nodiscard]] std::string wordFor(review::FieldState state);

/// The values a field can take, in the order of its code list; empty for fields of free text. A sex field without a code list offers Nam and Nữ,
/// stored as written.
[[nodiscard]] std::vector<Option> optionsOf(const review::FieldSpec& spec, const review::FormCatalog& catalog);

/// What a reading says, for people: word of the code, text, or the word for its state.
[[nodiscard]] std::string spoken(const review::Reading& reading, const std::vector<Option>& options);

}  // namespace app
