#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "app/process_mark.h"
#include "review/base/ids.h"
#include "review/base/time.h"

namespace app {

/// Who has a record open, and since when.
struct RecordClaim {
    std::string who;
    review::UtcTime since{};

    bool operator==(const RecordClaim&) const = default;
};

/// Tells other windows on the same store, also on other computers, which record this window has open. A claim stops nobody: what two people
/// save at the same time is settled by the store. One file for each claimed record in the folder `open` of the store; a claim that was not
/// renewed for a quarter of an hour counts no more, nor does one of a program that ran on this computer and is gone, so that a crash leaves nothing locked.
class RecordClaims {
public:
    /// @param store folder of the store; empty for one without a folder: nothing is claimed then.
    /// @param who account. @param window tells this window from others of the same person. @param process the program it belongs to.
    RecordClaims(std::filesystem::path store, std::string who, std::string window, ProcessMark process = ownMark());
    ~RecordClaims();
    RecordClaims(const RecordClaims&) = delete;
    RecordClaims& operator=(const RecordClaims&) = delete;

    /// Claims a record in place of the one before, or renews the claim. @return who else has it open; the record is not claimed then.
    std::optional<RecordClaim> take(review::RecordId record, review::UtcTime now);
    void release();

private:
    [[nodiscard]] std::filesystem::path fileOf(review::RecordId record) const;

    std::filesystem::path folder_;
    std::string who_;
    std::string window_;
    ProcessMark process_;
    review::RecordId held_;
    review::UtcTime since_{};
};

}  // namespace app
