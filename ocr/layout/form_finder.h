#pragma once

#include <optional>
#include <vector>

#include "ocr/clean/clean.h"
#include "ocr/layout/form_fit.h"
#include "ocr/read/text_reader.h"
#include "review/forms/form.h"

namespace ocr {

/// The form a page was printed as, and how it lies there.
struct FoundForm {
    const review::RecordForm* form = nullptr;  ///< Of the catalogue.
    review::RecordForm print;                  ///< The same form as this page's printing has it (printed_here.h); its boxes are the ones to read.
    FormFit fit;
    double confidence = 0;  ///< 0..1.
    bool titled = false;    ///< Its title was read where it should stand.

    /// Where so much of the printed lines is seen where the form says, they are the form's own, and the sheet lies as it was laid.
    static constexpr double kOwnPrinting = 0.85;
};

/// Finds the edition of a page that is the whole picture: every form of fitting shape is laid on it by its printed lines; the title, read by
/// `titleReader`, is the second witness. Where the lines lie elsewhere than the form says, as another printer sets them, they are looked for near their
/// places, and the labels, read too, must bear it out. Where the witnesses disagree or nothing fits well the answer is nothing ("unknown form"), never
/// a guess.
/// @param forms       candidates; with only one candidate the page must still fit it.
[[nodiscard]] std::optional<FoundForm> findFormByLines(const CleanPage& page, const LineMap& map, const std::vector<const review::RecordForm*>& forms,
                                                       TextReader& titleReader);

/// Finds the edition by the printed words alone (`findSheets`), for a page whose lines give no answer: they may be gone, or the picture show more than the
/// sheet. Takes as long as reading a page.
[[nodiscard]] std::optional<FoundForm> findFormByWords(const CleanPage& page, const LineMap& map, const std::vector<const review::RecordForm*>& forms,
                                                       TextReader& reader);

/// By lines, else by words.
[[nodiscard]] std::optional<FoundForm> findForm(const CleanPage& page, const LineMap& map, const std::vector<const review::RecordForm*>& forms,
                                                TextReader& reader);

}  // namespace ocr
