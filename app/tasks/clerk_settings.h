#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "review/base/typing.h"
#include "review/forms/form.h"

namespace app {

/// From which probability on a machine's reading counts as sure. Set by an office for itself: what a wrong field costs is for it to say.
struct TrustLimits {
    double sure = 0.95;                              ///< From here on a field is no doubt.
    double fair = 0.80;                              ///< Below this the machine hardly knows.
    std::map<review::FieldKind, double> sureByKind;  ///< Kinds of field with a limit of their own in place of `sure`.

    [[nodiscard]] double sureFor(review::FieldKind kind) const;
    bool operator==(const TrustLimits&) const = default;
};

/// What a person chose for the desk on this computer. Everything has a default; the file holds only what differs.
struct ClerkSettings {
    TrustLimits trust;
    std::map<std::string, std::string>
        keys;  ///< Name of a command as the menus show it in Vietnamese → its key, as "Ctrl+F3"; empty for none.
    review::Typing typing = review::Typing::system;

    bool operator==(const ClerkSettings&) const = default;
};

/// `clerk.json` in the person's folder of settings.
[[nodiscard]] std::filesystem::path clerkSettingsFile();

/// A missing file gives the defaults. @throws Failure(input) when the file is damaged or a limit is not between 0 and 1.
[[nodiscard]] ClerkSettings readClerkSettings(const std::filesystem::path& file);

/// @throws Failure(world) when it cannot be written; the file is then as it was.
void writeClerkSettings(const std::filesystem::path& file, const ClerkSettings& settings);

}  // namespace app
