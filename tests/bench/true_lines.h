#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace bench {

/// The picture of a line and what stands there.
struct TrueLine {
    std::filesystem::path picture;
    std::string text;  ///< NFC, spaces squeezed.
};

/// Which lines a program reads, and with which models.
struct LineChoice {
    std::filesystem::path lines;
    std::filesystem::path models = SOGOC_SOURCE "/ocr/read/models";
    std::string part = "valid";
};

/// Takes `--lines DIR`, `--models DIR` or `--part NAME` at place `i`, which then stands on the value. @returns false where something else stands.
[[nodiscard]] bool takesLineOption(LineChoice& choice, int argc, char** argv, int& i);

/// The lines of one part of FOLDER/lines.tsv (picture, part, text). @throws std::exception when there is no such file.
[[nodiscard]] std::vector<TrueLine> linesOf(const std::filesystem::path& folder, const std::string& part);

}  // namespace bench
