#include "app/tasks/record_claims.h"

#include <chrono>
#include <nlohmann/json.hpp>

#include "app/files.h"
#include "review/base/failure.h"
#include "storage/atomic_file.h"

namespace app {
namespace {

constexpr std::chrono::minutes kCounts{15};

struct Written {
    RecordClaim claim;
    std::string window;
    review::UtcTime renewed{};
};

std::int64_t secondsOf(review::UtcTime time) { return std::chrono::duration_cast<std::chrono::seconds>(time.time_since_epoch()).count(); }

review::UtcTime timeOf(std::int64_t seconds) { return review::UtcTime(std::chrono::seconds(seconds)); }

std::optional<Written> read(const std::filesystem::path& file) {
    if (std::error_code error; !std::filesystem::exists(file, error)) return std::nullopt;
    try {
        const auto json = nlohmann::json::parse(readWholeFile(file));
        return Written{{json.at("who"), timeOf(json.at("since"))}, json.at("window"), timeOf(json.at("renewed"))};
    } catch (const nlohmann::json::exception&) {
        return std::nullopt;  // Half a file of another program tells nothing.
    } catch (const review::Failure&) {
        return std::nullopt;  // It went away between the two looks.
    }
}

}  // namespace

RecordClaims::RecordClaims(std::filesystem::path store, std::string who, std::string window)
    : folder_(store.empty() ? store : store / "open"), who_(std::move(who)), window_(std::move(window)) {}

RecordClaims::~RecordClaims() { release(); }

std::filesystem::path RecordClaims::fileOf(review::RecordId record) const {
    return folder_ / ("record-" + std::to_string(record.value) + ".json");
}

std::optional<RecordClaim> RecordClaims::take(review::RecordId record, review::UtcTime now) {
    if (folder_.empty()) return std::nullopt;
    if (held_ != record) release();
    const auto other = read(fileOf(record));
    if (other && other->window != window_ && now - other->renewed < kCounts) return other->claim;
    if (held_ != record) since_ = now;
    held_ = record;
    const nlohmann::json json{{"who", who_}, {"since", secondsOf(since_)}, {"window", window_}, {"renewed", secondsOf(now)}};
    storage::makeFolders(folder_);
    // Not worth waiting for the disk: after a power cut nobody has anything open.
    storage::writeWhole(fileOf(record), json.dump() + "\n");
    return std::nullopt;
}

void RecordClaims::release() {
    if (!held_) return;
    std::error_code error;
    std::filesystem::remove(fileOf(held_), error);
    held_ = {};
}

}  // namespace app
