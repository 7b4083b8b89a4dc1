#include "app/tasks/remember_book.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <ranges>

#include "app/house.h"
#include "app/office_reader.h"
#include "app/tasks/verified_fields.h"
#include "ocr/read/book_memory.h"
#include "ocr/read/hand_reader.h"
#include "review/keying.h"

namespace app {
namespace {

constexpr double kBelieved = 0.5;     // A text other than what was read needs more than this.
constexpr double kWorthTelling = 0.1;  // Of a probability; less would add a reading to every field again and again.

using LinesByKey = std::map<std::string, std::vector<review::SeenLine>>;
using LinesByRecord = std::map<review::RecordId, LinesByKey>;

LinesByRecord linesIn(std::vector<storage::StoredLine> stored) {
    LinesByRecord lines;
    for (storage::StoredLine& line : stored) lines[line.record][line.key].push_back(std::move(line.line));
    return lines;
}

/// Lines of the records of a book, one scan in memory at a time: those of a whole book are hundreds of megabytes.
class SeenLines {
public:
    explicit SeenLines(storage::Store& store) : store_(store) {}

    /// Valid until the next call.
    [[nodiscard]] LinesByKey& of(const review::Record& record) {
        if (scan_ != record.scan) {
            lines_ = linesIn(store_.seenLines(record.book, record.scan));
            scan_ = record.scan;
        }
        return lines_[record.id];
    }

private:
    storage::Store& store_;
    std::optional<review::ScanId> scan_;
    LinesByRecord lines_;
};

/// The latest reading by the machine that memory had no part in.
const review::Reading* readWithoutMemory(const review::Record& record, const std::string& key) {
    for (const review::Reading& reading : record.readings | std::views::reverse) {
        if (reading.key == key && reading.source.kind == review::SourceKind::machine && !reading.veiled && !review::isBookMemory(reading.source)) return &reading;
    }
    return nullptr;
}

bool spokenAbout(const review::CountedField& field) {
    return std::ranges::any_of(field.opinions, [](const review::Reading* opinion) { return review::isPerson(opinion->source); });
}

/// What memory has to say about a field, if that is anything new.
std::optional<review::Reading> remembered(const ocr::BookMemory& memory, const review::Record& record, const review::FieldSpec& spec,
                                          const std::vector<review::SeenLine>& lines) {
    const review::Reading* read = readWithoutMemory(record, spec.key);
    if (read == nullptr || read->state == review::FieldState::blank || lines.empty()) return std::nullopt;
    const review::CountedField field = review::countField(record, spec.key);
    if (spokenAbout(field)) return std::nullopt;
    const auto recalled = memory.recall({spec.kind, spec.key, lines, read->text, read->probability.value_or(0)});
    if (!recalled || (!recalled->evidence.same && recalled->probability <= kBelieved)) return std::nullopt;
    const review::Reading* counts = field.counts;
    const bool said = counts && counts->text == recalled->text && std::abs(counts->probability.value_or(0) - recalled->probability) < kWorthTelling;
    if (said) return std::nullopt;
    review::Reading reading = *read;
    reading.id = {};
    reading.text = recalled->text;
    reading.state = review::FieldState::value;
    reading.probability = recalled->probability;
    reading.source = {review::SourceKind::machine, std::string(review::kBookMemory) + ", " + lines.front().model};
    return reading;
}

/// What the book has taught; nothing when it has taught nothing.
std::optional<ocr::BookMemory> memoryOf(storage::Store& store, const review::FormCatalog& catalog, const std::vector<review::Record>& records,
                                        SeenLines& seen) {
    std::optional<ocr::BookMemory> memory;
    for (const review::Record& record : records) {
        const review::RecordForm* form = catalog.form(record.form);
        if (!form) continue;
        for (const VerifiedField& field : attestedFields(record, *form)) {
            if (field.truth->text.empty() || !ocr::BookMemory::remembers(field.spec->kind)) continue;
            if (!memory) {
                const ocr::PageReaderSettings reader = officeReader(store);
                // Without the reader of handwriting nothing was seen that could be recalled.
                if (!ocr::HandReader::isInstalled(reader.models)) return std::nullopt;
                memory.emplace(ocr::HandReader(reader.models, ocr::HandLanguage::none, reader.hand).letters());
            }
            memory->learn(field.spec->kind, field.spec->key, field.truth->text, seen.of(record)[field.spec->key]);
        }
    }
    return memory;
}

/// People key in it, or will.
bool isOpen(const review::Record& record) {
    using enum review::RecordState;
    return record.state == draft || record.state == entered || record.state == disputed || record.state == returned;
}

/// Adds to a record that people still key what memory has to say about its fields.
void rememberIn(storage::Store& store, const review::FormCatalog& catalog, const ocr::BookMemory& memory, const review::Record& record, LinesByKey& lines,
                const std::string& who, RememberOutcome& outcome) {
    const review::RecordForm* form = catalog.form(record.form);
    if (!form) return;
    std::vector<review::Reading> readings;
    for (const review::FieldSpec& spec : form->fields) {
        if (auto reading = remembered(memory, record, spec, lines[spec.key])) readings.push_back(*std::move(reading));
    }
    // Somebody who saved meanwhile has said more than is known here; the next time counts it.
    if (readings.empty() || store.addReadings(record.id, record.revision, readings, {who, now(), {}}).stale) return;
    outcome.records.push_back(record.id);
    outcome.fields += readings.size();
}

}  // namespace

RememberOutcome rememberBook(storage::Store& store, const review::FormCatalog& catalog, const RememberOrder& order, const std::stop_token& stop) {
    SeenLines seen(store);
    std::vector<review::Record> records = store.records(order.book);
    const std::optional<ocr::BookMemory> memory = memoryOf(store, catalog, records, seen);
    RememberOutcome outcome;
    if (!memory) return outcome;
    const auto at = std::ranges::find(records, order.after, &review::Record::id);
    if (at != records.end()) std::rotate(records.begin(), at + 1, records.end());
    for (const review::Record& record : records) {
        outcome.stopped = stop.stop_requested();
        if (outcome.stopped) return outcome;
        if (!isOpen(record)) continue;
        rememberIn(store, catalog, *memory, record, seen.of(record), order.who, outcome);
    }
    return outcome;
}

BookLesson::BookLesson(storage::Store& store, std::shared_ptr<const review::FormCatalog> catalog, review::BookId book)
    : catalog_(std::move(catalog)), book_(book) {
    SeenLines seen(store);
    if (auto memory = memoryOf(store, *catalog_, store.records(book), seen)) memory_ = std::make_unique<const ocr::BookMemory>(*std::move(memory));
}

BookLesson::~BookLesson() = default;
BookLesson::BookLesson(BookLesson&&) noexcept = default;
BookLesson& BookLesson::operator=(BookLesson&&) noexcept = default;

RememberOutcome BookLesson::remember(storage::Store& store, review::ScanId scan, const std::string& who) const {
    RememberOutcome outcome;
    if (!memory_) return outcome;
    LinesByRecord seen = linesIn(store.seenLines(book_, scan));
    for (auto& [id, lines] : seen) {
        if (const auto record = store.record(id); record && isOpen(*record)) rememberIn(store, *catalog_, *memory_, *record, lines, who, outcome);
    }
    return outcome;
}

}  // namespace app
