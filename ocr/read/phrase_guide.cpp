#include "ocr/read/phrase_guide.h"

#include <algorithm>

namespace ocr {

PhraseGuide::PhraseGuide(const LetterCodes& codes, const std::vector<Phrase>& phrases)
    : smallOf_(codes.smallLetters()), space_(codes.of(" ").value_or(0)), nodes_(2) {
    for (const Phrase& phrase : phrases) {
        const std::vector<int> letters = codes.ofText(phrase.text);
        State at = kRoot;
        for (std::size_t i = 0; i < letters.size(); ++i) {
            const auto known = std::ranges::find(nodes_[at].next, letters[i], &std::pair<int, State>::first);
            if (known != nodes_[at].next.end()) {
                at = known->second;
            } else {
                nodes_[at].next.emplace_back(letters[i], nodes_.size());
                at = nodes_.size();
                nodes_.emplace_back();
            }
            nodes_[at].given = std::max(nodes_[at].given, phrase.gain * static_cast<double>(i + 1) / static_cast<double>(letters.size()));
        }
        if (at != kRoot) nodes_[at].whole = std::max(nodes_[at].whole, phrase.gain);
    }
    // Children come behind their parents.
    for (std::size_t i = kRoot; i < nodes_.size(); ++i) {
        Node& node = nodes_[i];
        const double here = std::max(node.earned, node.whole);
        for (const auto& [letter, next] : node.next) nodes_[next].earned = letter == space_ ? here : node.earned;
    }
}

TextGuide::Step PhraseGuide::after(State state, int letter) const {
    const bool parts = letter >= int(smallOf_.size()) || smallOf_[std::size_t(letter)] == 0;
    const Node& node = nodes_[state];
    const int small = parts ? letter : smallOf_[std::size_t(letter)];
    const auto next = std::ranges::find(node.next, small, &std::pair<int, State>::first);
    if (next != node.next.end()) return {next->second, nodes_[next->second].given - node.given};
    if (state == kRoot) return {parts ? kRoot : kOut, 0};
    if (state == kOut) return {parts && letter != space_ ? kRoot : kOut, 0};
    const double kept = parts ? std::max(node.earned, node.whole) : node.earned;
    const bool mayBegin = parts && (letter != space_ || node.whole > 0);
    return {mayBegin ? kRoot : kOut, kept - node.given};
}

double PhraseGuide::atEnd(State state) const {
    const Node& node = nodes_[state];
    return std::max(node.earned, node.whole) - node.given;
}

}  // namespace ocr
