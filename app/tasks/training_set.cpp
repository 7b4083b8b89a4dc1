#include "app/tasks/training_set.h"

#include <cstdio>
#include <map>

#include "app/tasks/verified_fields.h"
#include "app/tasks/written_lines.h"
#include "ocr/scan/encode.h"
#include "ocr/read/line_picture.h"
#include "review/base/text.h"
#include "storage/atomic_file.h"
#include "storage/sha256.h"

namespace app {
namespace {

constexpr int kParts = 20;       // Of these a record falls into one:
constexpr int kHeldParts = 4;    // held out for the gate,
constexpr int kSteerParts = 2;   // or for steering.

/// Which of kParts a record falls into.
int partOf(review::RecordId record, int seed) {
    const std::string hash = storage::sha256(std::to_string(seed) + " record " + std::to_string(record.value));
    return static_cast<int>(std::stoul(hash.substr(0, 7), nullptr, 16) % kParts);
}

/// The lines of one record by field.
using LinesByKey = std::map<std::string, std::vector<review::SeenLine>>;

void take(TrainingSet& set, const review::Record& record, const review::RecordForm& form, const LinesByKey& lines, WrittenLines& parting, int seed) {
    const int part = partOf(record.id, seed);
    bool any = false;
    for (const VerifiedField& field : verifiedFields(record, form)) {
        const auto found = lines.find(field.spec->key);
        if (found == lines.end()) continue;
        for (WrittenLine& written : parting.of(field, found->second)) {
            any = true;
            if (part < kHeldParts) {
                set.held.push_back({"record " + std::to_string(record.id.value), std::string(toText(field.spec->kind)), written.text, std::move(written.line)});
            } else {
                set.learnt.push_back({written.text, part < kHeldParts + kSteerParts, std::move(written.line)});
            }
        }
    }
    if (any) ++(part < kHeldParts ? set.heldRecords : set.learntRecords);
}

}  // namespace

TrainingSet trainingSetOf(storage::Store& store, const review::FormCatalog& catalog, int seed) {
    TrainingSet set;
    WrittenLines parting(store);
    for (const review::Book& book : store.books()) {
        std::map<review::RecordId, LinesByKey> seen;
        for (storage::StoredLine& line : store.seenLines(book.id)) seen[line.record][line.key].push_back(std::move(line.line));
        for (const auto& [id, lines] : seen) {
            const auto record = store.record(id);
            const review::RecordForm* form = record ? catalog.form(record->form) : nullptr;
            if (form) take(set, *record, *form, lines, parting, seed);
        }
    }
    return set;
}

void writeTrainingSet(const TrainingSet& set, const std::filesystem::path& folder) {
    std::string table;
    std::size_t number = 0;
    for (const LearntField& field : set.learnt) {
        char name[24];
        std::snprintf(name, sizeof name, "line%06zu.png", ++number);
        storage::AtomicFile picture(folder / name);
        picture.write(ocr::encodePng(ocr::pictureOf(field.line)));
        picture.keep();
        table += std::string(name) + '\t' + (field.steers ? "steer" : "train") + '\t' + review::canonical(field.text) + '\n';
    }
    storage::AtomicFile file(folder / "lines.tsv");
    file.write(table);
    file.keep();
}

std::string hashOf(const TrainingSet& set) {
    std::string all;
    for (const LearntField& field : set.learnt) all += storage::sha256(field.text + '\n' + field.line.picture) + (field.steers ? "s" : "t");
    for (const HeldField& field : set.held) all += storage::sha256(field.text + '\n' + field.line.picture);
    return storage::sha256(all);
}

}  // namespace app
