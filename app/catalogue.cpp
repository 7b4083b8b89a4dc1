#include "app/catalogue.h"

#include <cstdint>

namespace app {
namespace {

constexpr std::uint32_t kMagic = 0x950412de;
constexpr std::size_t kHeaderBytes = 28;

/// A 32-bit word at an offset, in the file's byte order; nothing beyond the end.
std::optional<std::uint32_t> wordAt(std::string_view bytes, std::size_t offset, bool bigEndian) {
    if (offset > bytes.size() || bytes.size() - offset < 4) return std::nullopt;
    std::uint32_t word = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const std::size_t at = offset + (bigEndian ? i : 3 - i);
        word = (word << 8) | static_cast<unsigned char>(bytes[at]);
    }
    return word;
}

/// The string that row `index` of a table of (length, offset) pairs points to.
std::optional<std::string_view> stringAt(std::string_view bytes, std::size_t table, std::size_t index, bool bigEndian) {
    const auto length = wordAt(bytes, table + 8 * index, bigEndian);
    const auto offset = wordAt(bytes, table + 8 * index + 4, bigEndian);
    if (!length || !offset || *offset > bytes.size() || *length > bytes.size() - *offset) return std::nullopt;
    return bytes.substr(*offset, *length);
}

/// Texts with a NUL between them: the forms of a plural.
std::vector<std::string> formsOf(std::string_view texts) {
    std::vector<std::string> forms;
    for (std::size_t from = 0; from <= texts.size(); from += forms.back().size() + 1) {
        forms.emplace_back(texts.substr(from, texts.find('\0', from) - from));
    }
    return forms;
}

}  // namespace

std::optional<Catalogue> Catalogue::fromBytes(std::string_view bytes) {
    if (bytes.size() < kHeaderBytes) return std::nullopt;
    const bool bigEndian = wordAt(bytes, 0, true) == kMagic;
    if (!bigEndian && wordAt(bytes, 0, false) != kMagic) return std::nullopt;
    if (wordAt(bytes, 4, bigEndian).value() >> 16 != 0) return std::nullopt;
    const std::size_t count = wordAt(bytes, 8, bigEndian).value();
    const std::size_t originals = wordAt(bytes, 12, bigEndian).value();
    const std::size_t translations = wordAt(bytes, 16, bigEndian).value();
    Catalogue catalogue;
    for (std::size_t i = 0; i < count; ++i) {
        const auto original = stringAt(bytes, originals, i, bigEndian);
        const auto translation = stringAt(bytes, translations, i, bigEndian);
        if (!original || !translation) return std::nullopt;
        if (!original->empty() && !translation->empty()) catalogue.entries_.emplace(formsOf(*original).front(), formsOf(*translation));
    }
    return catalogue;
}

const std::string* Catalogue::find(const std::string& msgid) const {
    const auto found = entries_.find(msgid);
    return found == entries_.end() ? nullptr : &found->second.front();
}

const std::string* Catalogue::find(const std::string& msgid, std::size_t count) const {
    const auto found = entries_.find(msgid);
    if (found == entries_.end()) return nullptr;
    return count == 1 ? &found->second.front() : &found->second.back();
}

}  // namespace app
