#include "review/base/text.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <stdexcept>

namespace review {
namespace {

const icu::Normalizer2& composer() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* form = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status) || form == nullptr) throw std::logic_error("ICU has no NFC tables");
    return *form;
}

const icu::Normalizer2& decomposer() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* form = icu::Normalizer2::getNFDInstance(status);
    if (U_FAILURE(status) || form == nullptr) throw std::logic_error("ICU has no NFD tables");
    return *form;
}

icu::UnicodeString normalized(const icu::Normalizer2& form, const icu::UnicodeString& text) {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString result = form.normalize(text, status);
    if (U_FAILURE(status)) throw std::logic_error("ICU could not normalise a text");
    return result;
}

icu::UnicodeString fromUtf8(std::string_view text) {
    return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
}

std::string toUtf8(const icu::UnicodeString& text) {
    std::string result;
    text.toUTF8String(result);
    return result;
}

/// Letters that look like Đ and đ in print but are others: Icelandic eth and African d.
UChar32 withoutLookAlike(UChar32 letter) {
    switch (letter) {
        case 0x00D0:
        case 0x0189:
            return 0x0110;
        case 0x00F0:
        case 0x0256:
            return 0x0111;
        default:
            return letter;
    }
}

bool isDropped(UChar32 letter) {
    const auto category = u_charType(letter);
    return category == U_CONTROL_CHAR || category == U_FORMAT_CHAR;
}

/// Squeezes and trims white space, drops controls, replaces look-alikes.
icu::UnicodeString tidied(const icu::UnicodeString& text) {
    icu::UnicodeString result;
    bool gap = false;
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const UChar32 letter = text.char32At(i);
        if (u_isUWhiteSpace(letter)) {
            gap = true;
        } else if (!isDropped(letter)) {
            if (gap && !result.isEmpty()) result.append(u' ');
            gap = false;
            result.append(withoutLookAlike(letter));
        }
    }
    return result;
}

icu::UnicodeString canonicalUnicode(std::string_view text) { return normalized(composer(), tidied(fromUtf8(text))); }

bool isPlain(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7F; });
}

bool isAscii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// The capitals among letters of ASCII made small, what most letters compared are: ICU is not troubled with them.
std::string smallAscii(std::string_view text) {
    std::string result(text);
    for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return result;
}

bool isFoldedVowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

/// "my" → "mi", "quy" → "qui", but "thuy" and "tay" stay: there y is not a spelling of i.
std::string withFinalI(std::string word) {
    if (word.empty() || word.back() != 'y') return word;
    const std::size_t size = word.size();
    const bool afterQu = size >= 3 && word[size - 3] == 'q' && word[size - 2] == 'u';
    if (size == 1 || afterQu || !isFoldedVowel(word[size - 2])) word.back() = 'i';
    return word;
}

/// Grave, tilde, acute, hook above, dot below: the five tones.
bool isTone(UChar32 letter) { return letter == 0x0300 || letter == 0x0301 || letter == 0x0303 || letter == 0x0309 || letter == 0x0323; }

}  // namespace

std::string canonical(std::string_view text) {
    if (isPlain(text)) return std::string(text);
    return toUtf8(canonicalUnicode(text));
}

std::string folded(std::string_view text) {
    if (isPlain(text)) return smallAscii(text);
    const icu::UnicodeString apart = normalized(decomposer(), canonicalUnicode(text).toLower(icu::Locale::getRoot()));
    icu::UnicodeString result;
    for (int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1)) {
        const UChar32 letter = apart.char32At(i);
        if (u_charType(letter) == U_NON_SPACING_MARK) continue;
        result.append(letter == 0x0111 ? UChar32{'d'} : letter);
    }
    return toUtf8(result);
}

std::string foldedName(std::string_view text) {
    std::string result;
    for (const std::string& word : words(folded(text))) {
        if (!result.empty()) result += ' ';
        result += withFinalI(word);
    }
    return result;
}

std::string spellingKey(std::string_view text) {
    std::string result;
    for (const std::string& word : words(lowered(canonical(text)))) {
        const icu::UnicodeString apart = normalized(decomposer(), fromUtf8(word));
        icu::UnicodeString toneless;
        icu::UnicodeString tones;
        for (int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1)) {
            const UChar32 letter = apart.char32At(i);
            (isTone(letter) ? tones : toneless).append(letter);
        }
        if (!result.empty()) result += ' ';
        result += withFinalI(toUtf8(toneless)) + toUtf8(tones);
    }
    return result;
}

std::string lowered(std::string_view text) {
    if (isAscii(text)) return smallAscii(text);
    return toUtf8(normalized(composer(), fromUtf8(text).toLower(icu::Locale::getRoot())));
}

std::string uppered(std::string_view text) { return toUtf8(normalized(composer(), fromUtf8(text).toUpper(icu::Locale::getRoot()))); }

bool isUtf8(std::string_view bytes) {
    const auto* data = reinterpret_cast<const uint8_t*>(bytes.data());
    const std::size_t size = bytes.size();
    for (std::size_t i = 0; i < size;) {
        UChar32 letter = 0;
        U8_NEXT(data, i, size, letter);
        if (letter < 0) return false;
    }
    return true;
}

std::string utf8FromUtf16(std::string_view bytes, bool bigEndian) {
    icu::UnicodeString text;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        const auto first = static_cast<unsigned char>(bytes[i]);
        const auto second = static_cast<unsigned char>(bytes[i + 1]);
        text.append(static_cast<char16_t>(bigEndian ? first << 8 | second : second << 8 | first));
    }
    return toUtf8(text);
}

std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> result;
    icu::UnicodeString word;
    const icu::UnicodeString source = fromUtf8(text);
    const auto finish = [&] {
        if (!word.isEmpty()) result.push_back(toUtf8(word));
        word.remove();
    };
    for (int32_t i = 0; i < source.length(); i = source.moveIndex32(i, 1)) {
        const UChar32 letter = source.char32At(i);
        if (u_isUWhiteSpace(letter)) {
            finish();
        } else {
            word.append(letter);
        }
    }
    finish();
    return result;
}

std::size_t letterCount(std::string_view text) { return static_cast<std::size_t>(normalized(composer(), fromUtf8(text)).countChar32()); }

std::vector<std::string> letters(std::string_view text) {
    std::vector<std::string> result;
    const icu::UnicodeString source = normalized(composer(), fromUtf8(text));
    for (int32_t i = 0; i < source.length(); i = source.moveIndex32(i, 1)) {
        result.push_back(toUtf8(icu::UnicodeString(source.char32At(i))));
    }
    return result;
}

std::size_t editDistance(std::string_view a, std::string_view b) {
    const std::vector<std::string> left = letters(canonical(a));
    const std::vector<std::string> right = letters(canonical(b));
    std::vector<std::size_t> row(right.size() + 1);
    for (std::size_t j = 0; j < row.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= left.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const std::size_t replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row[right.size()];
}

}  // namespace review
