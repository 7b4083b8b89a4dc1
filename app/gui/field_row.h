#pragma once

#include <optional>
#include <string>
#include <vector>

#include "review/forms/form_catalog.h"
#include "review/record.h"
#include "review/rules/finding.h"

namespace app::gui {

/// How much a clerk may rely on what stands in a field. Shown as a colour and always as words too.
enum class Trust {
    none,      ///< Nobody has read it.
    low,       ///< The machine is unsure: below 80 %.
    middling,  ///< The machine is fairly sure: below 95 %.
    high,      ///< The machine is sure.
    keyed,     ///< A person gave the reading.
    agreed,    ///< Two people agree, or a dispute was resolved.
    disputed,  ///< Two people differ.
};

/// One field of the open record, as the list at the right shows it.
struct FieldRow {
    std::string key;
    std::string label;   ///< Name of the field, without the colon of the printed form.
    std::string text;    ///< What counts: the text, the word of a code, or "(để trống)" and the like for the other states.
    Trust trust = Trust::none;
    std::string trustText;  ///< The same in words: "97 %", "đã nhập", "lệch nhau".
    bool byPerson = false;  ///< A person has given an opinion.
    bool doubtful = false;  ///< The reading that counts is marked as doubtful.
    bool drafted = false;   ///< Something was typed here and is not saved yet.
    bool postponed = false;
    std::size_t findings = 0;  ///< Findings that name this field.
};

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

/// The code a clerk means by code, word, or the beginning of the word without marks ("dung h" → Đúng hạn); nothing when none or several fit.
[[nodiscard]] std::optional<std::string> codeMeant(const std::vector<Option>& options, const std::string& typed);

/// What a reading says, for people: word of the code, text, or the word for its state.
[[nodiscard]] std::string spoken(const review::Reading& reading, const std::vector<Option>& options);

/// True when a person, not a machine or an import, has given an opinion on the field.
[[nodiscard]] bool personSpoke(const review::CountedField& field);

/// The row of one field. `drafted` and `postponed` are left false: only the presenter knows.
[[nodiscard]] FieldRow rowFor(const review::Record& record, const review::FieldSpec& spec, const review::FormCatalog& catalog,
                              const std::vector<review::Finding>& findings);

}  // namespace app::gui
