#include "storage/record_plan.h"

#include <algorithm>

namespace storage {

review::Plan planFor(Store& store, const review::Record& record) {
    review::Plan plan = store.plan(record.book);
    if (!plan.machine) return plan;
    for (const TrustRun& run : store.trustRuns(record.book)) {
        if (std::ranges::find(run.drawn, record.id) != run.drawn.end()) plan.machine.reset();
    }
    return plan;
}

}  // namespace storage
