#include "app/gui/text_entry.h"

#include <algorithm>

namespace app::gui {
namespace {

/// What an entry keeps free above and below its letters, with its edge.
constexpr int kRim = 14;

}  // namespace

wxTextCtrl* textEntry(wxWindow* parent, const wxString& text, long style) {
    auto* entry = new wxTextCtrl(parent, wxID_ANY, text, wxDefaultPosition, wxDefaultSize, style);
    entry->SetMinSize(wxSize(-1, std::max(entry->GetBestSize().y, entry->GetCharHeight() + entry->FromDIP(kRim))));
    return entry;
}

}  // namespace app::gui
