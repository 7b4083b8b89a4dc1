#include "tests/house/source_tree.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace house {
namespace {

namespace fs = std::filesystem;

const fs::path kRoot = SOGOC_SOURCE;

std::string readAll(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

bool endsWithAny(const std::string& name, const std::vector<std::string>& endings) {
    return std::ranges::any_of(endings, [&](const std::string& ending) { return name.ends_with(ending); });
}

void collect(const fs::path& folder, const std::vector<std::string>& endings, std::vector<SourceFile>& into) {
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file() || !endsWithAny(entry.path().filename().string(), endings)) continue;
        into.push_back({fs::relative(entry.path(), kRoot).generic_string(), readAll(entry.path())});
    }
}

void sortByPath(std::vector<SourceFile>& files) { std::ranges::sort(files, {}, &SourceFile::path); }

}  // namespace

std::vector<SourceFile> filesOfRooms(const std::vector<std::string>& endings) {
    std::vector<SourceFile> files;
    for (const char* room : {"review", "ocr", "storage", "app"}) collect(kRoot / room, endings, files);
    sortByPath(files);
    return files;
}

std::vector<SourceFile> filesOfProject(const std::vector<std::string>& endings) {
    std::vector<SourceFile> files;
    for (const char* folder : {"review", "ocr", "storage", "app", "tests", "docs", "installer", ".ci"}) collect(kRoot / folder, endings, files);
    for (const auto& entry : fs::directory_iterator(kRoot)) {
        if (!entry.is_regular_file() || !endsWithAny(entry.path().filename().string(), endings)) continue;
        files.push_back({entry.path().filename().string(), readAll(entry.path())});
    }
    sortByPath(files);
    return files;
}

std::string textOf(std::string_view path) { return readAll(kRoot / path); }

std::string at(std::string_view path, int line, std::string_view why) {
    return std::string(path) + ":" + std::to_string(line) + ": " + std::string(why);
}

}  // namespace house
