#include "app/gui/sign_in_window.h"

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/sizer.h>
#include <wx/statbmp.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "app/gui/accessible_name.h"
#include "app/gui/icon.h"
#include "app/gui/text.h"
#include "app/gui/text_entry.h"
#include "app/language.h"

namespace app::gui {
namespace {

constexpr int kWide = 380;

class SignInWindow : public wxDialog {
public:
    SignInWindow(wxWindow* parent, SignInPresenter& presenter) : wxDialog(parent, wxID_ANY, programName()), presenter_(presenter) {
        head_ = new wxStaticText(this, wxID_ANY, wxEmptyString);
        fields_ = new wxFlexGridSizer(2, FromDIP(8), FromDIP(8));
        fields_->AddGrowableCol(1);
        name_ = addField(tr("Tên"), 0);
        password_ = addField(tr("Mật khẩu"), wxTE_PASSWORD);
        fresh_ = addField(tr("Mật khẩu mới"), wxTE_PASSWORD);
        again_ = addField(tr("Gõ lại"), wxTE_PASSWORD);
        name_.box->SetValue(shown(presenter.who()));
        message_ = new wxStaticText(this, wxID_ANY, wxEmptyString);
        go_ = new wxButton(this, wxID_OK, tr("Đăng nhập"));
        leave_ = new wxButton(this, wxID_CANCEL, tr("Thoát"));
        go_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { go(); });
        leave_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { EndModal(wxID_CANCEL); });
        presenter_.onChanged = [this] { show(); };
        layOut();
        show();
        // The desk behind it may come up later and cover it.
        Bind(wxEVT_SHOW, [this](wxShowEvent& event) {
            event.Skip();
            CallAfter([this] { Raise(); });
        });
    }
    ~SignInWindow() override { presenter_.onChanged = [] {}; }
    SignInWindow(const SignInWindow&) = delete;
    SignInWindow& operator=(const SignInWindow&) = delete;

private:
    struct Field {
        wxStaticText* label = nullptr;
        wxTextCtrl* box = nullptr;

        void show(bool wanted) const {
            label->Show(wanted);
            box->Show(wanted);
        }
        [[nodiscard]] std::string text() const { return utf8(box->GetValue()); }
    };

    Field addField(const wxString& label, long style) {
        Field field{new wxStaticText(this, wxID_ANY, label), textEntry(this, {}, style)};
        setAccessibleName(*field.box, label);
        fields_->Add(field.label, 0, wxALIGN_CENTRE_VERTICAL);
        fields_->Add(field.box, 1, wxEXPAND);
        return field;
    }

    void layOut() {
        auto* right = new wxBoxSizer(wxVERTICAL);
        auto* buttons = new wxBoxSizer(wxHORIZONTAL);
        buttons->AddStretchSpacer();
        buttons->Add(leave_, 0, wxRIGHT, FromDIP(8));
        buttons->Add(go_);
        right->Add(head_, 0, wxEXPAND | wxBOTTOM, FromDIP(12));
        right->Add(fields_, 0, wxEXPAND);
        right->Add(message_, 0, wxEXPAND | wxTOP | wxBOTTOM, FromDIP(12));
        right->Add(buttons, 0, wxEXPAND);
        right->SetMinSize(FromDIP(kWide), -1);
        auto* all = new wxBoxSizer(wxHORIZONTAL);
        all->Add(new wxStaticBitmap(this, wxID_ANY, programIcon(64)), 0, wxALL, FromDIP(20));
        all->Add(right, 1, wxEXPAND | wxTOP | wxBOTTOM | wxRIGHT, FromDIP(20));
        SetSizer(all);
        go_->SetDefault();
    }

    void go() {
        switch (presenter_.stage()) {
            case SignInStage::asking: return presenter_.enter(name_.text(), password_.text());
            case SignInStage::mustChange: return presenter_.change(fresh_.text(), again_.text());
            case SignInStage::administrator: return presenter_.makeAdministrator(name_.text(), fresh_.text(), again_.text());
            case SignInStage::in: break;
        }
    }

    void show() {
        const SignInStage stage = presenter_.stage();
        if (stage == SignInStage::in) return EndModal(wxID_OK);
        const bool asking = stage == SignInStage::asking;
        head_->SetLabel(headOf(stage));
        name_.show(stage != SignInStage::mustChange);
        name_.box->Enable(!presenter_.fixed());
        password_.show(asking);
        fresh_.show(!asking);
        again_.show(!asking);
        message_->SetLabel(shown(presenter_.message()));
        go_->SetLabel(asking ? tr("Đăng nhập") : stage == SignInStage::mustChange ? tr("Đổi mật khẩu") : tr("Thêm người quản trị"));
        leave_->SetLabel(stage == SignInStage::administrator ? tr("Không dùng tài khoản") : tr("Thoát"));
        go_->Enable(!presenter_.busy());
        leave_->Enable(!presenter_.busy());
        for (wxStaticText* text : {head_, message_}) text->Wrap(FromDIP(kWide));
        fit();
        if (stage_ == stage) return;
        stage_ = stage;
        (asking && !presenter_.who().empty() ? password_ : stage == SignInStage::mustChange ? fresh_ : name_).box->SetFocus();
    }

    void fit() {
        GetSizer()->Fit(this);
        CentreOnScreen();
    }

    static wxString headOf(SignInStage stage) {
        switch (stage) {
            case SignInStage::mustChange:
                return tr("Mật khẩu này do người khác đặt hoặc đã cũ. Hãy đặt mật khẩu mới: ít nhất 8 ký tự, có chữ thường, chữ hoa, chữ số và ký tự đặc biệt.");
            case SignInStage::administrator:
                return tr(
                    "Kho mới chưa có tài khoản, ai mở cũng làm được mọi việc. Muốn mỗi người đăng nhập bằng tài khoản riêng thì thêm người quản trị trước. "
                    "Mật khẩu: ít nhất 8 ký tự, có chữ thường, chữ hoa, chữ số và ký tự đặc biệt.");
            default: return tr("Kho này có tài khoản. Hãy đăng nhập.");
        }
    }

    SignInPresenter& presenter_;
    wxStaticText* head_ = nullptr;
    wxFlexGridSizer* fields_ = nullptr;
    Field name_, password_, fresh_, again_;
    wxStaticText* message_ = nullptr;
    wxButton* go_ = nullptr;
    wxButton* leave_ = nullptr;
    std::optional<SignInStage> stage_;  ///< Shown now.
};

}  // namespace

SignInAnswer showSignIn(wxWindow* parent, SignInPresenter& presenter) {
    const bool mayStayOpen = presenter.stage() == SignInStage::administrator;
    SignInWindow window(parent, presenter);
    if (window.ShowModal() == wxID_OK) return SignInAnswer::in;
    return mayStayOpen ? SignInAnswer::open : SignInAnswer::left;
}

}  // namespace app::gui
