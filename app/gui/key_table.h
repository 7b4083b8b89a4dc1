#pragma once

#include <map>
#include <optional>
#include <string>

#include "app/gui/commands.h"

namespace app::gui {

/// Which key belongs to which command: the shipped table of commands with what the person changed. Two commands never share a key, and no
/// key that the entry needs for writing can be taken.
class KeyTable {
public:
    KeyTable() = default;
    /// @param changed by name of the command. What cannot be (an unknown command, a key taken twice) stays as shipped.
    explicit KeyTable(const std::map<std::string, std::string>& changed);

    /// As "Ctrl+Shift+F2"; empty for none.
    [[nodiscard]] std::string keyOf(Command command) const;
    /// What differs from the shipped table, for the settings file.
    [[nodiscard]] const std::map<std::string, std::string>& changed() const { return changed_; }
    /// Gives a command another key, or none. @return why not, in the chosen language; nothing when it was done.
    [[nodiscard]] std::optional<std::string> give(Command command, const std::string& key);
    /// All keys as shipped.
    void reset() { changed_.clear(); }

private:
    /// Another command may have got the shipped key meanwhile: then this one has none.
    void leaveAsShipped(const CommandRow& row);

    std::map<std::string, std::string> changed_;
};

/// "shift+ctrl+f2" as "Ctrl+Shift+F2": the one spelling keys are compared in. Nothing when it names no key.
[[nodiscard]] std::optional<std::string> keySpelling(const std::string& key);

}  // namespace app::gui
