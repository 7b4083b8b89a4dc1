#pragma once

#include "ocr/read/letter_codes.h"
#include "ocr/read/office_words.h"
#include "ocr/read/phrase_guide.h"
#include "ocr/read/text_guide.h"
#include "ocr/read/word_network.h"
#include "review/forms/form.h"

namespace ocr {

/// What guides the search for the text of a field.
struct FieldGuide {
    const TextGuide* guide = nullptr;  ///< None: nothing but the language.
    double languageWeight = 0;         ///< In the place of CtcSearch::languageWeight: a guide knows part of what the language knows.
    bool settles = false;  ///< Nobody need choose among words afterwards (ReadLine::weighed); measured: docs/models.md.
};

/// Guides for the kinds of fields that have a grammar or lists of words: dates in words, names, and addresses once the office's books have taught their units.
class FieldGuides {
public:
    FieldGuides(const LetterCodes& codes, const OfficeWords& office);

    /// Points into this. Kinds without a guide give none: what is written there is left to the language and to lists (listedTexts, PlaceLexicon).
    [[nodiscard]] FieldGuide of(review::FieldKind kind) const;

private:
    WordNetwork dates_;
    WordNetwork names_;
    PhraseGuide units_;
};

}  // namespace ocr
