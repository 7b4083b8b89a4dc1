#include "app/gui/main_menu.h"

#include <array>

#include "app/gui/text.h"

namespace app::gui {

wxMenuBar* makeMenuBar() {
    auto* bar = new wxMenuBar;
    // The menus stand in the order of the enumeration.
    const std::array titles{tr("Tệp"), tr("Sổ"), tr("Bản ghi"), tr("Giám sát"), tr("Xem"), tr("Trợ giúp")};
    std::array<wxMenu*, titles.size()> menus{};
    for (wxMenu*& menu : menus) menu = new wxMenu;
    for (const CommandRow& row : commandRows()) {
        wxMenu& menu = *menus[static_cast<std::size_t>(row.menu)];
        if (row.separatorBefore) menu.AppendSeparator();
        menu.Append(static_cast<int>(row.command), tr(row.name));
    }
    for (std::size_t i = 0; i < menus.size(); ++i) bar->Append(menus[i], titles[i]);
    showKeys(*bar, KeyTable());
    return bar;
}

void showKeys(wxMenuBar& bar, const KeyTable& keys) {
    // A key can only be given to another command once the first one has let it go.
    for (const CommandRow& row : commandRows()) bar.SetLabel(static_cast<int>(row.command), tr(row.name));
    for (const CommandRow& row : commandRows()) {
        const wxString key = shown(keys.keyOf(row.command));
        if (!key.empty()) bar.SetLabel(static_cast<int>(row.command), tr(row.name) + "\t" + key);
    }
}

wxAcceleratorTable extraKeys() {
    const std::array entries{
        wxAcceleratorEntry(wxACCEL_CTRL, '=', static_cast<int>(Command::zoomIn)),
        wxAcceleratorEntry(wxACCEL_CTRL, WXK_NUMPAD_ADD, static_cast<int>(Command::zoomIn)),
        wxAcceleratorEntry(wxACCEL_CTRL, WXK_NUMPAD_SUBTRACT, static_cast<int>(Command::zoomOut)),
        wxAcceleratorEntry(wxACCEL_CTRL, WXK_NUMPAD_ENTER, static_cast<int>(Command::acceptRecord)),
        wxAcceleratorEntry(wxACCEL_SHIFT, WXK_NUMPAD_ENTER, static_cast<int>(Command::back)),
    };
    return {static_cast<int>(entries.size()), entries.data()};
}

}  // namespace app::gui
