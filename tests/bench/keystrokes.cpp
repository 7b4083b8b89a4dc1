#include "tests/bench/keystrokes.h"

#include <cctype>
#include <map>
#include <vector>

#include "review/base/text.h"
#include "review/base/typing.h"

namespace bench {
namespace {

struct Keyed {
    std::string letter;  ///< Without tone.
    char tone = 0;
};

/// Every vowel with tone, and what keys it is made of.
const std::map<std::string, Keyed>& toned() {
    static const auto kToned = [] {
        std::map<std::string, Keyed> all;
        for (const char* bare : {"a", "aw", "aa", "e", "ee", "i", "o", "oo", "ow", "u", "uw", "y"}) {
            for (const char tone : {'\0', 's', 'f', 'r', 'x', 'j'}) {
                std::string letter;
                for (const char key : std::string(bare)) letter = review::withKey(review::Typing::telex, letter, key);
                const std::string with = tone == '\0' ? letter : review::withKey(review::Typing::telex, letter, tone);
                all[with] = {bare, tone};
                all[review::uppered(with)] = {review::uppered(std::string(1, bare[0])) + (bare[1] == '\0' ? "" : std::string(1, bare[1])),
                                              tone};
            }
        }
        all["đ"] = {"dd", '\0'};
        all["Đ"] = {"Dd", '\0'};
        return all;
    }();
    return kToned;
}

std::string joined(const std::vector<std::string>& letters, std::size_t from) {
    std::string text;
    for (std::size_t i = from; i < letters.size(); ++i) text += letters[i];
    return text;
}

}  // namespace

std::string telexKeys(const std::string& text) {
    std::string keys;
    char tone = 0;
    const auto endWord = [&] {
        if (tone != 0) keys += tone;
        tone = 0;
    };
    for (const std::string& letter : review::letters(text)) {
        const auto known = toned().find(letter);
        const bool plainLetter = letter.size() == 1 && std::isalpha(static_cast<unsigned char>(letter.front())) != 0;
        if (known == toned().end() && !plainLetter) endWord();
        keys += known == toned().end() ? letter : known->second.letter;
        if (known != toned().end() && known->second.tone != 0) tone = known->second.tone;
    }
    endWord();
    return keys;
}

Edit editBetween(const std::string& from, const std::string& to) {
    const auto old = review::letters(from);
    const auto now = review::letters(to);
    std::size_t same = 0;
    while (same < old.size() && same < now.size() && old[same] == now[same]) ++same;
    // A word that was begun is typed again whole, so that its tone finds its place.
    while (same > 0 && same < now.size() && now[same] != " " && now[same - 1] != " ") --same;
    const Edit back{old.size() - same, telexKeys(joined(now, same)), false};
    const Edit afresh{0, telexKeys(to), !old.empty()};
    return back.cost() < afresh.cost() ? back : afresh;
}

}  // namespace bench
