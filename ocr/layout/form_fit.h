#pragma once

#include "ocr/layout/form_warp.h"
#include "ocr/layout/line_map.h"
#include "review/forms/form.h"

namespace ocr {

/// How one form lies on one page, from its printed lines alone (dotted leaders, rules, frames).
struct FormFit {
    FormWarp warp;
    double found = 0;      ///< 0..1: share of the form's printed line length that is seen on the page, less what chance would show.
    double explained = 0;  ///< 0..1: share of the page's long lines that the form explains.
    double misfit = 0;     ///< Median distance between printed and found lines, millimetres.
    /// 0..1, the harmonic mean of found and explained: a form must be seen and must leave nothing over.
    [[nodiscard]] double score() const;
};

/// Lays the form on the page. The sheet may be cut up to 8 mm wrongly, stretched by 4 % and turned by a degree. Always gives an answer; whether it
/// means anything is told by score().
/// @param page size of the page picture, pixels.
[[nodiscard]] FormFit fitForm(const LineMap& map, const review::RecordForm& form, review::Size page);

/// The same where it is known to within two millimetres how the sheet lies in the picture. What lines show little of stays where it is known to be.
[[nodiscard]] FormFit fitFormOn(const LineMap& map, const review::RecordForm& form, const review::Box& onPage);

/// Tells anew how well a form fits where `fit.warp` lays it: for a form whose lines were moved since.
void judgeFit(const LineMap& map, const review::RecordForm& form, FormFit& fit);

}  // namespace ocr
