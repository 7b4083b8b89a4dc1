#pragma once

#include <vector>

#include "ocr/clean/clean.h"
#include "ocr/layout/form_fit.h"
#include "review/forms/form.h"

namespace ocr {

/// One dotted leader of a field as it really runs on the page.
struct LeaderTrack {
    review::PrintedLine line;  ///< On the form, millimetres.
    std::vector<float> drops;  ///< How much lower it runs than the warp says, millimetres, one per millimetre of its length, at least one.
    double seen = 0;           ///< 0..1: share of its length that is seen.
    /// So little of it is seen that it may not be there: what is as pale may be gone too.
    [[nodiscard]] bool isLost() const;
    /// The drop at a place on the form; beyond the ends that of the end.
    [[nodiscard]] double dropAt(double mmX) const;
};

/// Where one field lies on the page.
struct FieldPlace {
    const review::FieldSpec* field = nullptr;
    std::vector<LeaderTrack> leaders;  ///< Leaders to write on, top to bottom; none for cells and tick boxes.
    review::Quad page{};               ///< The field's box in page pixels.
    double misfit = 0;                 ///< Distance between the form laid on the page and the print found at this box, millimetres.
};

/// Follows a leader across the page, over writing and through gaps.
[[nodiscard]] LeaderTrack trackLeader(const Image& reading, const FormWarp& warp, const review::PrintedLine& line);

/// The leaders that belong to a field's box, top to bottom.
[[nodiscard]] std::vector<review::PrintedLine> leadersOf(const review::RecordForm& form, const review::FieldSpec& field);

/// Places of all fields, in the form's order.
[[nodiscard]] std::vector<FieldPlace> placeFields(const CleanPage& page, const review::RecordForm& form, const FormFit& fit);

}  // namespace ocr
