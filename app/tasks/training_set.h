#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "review/forms/form_catalog.h"
#include "review/seen_line.h"
#include "storage/store.h"

namespace app {

/// A line of a verified field that no model may learn from: it is kept for the gate.
struct HeldField {
    std::string record;      ///< "record 12".
    std::string fieldClass;  ///< The kind of the field.
    std::string text;        ///< What a person says stands there.
    review::SeenLine line;
};

/// A line of a verified field to learn from.
struct LearntField {
    std::string text;
    bool steers = false;  ///< It only tells the training when to stop.
    review::SeenLine line;
};

/// What the verified fields of a store are worth to a training.
struct TrainingSet {
    std::vector<LearntField> learnt;
    std::vector<HeldField> held;
    std::size_t learntRecords = 0;
    std::size_t heldRecords = 0;
};

/// Divides by records, never by fields: of five records one is held out for the gate, by a hash of seed and record, so that more verified records do not move
/// those that were there. Taken are fields with a text in lines that the reader of handwriting saw; of those in several lines only where it is plain which words
/// stand in which (WrittenLines).
[[nodiscard]] TrainingSet trainingSetOf(storage::Store& store, const review::FormCatalog& catalog, int seed);

/// Writes the pictures to learn from (PNG) and lines.tsv (picture, part `train` or `steer`, text) into an existing folder.
/// @throws Failure(world) when it cannot be written.
void writeTrainingSet(const TrainingSet& set, const std::filesystem::path& folder);

/// Equal for equal sets: SHA-256 over every text and line.
[[nodiscard]] std::string hashOf(const TrainingSet& set);

}  // namespace app
