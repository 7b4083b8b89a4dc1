#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace ocr {

/// The classes of the handwriting network by their letters: letters()[i] is class i + 1, 0 is the blank.
class LetterCodes {
public:
    LetterCodes() = default;
    explicit LetterCodes(const std::vector<std::string>& letters);

    [[nodiscard]] std::optional<int> of(const std::string& letter) const;
    /// The text as classes; empty when a letter of it is not in the repertoire.
    [[nodiscard]] std::vector<int> ofText(const std::string& text) const;
    /// By class: the class of the small letter, of a digit itself; 0 for the blank, spaces and punctuation.
    [[nodiscard]] std::vector<int> smallLetters() const;

private:
    std::unordered_map<std::string, int> codes_;
};

}  // namespace ocr
