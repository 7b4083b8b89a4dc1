#include "app/gui/key_table.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>
#include <vector>

#include "app/language.h"

namespace app::gui {
namespace {

/// Keys with names, as wxWidgets writes them in accelerators.
constexpr std::array<std::string_view, 10> kNamed{"Enter", "PageUp", "PageDown", "Home", "End", "Insert", "Up", "Down", "Left", "Right"};
/// Keys every entry needs for writing and moving about: with Ctrl, or with Ctrl and Shift.
constexpr std::array<std::string_view, 10> kOfTheEntry{"Ctrl+A",     "Ctrl+C",    "Ctrl+V",   "Ctrl+X",          "Ctrl+Left",
                                                       "Ctrl+Right", "Ctrl+Home", "Ctrl+End", "Ctrl+Shift+Left", "Ctrl+Shift+Right"};
/// Enter itself saves the field: the control says so, no menu.
constexpr std::string_view kSaves = "Enter";

bool sameLetters(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b, [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

std::optional<std::string> baseKey(std::string_view text) {
    for (const std::string_view name : kNamed) {
        if (sameLetters(name, text)) return std::string(name);
    }
    if (text.size() == 1 && std::isgraph(static_cast<unsigned char>(text.front()))) {
        return std::string(1, static_cast<char>(std::toupper(static_cast<unsigned char>(text.front()))));
    }
    const bool function = text.size() >= 2 && text.size() <= 3 && (text.front() == 'F' || text.front() == 'f') &&
                          std::ranges::all_of(text.substr(1), [](unsigned char c) { return std::isdigit(c) != 0; });
    if (!function) return std::nullopt;
    const int number = std::stoi(std::string(text.substr(1)));
    if (number < 1 || number > 12) return std::nullopt;
    return "F" + std::to_string(number);
}

/// A letter, a digit or a mark: belongs to the entry unless Ctrl or Alt is held.
bool writes(const std::string& spelt) {
    const bool held = spelt.starts_with("Ctrl+") || spelt.starts_with("Alt+");
    const bool function =
        spelt.find('F') != std::string::npos && std::isdigit(static_cast<unsigned char>(spelt.back())) != 0 && spelt.size() > 1;
    const bool shifted = spelt == "Shift+Enter" || spelt == "Shift+PageUp" || spelt == "Shift+PageDown";
    const bool page = spelt == "PageUp" || spelt == "PageDown";
    return !held && !function && !shifted && !page;
}

const CommandRow* rowNamed(const std::string& name) {
    const auto row = std::ranges::find_if(commandRows(), [&](const CommandRow& candidate) { return name == candidate.name; });
    return row == commandRows().end() ? nullptr : &*row;
}

const CommandRow* rowOf(Command command) {
    const auto row = std::ranges::find(commandRows(), command, &CommandRow::command);
    return row == commandRows().end() ? nullptr : &*row;
}

}  // namespace

std::optional<std::string> keySpelling(const std::string& key) {
    bool ctrl = false, alt = false, shift = false;
    std::string_view rest = key;
    // A plus at the very end is the key itself: "Ctrl++".
    for (std::size_t plus = rest.find('+'); plus != std::string_view::npos && plus > 0 && plus + 1 < rest.size(); plus = rest.find('+')) {
        const std::string_view held = rest.substr(0, plus);
        if (sameLetters(held, "Ctrl"))
            ctrl = true;
        else if (sameLetters(held, "Alt"))
            alt = true;
        else if (sameLetters(held, "Shift"))
            shift = true;
        else
            return std::nullopt;
        rest.remove_prefix(plus + 1);
    }
    const auto base = baseKey(rest);
    if (!base) return std::nullopt;
    return std::string(ctrl ? "Ctrl+" : "") + (alt ? "Alt+" : "") + (shift ? "Shift+" : "") + *base;
}

KeyTable::KeyTable(const std::map<std::string, std::string>& changed) {
    // First what gives keys free, so that two commands can have changed places.
    for (const auto& [name, key] : changed) {
        if (rowNamed(name)) changed_[name] = {};
    }
    for (const auto& [name, key] : changed) {
        const CommandRow* row = rowNamed(name);
        if (row && give(row->command, key)) leaveAsShipped(*row);
    }
}

void KeyTable::leaveAsShipped(const CommandRow& row) {
    changed_.erase(row.name);
    const bool taken = *row.key != '\0' && std::ranges::any_of(commandRows(), [&](const CommandRow& other) {
        return other.command != row.command && keySpelling(keyOf(other.command)) == keySpelling(row.key);
    });
    if (taken) changed_[row.name] = {};
}

std::string KeyTable::keyOf(Command command) const {
    const CommandRow* row = rowOf(command);
    if (!row) return {};
    const auto own = changed_.find(row->name);
    return own == changed_.end() ? row->key : own->second;
}

std::optional<std::string> KeyTable::give(Command command, const std::string& key) {
    const CommandRow* row = rowOf(command);
    if (!row) return fill(tr("Không có phím nào tên là «{1}»."), {key});
    std::string spelt;
    if (!key.empty()) {
        const auto known = keySpelling(key);
        if (!known) return fill(tr("Không có phím nào tên là «{1}»."), {key});
        spelt = *known;
        if (writes(spelt) || spelt == kSaves || std::ranges::find(kOfTheEntry, spelt) != kOfTheEntry.end()) {
            return fill(tr("«{1}» dùng để gõ chữ trong ô nhập. Hãy chọn một phím F, hoặc thêm Ctrl hay Alt."), {spelt});
        }
        for (const CommandRow& other : commandRows()) {
            if (other.command == command || keyOf(other.command).empty() || keySpelling(keyOf(other.command)) != spelt) continue;
            return fill(tr("Phím «{1}» đã thuộc về «{2}». Hãy đổi phím của việc kia trước."), {spelt, tr(other.name)});
        }
    }
    if (spelt == row->key)
        changed_.erase(row->name);
    else
        changed_[row->name] = spelt;
    return std::nullopt;
}

}  // namespace app::gui
