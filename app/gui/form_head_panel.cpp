#include "app/gui/form_head_panel.h"

#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/valtext.h>

#include <array>

#include "app/gui/accessible_name.h"
#include "app/gui/decimal_entry.h"
#include "app/gui/text.h"
#include "app/gui/text_entry.h"

namespace app::gui {
namespace {

constexpr int kGap = 4;
constexpr DecimalRange kSides{20, 2000, 0.5, 1};  ///< Millimetres.

int yearIn(const wxTextCtrl& text) {
    long year = 0;
    return text.GetValue().ToLong(&year) ? static_cast<int>(year) : 0;
}

wxString yearText(int year) { return year == 0 ? wxString() : wxString::Format("%d", year); }

wxSizer* beside(std::initializer_list<wxWindow*> windows) {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    for (wxWindow* window : windows) row->Add(window, 1, wxEXPAND | wxRIGHT, kGap);
    return row;
}

}  // namespace

FormHeadPanel::FormHeadPanel(wxWindow* parent, FormPresenter& presenter)
    : wxPanel(parent),
      presenter_(presenter),
      like_(new wxChoice(this, wxID_ANY)),
      page_(new wxChoice(this, wxID_ANY)),
      id_(text(tr("Mã mẫu"))),
      nameVi_(text(tr("Tên (tiếng Việt)"))),
      nameEn_(text(tr("Tên (tiếng Anh)"))),
      law_(text(tr("Văn bản"))),
      firstYear_(text(tr("Năm đầu"))),
      lastYear_(text(tr("Năm cuối"))),
      width_(decimalEntry(this, kSides, 210)),
      height_(decimalEntry(this, kSides, 297)) {
    auto* grid = new wxFlexGridSizer(2, wxSize(FromDIP(kGap), FromDIP(kGap)));
    grid->AddGrowableCol(1);
    const auto row = [&](const wxString& label, wxSizer* sizer) {
        grid->Add(new wxStaticText(this, wxID_ANY, label), 0, wxALIGN_CENTRE_VERTICAL);
        grid->Add(sizer, 1, wxEXPAND);
    };
    row(tr("Bắt đầu từ"), beside({like_, page_}));
    row(tr("Mã mẫu"), beside({id_}));
    row(tr("Tên (tiếng Việt)"), beside({nameVi_}));
    row(tr("Tên (tiếng Anh)"), beside({nameEn_}));
    row(tr("Văn bản"), beside({law_}));
    row(tr("Dùng từ năm, đến năm"), beside({firstYear_, lastYear_}));
    row(tr("Khổ trang, mm"), beside({width_, height_}));
    SetSizer(grid);
    id_->SetHint("KS-1989");
    setAccessibleName(*like_, tr("Bắt đầu từ mẫu"));
    setAccessibleName(*page_, tr("Trang của bản quét"));
    for (wxTextCtrl* year : {firstYear_, lastYear_}) {
        year->SetMaxLength(4);
        year->SetValidator(wxTextValidator(wxFILTER_DIGITS));
    }
    setAccessibleName(*width_, tr("Bề ngang trang, mm"));
    setAccessibleName(*height_, tr("Bề cao trang, mm"));
    for (wxSpinCtrlDouble* side : {width_, height_}) {
        side->Bind(wxEVT_SPINCTRLDOUBLE, [this](wxSpinDoubleEvent&) {
            if (!filling_) presenter_.edit([&](FormSketch& sketch) { sketch.resizePage({width_->GetValue(), height_->GetValue()}); });
        });
    }
    like_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        presenter_.beginWith(event.GetSelection() <= 0 ? std::string() : utf8(event.GetString()));
    });
    page_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) { presenter_.showPage(static_cast<std::size_t>(event.GetSelection())); });
}

wxTextCtrl* FormHeadPanel::text(const wxString& name) {
    auto* text = textEntry(this);
    setAccessibleName(*text, name);
    text->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        takeWords();
        event.Skip();
    });
    return text;
}

void FormHeadPanel::takeWords() {
    if (filling_ || !presenter_.isOpen()) return;
    const review::RecordForm& now = presenter_.sketch().form();
    review::RecordForm words = now;
    words.id = utf8(id_->GetValue().Strip(wxString::both));
    words.nameVi = utf8(nameVi_->GetValue().Strip(wxString::both));
    words.nameEn = utf8(nameEn_->GetValue().Strip(wxString::both));
    words.law = utf8(law_->GetValue().Strip(wxString::both));
    words.firstYear = yearIn(*firstYear_);
    words.lastYear = yearIn(*lastYear_);
    const bool same = words.id == now.id && words.nameVi == now.nameVi && words.nameEn == now.nameEn && words.law == now.law &&
                      words.firstYear == now.firstYear && words.lastYear == now.lastYear;
    if (!same) presenter_.edit([&](FormSketch& sketch) { sketch.describe(words); });
}

void FormHeadPanel::show(FormChange change) {
    Enable(presenter_.isOpen());
    if (!presenter_.isOpen()) return;
    if (change == FormChange::opened) {
        like_->Clear();
        like_->Append(tr("trang trống"));
        for (const review::RecordForm* form : presenter_.catalog().formsOf(presenter_.sketch().form().bookType))
            like_->Append(shown(form->id));
        like_->SetSelection(0);
        page_->Clear();
        if (presenter_.pages() > 1) {
            page_->Append(tr("trang trái"));
            page_->Append(tr("trang phải"));
        } else {
            page_->Append(tr("cả bản quét"));
        }
        page_->SetSelection(static_cast<int>(presenter_.shownPage()));
        // A choice without entries is lower than one that has some.
        InvalidateBestSize();
        GetParent()->Layout();
    }
    if (change == FormChange::opened || change == FormChange::form) fill();
}

void FormHeadPanel::fill() {
    filling_ = true;
    const review::RecordForm& form = presenter_.sketch().form();
    const std::array texts{std::pair{id_, &form.id}, std::pair{nameVi_, &form.nameVi}, std::pair{nameEn_, &form.nameEn},
                           std::pair{law_, &form.law}};
    for (const auto& [control, text] : texts) {
        // What is being typed is not set under the person's hands.
        if (!control->HasFocus() && utf8(control->GetValue()) != *text) control->ChangeValue(shown(*text));
    }
    if (!firstYear_->HasFocus()) firstYear_->ChangeValue(yearText(form.firstYear));
    if (!lastYear_->HasFocus()) lastYear_->ChangeValue(yearText(form.lastYear));
    width_->SetValue(form.page.width);
    height_->SetValue(form.page.height);
    filling_ = false;
}

}  // namespace app::gui
