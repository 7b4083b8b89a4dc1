#include "app/gui/options_window.h"

#include <wx/choice.h>

#include <cmath>

#include "app/gui/decimal_entry.h"
#include "app/gui/dialog_parts.h"
#include "app/gui/screen_room.h"
#include "app/gui/text.h"

namespace app::gui {
namespace {

wxSpinCtrlDouble* percentOf(wxWindow& parent, double part) {
    return decimalEntry(&parent, {0, 100, 0.5, 1}, part * 100);
}

double partOf(const wxSpinCtrlDouble& control) { return std::round(control.GetValue() * 10) / 1000; }

}  // namespace

std::optional<ClerkSettings> askForOptions(wxWindow* parent, const ClerkSettings& settings) {
    wxDialog dialog(parent, wxID_ANY, tr("Thiết lập bàn làm việc"));
    wxSpinCtrlDouble* sure = percentOf(dialog, settings.trust.sure);
    wxSpinCtrlDouble* names = percentOf(dialog, settings.trust.sureFor(review::FieldKind::personName));
    wxSpinCtrlDouble* fair = percentOf(dialog, settings.trust.fair);
    auto* typing = new wxChoice(&dialog, wxID_ANY);
    typing->Append(tr("Bộ gõ của máy (ibus, Unikey)"));
    typing->Append("TELEX");
    typing->Append("VNI");
    typing->SetSelection(static_cast<int>(settings.typing));
    auto* grid = new wxFlexGridSizer(2, dialog.FromDIP(wxSize(10, 10)));
    grid->AddGrowableCol(1);
    addNamed(*grid, dialog, tr("Máy đọc chắc: không còn nghi ngờ từ (%)"), sure);
    addNamed(*grid, dialog, tr("Riêng họ tên: không còn nghi ngờ từ (%)"), names);
    addNamed(*grid, dialog, tr("Máy gần như không đọc được: dưới (%)"), fair);
    addNamed(*grid, dialog, tr("Gõ tiếng Việt bằng"), typing);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(grid, 1, wxEXPAND | wxALL, dialog.FromDIP(14));
    all->Add(closingButtons(dialog, tr("Lưu"), tr("Thôi")), 0, wxEXPAND | wxALL, dialog.FromDIP(14));
    dialog.SetSizerAndFit(all);
    centreOnParent(dialog);
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    ClerkSettings changed = settings;
    changed.trust.sure = partOf(*sure);
    changed.trust.fair = partOf(*fair);
    changed.trust.sureByKind.erase(review::FieldKind::personName);
    if (partOf(*names) != changed.trust.sure) changed.trust.sureByKind[review::FieldKind::personName] = partOf(*names);
    changed.typing = static_cast<review::Typing>(typing->GetSelection());
    if (changed == settings) return std::nullopt;
    return changed;
}

}  // namespace app::gui
