#include "app/gui/wrapped_text.h"

#include <wx/textwrapper.h>

namespace app::gui {
namespace {

class Lines : public wxTextWrapper {
public:
    [[nodiscard]] const wxString& text() const { return text_; }

protected:
    void OnOutputLine(const wxString& line) override { text_ += line; }
    void OnNewLine() override { text_ += '\n'; }

private:
    wxString text_;
};

}  // namespace

wxString wrapped(wxWindow& window, const wxString& sentence, int width) {
    Lines lines;
    lines.Wrap(&window, sentence, width);
    return lines.text();
}

}  // namespace app::gui
