#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "review/base/partial_date.h"
#include "review/book.h"
#include "review/forms/form.h"
#include "review/record.h"
#include "review/rules/finding.h"
#include "review/rules/rule_context.h"

namespace review {

/// What a rule looks at: the counted texts of one record. Lives only as long as the record, form and book it was made from.
class RuleInput {
public:
    RuleInput(const Record& record, const RecordForm& form, const Book& book, const RuleContext& context);

    [[nodiscard]] const Record& record() const { return record_; }
    [[nodiscard]] const RecordForm& form() const { return form_; }
    [[nodiscard]] const Book& book() const { return book_; }
    [[nodiscard]] const RuleContext& context() const { return context_; }
    /// The text that counts, or an empty string; for keys the form does not have, too.
    [[nodiscard]] std::string text(const std::string& key) const;
    /// The date that counts; nothing when empty or impossible.
    [[nodiscard]] std::optional<PartialDate> date(const std::string& key) const;
    /// Fields of a kind whose text is not empty: those of the form, then keyed ones whose key ends as that kind's keys do.
    [[nodiscard]] std::vector<std::string> written(FieldKind kind) const;
    /// Keys of the fields of one person, told by the prefix of the ministry's keys, whose text is not empty.
    [[nodiscard]] std::vector<std::string> writtenOf(std::string_view person) const;
    /// The printed label without its colon, or the key where nothing is printed.
    [[nodiscard]] std::string label(const std::string& key) const;

private:
    const Record& record_;
    const RecordForm& form_;
    const Book& book_;
    const RuleContext& context_;
    std::vector<std::string> keys_;             ///< Keys of the form, then others that were read.
    std::map<std::string, std::string> texts_;  ///< What counts, by key: rules ask for the same again and again.
};

/// One breach of one rule.
struct Breach {
    std::vector<std::string> keys;
    Sentence sentence;
};

/// One rule: a row of a table. A rule that finds nothing to look at keeps silent.
struct Rule {
    std::string_view name;  ///< In ruleList(), which has its severity and source.
    void (*check)(const RuleInput& input, std::vector<Breach>& breaches);
};

/// Rules about how single fields are written.
[[nodiscard]] std::span<const Rule> formatRules();
/// Rules about codes, groups, nationalities and identity numbers.
[[nodiscard]] std::span<const Rule> valueRules();
/// Rules about the order of dates and about the book's years.
[[nodiscard]] std::span<const Rule> timeRules();
/// Rules about the people of one record.
[[nodiscard]] std::span<const Rule> peopleRules();
/// Rules about the names of places and the time of registration. Names are never replaced.
[[nodiscard]] std::span<const Rule> placeRules();

}  // namespace review
