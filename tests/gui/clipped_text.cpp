#include "tests/gui/clipped_text.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/listbox.h>
#include <wx/scrolwin.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/tokenzr.h>

#include "app/gui/text.h"

namespace desk_test {
namespace {

using Clipped = std::optional<std::string>;

std::string quoted(const wxString& text) { return "«" + app::gui::utf8(text) + "»"; }

/// Ends in dots because it was told to, and is not whole.
Clipped shortened(const wxStaticText& control) {
    const bool whole = control.GetTextExtent(control.GetLabelText()).x <= control.GetSize().x;
    if (whole || control.GetToolTipText().Contains(control.GetLabelText())) return std::nullopt;
    return quoted(control.GetLabelText()) + " ends in dots";
}

/// Reaches beyond the window it lies in, which does not scroll.
bool outside(const wxWindow& control) {
    const wxWindow& parent = *control.GetParent();
    if (dynamic_cast<const wxScrolledWindow*>(&parent) != nullptr) return false;
    const wxPoint end = control.GetPosition() + control.GetSize();
    return end.x > parent.GetClientSize().x + 1 || end.y > parent.GetClientSize().y + 1;
}

Clipped labelled(const wxWindow& control) {
    if (control.GetLabel().empty()) return std::nullopt;
    const wxSize wanted = control.GetBestSize(), given = control.GetSize();
    if (given.x + 1 < wanted.x || given.y + 1 < wanted.y) return quoted(control.GetLabel()) + " has less room than it wants";
    if (outside(control)) return quoted(control.GetLabel()) + " reaches out of its window";
    return std::nullopt;
}

Clipped choice(const wxChoice& control) {
    const wxString chosen = control.GetStringSelection();
    if (control.GetSize().y + 1 < control.GetBestSize().y) return quoted(chosen) + " is higher than its choice";
    // Best size is that of the widest entry; the chosen one is what is seen.
    const int rim = control.GetBestSize().x;
    int widest = 0;
    for (unsigned i = 0; i < control.GetCount(); ++i) widest = std::max(widest, control.GetTextExtent(control.GetString(i)).x);
    if (control.GetSize().x + 1 >= rim - widest + control.GetTextExtent(chosen).x || control.GetToolTipText().Contains(chosen)) return std::nullopt;
    return quoted(chosen) + " ends in dots";
}

Clipped entry(const wxTextCtrl& control) {
    constexpr int kRim = 12;
    if (control.GetSize().y < control.GetCharHeight() + kRim) return "the entry is too low for its letters";
    if (control.GetHint().empty() || control.GetTextExtent(control.GetHint()).x + kRim <= control.GetClientSize().x) return std::nullopt;
    return quoted(control.GetHint()) + " is longer than its entry";
}

Clipped rows(const wxListBox& control) {
    for (unsigned i = 0; i < control.GetCount(); ++i) {
        wxStringTokenizer lines(control.GetString(i), "\n");
        while (lines.HasMoreTokens()) {
            if (const wxString line = lines.GetNextToken(); control.GetTextExtent(line).x > control.GetClientSize().x) return quoted(line) + " is wider than its list";
        }
    }
    return std::nullopt;
}

/// The widest piece of a text that cannot be broken.
int widestWord(const wxWindow& control, const wxString& text, const wxFont* font = nullptr) {
    int widest = 0;
    wxStringTokenizer words(text);
    while (words.HasMoreTokens()) {
        int width = 0, height = 0;
        control.GetTextExtent(words.GetNextToken(), &width, &height, nullptr, nullptr, font);
        widest = std::max(widest, width);
    }
    return widest;
}

Clipped cells(const wxDataViewCtrl& list, const wxDataViewVirtualListModel& model, unsigned column) {
    constexpr int kRim = 4;
    const wxDataViewColumn& shown = *list.GetColumn(column);
    if (dynamic_cast<const wxDataViewTextRenderer*>(shown.GetRenderer()) == nullptr) return std::nullopt;
    const bool breaks = shown.GetRenderer()->GetEllipsizeMode() == wxELLIPSIZE_NONE && list.HasFlag(wxDV_VARIABLE_LINE_HEIGHT);
    for (unsigned row = 0; row < model.GetCount(); ++row) {
        wxVariant value;
        model.GetValueByRow(value, row, shown.GetModelColumn());
        const wxString text = value.GetString();
        const int wanted = breaks ? widestWord(list, text) : list.GetTextExtent(text).x;
        if (wanted + kRim > shown.GetWidth()) return quoted(text) + " does not fit into its column " + quoted(shown.GetTitle());
        if (!breaks) continue;
        // As many lines as it needs at least.
        const wxRect cell = list.GetItemRect(model.GetItem(row), &shown);
        const int lines = (list.GetTextExtent(text).x + shown.GetWidth() - 1) / shown.GetWidth();
        if (cell.height > 0 && cell.height < lines * list.GetCharHeight()) return quoted(text) + " does not fit into its row";
    }
    return std::nullopt;
}

Clipped columns(const wxDataViewCtrl& list) {
    const auto* model = dynamic_cast<const wxDataViewVirtualListModel*>(list.GetModel());
    if (model == nullptr) return "a list of another kind: teach this test to read it";
    const wxFont bold = list.GetFont().Bold();
    int width = 0;
    for (unsigned column = 0; column < list.GetColumnCount(); ++column) {
        const wxDataViewColumn& shown = *list.GetColumn(column);
        width += shown.GetWidth();
        wxStringTokenizer lines(shown.GetTitle(), "\n");
        while (lines.HasMoreTokens()) {
            const wxString line = lines.GetNextToken();
            int wanted = 0, height = 0;
            list.GetTextExtent(line, &wanted, &height, nullptr, nullptr, &bold);
            if (wanted > shown.GetWidth()) return "the title " + quoted(line) + " is wider than its column";
        }
        if (Clipped clipped = cells(list, *model, column)) return clipped;
    }
    if (width <= list.GetClientSize().x) return std::nullopt;
    return "the last columns are seen only when scrolled sideways: " + std::to_string(width) + " of " + std::to_string(list.GetClientSize().x);
}

}  // namespace

std::optional<std::string> clippedText(const wxWindow& control) {
    if (!control.IsShownOnScreen()) return std::nullopt;
    if (const auto* list = dynamic_cast<const wxDataViewCtrl*>(&control)) return columns(*list);
    if (const auto* list = dynamic_cast<const wxListBox*>(&control)) return rows(*list);
    if (const auto* one = dynamic_cast<const wxChoice*>(&control)) return choice(*one);
    if (const auto* text = dynamic_cast<const wxTextCtrl*>(&control)) return entry(*text);
    const auto* text = dynamic_cast<const wxStaticText*>(&control);
    if (text != nullptr && text->HasFlag(wxST_ELLIPSIZE_END | wxST_ELLIPSIZE_MIDDLE | wxST_ELLIPSIZE_START)) return shortened(*text);
    const bool button = dynamic_cast<const wxButton*>(&control) != nullptr || dynamic_cast<const wxCheckBox*>(&control) != nullptr;
    return text != nullptr || button ? labelled(control) : std::nullopt;
}

}  // namespace desk_test
