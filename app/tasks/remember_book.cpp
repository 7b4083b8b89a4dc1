#include "app/tasks/remember_book.h"

#include <cmath>
#include <map>
#include <ranges>

#include "app/house.h"
#include "app/jobs/bench.h"
#include "app/office_reader.h"
#include "app/tasks/verified_fields.h"
#include "ocr/read/book_memory.h"
#include "ocr/read/hand_reader.h"

namespace app {
namespace {

constexpr double kBelieved = 0.5;  // A text other than what was read needs more than this.
constexpr double kWorthTelling = 0.05;  // Of a probability; less would add a reading to every field again and again.

using LinesByKey = std::map<std::string, std::vector<review::SeenLine>>;

bool isMemory(const review::Reading& reading) { return reading.source.who.starts_with(kMemoryName); }

/// The latest reading by the machine that memory had no part in.
const review::Reading* readWithoutMemory(const review::Record& record, const std::string& key) {
    for (const review::Reading& reading : record.readings | std::views::reverse) {
        if (reading.key == key && reading.source.kind == review::SourceKind::machine && !isMemory(reading)) return &reading;
    }
    return nullptr;
}

/// What memory has to say about a field, if that is anything new.
std::optional<review::Reading> remembered(const ocr::BookMemory& memory, const review::Record& record, const review::FieldSpec& spec,
                                          const std::vector<review::SeenLine>& lines) {
    const review::Reading* read = readWithoutMemory(record, spec.key);
    if (read == nullptr || read->state == review::FieldState::blank || lines.empty()) return std::nullopt;
    const auto recalled = memory.recall({spec.kind, spec.key, lines, read->text, read->probability.value_or(0)});
    if (!recalled || (!recalled->evidence.same && recalled->probability <= kBelieved)) return std::nullopt;
    const review::Reading* counts = review::countField(record, spec.key).counts;
    const bool said = counts && counts->text == recalled->text && std::abs(counts->probability.value_or(0) - recalled->probability) < kWorthTelling;
    if (said) return std::nullopt;
    review::Reading reading = *read;
    reading.id = {};
    reading.text = recalled->text;
    reading.state = review::FieldState::value;
    reading.probability = recalled->probability;
    reading.source = {review::SourceKind::machine, std::string(kMemoryName) + ", " + lines.front().model};
    return reading;
}

}  // namespace

RememberOutcome rememberBook(storage::Store& store, const review::FormCatalog& catalog, review::BookId book, const std::string& who,
                             const std::stop_token& stop) {
    std::map<review::RecordId, LinesByKey> seen;
    for (storage::StoredLine& line : store.seenLines(book)) seen[line.record][line.key].push_back(std::move(line.line));
    if (seen.empty()) return {};
    const std::vector<review::Record> records = store.records(book);
    const ocr::PageReaderSettings reader = officeReader(store);
    std::optional<ocr::BookMemory> memory;
    for (const review::Record& record : records) {
        const review::RecordForm* form = catalog.form(record.form);
        if (!form) continue;
        for (const VerifiedField& field : verifiedFields(record, *form)) {
            if (field.truth->text.empty() || !ocr::BookMemory::remembers(field.spec->kind)) continue;
            if (!memory) memory.emplace(ocr::HandReader(reader.models, ocr::HandLanguage::none, reader.hand).letters());
            memory->learn(field.spec->kind, field.spec->key, field.truth->text, seen[record.id][field.spec->key]);
        }
    }
    RememberOutcome outcome;
    if (!memory) return outcome;
    for (const review::Record& record : records) {
        if (stop.stop_requested()) throw stoppedFailure();
        const review::RecordForm* form = catalog.form(record.form);
        if (!form || review::personActed(record)) continue;
        std::vector<review::Reading> readings;
        for (const review::FieldSpec& spec : form->fields) {
            if (auto reading = remembered(*memory, record, spec, seen[record.id][spec.key])) readings.push_back(*std::move(reading));
        }
        // Somebody who saved meanwhile has seen the record: it is no untouched draft any more.
        if (readings.empty() || store.addReadings(record.id, record.revision, readings, {who, now(), {}}).stale) continue;
        ++outcome.records;
        outcome.fields += readings.size();
    }
    return outcome;
}

}  // namespace app
