#include "app/gui/memory_lane.h"

#include <utility>

#include "app/priority.h"

namespace app::gui {
namespace {

constexpr int kNiceness = 10;

}  // namespace

MemoryLane::MemoryLane(Settings settings, std::shared_ptr<const review::FormCatalog> catalog, Deliver deliver)
    : catalog_(std::move(catalog)), deliver_(std::move(deliver)), bench_(1, [asked = std::move(settings)] {
          giveWayHere(kNiceness);
          return openByTicket(asked);
      }) {}

MemoryLane::~MemoryLane() { stop_.request_stop(); }

MemoryWork MemoryLane::work() {
    MemoryWork work;
    work.remember = [this](const RememberOrder& order, MemoryWork::Then then) {
        stop_ = {};
        bench_.post(
            Urgency::batch,
            [order, catalog = catalog_, stop = stop_.get_token()](storage::Store& store, const std::stop_token&) {
                return rememberBook(store, *catalog, order, stop);
            },
            [deliver = deliver_, then = std::move(then)](Outcome<RememberOutcome> outcome) { deliver([then, outcome = std::move(outcome)] { then(outcome); }); });
    };
    work.stop = [this] { stop_.request_stop(); };
    return work;
}

}  // namespace app::gui
