#include "app/tasks/watch_folder.h"

#include <spdlog/spdlog.h>

#include "app/house.h"
#include "app/jobs/pause.h"
#include "app/tasks/arrivals.h"
#include "review/base/failure.h"

namespace app {
namespace {

namespace fs = std::filesystem;

class Watch {
public:
    Watch(storage::Store& store, review::BookId book, const storage::Act& act, const WatchSettings& settings,
          const std::function<void(const WatchedFile&)>& told, const WatchWorld& world)
        : store_(store), book_(book), act_(act), settings_(settings), told_(told), world_(world), lastChange_(world.now()) {}

    void see(const std::vector<SeenFile>& files) {
        if (arrivals_.see(files, world_.now())) lastChange_ = world_.now();
    }

    void takeSettled(const std::stop_token& stop) {
        for (const fs::path& path : arrivals_.settled()) {
            if (stop.stop_requested()) return;
            take(path);
        }
    }

    /// Whether nothing has changed for as long as was asked; then what is left is named.
    [[nodiscard]] bool endsIdle() {
        if (!settings_.idle || world_.now() - lastChange_ < *settings_.idle) return false;
        patienceIsOver_ = true;
        takeSettled({});
        return true;
    }

    [[nodiscard]] ImportOutcome outcome() const { return outcome_; }

private:
    void take(const fs::path& path) {
        const std::string name = path.filename().string();
        try {
            const TakenFile taken = takeFile(store_, book_, path, {act_.who, now(), act_.why});
            outcome_.count(taken);
            told_({name, taken.scans.size(), taken.known, {}, taken.warning});
        } catch (const review::Failure& failure) {
            if (failure.kind() != review::FailureKind::input) throw;
            // Perhaps it is still being written and only its writer rests.
            if (!patienceIsOver_ && arrivals_.restOf(path, world_.now()) < settings_.patience) return;
            outcome_.refused.push_back({name, failure.sentence()});
            told_({name, 0, false, failure.sentence(), {}});
        }
        arrivals_.finish(path);
        lastChange_ = world_.now();
    }

    storage::Store& store_;
    review::BookId book_;
    const storage::Act& act_;
    const WatchSettings& settings_;
    const std::function<void(const WatchedFile&)>& told_;
    const WatchWorld& world_;
    Arrivals arrivals_;
    Arrivals::Time lastChange_;
    bool patienceIsOver_ = false;
    ImportOutcome outcome_;
};

/// The next look; nothing while the folder is away, as a network drive sometimes is.
std::optional<std::vector<SeenFile>> lookAgain(const fs::path& folder, bool& away) {
    try {
        std::vector<SeenFile> seen = lookInto(folder);
        away = false;
        return seen;
    } catch (const review::Failure& failure) {
        // Said once: it may stay away for a night.
        if (!away) spdlog::info("the watched folder is away: {}", failure.detail());
        away = true;
        return std::nullopt;
    }
}

}  // namespace

WatchWorld realWorld() {
    return {[] { return std::chrono::steady_clock::now(); }, pauseFor};
}

WatchOutcome watchFolder(storage::Store& store, review::BookId book, const fs::path& folder, const storage::Act& act,
                         const WatchSettings& settings, const std::function<void(const WatchedFile&)>& told, const WatchWorld& world,
                         const std::stop_token& stop) {
    Watch watch(store, book, act, settings, told, world);
    std::optional<std::vector<SeenFile>> files = lookInto(folder);
    bool away = false;
    for (;;) {
        if (files) {
            watch.see(*files);
            watch.takeSettled(stop);
        }
        if (stop.stop_requested()) return {watch.outcome(), true};
        if (watch.endsIdle()) return {watch.outcome(), false};
        world.pause(settings.look, stop);
        files = lookAgain(folder, away);
    }
}

}  // namespace app
