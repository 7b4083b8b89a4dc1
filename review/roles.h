#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>

#include "review/base/sentence.h"

namespace review {

/// What a person is in the house (domain §8, 53). One account has one role.
enum class Role {
    scanner,        ///< Scans and lets the machine read.
    clerk,          ///< Keys records ("nhập liệu").
    checker,        ///< First check ("kiểm tra 1").
    supervisor,     ///< Second check ("kiểm tra 2"): accepts, reopens, delivers.
    administrator,  ///< Accounts, plans, rules, backups; no word about what stands in a book.
    auditor,        ///< Looks at everything, changes nothing.
};

/// A set of roles.
class Roles {
public:
    constexpr Roles(std::initializer_list<Role> roles) {
        for (const Role role : roles) bits_ |= bit(role);
    }
    [[nodiscard]] constexpr bool has(Role role) const { return (bits_ & bit(role)) != 0; }

private:
    static constexpr std::uint32_t bit(Role role) { return 1U << static_cast<unsigned>(role); }
    std::uint32_t bits_ = 0;
};

/// What can be done in a store beside the moves of batches, books and records (review/workflow.h).
enum class Right {
    look,      ///< See records, scans and what is found by searching.
    addBook,   ///< Add a book, set its closing totals.
    scan,      ///< Add scans, begin a batch, scan a page again.
    process,   ///< Let the machine clean, read and judge.
    remember,  ///< Let what people verified in a book speak about its other records.
    clean,     ///< Set the cleaning of a scan by hand.
    sample,    ///< Draw a sample of a book and judge it.
    extract,   ///< Print the draft of an extract.
    link,      ///< Compare records with population data.
    rules,     ///< Set how severe a rule is.
    plan,      ///< Set the plan of a book.
    models,    ///< Take and choose handwriting models.
    accounts,  ///< Add, change, review and lock accounts.
    audit,     ///< Read the audit trail.
    backup,    ///< Copy the store.
};

/// One row of the table of rights.
struct RightRow {
    Right right;
    Roles roles;
};

/// The only table of rights. A store without accounts asks nobody (docs/decisions/0019).
[[nodiscard]] std::span<const RightRow> rights();
[[nodiscard]] bool may(Role role, Right right);

/// "scanner", "clerk", "checker", "supervisor", "administrator", "auditor": stable names for files, JSON and the store.
[[nodiscard]] std::string_view toText(Role role);
[[nodiscard]] std::optional<Role> roleFrom(std::string_view text);
/// The words shown to people.
[[nodiscard]] Sentence nameOf(Role role);
/// All roles, in the order of the work.
[[nodiscard]] std::span<const Role> allRoles();

/// "look", "addBook", …: stable.
[[nodiscard]] std::string_view toText(Right right);
/// What a person does with it: "xem bản ghi", "see records".
[[nodiscard]] Sentence nameOf(Right right);
/// The roles of a set, named for people: "người nhập, người kiểm".
[[nodiscard]] Sentence namesOf(const Roles& roles);

}  // namespace review
