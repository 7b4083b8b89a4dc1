#include "app/jobs/bench.h"

namespace app {

review::Failure stoppedFailure() {
    return {review::FailureKind::cancelled,
            {"Đã dừng theo yêu cầu. Phần đã làm xong được giữ lại.", "Stopped as asked. What was finished is kept."}};
}

}  // namespace app
