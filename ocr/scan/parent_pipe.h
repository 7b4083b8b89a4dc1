#pragma once

#include <cstdint>
#include <exception>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ocr {

/// Thrown when nobody listens any more: the program that started us is done with us, or dead.
class ParentGone : public std::exception {
public:
    [[nodiscard]] const char* what() const noexcept override { return "nobody listens"; }
};

/// The other end of ChildConversation, as the program `sogoc-scanner` sees it: its standard input and output.
class ParentPipe {
public:
    /// Takes both over. From now on whatever else is printed goes to the standard error (drivers print), a reader that is gone is an exception and
    /// no signal, and the process ends soon after its parent has died, even inside a driver that hangs.
    ParentPipe();

    /// The next line, without its end; nothing at the end of the input.
    /// @param longest bytes; a longer line counts as the end.
    [[nodiscard]] std::optional<std::string> line(std::size_t longest);
    /// @throws ParentGone
    void write(std::string_view text) const;
    void write(std::span<const std::uint8_t> bytes) const;

private:
    int out_ = -1;
    std::string waiting_;  ///< Read and not yet given out.
};

}  // namespace ocr
