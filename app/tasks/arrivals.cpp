#include "app/tasks/arrivals.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <system_error>
#include <utility>

#include "app/files.h"
#include "review/base/failure.h"

namespace app {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 4> kUnfinished = {".part", ".tmp", ".crdownload", ".filepart"};

bool isNamedUnfinished(const fs::path& path) { return std::ranges::find(kUnfinished, path.extension().string()) != kUnfinished.end(); }

}  // namespace

std::vector<SeenFile> lookInto(const fs::path& folder) {
    std::error_code error;
    if (!fs::is_directory(folder, error)) {
        throw review::Failure(review::FailureKind::input,
                              {"Không đọc được thư mục: " + folder.string() + ". Hãy kiểm tra quyền đọc.",
                               "The folder cannot be read: " + folder.string() + ". Check the right to read."},
                              error.message());
    }
    std::vector<SeenFile> seen;
    for (const fs::path& path : filesOf({folder})) {
        if (isNamedUnfinished(path)) continue;
        std::error_code gone;
        const std::uintmax_t size = fs::file_size(path, gone);
        const fs::file_time_type modified = gone ? fs::file_time_type{} : fs::last_write_time(path, gone);
        if (!gone) seen.push_back({path, size, modified});
    }
    return seen;
}

bool Arrivals::see(const std::vector<SeenFile>& files, Time now) {
    std::map<fs::path, Known> next;
    bool changed = files.size() != known_.size();
    order_.clear();
    for (const SeenFile& file : files) {
        order_.push_back(file.path);
        Known entry{file.size, file.modified, now, false, false};
        const auto before = known_.find(file.path);
        if (before != known_.end() && before->second.size == file.size && before->second.modified == file.modified) {
            entry = before->second;
            entry.settled = true;
        } else {
            changed = true;
        }
        next.emplace(file.path, entry);
    }
    known_ = std::move(next);
    return changed;
}

std::vector<fs::path> Arrivals::settled() const {
    std::vector<fs::path> paths;
    for (const fs::path& path : order_) {
        const Known& known = known_.at(path);
        if (known.settled && !known.finished) paths.push_back(path);
    }
    return paths;
}

std::chrono::milliseconds Arrivals::restOf(const fs::path& path, Time now) const {
    const auto known = known_.find(path);
    if (known == known_.end()) return {};
    return std::chrono::duration_cast<std::chrono::milliseconds>(now - known->second.since);
}

void Arrivals::finish(const fs::path& path) {
    const auto known = known_.find(path);
    if (known != known_.end()) known->second.finished = true;
}

std::size_t Arrivals::waiting() const {
    return std::size_t(std::ranges::count_if(known_, [](const auto& entry) { return !entry.second.finished; }));
}

}  // namespace app
