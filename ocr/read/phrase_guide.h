#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "ocr/read/letter_codes.h"
#include "ocr/read/text_guide.h"

namespace ocr {

/// Phrases of one or more words that come again in a field: a text gains by each it holds, and by nothing else. They are known whatever their capitals, at the
/// beginning of the text, behind punctuation and behind each other. The gain comes letter by letter; what a phrase does not keep to its end is taken back.
class PhraseGuide final : public TextGuide {
public:
    struct Phrase {
        std::string text;  ///< Small letters; phrases with letters beyond the repertoire are left out.
        double gain = 0;   ///< Natural logarithm, above 0.
    };

    PhraseGuide(const LetterCodes& codes, const std::vector<Phrase>& phrases);

    [[nodiscard]] State start() const override { return kRoot; }
    [[nodiscard]] Step after(State state, int letter) const override;
    [[nodiscard]] double atEnd(State state) const override;

private:
    static constexpr State kOut = 0;   ///< Among words that are no phrase.
    static constexpr State kRoot = 1;  ///< Where a phrase may begin.

    /// A beginning of phrases.
    struct Node {
        std::vector<std::pair<int, State>> next;  ///< By letter.
        double given = 0;   ///< So far: as much of a phrase's gain as of its letters have been read.
        double earned = 0;  ///< What stays when the text leaves the phrases here: the gain of the longest that is whole.
        double whole = 0;   ///< The gain of the phrase that ends here; 0 when none does.
    };

    std::vector<int> smallOf_;
    int space_ = 0;
    std::vector<Node> nodes_;
};

}  // namespace ocr
