#pragma once

#include <string>
#include <vector>

#include "ocr/read/letter_codes.h"
#include "ocr/read/text_guide.h"
#include "review/base/text.h"

namespace guided {

/// Classes for every letter that the tests of guides write.
inline const ocr::LetterCodes& codes() {
    static const ocr::LetterCodes codes([] {
        const std::string small = "aáàảãạăắằẳẵặâấầẩẫậbcdđeéèẻẽẹêếềểễệghiíìỉĩịklmnoóòỏõọôốồổỗộơớờởỡợpqrstuúùủũụưứừửữựvxyýỳỷỹỵ";
        std::vector<std::string> letters = review::letters(small + review::uppered(small) + "0123456789,.-");
        letters.emplace_back(" ");
        return letters;
    }());
    return codes;
}

/// What a text gains by a guide, from its first letter to its end.
inline double gainOf(const ocr::TextGuide& guide, const std::string& text) {
    double gain = 0;
    ocr::TextGuide::State state = guide.start();
    for (const int letter : codes().ofText(text)) {
        const ocr::TextGuide::Step step = guide.after(state, letter);
        gain += step.gain;
        state = step.state;
    }
    return gain + guide.atEnd(state);
}

}  // namespace guided
