#include "ocr/read/letter_codes.h"

#include "ocr/read/letter_penalty.h"
#include "review/base/text.h"

namespace ocr {

LetterCodes::LetterCodes(const std::vector<std::string>& letters) {
    int code = 0;
    for (const std::string& letter : letters) codes_[letter] = ++code;
}

std::optional<int> LetterCodes::of(const std::string& letter) const {
    const auto found = codes_.find(letter);
    return found == codes_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<int> LetterCodes::ofText(const std::string& text) const {
    std::vector<int> result;
    for (const std::string& letter : review::letters(text)) {
        const auto code = of(letter);
        if (!code) return {};
        result.push_back(*code);
    }
    return result;
}

std::vector<int> LetterCodes::smallLetters() const {
    std::vector<int> small(codes_.size() + 1, 0);
    for (const auto& [letter, code] : codes_) {
        if (isWordLetter(letter)) small[std::size_t(code)] = of(review::lowered(letter)).value_or(code);
    }
    return small;
}

}  // namespace ocr
