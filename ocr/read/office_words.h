#pragma once

#include <map>
#include <string>

#include "review/forms/form.h"

namespace ocr {

/// Words that people verified in an office's books: what the reader of handwriting expects on their next pages, besides what all Vietnam has.
struct OfficeWords {
    std::map<std::string, int> surnames;  ///< Small letters; how many names begin so.
    std::map<std::string, int> units;     ///< Parts of addresses ("ấp Kênh Ba", "xã Nhơn Hòa Lập"), small letters; in how many addresses.
    int names = 0;
    int addresses = 0;

    bool operator==(const OfficeWords&) const = default;
};

/// Counts a verified text: surnames of names, parts of addresses; other kinds teach no words.
void learnWords(OfficeWords& words, review::FieldKind kind, const std::string& text);

}  // namespace ocr
