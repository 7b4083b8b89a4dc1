#pragma once

#include <string>

namespace bench {

/// The keys that type a text by TELEX on a plain keyboard, in the order of the letters, each tone at the end of its word: "Đặng Thị" →
/// "DDawngj Thij". Capital letters count as one key. Letters that TELEX cannot write stay as they are.
[[nodiscard]] std::string telexKeys(const std::string& text);

/// How a clerk makes one text of another in an entry whose caret stands at the end: so many letters are taken away from the end, then these
/// keys are typed.
struct Edit {
    std::size_t backspaces = 0;
    std::string keys;
    bool afresh = false;  ///< Everything is marked first (one key) and typed over.

    /// Keys pressed in all, without the Enter that accepts.
    [[nodiscard]] std::size_t cost() const { return backspaces + keys.size() + (afresh ? 1 : 0); }
};

/// The cheaper of going back from the end and typing afresh.
[[nodiscard]] Edit editBetween(const std::string& from, const std::string& to);

}  // namespace bench
