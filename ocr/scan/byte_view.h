#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace ocr {

/// Bytes of a file somebody else wrote, read as numbers without ever leaving them. Refers to the bytes it was made from.
class ByteView {
public:
    enum class Order { bigEndian, littleEndian };

    ByteView(std::string_view bytes, Order order) : bytes_(bytes), order_(order) {}

    [[nodiscard]] std::size_t size() const { return bytes_.size(); }

    /// Whether `count` bytes lie at `at`.
    [[nodiscard]] bool holds(std::uint64_t at, std::uint64_t count) const { return at <= bytes_.size() && bytes_.size() - at >= count; }

    /// The unsigned number in `size` (1 to 8) bytes at `at`; nothing when they do not lie inside.
    [[nodiscard]] std::optional<std::uint64_t> number(std::uint64_t at, unsigned size) const {
        if (!holds(at, size)) return std::nullopt;
        std::uint64_t value = 0;
        for (unsigned i = 0; i < size; ++i) {
            const unsigned place = order_ == Order::littleEndian ? size - 1 - i : i;
            value = value << 8 | static_cast<unsigned char>(bytes_[at + place]);
        }
        return value;
    }

    /// The bytes from `at` on, at most `count`; empty when `at` lies outside.
    [[nodiscard]] std::string_view part(std::uint64_t at, std::uint64_t count = std::string_view::npos) const {
        return at <= bytes_.size() ? bytes_.substr(at, count) : std::string_view();
    }

private:
    std::string_view bytes_;
    Order order_;
};

}  // namespace ocr
