#include "app/gui/keys_window.h"

#include <wx/accel.h>
#include <wx/button.h>
#include <wx/textctrl.h>

#include <array>

#include "app/gui/accessible_name.h"
#include "app/gui/dialog_parts.h"
#include "app/gui/message_bar.h"
#include "app/gui/row_list.h"
#include "app/gui/screen_room.h"
#include "app/gui/text.h"
#include "app/gui/text_entry.h"
#include "app/language.h"

namespace app::gui {
namespace {

/// Keys that belong to one window or to no menu, and cannot be changed.
struct FixedKey {
    const char* key;
    const char* what;
};

constexpr const char* msgid(const char* text) { return text; }

constexpr std::array kFixed{
    FixedKey{msgid("Ctrl+lăn chuột"), msgid("Phóng to, thu nhỏ trang")},
    FixedKey{msgid("Ctrl+=, Ctrl với + và − của bàn phím số"), msgid("Phóng to, thu nhỏ trang")},
    FixedKey{msgid("Ctrl+Enter, Shift+Enter của bàn phím số"), msgid("Duyệt bản ghi; về trường trước")},
    FixedKey{msgid("Ctrl+mũi tên lên, xuống"), msgid("Tìm bản ghi: dòng trước, dòng sau")},
    FixedKey{msgid("Dấu cách, Enter"), msgid("Xem gộp: đánh dấu ô sai, nhận các ô còn lại")},
    FixedKey{"Tab, Shift+Tab", msgid("Chỉnh tay trang: điểm sau, điểm trước")},
    FixedKey{msgid("Mũi tên"), msgid("Chỉnh tay trang: dời 1 điểm ảnh")},
    FixedKey{msgid("Shift+mũi tên"), msgid("Chỉnh tay trang: dời 10 điểm ảnh")},
    FixedKey{"Ctrl+Z, Ctrl+Y", msgid("Chỉnh tay trang: hoàn tác, làm lại")},
    FixedKey{"Ctrl+S", msgid("Chỉnh tay trang: lưu")},
    FixedKey{"+, −, 0", msgid("Chỉnh tay trang: phóng to, thu nhỏ, cả bản quét")},
};

/// What the toolkit calls the key that was pressed; empty while only Ctrl, Alt or Shift is held.
std::string spellingOf(const wxKeyEvent& event) {
    const int code = event.GetKeyCode();
    if (code == WXK_CONTROL || code == WXK_SHIFT || code == WXK_ALT || code == WXK_NONE) return {};
    const wxAcceleratorEntry entry(event.GetModifiers() & (wxMOD_CONTROL | wxMOD_SHIFT | wxMOD_ALT), code, 0);
    return utf8(entry.ToRawString());
}

class KeysDialog : public wxDialog {
public:
    KeysDialog(wxWindow* parent, const KeyTable& keys)
        : wxDialog(parent, wxID_ANY, tr("Phím tắt"), wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
          keys_(keys),
          list_(new RowList(this, tr("Phím tắt"))),
          catch_(textEntry(this, {}, wxTE_READONLY | wxWANTS_CHARS | wxTE_CENTRE)),
          message_(new MessageBar(this)) {
        build();
        show();
        list_->choose(0);
        // This box takes keys, not texts: nobody writes into it, so nothing is kept from an input method.
        catch_->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
            const std::string key = spellingOf(event);
            if (event.GetKeyCode() == WXK_TAB || event.GetKeyCode() == WXK_ESCAPE || key.empty()) return event.Skip();
            give(key);
        });
        list_->onOpened = [this](std::size_t) { catch_->SetFocus(); };
    }

    [[nodiscard]] const KeyTable& keys() const { return keys_; }

private:
    void build() {
        const int gap = FromDIP(12);
        list_->setColumns({{tr("Phím"), 170}, {tr("Việc"), 360}});
        catch_->SetHint(tr("Bấm phím mới cho việc đã chọn"));
        setAccessibleName(*catch_, tr("Bấm phím mới cho việc đã chọn"));
        auto* none = new wxButton(this, wxID_ANY, tr("Bỏ phím"));
        none->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { give({}); });
        auto* shipped = new wxButton(this, wxID_ANY, tr("Như ban đầu"));
        shipped->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
            keys_.reset();
            show();
            message_->show({});
        });
        auto* change = new wxBoxSizer(wxHORIZONTAL);
        change->Add(catch_, 1, wxALIGN_CENTRE_VERTICAL);
        change->Add(none, 0, wxLEFT, FromDIP(8));
        change->Add(shipped, 0, wxLEFT, FromDIP(8));
        auto* all = new wxBoxSizer(wxVERTICAL);
        all->Add(list_, 1, wxEXPAND | wxALL, gap);
        all->Add(change, 0, wxEXPAND | wxLEFT | wxRIGHT, gap);
        all->Add(message_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, gap);
        all->Add(closingButtons(*this, tr("Lưu"), tr("Thôi")), 0, wxEXPAND | wxALL, gap);
        SetSizer(all);
        fitToScreen(*this, 600, 560);
    }

    void show() {
        std::vector<ListRow> rows;
        for (const CommandRow& row : commandRows()) rows.push_back({{keys_.keyOf(row.command), app::tr(row.name)}});
        for (const FixedKey& fixed : kFixed) rows.push_back({{app::tr(fixed.key), app::tr(fixed.what)}});
        list_->show(std::move(rows));
    }

    void give(const std::string& key) {
        const auto chosen = list_->chosen();
        const auto rows = commandRows();
        if (!chosen || *chosen >= rows.size()) {
            return message_->show({Tone::warning, app::tr("Phím này không đổi được.")});
        }
        const auto why = keys_.give(rows[*chosen].command, key);
        if (why) return message_->show({Tone::warning, *why});
        show();
        message_->show({Tone::good, app::tr(rows[*chosen].name) + ": " + (key.empty() ? "–" : key)});
    }

    KeyTable keys_;
    RowList* list_;
    wxTextCtrl* catch_;
    MessageBar* message_;
};

}  // namespace

std::optional<KeyTable> askForKeys(wxWindow* parent, const KeyTable& keys) {
    KeysDialog dialog(parent, keys);
    if (dialog.ShowModal() != wxID_OK || dialog.keys().changed() == keys.changed()) return std::nullopt;
    return dialog.keys();
}

}  // namespace app::gui
