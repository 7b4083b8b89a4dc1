#include "storage/failures.h"

#include <cerrno>
#include <system_error>

namespace storage {

using review::Failure;
using review::FailureKind;

Failure diskFull(const std::string& detail) {
    return {FailureKind::world,
            {"Ổ đĩa đã đầy nên chưa lưu được. Hãy giải phóng chỗ trống rồi làm lại.",
             "The disk is full, so nothing was saved. Free some space and try again."},
            detail};
}

Failure noRights(const std::string& detail) {
    return {FailureKind::world,
            {"Không có quyền đọc hoặc ghi ở thư mục này. Hãy nhờ người quản trị máy cấp quyền.",
             "This folder may not be read or written. Ask the administrator of this computer for the right to do so."},
            detail};
}

Failure diskFails(const std::string& detail) {
    return {FailureKind::world,
            {"Ổ đĩa hoặc ổ mạng báo lỗi. Hãy kiểm tra dây nối và ổ đĩa rồi làm lại.",
             "The disk or network drive reports an error. Check its cable and the disk, then try again."},
            detail};
}

Failure storeLocked(const std::string& detail) {
    return {FailureKind::store,
            {"Kho dữ liệu đang bị chương trình khác giữ. Hãy đợi một lát rồi làm lại.",
             "Another program is holding the store. Wait a moment and try again."},
            detail};
}

Failure storeDamaged(const std::string& detail) {
    return {FailureKind::store,
            {"Kho dữ liệu bị hỏng. Đừng ghi thêm; hãy báo người quản trị để phục hồi từ bản sao lưu.",
             "The store is damaged. Write nothing more to it; ask the administrator to restore a backup."},
            detail};
}

Failure unknownId(const std::string& subject) {
    return {FailureKind::usage,
            {"Kho dữ liệu không có mục này (" + subject + ").", "The store holds no such thing (" + subject + ")."},
            subject};
}

Failure notPermitted(const review::Sentence& why) { return {FailureKind::usage, why, "not permitted"}; }

Failure reasonMissing() {
    return {FailureKind::usage, {"Bước này cần nêu lý do.", "This step needs a reason."}, "no reason given"};
}

Failure bookLocked(const std::string& subject) {
    return {FailureKind::usage,
            {"Quyển này đã duyệt nên đã khóa. Người kiểm tra 2 mở lại quyển, có lý do, rồi mới sửa được.",
             "This book is accepted and locked. A supervisor reopens it, with a reason, before it is changed."},
            subject};
}

Failure systemFailure(int error, const std::string& call, const std::filesystem::path& path) {
    const std::string detail = call + " " + path.string() + ": " + std::system_category().message(error);
    switch (error) {
        case ENOSPC:
        case EDQUOT:
        case EFBIG:
            return diskFull(detail);
        case EACCES:
        case EPERM:
        case EROFS:
            return noRights(detail);
        case ENOENT:
        case ENOTDIR:
            return {FailureKind::world,
                    {"Không tìm thấy tệp hoặc thư mục “" + path.filename().string() + "”.",
                     "The file or folder “" + path.filename().string() + "” was not found."},
                    detail};
        default:
            return diskFails(detail);
    }
}

}  // namespace storage
