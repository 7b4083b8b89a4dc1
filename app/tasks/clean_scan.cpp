#include "app/tasks/clean_scan.h"

#include <nlohmann/json.hpp>

#include "ocr/clean/stage_text.h"
#include "storage/sha256.h"

namespace app {
namespace {

using nlohmann::json;

constexpr auto kRead = "read";

/// What a stage depends on, the scan itself included.
std::string hashOf(const ScanIdentity& identity, const std::string& inputs) {
    return storage::sha256(identity.sha256 + " " + std::to_string(identity.frame) + " " + inputs);
}

json jsonOf(const review::ReadingLimits& limits) {
    json values;
    for (const review::ReadingLimit& limit : review::readingLimitList()) values[std::string(limit.name)] = limits.*limit.value;
    return values;
}

/// The limits a program is shipped with add nothing: older ones had no others, and what they read still counts.
std::string readInputs(const ocr::CleanRecipe& recipe, const ScanIdentity& identity, const ReadingTerms& terms) {
    const std::string limits = terms.limits == review::ReadingLimits{} ? std::string() : " " + jsonOf(terms.limits).dump();
    return hashOf(identity, "read " + terms.form + " " + recipe.toJson() + limits);
}

ocr::KnownStages knownFrom(const ScanIdentity& identity, const storage::CleaningLog& log) {
    return [&identity, &log](ocr::CleanStage stage, std::size_t page, const std::string& inputs) {
        return log.found(std::string(toText(stage)), page, hashOf(identity, inputs));
    };
}

}  // namespace

ocr::HandCleaning handOf(const storage::CleaningLog& log, review::Size scan) {
    const storage::CleaningChoice* choice = log.current();
    return choice != nullptr ? ocr::handFrom(choice->choice, scan, "cleaning_choice") : ocr::HandCleaning{};
}

ocr::CleanPlan planScan(const ocr::Image& scan, const ScanIdentity& identity, const storage::CleaningLog& log, const ocr::HandCleaning& hand,
                        std::stop_token stop) {
    return ocr::planCleaning(scan, hand, knownFrom(identity, log), std::move(stop));
}

ocr::CleanPlan planToldByForm(const ocr::Image& scan, const ocr::HandCleaning& byForm, const ScanIdentity& identity, const storage::CleaningLog& log,
                              const ocr::HandCleaning& hand, std::stop_token stop) {
    const auto logged = knownFrom(identity, log);
    const auto known = [&](ocr::CleanStage stage, std::size_t page, const std::string& inputs) -> std::optional<std::string> {
        const bool cut = page < byForm.pages.size() && byForm.pages[page].corners;
        if (stage == ocr::CleanStage::turn && byForm.turn) return textOf(ocr::ScanTurn{*byForm.turn, {}});
        if (stage == ocr::CleanStage::split && byForm.split) return textOf(*byForm.split);
        if (stage == ocr::CleanStage::corners && cut) return ocr::cornersText(*byForm.pages[page].corners);
        // The sheet was cut out along its own edges: nothing of the surround is left.
        if (stage == ocr::CleanStage::edges && cut) return ocr::edgesText(false);
        return logged(stage, page, inputs);
    };
    return ocr::planCleaning(scan, hand, known, std::move(stop));
}

std::optional<ocr::CleanPlan> loggedPlan(const ScanIdentity& identity, review::Size size, const storage::CleaningLog& log) {
    return ocr::knownCleaning(size, handOf(log, size), knownFrom(identity, log));
}

storage::CleaningUsed usedFor(const ocr::CleanPlan& plan, const ScanIdentity& identity, const storage::CleaningLog& log) {
    storage::CleaningUsed used;
    used.seen = log.seen();
    for (const ocr::StageRun& run : plan.runs) {
        storage::StageEntry entry{std::string(toText(run.stage)), run.page, hashOf(identity, run.inputs), run.values, {}, {}};
        if (run.origin == ocr::StageOrigin::byHand) entry.person = log.current()->person;
        used.stages.push_back(std::move(entry));
    }
    return used;
}

storage::CleaningUsed usedFor(const ocr::CleanPlan& plan, const ScanIdentity& identity, const storage::CleaningLog& log, const ReadingTerms& terms,
                              const std::string& reader) {
    storage::CleaningUsed used = usedFor(plan, identity, log);
    const json values{{"reader", reader}, {"form", terms.form}, {"limits", jsonOf(terms.limits)}};
    used.stages.push_back({kRead, 0, readInputs(plan.recipe, identity, terms), values.dump(), {}, {}});
    return used;
}

bool readWith(const ocr::CleanRecipe& recipe, const ScanIdentity& identity, const storage::CleaningLog& log, const ReadingTerms& terms) {
    const storage::StageEntry* read = log.last(kRead, 0);
    return read != nullptr && read->inputs == readInputs(recipe, identity, terms);
}

bool isOutdated(const storage::Scan& scan, const storage::CleaningLog& log, const review::ReadingLimits& limits) {
    const storage::StageEntry* read = log.last(kRead, 0);
    if (read == nullptr) return false;
    const ScanIdentity identity{scan.sha256, scan.frame};
    const auto plan = loggedPlan(identity, {double(scan.width), double(scan.height)}, log);
    return !plan || !readWith(plan->recipe, identity, log, {json::parse(read->values).at("form").get<std::string>(), limits});
}

}  // namespace app
