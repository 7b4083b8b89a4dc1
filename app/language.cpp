#include "app/language.h"

#include <array>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "app/catalogue.h"
#include "app/places.h"

namespace app {
namespace {

struct Choice {
    Language language = Language::vietnamese;
    std::optional<Catalogue> catalogue;
};

Choice& choice() {
    static Choice chosen;
    return chosen;
}

std::optional<Catalogue> englishCatalogue() {
    const auto path = shareFolder() / "locale" / "en" / "LC_MESSAGES" / "sogoc.mo";
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    return Catalogue::fromBytes(bytes);
}

}  // namespace

std::optional<Language> languageFrom(std::string_view name) {
    const auto code = name.substr(0, name.find_first_of("_.@-"));
    if (code == "vi") return Language::vietnamese;
    if (code == "en") return Language::english;
    return std::nullopt;
}

Language languageFromEnvironment() {
    for (const char* variable : std::array{"SOGOC_LANG", "LANGUAGE"}) {
        const char* value = std::getenv(variable);
        if (!value) continue;
        std::string_view rest = value;
        while (!rest.empty()) {
            const auto colon = rest.find(':');
            if (const auto found = languageFrom(rest.substr(0, colon))) return *found;
            rest = colon == std::string_view::npos ? std::string_view{} : rest.substr(colon + 1);
        }
    }
    return Language::vietnamese;
}

void chooseLanguage(Language language) {
    choice().language = language;
    choice().catalogue = language == Language::english ? englishCatalogue() : std::nullopt;
}

Language language() { return choice().language; }

std::string tr(const char* msgid) {
    const std::string text = msgid;
    if (!choice().catalogue) return text;
    const std::string* translation = choice().catalogue->find(text);
    return translation ? *translation : text;
}

std::string counted(const char* msgid, std::size_t count) {
    const std::string* translation = choice().catalogue ? choice().catalogue->find(msgid, count) : nullptr;
    return fill(translation ? *translation : msgid, {std::to_string(count)});
}

const std::string& inLanguage(const review::Sentence& sentence) { return language() == Language::english ? sentence.en : sentence.vi; }

std::string fill(std::string text, std::initializer_list<std::string> values) {
    std::string filled;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool place = text[i] == '{' && i + 2 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9' && text[i + 2] == '}';
        const std::size_t index = place ? static_cast<std::size_t>(text[i + 1] - '1') : values.size();
        if (index < values.size()) {
            filled += *(values.begin() + static_cast<std::ptrdiff_t>(index));
            i += 2;
        } else {
            filled += text[i];
        }
    }
    return filled;
}

}  // namespace app
