#include "app/gui/batch_list.h"

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/sizer.h>

#include "app/gui/row_list.h"
#include "app/gui/screen_room.h"
#include "app/gui/text.h"
#include "app/local_day.h"
#include "app/tasks/batch_words.h"

namespace app::gui {

void showBatches(wxWindow* parent, const std::vector<storage::ScanBatch>& batches) {
    wxDialog dialog(parent, wxID_ANY, tr("Các lô quét của sổ"), wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER);
    auto* list = new RowList(&dialog, tr("Các lô quét của sổ"));
    list->setColumns({{tr("Lô"), 44}, {tr("Bắt đầu"), 130}, {tr("Người quét"), 110}, {tr("Máy"), 180}, {tr("Thiết lập"), 215}, {tr("Trang"), 54}, {tr("Tình trạng"), 215}});
    std::vector<ListRow> rows;
    for (const storage::ScanBatch& batch : batches) {
        rows.push_back({{std::to_string(batch.id.value), localMoment(batch.begunAt), batch.operatorName, batch.device, settingsText(batch), std::to_string(batch.pages),
                         endText(batch)}});
    }
    list->show(std::move(rows));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(list, 1, wxEXPAND | wxALL, dialog.FromDIP(14));
    all->Add(new wxButton(&dialog, wxID_CANCEL, tr("Đóng")), 0, wxALIGN_RIGHT | wxLEFT | wxRIGHT | wxBOTTOM, dialog.FromDIP(14));
    dialog.SetSizer(all);
    fitToScreen(dialog, 990, 440);
    dialog.ShowModal();
}

}  // namespace app::gui
