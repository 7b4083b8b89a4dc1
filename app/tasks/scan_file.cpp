#include "app/tasks/scan_file.h"

#include "app/files.h"
#include "review/base/failure.h"
#include "storage/sha256.h"

namespace app {

std::string readScanFile(const std::filesystem::path& blob, const std::string& sha256) {
    std::string bytes = readWholeFile(blob);
    if (storage::sha256(bytes) == sha256) return bytes;
    throw review::Failure(review::FailureKind::input, {"Tệp bản quét trong kho đã bị thay đổi. Hãy lấy lại từ bản sao lưu.",
                                                       "The picture file in the store was changed. Take it back from a backup."});
}

}  // namespace app
