#pragma once

#include <optional>
#include <string>
#include <vector>

#include <wx/window.h>

#include "review/book.h"
#include "review/forms/form_catalog.h"

namespace app::gui {

/// Asks for a new book. Nothing when the person thinks better of it. The answer is well-formed (type, four-digit year, two-digit number).
[[nodiscard]] std::optional<review::Book> askForBook(wxWindow* parent, const review::FormCatalog& catalog);

/// Asks why; nothing when cancelled. Never empty.
/// @param proposed stands there to be changed.
[[nodiscard]] std::optional<std::string> askForReason(wxWindow* parent, const wxString& question, const wxString& proposed = {});

/// Shows a list of sentences. The index of the one the person wants to be taken to; nothing when the list was only closed.
/// @param goTo label of the button that goes to the chosen line; empty for none.
std::optional<std::size_t> showList(wxWindow* parent, const wxString& title, const wxString& head, const std::vector<std::string>& lines,
                                    const wxString& goTo);

void showAbout(wxWindow* parent);

}  // namespace app::gui
