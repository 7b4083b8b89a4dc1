#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <exception>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ocr/scan/descriptor.h"

namespace ocr {

/// Thrown when nobody listens any more: the program that started us is done with us, or dead.
class ParentGone : public std::exception {
public:
    [[nodiscard]] const char* what() const noexcept override { return "nobody listens"; }
};

/// The other end of ChildConversation, as a helper program sees it: its standard input and output.
class ParentPipe {
public:
    /// Takes both over. From now on whatever else is printed goes to the standard error (libraries print), a reader that is gone is an exception
    /// and no signal, and the process ends when its parent has died, even inside a library that hangs.
    /// @param afterParent what is left to this process then; whole seconds.
    explicit ParentPipe(std::chrono::seconds afterParent);

    /// The next line, without its end; nothing at the end of the input.
    /// @param longest bytes; a longer line counts as the end.
    [[nodiscard]] std::optional<std::string> line(std::size_t longest);
    /// What was handed over with the lines so far and not yet taken, in its order; -1 where nothing was.
    [[nodiscard]] Descriptor takeHanded();
    /// @throws ParentGone
    void write(std::string_view text) const;
    void write(std::span<const std::uint8_t> bytes) const;

private:
    [[nodiscard]] long receive(std::span<char> into);

    int out_ = -1;
    std::string waiting_;            ///< Read and not yet given out.
    std::deque<Descriptor> handed_;  ///< The same.
};

}  // namespace ocr
