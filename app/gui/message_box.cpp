#include "app/gui/message_box.h"

#include <wx/msgdlg.h>

#include "app/gui/text.h"

namespace app::gui {
namespace {

void show(wxWindow* parent, const wxString& sentence, long icon) {
    wxMessageDialog dialog(parent, sentence, programName(), wxOK | icon);
    dialog.SetOKLabel(tr("Đóng"));
    dialog.ShowModal();
}

}  // namespace

void tell(wxWindow* parent, const wxString& sentence) { show(parent, sentence, wxICON_INFORMATION); }

void tellWrong(wxWindow* parent, const wxString& sentence) { show(parent, sentence, wxICON_ERROR); }

bool agrees(wxWindow* parent, const wxString& question) {
    wxMessageDialog dialog(parent, question, programName(), wxYES_NO | wxNO_DEFAULT | wxICON_QUESTION);
    dialog.SetYesNoLabels(tr("Có"), tr("Không"));
    return dialog.ShowModal() == wxID_YES;
}

}  // namespace app::gui
