#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace house {

/// One file of the project.
struct SourceFile {
    std::string path;  ///< From the root of the project, with slashes.
    std::string text;
};

/// All files under the rooms (review, ocr, storage, app) whose name ends in one of the given endings, sorted by path.
[[nodiscard]] std::vector<SourceFile> filesOfRooms(const std::vector<std::string>& endings);

/// All text files of the project: the rooms, tests, docs, installer and the files at the root. Build trees and outputs are left out.
[[nodiscard]] std::vector<SourceFile> filesOfProject(const std::vector<std::string>& endings);

/// One file by its path from the root; empty text when it does not exist.
[[nodiscard]] std::string textOf(std::string_view path);

/// "file:line: why" for test messages.
[[nodiscard]] std::string at(std::string_view path, int line, std::string_view why);

}  // namespace house
