#include "tests/house/sentences.h"

#include <algorithm>
#include <cctype>
#include <regex>

namespace house {
namespace {

/// Shorter pieces, such as " trang ", say nothing by themselves.
constexpr std::size_t kShortestPiece = 12;

int lineAt(std::string_view text, std::size_t position) {
    return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(position), '\n'));
}

std::string trimmed(std::string text) {
    const auto isSpace = [](unsigned char c) { return std::isspace(c) != 0; };
    text.erase(text.begin(), std::find_if_not(text.begin(), text.end(), isSpace));
    text.erase(std::find_if_not(text.rbegin(), text.rend(), isSpace).base(), text.end());
    return text;
}

/// Vietnamese letters with marks lie in U+00C0–U+01B0 and U+1EA0–U+1EF9; English sentences have at most typographic quotes (U+20xx).
bool isVietnamese(std::string_view text) {
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const auto next = static_cast<unsigned char>(text[i + 1]);
        if ((byte >= 0xC3 && byte <= 0xC6) || (byte == 0xE1 && (next == 0xBA || next == 0xBB))) return true;
    }
    return false;
}

/// The end of the string literal that starts at `from` (a quotation mark): the position behind its closing mark.
std::size_t endOfLiteral(std::string_view text, std::size_t from) {
    std::size_t i = from + 1;
    while (i < text.size() && text[i] != '"') i += text[i] == '\\' ? 2 : 1;
    return std::min(i + 1, text.size());
}

/// Literals between two positions; neighbours that are only separated by white space are one literal, as for the compiler.
std::vector<SentencePiece> literalsBetween(std::string_view text, std::size_t from, std::size_t to) {
    std::vector<SentencePiece> pieces;
    std::size_t lastEnd = std::string_view::npos;
    for (std::size_t i = from; i < to; ++i) {
        if (text[i] == '\'') {
            i += i + 2 < text.size() && text[i + 1] == '\\' ? 3 : 2;
            continue;
        }
        if (text[i] != '"') continue;
        const std::size_t end = endOfLiteral(text, i);
        const std::string literal(text.substr(i + 1, end - i - 2));
        const bool goesOn = lastEnd != std::string_view::npos && trimmed(std::string(text.substr(lastEnd, i - lastEnd))).empty();
        if (goesOn)
            pieces.back().text += literal;
        else
            pieces.push_back({lineAt(text, i), literal});
        lastEnd = end;
        i = end - 1;
    }
    return pieces;
}

std::vector<SentencePiece> sayingSomething(std::vector<SentencePiece> pieces) {
    for (SentencePiece& piece : pieces) piece.text = squeezed(trimmed(piece.text));
    std::erase_if(pieces, [](const SentencePiece& piece) { return piece.text.size() < kShortestPiece || !isVietnamese(piece.text); });
    return pieces;
}

/// The position behind the bracket that closes the one at `open`.
std::size_t endOfCall(std::string_view text, std::size_t open) {
    int depth = 0;
    for (std::size_t i = open; i < text.size(); ++i) {
        if (text[i] == '"') {
            i = endOfLiteral(text, i) - 1;
            continue;
        }
        if (text[i] == '(') ++depth;
        if (text[i] == ')' && --depth == 0) return i + 1;
    }
    return text.size();
}

}  // namespace

std::vector<SentencePiece> failurePiecesIn(std::string_view text) {
    static const std::regex kThrown(R"(\b(Failure|refuse\w*)\s*\()");
    std::vector<SentencePiece> pieces;
    for (auto it = std::cregex_iterator(text.data(), text.data() + text.size(), kThrown); it != std::cregex_iterator(); ++it) {
        const auto open = static_cast<std::size_t>(it->position() + it->length() - 1);
        for (SentencePiece& piece : sayingSomething(literalsBetween(text, open, endOfCall(text, open)))) pieces.push_back(std::move(piece));
    }
    return pieces;
}

std::vector<SentencePiece> vietnamesePiecesIn(std::string_view text) { return sayingSomething(literalsBetween(text, 0, text.size())); }

std::string squeezed(std::string_view text) {
    std::string result;
    for (char c : text) {
        const bool space = std::isspace(static_cast<unsigned char>(c)) != 0;
        if (!space)
            result += c;
        else if (!result.empty() && result.back() != ' ')
            result += ' ';
    }
    return result;
}

}  // namespace house
