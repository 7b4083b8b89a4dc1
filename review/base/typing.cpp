#include "review/base/typing.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <set>
#include <vector>

#include "review/base/text.h"

namespace review {
namespace {

/// The twelve vowels, each without tone and with sắc, huyền, hỏi, ngã, nặng.
constexpr std::array<std::array<const char*, 6>, 12> kLower{{{"a", "á", "à", "ả", "ã", "ạ"},
                                                             {"ă", "ắ", "ằ", "ẳ", "ẵ", "ặ"},
                                                             {"â", "ấ", "ầ", "ẩ", "ẫ", "ậ"},
                                                             {"e", "é", "è", "ẻ", "ẽ", "ẹ"},
                                                             {"ê", "ế", "ề", "ể", "ễ", "ệ"},
                                                             {"i", "í", "ì", "ỉ", "ĩ", "ị"},
                                                             {"o", "ó", "ò", "ỏ", "õ", "ọ"},
                                                             {"ô", "ố", "ồ", "ổ", "ỗ", "ộ"},
                                                             {"ơ", "ớ", "ờ", "ở", "ỡ", "ợ"},
                                                             {"u", "ú", "ù", "ủ", "ũ", "ụ"},
                                                             {"ư", "ứ", "ừ", "ử", "ữ", "ự"},
                                                             {"y", "ý", "ỳ", "ỷ", "ỹ", "ỵ"}}};

/// What can stand between the consonants of a syllable, also while it is being typed.
const std::set<std::string> kNuclei{
    "a",   "ă",   "â",   "e",   "ê",   "i",   "o",   "ô",   "ơ",   "u",   "ư",   "y",   "ai",  "ao",  "au",  "ay",  "âu",  "ây",  "eo",
    "êu",  "ia",  "ie",  "iê",  "iu",  "oa",  "oă",  "oe",  "oi",  "ôi",  "ơi",  "oo",  "ua",  "uâ",  "ue",  "uê",  "ui",  "uo",  "uô",
    "uơ",  "uu",  "uy",  "ưa",  "ưi",  "ươ",  "ưu",  "ye",  "yê",  "eu",  "ieu", "iêu", "yeu", "yêu", "oai", "oao", "oay", "oeo", "ưo",
    "ưoi", "ưou", "uau", "uay", "uây", "uoi", "uôi", "uơi", "uou", "uya", "uye", "uyê", "uyu", "ươi", "ươu", "uao", "uêu", "uyêu"};

struct Letter {
    std::string plain;  ///< Without tone, lower case: "a", "ê", "đ", "t".
    int tone = 0;       ///< 0 none, 1 sắc, 2 huyền, 3 hỏi, 4 ngã, 5 nặng.
    bool upper = false;
    bool vowel = false;
};

const std::map<std::string, Letter>& knownVowels() {
    static const auto kKnown = [] {
        std::map<std::string, Letter> known;
        for (const auto& vowel : kLower) {
            for (int tone = 0; tone < 6; ++tone) {
                const std::string text = vowel[static_cast<std::size_t>(tone)];
                known[text] = {vowel[0], tone, false, true};
                known[uppered(text)] = {vowel[0], tone, true, true};
            }
        }
        return known;
    }();
    return kKnown;
}

Letter letterFrom(const std::string& text) {
    const auto vowel = knownVowels().find(text);
    if (vowel != knownVowels().end()) return vowel->second;
    const std::string plain = lowered(text);
    return {plain, 0, plain != text, false};
}

std::string textOf(const Letter& letter) {
    std::string text = letter.plain;
    for (const auto& vowel : kLower) {
        if (letter.vowel && letter.plain == vowel[0]) text = vowel[static_cast<std::size_t>(letter.tone)];
    }
    return letter.upper ? uppered(text) : text;
}

/// A word taken apart: letters[from..until) are its vowels; a "u" after "q" and an "i" after "g" before another vowel count as consonants.
struct Syllable {
    std::vector<Letter> letters;
    std::size_t from = 0;
    std::size_t until = 0;

    explicit Syllable(std::vector<Letter> of) : letters(std::move(of)) { find(); }

    void find() {
        const std::size_t count = letters.size();
        from = 0;
        while (from < count && !letters[from].vowel) ++from;
        until = from;
        while (until < count && letters[until].vowel) ++until;
        if (from == 0 || until - from < 2) return;
        const std::string& before = letters[from - 1].plain;
        if ((before == "q" && letters[from].plain == "u") || (before == "g" && from == 1 && letters[from].plain == "i")) ++from;
    }

