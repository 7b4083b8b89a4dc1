#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace ocr {

/// How likely a letter is after those before it: counts of letter sequences, backed off to shorter ones (Witten & Bell 1991). Letters are numbers
/// from 1, the classes of the handwriting network; 0 is the end of a text and what stands before its beginning. Immutable; shared by all threads.
class LetterModel {
public:
    static constexpr std::size_t kLongest = 10;  ///< Letters looked at together, the one asked about included.

    /// What has been read so far, as far as it matters.
    struct Context {
        std::array<std::uint32_t, kLongest> nodes{};  ///< Where the last i letters are in the tree; 0 (the root) for i = 0 and for the unknown.
        std::uint8_t known = 0;                       ///< Length of the longest known context.
    };

    /// @param bytes made by ocr/training/make_letter_model.py. @throws review::Failure(world) when they are no such model.
    explicit LetterModel(const std::string& bytes);

    [[nodiscard]] Context start() const;
    /// Natural logarithm of the chance of a letter (0: the text ends here).
    [[nodiscard]] float logChance(const Context& context, int letter) const;
    [[nodiscard]] Context after(const Context& context, int letter) const;

private:
    struct Node {
        std::uint32_t firstChild = 0;  ///< Children of a node lie together, ordered by letter, up to the first child of the next node.
        float logChance = 0;
        float backOff = 0;
        std::uint8_t letter = 0;
    };
    [[nodiscard]] std::uint32_t child(std::uint32_t node, int letter) const;

    std::size_t order_ = 0;
    std::vector<Node> nodes_;  ///< By length of their sequence; the root first, a sentinel last.
};

}  // namespace ocr
