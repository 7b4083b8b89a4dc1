#include "app/gui/colours.h"

#include <wx/settings.h>

namespace app::gui {
namespace {

bool dark() { return wxSystemSettings::GetAppearance().IsDark(); }

Paint green() { return dark() ? Paint{wxColour(30, 74, 44), wxColour(190, 240, 200)} : Paint{wxColour(209, 240, 217), wxColour(15, 81, 37)}; }
Paint amber() { return dark() ? Paint{wxColour(92, 70, 12), wxColour(255, 226, 150)} : Paint{wxColour(255, 236, 179), wxColour(102, 66, 0)}; }
Paint red() { return dark() ? Paint{wxColour(102, 30, 30), wxColour(255, 205, 200)} : Paint{wxColour(255, 213, 208), wxColour(128, 20, 14)}; }
Paint blue() { return dark() ? Paint{wxColour(26, 62, 98), wxColour(195, 224, 255)} : Paint{wxColour(213, 232, 252), wxColour(13, 60, 110)}; }
Paint grey() { return dark() ? Paint{wxColour(70, 70, 74), wxColour(220, 220, 224)} : Paint{wxColour(229, 229, 232), wxColour(70, 70, 76)}; }

}  // namespace

Paint paintOf(Trust trust) {
    switch (trust) {
        case Trust::none: return grey();
        case Trust::low:
        case Trust::disputed: return red();
        case Trust::middling: return amber();
        case Trust::high: return green();
        case Trust::keyed:
        case Trust::agreed: return blue();
    }
    return grey();
}

Paint paintOf(RowTone tone) {
    switch (tone) {
        case RowTone::waiting: return grey();
        case RowTone::open: return amber();
        case RowTone::attention: return red();
        case RowTone::done: return green();
    }
    return grey();
}

Paint paintOf(Tone tone) {
    switch (tone) {
        case Tone::calm: return grey();
        case Tone::good: return green();
        case Tone::warning: return amber();
        case Tone::error: return red();
    }
    return grey();
}

Paint paintOf(PageVerdict verdict) {
    switch (verdict) {
        case PageVerdict::unjudged: return grey();
        case PageVerdict::good: return green();
        case PageVerdict::look: return amber();
        case PageVerdict::scanAgain: return red();
    }
    return grey();
}

wxColour deskColour() { return dark() ? wxColour(40, 40, 43) : wxColour(150, 150, 153); }

wxColour markColour() { return wxColour(214, 92, 0); }

}  // namespace app::gui
