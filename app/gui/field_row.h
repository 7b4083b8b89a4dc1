#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/tasks/clerk_settings.h"
#include "app/tasks/field_words.h"
#include "review/forms/form_catalog.h"
#include "review/record.h"
#include "review/rules/finding.h"

namespace app::gui {

/// How much a clerk may rely on what stands in a field. Shown as a colour and always as words too.
enum class Trust {
    none,      ///< Nobody has read it.
    low,       ///< The machine hardly knows: below TrustLimits::fair.
    middling,  ///< The machine is fairly sure: below TrustLimits::sureFor().
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
    bool unseen = false;       ///< A person must look before the record may be accepted (review::unseenKeys).
    bool doubt = false;        ///< Somebody must look: two people differ, or nobody looked yet and the machine is not sure or a rule complains.
};

/// The code a clerk means by code, word, or the beginning of the word without marks ("dung h" → Đúng hạn); nothing when none or several fit.
[[nodiscard]] std::optional<std::string> codeMeant(const std::vector<Option>& options, const std::string& typed);

/// True when a person, not a machine or an import, has given an opinion on the field.
[[nodiscard]] bool personSpoke(const review::CountedField& field);

/// The row of one field. `drafted`, `postponed` and `unseen` are left false: only the presenter knows.
[[nodiscard]] FieldRow rowFor(const review::Record& record, const review::FieldSpec& spec, const review::FormCatalog& catalog,
                              const std::vector<review::Finding>& findings, const TrustLimits& limits = {});

}  // namespace app::gui
