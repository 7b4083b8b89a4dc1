#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "app/tasks/picture_for_delivery.h"
#include "review/base/progress.h"
#include "review/forms/form_catalog.h"
#include "review/rules/rules.h"
#include "storage/delivery/package.h"
#include "storage/store.h"

namespace app {

/// Why a book may not leave yet; `record` is zero for the whole book.
struct Obstacle {
    review::RecordId record;
    std::string name;  ///< "so 05" or the scan's file name, for people.
    review::Sentence why;
    std::string rule = {};    ///< Where a rule found it.
    std::string source = {};  ///< The law or practice it follows.
};

struct DeliverOutcome {
    std::optional<storage::PackageMade> package;  ///< Set when delivered.
    std::vector<Obstacle> obstacles;              ///< All reasons, when refused.
    std::vector<Obstacle> warnings;
};

/// Writes the ministry package of a book into a folder: refused, with all reasons, while a scan waits or failed, a record is not accepted,
/// breaks an error rule, or has no unambiguous PDF name. Scans standing aside (covers, blank pages) are warnings.
/// @throws Failure(world) when the folder cannot be written or already holds the package; then nothing is delivered.
[[nodiscard]] DeliverOutcome deliverBook(storage::Store& store, const review::Book& book, const review::FormCatalog& catalog,
                                         const std::filesystem::path& folder, const storage::Act& act,
                                         const review::ProgressSink& progress = {}, const PictureSettings& pictures = {});

}  // namespace app
