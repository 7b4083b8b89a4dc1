#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace review {

/// Who turns keys into Vietnamese letters.
enum class Typing {
    system,  ///< The input method of the computer (ibus, Unikey); the house touches nothing.
    telex,   ///< The house, by TELEX: aa ee oo dd, w, and s f r x j for tones, z for none.
    vni,     ///< The house, by VNI: 6 7 8 9 for letters, 1 to 5 for tones, 0 for none.
};

/// "system", "telex", "vni": stable names for files.
[[nodiscard]] std::string_view toText(Typing typing);
[[nodiscard]] std::optional<Typing> typingFrom(std::string_view text);

/// The word after one more key was pressed at its end: "hoan" and 'f' → "hoàn", "Nguyen" and 'x' → "Nguyẽn". A tone is put where most books
/// put it ("hòa", "thúy") and moves on when letters follow ("hòa" and 'n' → "hoàn"). The same key once more takes the mark away and stands
/// for itself. A key that can mean nothing in this word is appended as it is.
/// @param word one word in NFC, without white space. @param key one ASCII letter or digit.
[[nodiscard]] std::string withKey(Typing typing, std::string_view word, char key);

/// A text and the place of its caret, in code points.
struct TypedText {
    std::string text;
    std::size_t caret = 0;

    bool operator==(const TypedText&) const = default;
};

/// What becomes of a text when the change from `before` to `after` was one plain key typed at the end of a word, the caret behind it now.
/// Nothing when it was anything else: a paste, a deletion, a letter that came from an input method, a key in the middle of a word, or a key
/// that only stands for itself.
[[nodiscard]] std::optional<TypedText> typedOver(Typing typing, std::string_view before, const TypedText& after);

}  // namespace review
