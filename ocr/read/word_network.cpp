#include "ocr/read/word_network.h"

#include <algorithm>

namespace ocr {

WordNetwork::WordNetwork(const LetterCodes& codes, const std::vector<Place>& places, Others others)
    : smallOf_(codes.smallLetters()), space_(codes.of(" ").value_or(0)), others_(others) {
    for (std::size_t place = 0; place < places.size(); ++place) {
        roots_.push_back(nodes_.size());
        nodes_.emplace_back().place = place;
        nodes_.back().best = 0;
        afterUnknown_.push_back(places[place].afterUnknown);
        for (const Word& word : places[place].words) {
            if (const std::vector<int> letters = codes.ofText(word.text); !letters.empty()) add(place, letters, word);
        }
    }
}

void WordNetwork::add(std::size_t place, const std::vector<int>& letters, const Word& word) {
    State at = roots_[place];
    for (const int letter : letters) {
        const auto known = std::ranges::find(nodes_[at].next, letter, &std::pair<int, State>::first);
        if (known != nodes_[at].next.end()) {
            at = known->second;
        } else {
            nodes_[at].next.emplace_back(letter, nodes_.size());
            at = nodes_.size();
            nodes_.emplace_back().place = place;
        }
        nodes_[at].best = std::max({nodes_[at].best, word.within, word.last});
    }
    Node& end = nodes_[at];
    end.isWord = true;
    end.behind = word.next;
    end.within = std::max(end.within, word.within);
    end.last = std::max(end.last, word.last);
}

// States up to nodes_.size() are nodes, those from there on the places in whose words something unknown stands.
TextGuide::Step WordNetwork::after(State state, int letter) const {
    const double mark = parts(letter) && letter != space_ ? others_.mark : 0;
    if (state >= nodes_.size()) return parts(letter) ? Step{roots_[afterUnknown_[state - nodes_.size()]], mark} : Step{state, 0};
    const Node& node = nodes_[state];
    if (parts(letter)) {
        if (state == roots_[node.place]) return {state, mark};
        return node.isWord ? Step{roots_[node.behind], node.within - node.best + mark}
                           : Step{roots_[afterUnknown_[node.place]], others_.unknown - node.best + mark};
    }
    const auto next = std::ranges::find(node.next, smallOf_[std::size_t(letter)], &std::pair<int, State>::first);
    if (next == node.next.end()) return {nodes_.size() + node.place, others_.unknown - node.best};
    return {next->second, nodes_[next->second].best - node.best};
}

double WordNetwork::atEnd(State state) const {
    if (state >= nodes_.size()) return 0;
    const Node& node = nodes_[state];
    if (state == roots_[node.place]) return 0;
    return (node.isWord ? node.last : others_.unknown) - node.best;
}

}  // namespace ocr
