#pragma once

#include <wx/colour.h>

#include "app/gui/book_presenter.h"
#include "app/gui/field_row.h"
#include "app/gui/film_presenter.h"
#include "app/gui/review_presenter.h"

namespace app::gui {

/// The colours of the house, in light and dark themes. Each is always shown beside words: nobody has to tell them apart.
struct Paint {
    wxColour back;  ///< Behind words.
    wxColour ink;   ///< Words on it.

    bool operator==(const Paint&) const = default;
};

[[nodiscard]] Paint paintOf(Trust trust);
[[nodiscard]] Paint paintOf(RowTone tone);
[[nodiscard]] Paint paintOf(Tone tone);
[[nodiscard]] Paint paintOf(PageVerdict verdict);
/// Surround of pictures.
[[nodiscard]] wxColour deskColour();
/// Outline of the current field on the page.
[[nodiscard]] wxColour markColour();

}  // namespace app::gui
