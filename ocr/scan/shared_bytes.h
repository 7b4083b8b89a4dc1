#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "ocr/scan/descriptor.h"

namespace ocr {

/// Memory of a fixed size that two processes have in common: a nameless file (POSIX). It is handed over by its descriptor, through
/// ChildConversation::say() and ParentPipe::takeHanded(), and is gone when nobody holds it any more. What was not yet written costs nothing.
/// Either side may write at any time: whoever must rely on what is there copies it first.
class SharedBytes {
public:
    /// Zeros, of a size that nobody can change. @throws review::Failure(world) when the system gives none.
    explicit SharedBytes(std::size_t size);
    /// What another process handed over. @throws review::Failure(world) when it is no such memory.
    explicit SharedBytes(Descriptor came);
    ~SharedBytes();
    SharedBytes(const SharedBytes&) = delete;
    SharedBytes& operator=(const SharedBytes&) = delete;

    [[nodiscard]] const Descriptor& descriptor() const { return file_; }
    /// Valid as long as this lives.
    [[nodiscard]] std::span<std::uint8_t> bytes() const { return bytes_; }
    /// Gives back to the system, for both sides, what lies behind the first `kept` bytes; they are zeros again.
    void giveBack(std::size_t kept) const;

private:
    void open(std::size_t size);

    Descriptor file_;
    std::span<std::uint8_t> bytes_;
};

}  // namespace ocr
