#include "review/roles.h"

#include <algorithm>
#include <array>

namespace review {
namespace {

struct RoleRow {
    Role role;
    std::string_view text;
    const char* vi;
    const char* en;
};

constexpr std::array kRoleRows{
    RoleRow{Role::scanner, "scanner", "người quét", "scanner"},
    RoleRow{Role::clerk, "clerk", "người nhập", "clerk"},
    RoleRow{Role::checker, "checker", "người kiểm tra 1", "checker"},
    RoleRow{Role::supervisor, "supervisor", "người kiểm tra 2", "supervisor"},
    RoleRow{Role::administrator, "administrator", "người quản trị", "administrator"},
    RoleRow{Role::auditor, "auditor", "người thanh tra", "auditor"},
};

constexpr std::array kAllRoles{Role::scanner, Role::clerk, Role::checker, Role::supervisor, Role::administrator, Role::auditor};
constexpr Roles kEverybody{Role::scanner, Role::clerk, Role::checker, Role::supervisor, Role::administrator, Role::auditor};

constexpr std::array kRights{
    RightRow{Right::look, kEverybody},
    RightRow{Right::addBook, {Role::scanner, Role::supervisor, Role::administrator}},
    RightRow{Right::scan, {Role::scanner, Role::supervisor}},
    RightRow{Right::process, {Role::scanner, Role::supervisor, Role::administrator}},
    RightRow{Right::remember, {Role::scanner, Role::clerk, Role::checker, Role::supervisor, Role::administrator}},
    RightRow{Right::clean, {Role::scanner, Role::clerk, Role::checker, Role::supervisor}},
    RightRow{Right::sample, {Role::checker, Role::supervisor}},
    RightRow{Right::extract, {Role::supervisor}},
    RightRow{Right::link, {Role::checker, Role::supervisor}},
    RightRow{Right::rules, {Role::supervisor, Role::administrator}},
    RightRow{Right::plan, {Role::supervisor, Role::administrator}},
    RightRow{Right::models, {Role::supervisor, Role::administrator}},
    RightRow{Right::accounts, {Role::administrator}},
    RightRow{Right::audit, {Role::supervisor, Role::administrator, Role::auditor}},
    RightRow{Right::backup, {Role::administrator}},
};

const RoleRow& rowOf(Role role) { return *std::ranges::find(kRoleRows, role, &RoleRow::role); }

}  // namespace

std::span<const RightRow> rights() { return kRights; }

bool may(Role role, Right right) { return std::ranges::find(kRights, right, &RightRow::right)->roles.has(role); }

std::string_view toText(Role role) { return rowOf(role).text; }

std::optional<Role> roleFrom(std::string_view text) {
    const auto found = std::ranges::find(kRoleRows, text, &RoleRow::text);
    if (found == kRoleRows.end()) return std::nullopt;
    return found->role;
}

Sentence nameOf(Role role) { return {rowOf(role).vi, rowOf(role).en}; }

std::span<const Role> allRoles() { return kAllRoles; }

std::string_view toText(Right right) {
    constexpr std::array<std::string_view, kRights.size()> kNames{"look", "addBook", "scan", "process", "remember", "clean",    "sample", "extract",
                                                                  "link", "rules",   "plan", "models",  "accounts", "audit",    "backup"};
    return kNames[static_cast<std::size_t>(right)];
}

Sentence nameOf(Right right) {
    switch (right) {
        case Right::look:
            return {"xem bản ghi và bản quét", "see records and scans"};
        case Right::addBook:
            return {"thêm quyển, ghi tổng khi khóa sổ", "add a book, set its closing totals"};
        case Right::scan:
            return {"quét, nhập ảnh, thay trang", "scan, import pictures, replace pages"};
        case Right::process:
            return {"cho máy đọc", "let the machine read"};
        case Right::remember:
            return {"cho máy nhớ chữ đã kiểm trong quyển", "let the machine remember what was verified in a book"};
        case Right::clean:
            return {"chỉnh tay cách làm sạch", "set the cleaning by hand"};
        case Right::sample:
            return {"kiểm mẫu", "inspect a sample"};
        case Right::extract:
            return {"in bản nháp trích lục", "print drafts of extracts"};
        case Right::link:
            return {"đối chiếu dữ liệu dân cư", "compare with population data"};
        case Right::rules:
            return {"đặt mức của quy tắc", "set the severity of rules"};
        case Right::plan:
            return {"đặt cách làm của quyển", "set the plan of a book"};
        case Right::models:
            return {"chọn mô hình đọc chữ viết tay", "choose handwriting models"};
        case Right::accounts:
            return {"quản lý tài khoản", "manage accounts"};
        case Right::audit:
            return {"xem nhật ký", "read the audit trail"};
        case Right::backup:
            return {"sao lưu kho", "back the store up"};
    }
    return {};
}

Sentence namesOf(const Roles& roles) {
    Sentence names;
    for (const RoleRow& row : kRoleRows) {
        if (!roles.has(row.role)) continue;
        names.vi += std::string(names.vi.empty() ? "" : ", ") + row.vi;
        names.en += std::string(names.en.empty() ? "" : ", ") + row.en;
    }
    return names;
}

}  // namespace review
