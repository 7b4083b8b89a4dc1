#include "ocr/stop.h"

namespace ocr {

review::Failure stopped() { return {review::FailureKind::cancelled, {"Đã dừng theo yêu cầu.", "Stopped as asked."}}; }

void stopIfAsked(const std::stop_token& stop) {
    if (stop.stop_requested()) throw stopped();
}

}  // namespace ocr
