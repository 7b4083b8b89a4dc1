#include "app/jobs/desk_lane.h"

namespace app {

struct DeskLane::Room {
    std::unique_ptr<storage::Store> store;
    std::optional<review::Failure> closed;  ///< Why there is no store.
};

DeskLane::DeskLane(Open open, Deliver deliver)
    : room_(std::make_shared<Room>()), deliver_(std::move(deliver)), lane_(Lane::AtEnd::finish) {
    lane_.post([room = room_, open = std::move(open)] {
        try {
            room->store = open();
        } catch (...) {
            room->closed = failureFrom(std::current_exception());
        }
    });
}

DeskLane::~DeskLane() {
    lane_.post([room = room_] { room->store.reset(); });
}

void DeskLane::post(Work work, Then then) {
    lane_.post([room = room_, work = std::move(work), then = std::move(then), deliver = deliver_] {
        std::optional<review::Failure> failure = room->closed;
        if (!failure) {
            try {
                work(*room->store);
            } catch (...) {
                failure = failureFrom(std::current_exception());
            }
        }
        deliver([then, failure = std::move(failure)] { then(failure); });
    });
}

}  // namespace app
