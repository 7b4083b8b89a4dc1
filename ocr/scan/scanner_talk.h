#pragma once

#include <chrono>
#include <filesystem>
#include <span>
#include <stop_token>

#include "ocr/scan/child_process.h"
#include "ocr/scan/scanner_protocol.h"

namespace ocr {

/// The program that talks to drivers for us, and how long it is waited for.
struct ScannerProgram {
    std::filesystem::path path;                  ///< Of `sogoc-scanner`.
    std::chrono::milliseconds patience{10'000};  ///< Longest silence of a driver; slow lamps need more.
};

/// Our side of the talk with one running `sogoc-scanner` (scanner_protocol.h). Whatever the program does comes out as a review::Failure; when that
/// is its fault, or we stop, the talk is over and the program ends. Use from one thread, which must live as long as the talk.
class ScannerTalk {
public:
    /// Starts the program and hears its greeting.
    /// @throws review::Failure(world) when it is missing, silent or something else; Failure(cancelled).
    ScannerTalk(const ScannerProgram& program, std::stop_token stop);

    /// Asks and gives the first line of the answer. @throws review::Failure(world) also for a trouble of the scanner, which does not end the talk.
    [[nodiscard]] TalkLine ask(const TalkLine& request, const std::stop_token& stop);
    /// A further line of the same answer.
    [[nodiscard]] TalkLine further(const std::stop_token& stop);
    /// The bytes that follow a line.
    void bytes(std::span<std::uint8_t> into, const std::stop_token& stop);
    /// An answer nobody understands. @throws review::Failure(world) always; the talk is over.
    [[noreturn]] void misunderstood(const TalkLine& answer);

    /// Ends the talk without waiting for the program; the destructor does.
    void hangUp();
    [[nodiscard]] bool isOver() const { return over_; }

private:
    void expectAll(ChildConversation::Heard heard);

    ChildConversation child_;
    std::chrono::milliseconds patience_;
    std::string request_;  ///< The word last asked, for the log.
    std::size_t lines_ = 0;  ///< Of the present answer.
    bool over_ = false;
};

}  // namespace ocr
