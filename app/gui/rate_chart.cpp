#include "app/gui/rate_chart.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

#include <wx/dcbuffer.h>
#include <wx/graphics.h>
#include <wx/settings.h>

#include "app/decimal.h"
#include "app/gui/accessible_name.h"
#include "app/gui/colours.h"
#include "app/gui/text.h"
#include "app/language.h"

namespace app::gui {
namespace {

constexpr int kRow = 26;
constexpr int kHead = 30;
constexpr int kCountRoom = 130;
constexpr int kSteps = 5;

wxColour ink() { return wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT); }
wxColour pale() { return wxSystemSettings::GetColour(wxSYS_COLOUR_GRAYTEXT); }

/// "1,5 %" or "1.5 %": as many decimals as tell two marks apart.
wxString percentText(double share) {
    return shown(decimalText(share * 100, share < 0.1 ? 1 : 0)) + wxString::FromUTF8("\u00A0%");
}

/// The text, shortened at its end until it fits.
wxString fitted(wxGraphicsContext& graphics, const wxString& text, double room) {
    double width = 0;
    double height = 0;
    wxString kept = text;
    graphics.GetTextExtent(kept, &width, &height);
    while (width > room && kept.length() > 1) {
        kept = text.Left(kept.length() - 2) + wxString::FromUTF8("…");
        graphics.GetTextExtent(kept, &width, &height);
    }
    return kept;
}

}  // namespace

double axisEnd(double most) {
    constexpr std::array kEnds{0.01, 0.02, 0.05, 0.1, 0.2, 0.5};
    const auto end = std::ranges::find_if(kEnds, [&](double one) { return most <= one; });
    return end == kEnds.end() ? 1 : *end;
}

// The toolkit complains of a scroll bar that has no room for its parts, even before it is laid out.
RateChart::RateChart(wxWindow* parent)
    : wxScrolledCanvas(parent, wxID_ANY, wxDefaultPosition, parent->FromDIP(wxSize(kHead + 4 * kRow, kHead + 4 * kRow)), wxVSCROLL | wxBORDER_THEME) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetScrollRate(0, FromDIP(kRow));
    setAccessibleName(*this, tr("Biểu đồ tỷ lệ sai"));
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { onPaint(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        Refresh();
        event.Skip();
    });
}

void RateChart::show(std::vector<RateRow> rows) {
    rows_ = std::move(rows);
    SetVirtualSize(-1, FromDIP(kHead + kRow * static_cast<int>(rows_.size()) + kRow / 2));
    Refresh();
}

void RateChart::onPaint() {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW)));
    dc.Clear();
    const std::unique_ptr<wxGraphicsContext> graphics(wxGraphicsContext::Create(dc));
    if (!graphics) return;
    graphics->SetFont(GetFont(), ink());
    const wxSize size = GetClientSize();
    if (rows_.empty()) {
        graphics->DrawText(tr("Chưa có gì để so: cần trường đã có người thứ hai xem, hoặc người xem bản máy đọc."), FromDIP(12), FromDIP(12));
        return;
    }
    const double left = size.x * 0.32;
    const double width = std::max(40.0, size.x - left - FromDIP(kCountRoom));
    double most = 0;
    for (const RateRow& row : rows_) most = std::max(most, std::max(row.share, std::min(row.interval.high, row.share * 3 + 0.02)));
    const double end = axisEnd(most);
    const int scrolled = CalcUnscrolledPosition(wxPoint(0, 0)).y;
    graphics->PushState();
    graphics->Clip(0, FromDIP(kHead), size.x, size.y - FromDIP(kHead));
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        drawRow(*graphics, rows_[i], FromDIP(kHead) + FromDIP(kRow) * (static_cast<double>(i) + 0.5) - scrolled, left, width, end);
    }
    graphics->PopState();
    drawAxis(*graphics, left, width, size.y, end);
}

void RateChart::drawAxis(wxGraphicsContext& graphics, double left, double width, double height, double most) {
    graphics.SetFont(GetFont(), pale());
    for (int step = 0; step <= kSteps; ++step) {
        const double x = left + width * step / kSteps;
        graphics.SetPen(wxPen(wxColour(128, 128, 128, 70), 1));
        graphics.StrokeLine(x, FromDIP(kHead), x, height);
        const wxString text = percentText(most * step / kSteps);
        double textWidth = 0;
        double textHeight = 0;
        graphics.GetTextExtent(text, &textWidth, &textHeight);
        graphics.DrawText(text, x - textWidth / 2, (FromDIP(kHead) - textHeight) / 2);
    }
}

void RateChart::drawRow(wxGraphicsContext& graphics, const RateRow& row, double y, double left, double width, double most) {
    const auto at = [&](double share) { return left + width * std::min(1.0, share / most); };
    double textWidth = 0;
    double textHeight = 0;
    graphics.SetFont(GetFont(), ink());
    const double margin = FromDIP(10);
    const wxString name = fitted(graphics, shown(row.name), left - 2.5 * margin);
    graphics.GetTextExtent(name, &textWidth, &textHeight);
    graphics.DrawText(name, margin, y - textHeight / 2);
    const wxColour blue = paintOf(Trust::keyed).ink;
    graphics.SetPen(wxPen(wxColour(blue.Red(), blue.Green(), blue.Blue(), 150), FromDIP(2)));
    graphics.StrokeLine(at(row.interval.low), y, at(row.interval.high), y);
    const double tip = FromDIP(4);
    graphics.StrokeLine(at(row.interval.low), y - tip, at(row.interval.low), y + tip);
    // An interval that goes on behind the axis has no end there.
    if (row.interval.high <= most) graphics.StrokeLine(at(row.interval.high), y - tip, at(row.interval.high), y + tip);
    const double dot = FromDIP(4);
    graphics.SetBrush(wxBrush(blue));
    graphics.SetPen(*wxTRANSPARENT_PEN);
    graphics.DrawEllipse(at(row.share) - dot, y - dot, 2 * dot, 2 * dot);
    const wxString counts = percentText(row.share) + "  (" + wxString::Format("%zu / %zu", row.wrong, row.seen) + ")";
    graphics.SetFont(GetFont(), pale());
    graphics.DrawText(counts, left + width + margin, y - textHeight / 2);
}

}  // namespace app::gui
