#pragma once

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

namespace cords {

/// A pipe that every process started from here holds open, so that its end tells that they are all gone.
class Cord {
public:
    Cord() {
        if (::pipe(ends_.data()) != 0) throw std::runtime_error("no pipe");
        ::fcntl(ends_[0], F_SETFD, FD_CLOEXEC);
    }
    ~Cord() {
        ::close(ends_[0]);
        ::close(ends_[1]);
    }
    Cord(const Cord&) = delete;
    Cord& operator=(const Cord&) = delete;

    [[nodiscard]] int number() const { return ends_[1]; }
    /// Waits for what a process writes into it, and takes it.
    [[nodiscard]] bool isPulled() const {
        char byte = 0;
        return isReadable() && ::read(ends_[0], &byte, 1) == 1;
    }
    [[nodiscard]] bool isHeldByNobody() {
        ::close(ends_[1]);
        ends_[1] = -1;
        char byte = 0;
        return isReadable() && ::read(ends_[0], &byte, 1) == 0;
    }

private:
    [[nodiscard]] bool isReadable() const {
        constexpr int kNobodyWaitsSoLong = 60'000;
        pollfd waiting{ends_[0], POLLIN, 0};
        return ::poll(&waiting, 1, kNobodyWaitsSoLong) == 1;
    }

    std::array<int, 2> ends_{-1, -1};
};

}  // namespace cords
