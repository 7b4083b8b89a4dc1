#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// A compiled gettext catalogue (.mo) held in memory. Read here and not by libintl, because libintl ignores catalogues in the plain C
/// locale, where cron jobs, containers and Windows services run.
class Catalogue {
public:
    /// Reads the bytes of a .mo file, either byte order, revision 0. Nothing when they are torn or no catalogue: then the msgids speak.
    [[nodiscard]] static std::optional<Catalogue> fromBytes(std::string_view bytes);

    /// The translation, or nullptr when the catalogue has none (not an error). The empty msgid (the header entry) is never found.
    [[nodiscard]] const std::string* find(const std::string& msgid) const;

    /// The translation that goes with a count, by the rule of English (Plural-Forms in app/po/en.po): the first form for one, the second for any other.
    /// A text with one form only has it for every count.
    [[nodiscard]] const std::string* find(const std::string& msgid, std::size_t count) const;

    [[nodiscard]] std::size_t size() const { return entries_.size(); }

private:
    std::map<std::string, std::vector<std::string>> entries_;  ///< The forms of each text, never none.
};

}  // namespace app
