#include "app/jobs/outcome.h"

#include <new>

namespace app {

review::Failure failureFrom(const std::exception_ptr& exception) {
    try {
        std::rethrow_exception(exception);
    } catch (const review::Failure& failure) {
        return failure;
    } catch (const std::bad_alloc&) {
        return {review::FailureKind::world,
                {"Máy không đủ bộ nhớ cho việc này. Hãy đóng bớt chương trình rồi làm lại.",
                 "There is not enough memory for this. Close other programs and try again."}};
    } catch (const std::exception& mistake) {
        return {review::FailureKind::input,
                {"Chương trình gặp lỗi ngoài dự kiến khi làm việc này. Xin báo lại cho người làm phần mềm, kèm tệp nhật ký.",
                 "The program met an unexpected error at this work. Please report it with the log file."},
                mistake.what()};
    }
}

}  // namespace app
