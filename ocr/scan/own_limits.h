#pragma once

#include <chrono>
#include <cstddef>

namespace ocr {

/// While it lives, this process may not use more than this (POSIX). Who wants more memory is refused it, whether he asks by new or by malloc; who
/// works longer is ended by the system.
class OwnLimits {
public:
    /// @param memory bytes of address space beyond what the process has now. @param work time on the processor from now on.
    OwnLimits(std::size_t memory, std::chrono::seconds work);
    ~OwnLimits();
    OwnLimits(const OwnLimits&) = delete;
    OwnLimits& operator=(const OwnLimits&) = delete;

    /// Whether memory was refused to this thread since the limits began. Libraries in C tell a failure, not its reason.
    [[nodiscard]] bool wantedMemory() const;
};

/// Keeps up to so much freed memory for the next piece of work of the same size: fresh memory costs a third of the time that decoding a page takes.
void keepFreedMemory(std::size_t bytes);

/// Gives all freed memory back to the system, also what lies between pieces still in use: without this, what is left in use after each piece of work breaks the
/// memory of the next into pieces, and the process grows. Costs the next piece of work some hundredths of a second.
void giveFreedMemoryBack();

/// When the whole machine is short of memory, the system ends this process and not the program that a person looks at.
void giveWayToOthers();

}  // namespace ocr
