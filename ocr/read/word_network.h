#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <vector>

#include "ocr/read/letter_codes.h"
#include "ocr/read/text_guide.h"

namespace ocr {

/// Words that may follow each other. Places are where a text may be between two words: at each of them some words may stand, and each leads to a place. Words
/// are known whatever their capitals; spaces and punctuation part them. A word that does not stand in its place costs once, however long it is, and what
/// follows is judged anew.
class WordNetwork final : public TextGuide {
public:
    struct Word {
        std::string text;      ///< Small letters; words with letters beyond the repertoire are left out.
        double within = 0;     ///< Natural logarithm of what a text gains by it when something follows,
        double last = 0;       ///< and when the text ends with it.
        std::size_t next = 0;  ///< The place behind it.
    };
    struct Place {
        std::vector<Word> words;
        std::size_t afterUnknown = 0;  ///< The place behind a word that does not stand here.
    };

    /// What is not among the words gains, natural logarithms.
    struct Others {
        double unknown = 0;  ///< A word that does not stand in its place; at most what any word gains.
        double mark = 0;     ///< Each punctuation mark.
    };

    /// @param places a text begins at the first; at least one.
    WordNetwork(const LetterCodes& codes, const std::vector<Place>& places, Others others);

    [[nodiscard]] State start() const override { return roots_.front(); }
    [[nodiscard]] Step after(State state, int letter) const override;
    [[nodiscard]] double atEnd(State state) const override;

private:
    /// A beginning of words of one place. The gain of the likeliest of them is given as soon as it is reached, so that a search does not lose it on the way.
    struct Node {
        std::vector<std::pair<int, State>> next;  ///< By letter.
        std::size_t place = 0;
        std::size_t behind = 0;  ///< The place behind it, if it is a word.
        bool isWord = false;
        double best = -std::numeric_limits<double>::infinity();    ///< Of the words that begin so; 0 at a root.
        double within = -std::numeric_limits<double>::infinity();
        double last = -std::numeric_limits<double>::infinity();
    };
    void add(std::size_t place, const std::vector<int>& letters, const Word& word);
    [[nodiscard]] bool parts(int letter) const { return letter >= int(smallOf_.size()) || smallOf_[std::size_t(letter)] == 0; }

    std::vector<int> smallOf_;  ///< The small letter of a class; 0 of spaces and punctuation.
    int space_;
    std::vector<Node> nodes_;
    std::vector<State> roots_;  ///< Of the places.
    std::vector<std::size_t> afterUnknown_;
    Others others_;
};

}  // namespace ocr
