#include "app/gui/day_chart.h"

#include <algorithm>
#include <memory>

#include <wx/dcbuffer.h>
#include <wx/graphics.h>
#include <wx/settings.h>

#include "app/gui/accessible_name.h"
#include "app/gui/colours.h"
#include "app/gui/text.h"

namespace app::gui {
namespace {

constexpr int kMarks = 4;
constexpr int kLeft = 58;
constexpr int kTop = 28;
constexpr int kBottom = 24;
constexpr int kWidestBar = 34;

wxColour enteredColour() { return wxColour(58, 112, 176); }
wxColour checkedColour() { return wxColour(226, 142, 44); }

}  // namespace

std::size_t roundAbove(std::size_t most) {
    for (std::size_t power = 1;; power *= 10) {
        for (const std::size_t step : {4, 8, 12, 20, 28, 40}) {
            if (most <= step * power) return step * power;
        }
    }
}

DayChart::DayChart(wxWindow* parent) : wxWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_THEME) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    setAccessibleName(*this, tr("Biểu đồ số trường nhập và kiểm theo ngày"));
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { onPaint(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        Refresh();
        event.Skip();
    });
}

void DayChart::show(std::vector<DayBar> days) {
    days_ = std::move(days);
    Refresh();
}

void DayChart::onPaint() {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW)));
    dc.Clear();
    const std::unique_ptr<wxGraphicsContext> graphics(wxGraphicsContext::Create(dc));
    if (!graphics || days_.empty()) return;
    const wxColour pale = wxSystemSettings::GetColour(wxSYS_COLOUR_GRAYTEXT);
    graphics->SetFont(GetFont(), pale);
    const wxSize size = GetClientSize();
    const double left = FromDIP(kLeft);
    const double top = FromDIP(kTop);
    const double width = size.x - left - FromDIP(10);
    const double height = size.y - top - FromDIP(kBottom);
    if (width < 1 || height < 1) return;
    std::size_t largest = 1;
    for (const DayBar& day : days_) largest = std::max(largest, day.entered + day.checked);
    const auto most = static_cast<double>(roundAbove(largest));
    for (int mark = 0; mark <= kMarks; ++mark) {
        const double y = top + height - height * mark / kMarks;
        graphics->SetPen(wxPen(wxColour(128, 128, 128, 70), 1));
        graphics->StrokeLine(left, y, left + width, y);
        const wxString text = wxString::Format("%.0f", most * mark / kMarks);
        double textWidth = 0;
        double textHeight = 0;
        graphics->GetTextExtent(text, &textWidth, &textHeight);
        // In a low pane only the ends of the axis are named.
        const bool roomy = height / kMarks > textHeight;
        if (roomy || mark == 0 || mark == kMarks) graphics->DrawText(text, left - textWidth - FromDIP(6), y - textHeight / 2);
    }
    drawBars(*graphics, left, top, width, height, most);
    drawKey(*graphics, left);
}

void DayChart::drawBars(wxGraphicsContext& graphics, double left, double top, double width, double height, double most) {
    const double room = width / static_cast<double>(days_.size());
    const double bar = std::min<double>(room * 0.7, FromDIP(kWidestBar));
    double textWidth = 0;
    double textHeight = 0;
    graphics.GetTextExtent("31.12", &textWidth, &textHeight);
    // Where days are many, every second or third is named.
    const auto every = static_cast<std::size_t>(std::max(1.0, (textWidth + FromDIP(6)) / room + 0.999));
    graphics.SetPen(*wxTRANSPARENT_PEN);
    for (std::size_t i = 0; i < days_.size(); ++i) {
        const double x = left + room * (static_cast<double>(i) + 0.5);
        const double entered = height * static_cast<double>(days_[i].entered) / most;
        const double checked = height * static_cast<double>(days_[i].checked) / most;
        graphics.SetBrush(wxBrush(enteredColour()));
        graphics.DrawRectangle(x - bar / 2, top + height - entered, bar, entered);
        graphics.SetBrush(wxBrush(checkedColour()));
        graphics.DrawRectangle(x - bar / 2, top + height - entered - checked, bar, checked);
        if (i % every == 0) graphics.DrawText(shown(days_[i].day), x - textWidth / 2, top + height + FromDIP(4));
    }
}

void DayChart::drawKey(wxGraphicsContext& graphics, double left) {
    double x = left;
    const double side = FromDIP(11);
    for (const auto& [colour, words] : {std::pair{enteredColour(), tr("Trường nhập")}, std::pair{checkedColour(), tr("Trường kiểm")}}) {
        double textWidth = 0;
        double textHeight = 0;
        graphics.GetTextExtent(words, &textWidth, &textHeight);
        graphics.SetBrush(wxBrush(colour));
        graphics.DrawRectangle(x, (FromDIP(kTop) - side) / 2, side, side);
        graphics.DrawText(words, x + side + FromDIP(5), (FromDIP(kTop) - textHeight) / 2);
        x += side + textWidth + FromDIP(24);
    }
}

}  // namespace app::gui
