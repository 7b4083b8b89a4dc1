#pragma once

#include <filesystem>

namespace app {

/// Folder of the running program; empty when the system does not tell.
[[nodiscard]] std::filesystem::path programFolder();

/// Root of the program's own read-only files: forms in `sogoc/forms`, models in `sogoc/models`, translations in `locale` below it.
/// SOGOC_SHARE when set; else PROGRAM/../share when it holds forms (a build tree, an unpacked archive, /usr/bin); else the prefix
/// configured at build time.
[[nodiscard]] std::filesystem::path shareFolder();

/// The program that talks to scanner drivers: SOGOC_SCANNER when set; else beside the running program (a build tree); else in
/// PROGRAM/../libexec/sogoc (/usr/bin, an unpacked archive); else below the prefix configured at build time. It may be missing.
[[nodiscard]] std::filesystem::path scannerProgram();

/// The program that decodes pictures: found the same way, by SOGOC_DECODER.
[[nodiscard]] std::filesystem::path decoderProgram();

/// The program that reads scans of a store: found the same way, by SOGOC_READER.
[[nodiscard]] std::filesystem::path readerProgram();

/// The person's data folder for this program after the XDG rules: $XDG_DATA_HOME/sogoc, else ~/.local/share/sogoc.
[[nodiscard]] std::filesystem::path personalFolder();

/// The person's settings for this program: $XDG_CONFIG_HOME/sogoc, else ~/.config/sogoc.
[[nodiscard]] std::filesystem::path configFolder();

/// What the program remembers between two starts, and nobody misses when it is gone: $XDG_STATE_HOME/sogoc, else ~/.local/state/sogoc.
[[nodiscard]] std::filesystem::path stateFolder();

}  // namespace app
