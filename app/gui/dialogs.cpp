#include "app/gui/dialogs.h"

#include <set>

#include <wx/choice.h>
#include <wx/dialog.h>
#include <wx/listbox.h>
#include <wx/sizer.h>
#include <wx/spinctrl.h>
#include <wx/statbmp.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "app/gui/accessible_name.h"
#include "app/gui/dialog_parts.h"
#include "app/gui/icon.h"
#include "app/gui/screen_room.h"
#include "app/gui/text.h"
#include "app/gui/text_entry.h"
#include "review/base/text.h"

namespace app::gui {
namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2100;
constexpr int kLastNumber = 99;

/// The book types the forms know, each once, in their order.
std::vector<std::pair<std::string, std::string>> bookTypes(const review::FormCatalog& catalog) {
    std::vector<std::pair<std::string, std::string>> types;
    std::set<std::string> known;
    for (const review::RecordForm& form : catalog.forms()) {
        if (!known.insert(form.bookType).second) continue;
        // The edition stands in brackets at the end of a form's name; a book type has none.
        types.emplace_back(form.bookType, form.nameVi.substr(0, form.nameVi.find(" (")));
    }
    return types;
}

}  // namespace

std::optional<review::Book> askForBook(wxWindow* parent, const review::FormCatalog& catalog) {
    wxDialog dialog(parent, wxID_ANY, tr("Thêm sổ"), wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER);
    const auto types = bookTypes(catalog);
    auto* type = new wxChoice(&dialog, wxID_ANY);
    for (const auto& [code, name] : types) type->Append(shown(code + " · " + name));
    type->SetSelection(types.empty() ? wxNOT_FOUND : 0);
    auto* year = new wxSpinCtrl(&dialog, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxSP_ARROW_KEYS, kFirstYear, kLastYear, 2016);
    auto* number = new wxSpinCtrl(&dialog, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxSP_ARROW_KEYS, 1, kLastNumber, 1);
    auto* office = textEntry(&dialog);
    office->SetMinSize(wxSize(dialog.FromDIP(forLettersOf(dialog, 340)), office->GetMinSize().y));
    auto* grid = new wxFlexGridSizer(2, dialog.FromDIP(wxSize(10, 10)));
    grid->AddGrowableCol(1);
    addNamed(*grid, dialog, tr("Loại sổ"), type);
    addNamed(*grid, dialog, tr("Năm mở sổ"), year);
    addNamed(*grid, dialog, tr("Quyển số"), number);
    addNamed(*grid, dialog, tr("Nơi đăng ký (ghi trên bìa)"), office);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(grid, 1, wxEXPAND | wxALL, dialog.FromDIP(14));
    all->Add(closingButtons(dialog, tr("Thêm sổ"), tr("Thôi")), 0, wxEXPAND | wxALL, dialog.FromDIP(14));
    dialog.SetSizerAndFit(all);
    centreOnParent(dialog);
    if (dialog.ShowModal() != wxID_OK || type->GetSelection() == wxNOT_FOUND) return std::nullopt;
    review::Book book;
    book.type = types[static_cast<std::size_t>(type->GetSelection())].first;
    book.yearOpened = year->GetValue();
    book.number = utf8(wxString::Format("%02d", number->GetValue()));
    book.office = review::canonical(utf8(office->GetValue()));
    return book;
}

std::optional<std::string> askForReason(wxWindow* parent, const wxString& question, const wxString& proposed) {
    wxDialog dialog(parent, wxID_ANY, tr("Lý do"), wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER);
    auto* asked = new wxStaticText(&dialog, wxID_ANY, question);
    asked->Wrap(dialog.FromDIP(400));
    auto* text = textEntry(&dialog, proposed);
    text->SetMinSize(wxSize(dialog.FromDIP(400), text->GetMinSize().y));
    setAccessibleName(*text, question);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(asked, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, dialog.FromDIP(14));
    all->Add(text, 0, wxEXPAND | wxALL, dialog.FromDIP(14));
    all->AddStretchSpacer();
    all->Add(closingButtons(dialog, tr("Ghi lý do"), tr("Thôi")), 0, wxEXPAND | wxALL, dialog.FromDIP(14));
    dialog.SetSizerAndFit(all);
    centreOnParent(dialog);
    text->SetFocus();
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    const std::string reason = review::canonical(utf8(text->GetValue()));
    if (reason.empty()) return std::nullopt;
    return reason;
}

std::optional<std::size_t> showList(wxWindow* parent, const wxString& title, const wxString& head, const std::vector<std::string>& lines,
                                    const wxString& goTo) {
    wxDialog dialog(parent, wxID_ANY, title, wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER);
    auto* text = new wxStaticText(&dialog, wxID_ANY, head);
    text->Wrap(dialog.FromDIP(640));
    auto* list = new wxListBox(&dialog, wxID_ANY, wxDefaultPosition, dialog.FromDIP(wxSize(680, 320)));
    for (const std::string& line : lines) list->Append(shown(line));
    setAccessibleName(*list, title);
    if (!goTo.empty()) list->Bind(wxEVT_LISTBOX_DCLICK, [&dialog](wxCommandEvent&) { dialog.EndModal(wxID_OK); });
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(text, 0, wxEXPAND | wxALL, dialog.FromDIP(14));
    all->Add(list, 1, wxEXPAND | wxLEFT | wxRIGHT, dialog.FromDIP(14));
    all->Add(closingButtons(dialog, goTo, tr("Đóng")), 0, wxEXPAND | wxALL, dialog.FromDIP(14));
    dialog.SetSizerAndFit(all);
    centreOnParent(dialog);
    if (dialog.ShowModal() != wxID_OK || list->GetSelection() == wxNOT_FOUND) return std::nullopt;
    return static_cast<std::size_t>(list->GetSelection());
}

void showAbout(wxWindow* parent) {
    wxDialog dialog(parent, wxID_ANY, tr("Giới thiệu"));
    const int gap = dialog.FromDIP(20);
    auto* name = new wxStaticText(&dialog, wxID_ANY, programName() + " " SOGOC_VERSION);
    name->SetFont(name->GetFont().Bold().Scaled(1.3F));
    auto* words = new wxBoxSizer(wxVERTICAL);
    words->Add(name);
    words->Add(new wxStaticText(&dialog, wxID_ANY, tr("Bàn làm việc số hóa sổ hộ tịch: quét, đọc, soát, giao nộp.")), 0, wxTOP, gap / 2);
    words->Add(new wxStaticText(&dialog, wxID_ANY, tr("Giấy phép: Apache 2.0. Mọi việc chạy trên máy này, không cần mạng.")), 0, wxTOP, gap / 4);
    auto* top = new wxBoxSizer(wxHORIZONTAL);
    top->Add(new wxStaticBitmap(&dialog, wxID_ANY, programIcon(96)), 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, gap);
    top->Add(words, 0, wxALIGN_CENTRE_VERTICAL);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(top, 1, wxALL, gap);
    all->Add(closingButtons(dialog, {}, tr("Đóng")), 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, gap);
    dialog.SetSizerAndFit(all);
    centreOnParent(dialog);
    dialog.ShowModal();
}

}  // namespace app::gui
