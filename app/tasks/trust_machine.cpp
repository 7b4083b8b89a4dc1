#include "app/tasks/trust_machine.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "app/tasks/check_rules.h"
#include "review/base/failure.h"
#include "review/permission.h"
#include "review/sampling/random_draw.h"

namespace app {
namespace {

using review::FieldStanding;
using review::Record;

review::Failure machineMayNot(const review::Book& book) {
    return {review::FailureKind::usage,
            {"Cách làm của quyển " + book.name() + " không cho nhận bản máy đọc (sogoc book plan --machine).",
             "The plan of book " + book.name() + " does not let the machine decide (sogoc book plan --machine)."}};
}

bool readWhole(const Record& record, const review::RecordForm& form) {
    return std::ranges::all_of(form.fields, [&](const review::FieldSpec& field) {
        return countField(record, field.key).standing == FieldStanding::machineOnly;
    });
}

/// Warnings want a person's reason, so they keep the machine out like errors.
bool breaksRules(const std::vector<review::Finding>& findings) {
    return review::firstOf(findings, review::Severity::error) != nullptr || review::firstOf(findings, review::Severity::warning) != nullptr;
}

/// What the machine said last about a field.
const review::Reading* machineWord(const Record& record, const std::string& key) {
    const review::Reading* last = nullptr;
    for (const review::Reading& reading : record.readings) {
        if (reading.key == key && reading.source.kind == review::SourceKind::machine) last = &reading;
    }
    return last;
}

void compare(const Record& record, TrustAudit& audit) {
    std::set<std::string> keys;
    for (const review::Reading& reading : record.readings) keys.insert(reading.key);
    std::size_t wrong = 0;
    for (const std::string& key : keys) {
        const review::CountedField field = countField(record, key);
        const review::Reading* machine = machineWord(record, key);
        if (field.counts == nullptr || machine == nullptr) continue;
        ++audit.fields;
        if (!review::sameOpinion(*field.counts, *machine)) ++wrong;
    }
    audit.wrongFields += wrong;
    audit.wrongRecords += wrong > 0 ? 1 : 0;
}

}  // namespace

TrustOutcome trustMachine(storage::Store& store, const review::Book& book, const review::FormCatalog& catalog, std::optional<std::uint64_t> seed,
                          const storage::Act& act) {
    const review::Plan plan = store.plan(book.id);
    if (!plan.machine) throw machineMayNot(book);
    std::set<review::RecordId> drawnBefore;
    for (const storage::TrustRun& run : store.trustRuns(book.id)) drawnBefore.insert(run.drawn.begin(), run.drawn.end());
    const review::RuleContext rules = rulesOf(store);
    std::vector<review::RecordId> sure;
    for (const Record& record : store.records(book.id)) {
        const review::RecordForm* form = catalog.form(record.form);
        if (record.state != review::RecordState::draft || drawnBefore.contains(record.id) || form == nullptr) continue;
        if (!trusted(record, plan) || !readWhole(record, *form) || breaksRules(findingsOf(store, record, *form, book, rules))) continue;
        sure.push_back(record.id);
    }
    TrustOutcome outcome{.qualified = sure.size()};
    outcome.seed = seed.value_or(static_cast<std::uint64_t>(act.when.time_since_epoch().count()));
    if (sure.empty()) return outcome;
    storage::NewTrust trust{.book = book.id, .threshold = plan.machine->threshold, .seed = outcome.seed, .accepted = {}, .drawn = {}};
    const auto share = static_cast<std::size_t>(std::ceil(plan.machine->audited * static_cast<double>(sure.size())));
    const std::vector<std::size_t> places = review::drawPlaces(sure.size(), share, outcome.seed);
    for (std::size_t place = 0; place < sure.size(); ++place) {
        (std::ranges::binary_search(places, place) ? trust.drawn : trust.accepted).push_back(sure[place]);
    }
    outcome.accepted = trust.accepted.size();
    outcome.drawn = trust.drawn.size();
    store.trustMachine(trust, act);
    return outcome;
}

TrustAudit auditOfTrust(storage::Store& store, const review::Book& book) {
    TrustAudit audit;
    for (const storage::TrustRun& run : store.trustRuns(book.id)) {
        ++audit.runs;
        audit.accepted += run.accepted;
        audit.drawn += run.drawn.size();
        for (const review::RecordId id : run.drawn) {
            const auto record = store.record(id);
            if (!record || (record->state != review::RecordState::accepted && record->state != review::RecordState::delivered)) continue;
            ++audit.keyed;
            compare(*record, audit);
        }
    }
    return audit;
}

}  // namespace app
