#include "ocr/read/model_failures.h"

namespace ocr {

review::Failure damagedHandModel(const std::string& detail) {
    return {review::FailureKind::world,
            {"Mô hình đọc chữ viết tay bị hỏng. Hãy cài lại chương trình.", "The handwriting model is damaged. Please install the program again."},
            detail};
}

review::Failure missingHandModel(const std::string& detail) {
    return {review::FailureKind::world,
            {"Máy này chưa cài mô hình đọc chữ viết tay.", "No handwriting model is installed on this computer."},
            detail};
}

}  // namespace ocr
