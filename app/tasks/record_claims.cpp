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
    ProcessMark process;
};

std::int64_t secondsOf(review::UtcTime time) { return std::chrono::duration_cast<std::chrono::seconds>(time.time_since_epoch()).count(); }

review::UtcTime timeOf(std::int64_t seconds) { return review::UtcTime(std::chrono::seconds(seconds)); }

std::optional<Written> read(const std::filesystem::path& file) {
    if (std::error_code error; !std::filesystem::exists(file, error)) return std::nullopt;
    try {
        const auto json = nlohmann::json::parse(readWholeFile(file));
        Written written{{json.at("who"), timeOf(json.at("since"))}, json.at("window"), timeOf(json.at("renewed")), {}};
        if (const auto process = json.find("process"); process != json.end())
            written.process = {process->at("machine"), process->at("boot"), process->at("id"), process->at("started")};
        return written;
    } catch (const nlohmann::json::exception&) {
        return std::nullopt;  // Half a file of another program tells nothing.
    } catch (const review::Failure&) {
        return std::nullopt;  // It went away between the two looks.
    }
}

}  // namespace

RecordClaims::RecordClaims(std::filesystem::path store, std::string who, std::string window, ProcessMark process)
    : folder_(store.empty() ? store : store / "open"), who_(std::move(who)), window_(std::move(window)), process_(std::move(process)) {}

RecordClaims::~RecordClaims() { release(); }

std::filesystem::path RecordClaims::fileOf(review::RecordId record) const {
    return folder_ / ("record-" + std::to_string(record.value) + ".json");
}

std::optional<RecordClaim> RecordClaims::take(review::RecordId record, review::UtcTime now) {
    if (folder_.empty()) return std::nullopt;
    if (held_ != record) release();
    const auto other = read(fileOf(record));
    // What a program that crashed at this seat left behind holds nobody up, least of all the person who starts it again.
    if (other && other->window != window_ && now - other->renewed < kCounts && !hasEnded(other->process)) return other->claim;
    if (held_ != record) since_ = now;
    held_ = record;
    const nlohmann::json json{{"who", who_}, {"since", secondsOf(since_)}, {"window", window_}, {"renewed", secondsOf(now)},
                              {"process", {{"machine", process_.machine}, {"boot", process_.boot}, {"id", process_.id}, {"started", process_.started}}}};
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
