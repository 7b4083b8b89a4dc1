#include "app/cli/watch_import.h"

#include <spdlog/spdlog.h>

#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/refused_json.h"
#include "app/jobs/bench.h"
#include "app/jobs/interrupt.h"
#include "app/tasks/watch_folder.h"

namespace app {
namespace {

nlohmann::ordered_json jsonOf(const WatchedFile& file) {
    nlohmann::ordered_json line{{"file", file.file},
                                {"result", file.refused ? "refused"
                                           : file.known ? "known"
                                                        : "taken"},
                                {"scans", file.scans}};
    if (file.refused) {
        line["vi"] = file.refused->vi;
        line["en"] = file.refused->en;
    }
    return line;
}

void tell(const CommandContext& context, bool json, std::size_t number, const WatchedFile& file) {
    if (json) std::cout << jsonOf(file).dump() << '\n' << std::flush;
    if (!context.quiet) std::cerr << number << ' ' << file.file << '\n';
    if (file.refused) {
        spdlog::info("refused: {} ({})", file.file, file.refused->en);
        context.voice.refused(file.file, *file.refused);
    }
    if (file.warning) context.voice.warning(*file.warning);
}

void printSums(const ImportOutcome& outcome, bool json) {
    if (json) {
        const nlohmann::ordered_json sums{
            {"files", outcome.files}, {"scans", outcome.scans}, {"known", outcome.known}, {"refused", jsonOf(outcome.refused)}};
        std::cout << sums.dump() << '\n';
        return;
    }
    std::cout << fill(tr("Đã nhận {1} tệp, {2} bản quét."), {std::to_string(outcome.files), std::to_string(outcome.scans)}) << '\n';
    if (outcome.known > 0) std::cout << fill(tr("{1} tệp đã có trong quyển từ trước."), {std::to_string(outcome.known)}) << '\n';
}

}  // namespace

int watchImport(const CommandContext& context, const WatchRequest& request) {
    const auto store = openStoreOf(context.settings);
    const review::Book book = bookOf(*store, request.book);
    const Interrupt interrupt;
    WatchSettings settings;
    if (request.onceIdle > 0) settings.idle = std::chrono::seconds(request.onceIdle);
    if (!context.quiet) std::cerr << fill(tr("Đang theo dõi {1}. Nhấn Ctrl+C để dừng."), {request.folder}) << '\n';
    std::size_t number = 0;
    const auto told = [&](const WatchedFile& file) { tell(context, request.json, ++number, file); };
    const WatchOutcome outcome =
        watchFolder(*store, book.id, request.folder, actOf(context.settings), settings, told, realWorld(), interrupt.token());
    printSums(outcome.import, request.json);
    if (outcome.stopped) throw stoppedFailure();
    if (outcome.import.refused.empty()) return kDone;
    return outcome.import.files + outcome.import.known > 0 ? kSomeRefused : kInputUnreadable;
}

}  // namespace app
