#include "app/gui/message_bar.h"

#include <wx/settings.h>
#include <wx/sizer.h>

#include "app/gui/accessible_name.h"
#include "app/gui/colours.h"
#include "app/gui/text.h"

namespace app::gui {
namespace {

constexpr int kLines = 2;
constexpr int kBorder = 6;

}  // namespace

MessageBar::MessageBar(wxWindow* parent) : wxPanel(parent), label_(new wxStaticText(this, wxID_ANY, "")) {
    setAccessibleName(*this, tr("Lời nhắn"));
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(label_, 1, wxEXPAND | wxALL, FromDIP(kBorder));
    SetSizer(sizer);
    SetMinSize(wxSize(-1, kLines * GetCharHeight() + 2 * FromDIP(kBorder)));
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        wrap();
        event.Skip();
    });
}

void MessageBar::show(const Message& message) {
    said_ = shown(message.text);
    const Paint paint = paintOf(message.tone);
    const bool silent = said_.empty();
    SetBackgroundColour(silent ? wxColour() : paint.back);
    label_->SetForegroundColour(silent ? wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT) : paint.ink);
    wrap();
    Refresh();
}

void MessageBar::wrap() {
    label_->SetLabelText(said_);
    label_->Wrap(GetClientSize().x - 2 * FromDIP(kBorder));
    Layout();
}

}  // namespace app::gui
