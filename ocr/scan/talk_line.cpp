#include "ocr/scan/talk_line.h"

#include <array>
#include <charconv>
#include <cmath>

namespace ocr {
namespace {

void appendEscaped(std::string& text, std::string_view field) {
    for (const char c : field) {
        if (c == '\\')
            text += "\\\\";
        else if (c == '\t')
            text += "\\t";
        else if (c == '\n')
            text += "\\n";
        else
            text += c;
    }
}

template <typename Number>
bool readWhole(std::string_view text, Number& into) {
    const auto result = std::from_chars(text.data(), text.data() + text.size(), into);
    return result.ec == std::errc{} && result.ptr == text.data() + text.size();
}

}  // namespace

std::string toText(const TalkLine& line) {
    std::string text;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (i > 0) text += '\t';
        appendEscaped(text, line[i]);
    }
    return text + '\n';
}

TalkLine talkLineFrom(std::string_view text) {
    TalkLine line(1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\t') {
            line.emplace_back();
        } else if (text[i] == '\\' && i + 1 < text.size()) {
            const char c = text[++i];
            line.back() += c == 't' ? '\t' : c == 'n' ? '\n' : c;
        } else {
            line.back() += text[i];
        }
    }
    return line;
}

std::string fieldOf(double value) {
    std::array<char, 32> text{};
    const auto result = std::to_chars(text.data(), text.data() + text.size(), value);
    return {text.data(), result.ptr};
}

bool readField(std::string_view text, double& into) { return readWhole(text, into) && std::isfinite(into); }
bool readField(std::string_view text, int& into) { return readWhole(text, into); }
bool readField(std::string_view text, std::uint64_t& into) { return readWhole(text, into); }

}  // namespace ocr
