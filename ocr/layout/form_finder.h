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
};

/// Finds the edition of a page: every form of fitting shape is laid on it by its printed lines; the title, read by `titleReader`, is the second
/// witness. Where the lines lie elsewhere than the form says, as another printer sets them, they are looked for near their places, and the labels, read
/// too, must bear it out. Where the witnesses disagree or nothing fits well the answer is nothing ("unknown form"), never a guess.
/// @param forms       candidates; with only one candidate the page must still fit it.
[[nodiscard]] std::optional<FoundForm> findForm(const CleanPage& page, const LineMap& map, const std::vector<const review::RecordForm*>& forms,
                                                TextReader& titleReader);

}  // namespace ocr
