#pragma once

#include <memory>
#include <stop_token>

#include "app/gui/memory_presenter.h"
#include "app/house.h"
#include "app/jobs/bench.h"
#include "app/jobs/desk_lane.h"

namespace app::gui {

/// Where books remember: a thread with a connection of its own to the store, that gives way to everything a person waits for.
class MemoryLane {
public:
    MemoryLane(Settings settings, std::shared_ptr<const review::FormCatalog> catalog, Deliver deliver);
    /// Asks the work under way to stop and waits for it.
    ~MemoryLane();
    MemoryLane(const MemoryLane&) = delete;
    MemoryLane& operator=(const MemoryLane&) = delete;

    /// For what is begun from now on.
    void useForms(std::shared_ptr<const review::FormCatalog> catalog) { catalog_ = std::move(catalog); }
    /// What a presenter asks of this lane, while it lives.
    [[nodiscard]] MemoryWork work();

private:
    std::shared_ptr<const review::FormCatalog> catalog_;
    Deliver deliver_;
    std::stop_source stop_;  ///< Of the work under way.
    Bench<storage::Store> bench_;
};

}  // namespace app::gui
