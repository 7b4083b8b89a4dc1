#pragma once

#include <utility>

namespace ocr {

/// Owns one descriptor of the system: a file, an end of a pipe, memory shared with another process.
class Descriptor {
public:
    explicit Descriptor(int fd = -1) : fd_(fd) {}
    Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(fd_, other.fd_);
        return *this;
    }
    ~Descriptor() { close(); }

    void close();
    /// -1 when it owns nothing.
    [[nodiscard]] int get() const { return fd_; }

private:
    int fd_;
};

}  // namespace ocr
