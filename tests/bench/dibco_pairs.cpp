#include "tests/bench/dibco_pairs.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>
#include <map>
#include <regex>

namespace bench {
namespace {

namespace fs = std::filesystem;

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

bool isPicture(const fs::path& path) {
    constexpr std::array kEndings{".png", ".bmp", ".tif", ".tiff", ".jpg", ".jpeg"};
    const std::string ending = lower(path.extension().string());
    return std::find(kEndings.begin(), kEndings.end(), ending) != kEndings.end();
}

// What a file is, told from its path below the folder.
struct Named {
    std::string key;
    bool isTruth = false;
};

Named readName(const fs::path& below) {
    static const std::regex kTruthName("(.+?)[ _.-]?(estgt|gt|target|truth|ground[ _-]?truth)");
    static const std::regex kSourceName("(.+?)[ _.-](source|original|in|img|image)");
    static const std::regex kTruthFolder("(.*[^a-z])?(gt|target|truth|ground[ _-]?truth)s?([^a-z].*)?");
    const std::string stem = lower(below.stem().string());
    std::smatch match;
    if (std::regex_match(stem, match, kTruthName)) return {match[1], true};
    const auto parent = below.parent_path();
    const bool inTruthFolder = std::any_of(parent.begin(), parent.end(),
                                           [](const fs::path& part) { return std::regex_match(lower(part.string()), kTruthFolder); });
    if (std::regex_match(stem, match, kSourceName)) return {match[1], inTruthFolder};
    return {stem, inTruthFolder};
}

std::ptrdiff_t sharedFolders(const fs::path& a, const fs::path& b) {
    const fs::path left = a.parent_path();
    const fs::path right = b.parent_path();
    return std::distance(left.begin(), std::mismatch(left.begin(), left.end(), right.begin(), right.end()).first);
}

}  // namespace

InkPairs findInkPairs(const fs::path& folder) {
    std::multimap<std::string, fs::path> sources;
    std::multimap<std::string, fs::path> truths;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file() || !isPicture(entry.path())) continue;
        const Named name = readName(fs::relative(entry.path(), folder));
        (name.isTruth ? truths : sources).emplace(name.key, entry.path());
    }
    InkPairs found;
    for (const auto& [key, truth] : truths) {
        const auto [first, last] = sources.equal_range(key);
        const auto nearest = std::max_element(first, last, [&truth = truth](const auto& a, const auto& b) {
            return sharedFolders(a.second, truth) < sharedFolders(b.second, truth);
        });
        if (nearest == last) {
            found.lonely.push_back(truth);
            continue;
        }
        found.pairs.push_back({fs::relative(nearest->second, folder).replace_extension().string(), nearest->second, truth});
    }
    std::sort(found.pairs.begin(), found.pairs.end(), [](const InkPair& a, const InkPair& b) { return a.name < b.name; });
    return found;
}

}  // namespace bench
