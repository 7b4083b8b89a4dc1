#include "app/gui/batch_list.h"

#include <array>

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/listctrl.h>
#include <wx/sizer.h>

#include "app/gui/accessible_name.h"
#include "app/gui/text.h"
#include "app/local_day.h"
#include "app/tasks/batch_words.h"

namespace app::gui {

void showBatches(wxWindow* parent, const std::vector<storage::ScanBatch>& batches) {
    wxDialog dialog(parent, wxID_ANY, tr("Các lô quét của sổ"), wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER);
    auto* list = new wxListView(&dialog, wxID_ANY, wxDefaultPosition, dialog.FromDIP(wxSize(960, 360)), wxLC_REPORT | wxLC_SINGLE_SEL);
    const std::array columns{std::pair{tr("Lô"), 44},         std::pair{tr("Bắt đầu"), 130}, std::pair{tr("Người quét"), 110}, std::pair{tr("Máy"), 130},
                             std::pair{tr("Thiết lập"), 240}, std::pair{tr("Trang"), 54},    std::pair{tr("Tình trạng"), 240}};
    for (const auto& [title, width] : columns) list->AppendColumn(title, wxLIST_FORMAT_LEFT, dialog.FromDIP(width));
    for (const storage::ScanBatch& batch : batches) {
        const long row = list->InsertItem(list->GetItemCount(), wxString() << batch.id.value);
        list->SetItem(row, 1, shown(localMoment(batch.begunAt)));
        list->SetItem(row, 2, shown(batch.operatorName));
        list->SetItem(row, 3, shown(batch.device));
        list->SetItem(row, 4, shown(settingsText(batch)));
        list->SetItem(row, 5, wxString() << batch.pages);
        list->SetItem(row, 6, shown(endText(batch)));
    }
    setAccessibleName(*list, tr("Các lô quét của sổ"));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(list, 1, wxEXPAND | wxALL, dialog.FromDIP(14));
    all->Add(new wxButton(&dialog, wxID_CANCEL, tr("Đóng")), 0, wxALIGN_RIGHT | wxLEFT | wxRIGHT | wxBOTTOM, dialog.FromDIP(14));
    dialog.SetSizerAndFit(all);
    dialog.CentreOnParent();
    dialog.ShowModal();
}

}  // namespace app::gui
