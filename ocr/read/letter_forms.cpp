#include "ocr/read/letter_forms.h"

#include <unordered_map>

#include "review/base/text.h"

namespace ocr {

const LetterForms& formsOf(const std::string& letter) {
    thread_local std::unordered_map<std::string, LetterForms> known;
    const auto found = known.find(letter);
    if (found != known.end()) return found->second;
    return known.emplace(letter, LetterForms{review::lowered(letter), review::folded(letter)}).first->second;
}

}  // namespace ocr
