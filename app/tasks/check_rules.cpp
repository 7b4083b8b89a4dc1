#include "app/tasks/check_rules.h"

#include <iterator>

#include "app/house.h"
#include "app/tasks/numbers_elsewhere.h"

namespace app {
namespace {

using review::BookFinding;
using review::Finding;

/// More records than this hold one number only when it is no number of a person.
constexpr std::size_t kMostHolders = 100;

template <typename List>
void append(List& list, List more) {
    list.insert(list.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace

review::RuleContext rulesOf(storage::Store& store) { return {review::ruleSettingsFrom(store.ruleSettings()), loadUnits()}; }

std::vector<Finding> findingsBeside(storage::Store& store, review::RecordId id, const review::RuleSettings& settings) {
    const auto record = store.indexed(id);
    if (!record) return {};
    std::vector<Finding> findings;
    if (const auto keys = review::twinKeys(record->bookType)) {
        findings = review::checkTwins(*record, store.alike(id, keys->name, keys->birth), settings);
    }
    for (const auto& [key, number] : review::numbersIn(*record)) {
        append(findings, review::checkNumber(*record, key, store.holding(number, kMostHolders), settings));
    }
    return findings;
}

std::vector<Finding> findingsOf(storage::Store& store, const review::Record& record, const review::RecordForm& form, const review::Book& book,
                                const review::RuleContext& rules) {
    std::vector<Finding> findings = review::checkRecord(record, form, book, rules);
    append(findings, findingsBeside(store, record.id, rules.settings));
    return findings;
}

std::vector<BookFinding> findingsOf(storage::Store& store, const review::Book& book, const review::FormCatalog& catalog) {
    return findingsOf(store, book, catalog, numbersElsewhere(store, book));
}

std::vector<BookFinding> findingsOf(storage::Store& store, const review::Book& book, const review::FormCatalog& catalog,
                                    const review::NumbersElsewhere& elsewhere) {
    const review::RuleContext rules = rulesOf(store);
    const std::vector<review::Record> records = store.records(book.id);
    std::vector<BookFinding> findings;
    for (const review::Record& record : records) {
        const review::RecordForm* form = catalog.form(record.form);
        if (form == nullptr) continue;
        for (Finding& finding : findingsOf(store, record, *form, book, rules)) findings.push_back({record.id, std::move(finding)});
    }
    append(findings, review::checkBook(records, book, elsewhere, rules.settings));
    append(findings, review::checkPages(records, book, rules.settings));
    return findings;
}

}  // namespace app