    [[nodiscard]] std::string nucleus() const {
        std::string text;
        for (std::size_t i = from; i < until; ++i) text += letters[i].plain;
        return text;
    }
    [[nodiscard]] bool open() const { return until == letters.size(); }
    /// One group of vowels that Vietnamese has, and at most two letters behind it: a word that marks may be put on.
    [[nodiscard]] bool plausible() const {
        const bool oneGroup =
            std::none_of(letters.begin() + static_cast<std::ptrdiff_t>(until), letters.end(), [](const Letter& l) { return l.vowel; });
        return until > from && oneGroup && letters.size() - until <= 2 && kNuclei.contains(nucleus());
    }
    [[nodiscard]] int tone() const {
        for (const Letter& letter : letters) {
            if (letter.tone != 0) return letter.tone;
        }
        return 0;
    }
    void setTone(int tone) {
        for (Letter& letter : letters) letter.tone = 0;
        if (until > from) letters[toneAt()].tone = tone;
    }
    [[nodiscard]] std::size_t toneAt() const {
        static const std::set<std::string> kShaped{"ă", "â", "ê", "ô", "ơ", "ư"};
        for (std::size_t i = until; i > from; --i) {
            if (kShaped.contains(letters[i - 1].plain)) return i - 1;
        }
        const std::size_t count = until - from;
        if (count == 1) return from;
        if (count == 2) return open() ? from : from + 1;
        return from + 1;
    }
    [[nodiscard]] std::string text() const {
        std::string all;
        for (const Letter& letter : letters) all += textOf(letter);
        return all;
    }
};

/// "uơ" never stands before another letter, "ươ" never at the end: "thuở" and "thương" are both typed with one key for both letters.
void settleHorns(Syllable& syllable) {
    for (std::size_t i = syllable.from; i + 1 < syllable.until; ++i) {
        Letter& first = syllable.letters[i];
        if (syllable.letters[i + 1].plain != "ơ" || (first.plain != "u" && first.plain != "ư")) continue;
        first.plain = i + 2 < syllable.letters.size() ? "ư" : "u";
    }
}

/// What a key means.
struct Meaning {
    enum class Kind { itself, tone, circumflex, hornOrBreve, horn, breve, stroke } kind = Kind::itself;
    int tone = 0;
    std::string only;  ///< For a circumflex: the one vowel it may stand on; empty for any.
};

Meaning meaningOf(Typing typing, char key) {
    using Kind = Meaning::Kind;
    const char lower = static_cast<char>(std::tolower(static_cast<unsigned char>(key)));
    const std::string_view tones = typing == Typing::telex ? "zsfrxj" : "012345";
    if (const auto tone = tones.find(lower); tone != std::string_view::npos) return {Kind::tone, static_cast<int>(tone), {}};
    if (typing == Typing::telex) {
        if (lower == 'a' || lower == 'e' || lower == 'o') return {Kind::circumflex, 0, std::string(1, lower)};
        if (lower == 'w') return {Kind::hornOrBreve, 0, {}};
        if (lower == 'd') return {Kind::stroke, 0, {}};
        return {};
    }
    if (lower == '6') return {Kind::circumflex, 0, {}};
    if (lower == '7') return {Kind::horn, 0, {}};
    if (lower == '8') return {Kind::breve, 0, {}};
    if (lower == '9') return {Kind::stroke, 0, {}};
    return {};
}

/// Each vowel of a row is one letter in another shape.
struct Shapes {
    const char* bare;
    const char* circumflex;
    const char* horn;   ///< Empty where there is none.
    const char* breve;  ///< The same.
};
constexpr std::array<Shapes, 4> kShapes{{{"a", "â", "", "ă"}, {"e", "ê", "", ""}, {"o", "ô", "ơ", ""}, {"u", "", "ư", ""}}};

const Shapes* shapesOf(const std::string& plain) {
    for (const Shapes& row : kShapes) {
        if (plain == row.bare || (plain != "" && (plain == row.circumflex || plain == row.horn || plain == row.breve))) return &row;
    }
    return nullptr;
}

/// What the key makes of one letter; empty when it has no such shape.
std::string shaped(const Shapes& row, Meaning::Kind kind) {
    if (kind == Meaning::Kind::circumflex) return row.circumflex;
    if (kind == Meaning::Kind::horn) return row.horn;
    if (kind == Meaning::Kind::breve) return row.breve;
    return *row.breve != '\0' ? row.breve : row.horn;
}

/// Puts a shape on a vowel of the word, if the word then still has vowels that Vietnamese has. @return the mark was put, or was there and
/// taken away.
enum class Done { nothing, put, takenAway };

Done putShape(Syllable& syllable, const Meaning& meaning) {
    for (std::size_t i = syllable.until; i > syllable.from; --i) {
        Syllable tried = syllable;
        Letter& letter = tried.letters[i - 1];
        const Shapes* row = shapesOf(letter.plain);
        if (!row || (!meaning.only.empty() && meaning.only != row->bare)) continue;
        const std::string wanted = shaped(*row, meaning.kind);
        if (wanted.empty()) continue;
        const bool there = letter.plain == wanted;
        letter.plain = there ? row->bare : wanted;
        if (meaning.kind == Meaning::Kind::circumflex || there) {
            // "ươ" and a circumflex is "uô"; a mark taken from "ươ" is taken from both.
            if (i - 1 > tried.from && tried.letters[i - 2].plain == "ư") tried.letters[i - 2].plain = "u";
        }
        settleHorns(tried);
        if (!kNuclei.contains(tried.nucleus())) continue;
        syllable = tried;
        return there ? Done::takenAway : Done::put;
    }
    return Done::nothing;
}

Done putStroke(Syllable& syllable) {
    if (syllable.letters.empty()) return Done::nothing;
    Letter& first = syllable.letters.front();
    if (first.plain != "d" && first.plain != "đ") return Done::nothing;
    const bool there = first.plain == "đ";
    first.plain = there ? "d" : "đ";
    return there ? Done::takenAway : Done::put;
}

Done putTone(Syllable& syllable, int tone) {
    const int before = syllable.tone();
    if (tone == 0 && before == 0) return Done::nothing;
    const bool there = tone == before;
    syllable.setTone(there ? 0 : tone);
    return there ? Done::takenAway : Done::put;
}

Done apply(Syllable& syllable, const Meaning& meaning) {
    using Kind = Meaning::Kind;
    if (meaning.kind == Kind::itself) return Done::nothing;
    if (meaning.kind == Kind::stroke) return putStroke(syllable);
    if (!syllable.plausible()) return Done::nothing;
    if (meaning.kind == Kind::tone) return putTone(syllable, meaning.tone);
    return putShape(syllable, meaning);
}

bool isAsciiWordKey(const std::string& letter) {
    return letter.size() == 1 && std::isalnum(static_cast<unsigned char>(letter.front())) != 0;
}

bool partOfWord(const std::string& letter) {
    if (letter.size() > 1) return letter != "\u00a0" && letter != "–" && letter != "—" && letter != "…";
    return std::isalpha(static_cast<unsigned char>(letter.front())) != 0;
}

}  // namespace

std::string_view toText(Typing typing) {
    if (typing == Typing::telex) return "telex";
    return typing == Typing::vni ? "vni" : "system";
}

std::optional<Typing> typingFrom(std::string_view text) {
    for (const Typing typing : {Typing::system, Typing::telex, Typing::vni}) {
        if (toText(typing) == text) return typing;
    }
    return std::nullopt;
}

std::string withKey(Typing typing, std::string_view word, char key) {
    const std::string itself(1, key);
    if (typing == Typing::system) return std::string(word) + itself;
    std::vector<Letter> taken;
    for (const std::string& letter : letters(word)) taken.push_back(letterFrom(letter));
    Syllable syllable(std::move(taken));
    const int tone = syllable.tone();
    const Meaning meaning = meaningOf(typing, key);
    Done done = apply(syllable, meaning);
    if (done == Done::nothing && meaning.kind == Meaning::Kind::hornOrBreve && syllable.until == syllable.from) {
        // A w where no vowel is yet stands for ư: "nhw" is "như".
        syllable.letters.push_back({"ư", 0, std::isupper(static_cast<unsigned char>(key)) != 0, true});
        return syllable.text();
    }
    if (done != Done::put) syllable.letters.push_back(letterFrom(itself));
    syllable.find();
    if (done != Done::takenAway) settleHorns(syllable);
    if (meaning.kind != Meaning::Kind::tone && tone != 0 && syllable.plausible()) syllable.setTone(tone);
    return syllable.text();
}

std::optional<TypedText> typedOver(Typing typing, std::string_view before, const TypedText& after) {
    if (typing == Typing::system || after.caret == 0) return std::nullopt;
    const std::vector<std::string> old = letters(before);
    std::vector<std::string> now = letters(after.text);
    const std::size_t at = after.caret - 1;
    if (now.size() != old.size() + 1 || at >= now.size() || !isAsciiWordKey(now[at])) return std::nullopt;
    const std::string key = now[at];
    if (at + 1 < now.size() && partOfWord(now[at + 1])) return std::nullopt;
    now.erase(now.begin() + static_cast<std::ptrdiff_t>(at));
    if (now != old) return std::nullopt;
    std::size_t begin = at;
    while (begin > 0 && partOfWord(now[begin - 1])) --begin;
    std::string head, word, tail;
    for (std::size_t i = 0; i < now.size(); ++i) (i < begin ? head : i < at ? word : tail) += now[i];
    const std::string changed = withKey(typing, word, key.front());
    if (changed == word + key) return std::nullopt;
    return TypedText{head + changed + tail, begin + letters(changed).size()};
}

}  // namespace review
