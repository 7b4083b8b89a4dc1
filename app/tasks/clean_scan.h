#pragma once

#include <optional>
#include <stop_token>
#include <string>

#include "ocr/clean/clean.h"
#include "ocr/clean/plan.h"
#include "review/reading_limits.h"
#include "storage/store.h"

namespace app {

/// Which scan it is that is cleaned: its bytes and the page of the file.
struct ScanIdentity {
    std::string sha256;  ///< Of the file, lower-case hex.
    std::size_t frame = 0;
};

/// What a person set by hand for a scan, as the archive keeps it. @param scan size, pixels.
[[nodiscard]] ocr::HandCleaning handOf(const storage::CleaningLog& log, review::Size scan);

/// The recipe for a scan: what a person set, what the log knows from the same inputs, and only the rest measured anew.
/// @throws Failure(cancelled) when stopped.
[[nodiscard]] ocr::CleanPlan planScan(const ocr::Image& scan, const ScanIdentity& identity, const storage::CleaningLog& log,
                                      const ocr::HandCleaning& hand, std::stop_token stop = {});

/// The same when a form that fits tells what cleaning could not know: that goes before what the log knows. @param byForm PageReader::knownByForm.
[[nodiscard]] ocr::CleanPlan planToldByForm(const ocr::Image& scan, const ocr::HandCleaning& byForm, const ScanIdentity& identity,
                                            const storage::CleaningLog& log, const ocr::HandCleaning& hand, std::stop_token stop = {});

/// The plan that counts now if nothing has to be measured for it, which needs no picture. @param size of the scan, pixels.
[[nodiscard]] std::optional<ocr::CleanPlan> loggedPlan(const ScanIdentity& identity, review::Size size, const storage::CleaningLog& log);

/// What goes into the log of a scan that was cleaned by this plan.
[[nodiscard]] storage::CleaningUsed usedFor(const ocr::CleanPlan& plan, const ScanIdentity& identity, const storage::CleaningLog& log);

/// What a reading depends on beside the cleaned pages.
struct ReadingTerms {
    std::string form;              ///< As asked of the reader: a form id, or "auto".
    review::ReadingLimits limits;  ///< With which it was told blank from written, and so on.
};

/// The same for one that was also read. @param reader its name.
[[nodiscard]] storage::CleaningUsed usedFor(const ocr::CleanPlan& plan, const ScanIdentity& identity, const storage::CleaningLog& log,
                                            const ReadingTerms& terms, const std::string& reader);

/// The scan was read last from pages cleaned by this very recipe on these terms, so that reading it again would tell nothing new.
[[nodiscard]] bool readWith(const ocr::CleanRecipe& recipe, const ScanIdentity& identity, const storage::CleaningLog& log, const ReadingTerms& terms);

/// Read before, and its cleaning or reading would come out otherwise today: another program, something set by hand, other limits of reading. A scan that
/// was read before there was a log is not: nothing tells that anything changed.
/// @param limits as they are set now. The form is the one it was read in.
[[nodiscard]] bool isOutdated(const storage::Scan& scan, const storage::CleaningLog& log, const review::ReadingLimits& limits);

}  // namespace app
