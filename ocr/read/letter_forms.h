#pragma once

#include <string>

namespace ocr {

/// A letter as it is compared with others.
struct LetterForms {
    std::string small;  ///< review::lowered.
    std::string bare;   ///< review::folded: small and without marks.
};

/// The forms of a letter. Each is asked of ICU once on each thread and then remembered: a page compares the few hundred letters there are a million times.
/// The reference holds as long as the thread.
[[nodiscard]] const LetterForms& formsOf(const std::string& letter);

}  // namespace ocr
