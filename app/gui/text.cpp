#include "app/gui/text.h"

#include "app/language.h"

namespace app::gui {

wxString shown(const std::string& text) { return wxString::FromUTF8(text.data(), text.size()); }

std::string utf8(const wxString& text) {
    const wxScopedCharBuffer bytes = text.utf8_str();
    return {bytes.data(), bytes.length()};
}

wxString programName() { return wxString::FromUTF8("Sổ Gốc"); }

wxString tr(const char* msgid) { return shown(app::tr(msgid)); }

}  // namespace app::gui
