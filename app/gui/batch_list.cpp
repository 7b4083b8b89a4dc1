#include "app/gui/batch_list.h"

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/listctrl.h>
#include <wx/sizer.h>

#include "app/gui/accessible_name.h"
#include "app/gui/list_row.h"
#include "app/gui/screen_room.h"
#include "app/gui/text.h"
#include "app/local_day.h"
#include "app/tasks/batch_words.h"

namespace app::gui {

void showBatches(wxWindow* parent, const std::vector<storage::ScanBatch>& batches) {
    wxDialog dialog(parent, wxID_ANY, tr("Các lô quét của sổ"), wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER);
    auto* list = new wxListView(&dialog, wxID_ANY, wxDefaultPosition, dialog.FromDIP(wxSize(960, 360)), wxLC_REPORT | wxLC_SINGLE_SEL);
    setColumns(*list, {{tr("Lô"), 44}, {tr("Bắt đầu"), 130}, {tr("Người quét"), 110}, {tr("Máy"), 130}, {tr("Thiết lập"), 240}, {tr("Trang"), 54}, {tr("Tình trạng"), 240}});
    for (const storage::ScanBatch& batch : batches) {
        addRow(*list, {std::to_string(batch.id.value), localMoment(batch.begunAt), batch.operatorName, batch.device, settingsText(batch), std::to_string(batch.pages),
                       endText(batch)});
    }
    setAccessibleName(*list, tr("Các lô quét của sổ"));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(list, 1, wxEXPAND | wxALL, dialog.FromDIP(14));
    all->Add(new wxButton(&dialog, wxID_CANCEL, tr("Đóng")), 0, wxALIGN_RIGHT | wxLEFT | wxRIGHT | wxBOTTOM, dialog.FromDIP(14));
    dialog.SetSizerAndFit(all);
    centreOnParent(dialog);
    dialog.ShowModal();
}

}  // namespace app::gui
