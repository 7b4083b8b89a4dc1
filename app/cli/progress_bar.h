#pragma once

#include <chrono>
#include <string>

#include "review/base/progress.h"

namespace app {

/// One line that says how far work has come: done, rate and remaining time. Pure, for tests.
[[nodiscard]] std::string progressLine(const review::Progress& progress, std::chrono::duration<double> elapsed);

/// Shows progress on the error stream: one line that is rewritten on a terminal, else one plain line for each item.
class ProgressBar {
public:
    explicit ProgressBar(bool quiet);
    /// Ends the line.
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    /// Refers to this bar: it must outlive the work.
    [[nodiscard]] review::ProgressSink sink();

private:
    void show(const review::Progress& progress);

    bool quiet_;
    bool terminal_;
    bool lineOpen_ = false;
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace app
