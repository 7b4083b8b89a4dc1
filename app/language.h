#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "review/base/sentence.h"

namespace app {

/// The languages of the house. Vietnamese is the language of the sources; English comes from app/po/en.po.
enum class Language { vietnamese, english };

/// "vi", "vi_VN.UTF-8", "en", "en_US" …; nothing for another language.
[[nodiscard]] std::optional<Language> languageFrom(std::string_view name);

/// SOGOC_LANG, else the first known language of LANGUAGE, else Vietnamese. LANG is not asked: Vietnamese offices run English systems.
[[nodiscard]] Language languageFromEnvironment();

/// Chooses the language of the whole program: called once at the start, before any other thread or window. The one global setting of the
/// house, because a translation is wanted at every corner. Loads the catalogue that lies in shareFolder()/locale; without it tr() gives
/// the Vietnamese text.
void chooseLanguage(Language language);

/// The language chosen; Vietnamese before any choice.
[[nodiscard]] Language language();

/// The text for people in the chosen language. The msgid is the Vietnamese text; one without a translation comes back as it is.
[[nodiscard]] std::string tr(const char* msgid);

/// Marks a text for translation where it stands in a table; whoever shows it translates it.
constexpr const char* msgid(const char* text) { return text; }

/// The text for people that counts something, in the form that goes with the count ("1 sheet", "2 sheets"), the count in its place {1}.
[[nodiscard]] std::string counted(const char* msgid, std::size_t count);

/// A sentence of the heart in the chosen language.
[[nodiscard]] const std::string& inLanguage(const review::Sentence& sentence);

/// Puts values into a text with the places {1}, {2} …; a place without a value stays as it is.
[[nodiscard]] std::string fill(std::string text, std::initializer_list<std::string> values);

}  // namespace app
