#pragma once

#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "review/base/progress.h"
#include "review/forms/form_catalog.h"
#include "review/model_gate.h"
#include "storage/store.h"

namespace app {

struct TrainSettings {
    std::filesystem::path work;             ///< Private folder of an unfinished training; holds personal data while it lasts, and is removed after.
    double minutes = 30;                    ///< Of one core, for training; on a busy computer longer by the clock. The rest takes some minutes more.
    int niceness = 10;                      ///< Of the training: how much it gives way to others, 0 to 19.
    int seed = 1;                           ///< Also decides which records are held out.
    std::vector<std::string> fonts;         ///< Folders of fonts whose lines are mixed in; none: only the office's own lines.
    std::string python = "/usr/bin/python3";  ///< Debian's, which has python3-torch.
    std::filesystem::path program;          ///< Empty: tune_hand.py as installed (SHARE/sogoc/training).
};

struct TrainOutcome {
    std::size_t learntFields = 0;
    std::size_t learntRecords = 0;
    std::size_t heldFields = 0;
    std::size_t heldRecords = 0;
    bool continued = false;  ///< A training that was stopped went on.
    std::string parent;      ///< Name and mark of the model it began from.
    std::string name;        ///< Of the new model.
    std::string sha256;
    review::GateVerdict verdict;
    bool installed = false;  ///< It is better, and reads from now on.
};

/// Lets the handwriting model in use learn from the verified fields of the store, then lets the old and the new one read the records held out, and takes the
/// new one only if the gate says so (review/model_gate.h). Either way the audit says what came of it. Stopped or killed, the same call goes on where it was,
/// as long as nothing else was verified meanwhile. One core, at low priority.
/// @throws Failure(usage) when too little is verified; Failure(world) when the training cannot run, naming what is missing; Failure(cancelled).
[[nodiscard]] TrainOutcome trainModel(storage::Store& store, const review::FormCatalog& catalog, const TrainSettings& settings, const std::string& who,
                                      const review::ProgressSink& progress = {}, std::stop_token stop = {});

/// What the gate found, as a compact JSON object for the store and for `--json`; numbers and kinds of fields only.
[[nodiscard]] std::string figuresOf(const TrainOutcome& outcome);

}  // namespace app
