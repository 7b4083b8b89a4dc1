#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <stop_token>

#include "app/tasks/reader_talk.h"
#include "ocr/scan/child_process.h"

namespace app {

/// Reads scans of a store in a process of its own, `sogoc-reader`, which reads and saves: a page that makes a reader crash or hang costs that page alone,
/// and the next one gets a fresh process (docs/decisions/0017). The program is started at the first scan and kept. Use from one thread, which must live as
/// long as it is used.
class ReaderProcess {
public:
    /// @param deadline longest time for one scan, on the clock.
    ReaderProcess(std::filesystem::path program, ReaderOrder order, std::chrono::seconds deadline);

    /// A crash or too long a time is an outcome: ReadAnswer::What::lost.
    /// @throws review::Failure as the reader told it; Failure(world) when the program is missing; Failure(cancelled): then nothing was saved.
    [[nodiscard]] ReadAnswer read(review::ScanId scan, bool mayStand, const std::stop_token& stop);

private:
    void start(const std::stop_token& stop);
    [[nodiscard]] ReadAnswer giveUp(ocr::ChildConversation::Heard heard);

    std::filesystem::path program_;
    ReaderOrder order_;
    std::chrono::seconds deadline_;
    std::unique_ptr<ocr::ChildConversation> child_;
};

/// Starts a reader, hears that it is one of our version, and ends it. @throws review::Failure(world) when it is missing or another.
void expectReader(const std::filesystem::path& program);

}  // namespace app
