// Every target over its samples and over changed copies of them, the same on every run: what the fuzzers found stays found, with any
// compiler.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "tests/fuzz/targets.h"

namespace fuzz {

/// How a test names its target; found by the argument, so it stands in the target's own namespace.
static void PrintTo(const Target& target, std::ostream* out) { *out << target.name; }

namespace {

namespace fs = std::filesystem;

constexpr int kChangedCopies = 400;
constexpr std::size_t kCuts = 24;

std::string bytesOf(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<fs::path> samplesOf(const Target& target) {
    std::vector<fs::path> folders{fs::path(SOGOC_SOURCE "/tests/fuzz/corpus") / target.name};
    if (target.takesPictures) folders.emplace_back(SOGOC_SOURCE "/tests/ocr/scan/data");
    std::vector<fs::path> samples;
    for (const fs::path& folder : folders) {
        for (const auto& entry : fs::directory_iterator(folder)) samples.push_back(entry.path());
    }
    std::ranges::sort(samples);
    return samples;
}

/// Changes a copy in a few places: single bits, numbers at the edges of what fits, parts taken out or doubled.
std::string changed(std::string bytes, std::mt19937& random) {
    const auto below = [&random](std::size_t limit) { return std::size_t(random()) % std::max<std::size_t>(limit, 1); };
    const std::vector<std::string> edges = {std::string(1, '\0'),         "\xFF",
                                            std::string(4, '\0'),         "\xFF\xFF\xFF\xFF",
                                            "\x7F\xFF\xFF\xFF",           std::string("\x80\0\0\0", 4),
                                            std::string("\0\0\0\x80", 4), "\xFF\xFF",
                                            std::string("\x01\0", 2)};
    for (std::size_t i = 0, times = 1 + below(4); i < times && !bytes.empty(); ++i) {
        const std::size_t at = below(bytes.size());
        const std::string& edge = edges[below(edges.size())];
        switch (below(4)) {
            case 0:
                bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8)));
                break;
            case 1:
                bytes.replace(at, edge.size(), edge);
                break;
            case 2:
                bytes.erase(at, 1 + below(16));
                break;
            default:
                bytes.insert(at, bytes.substr(at, 1 + below(16)));
        }
    }
    return bytes;
}

class EveryTarget : public testing::TestWithParam<Target> {};

TEST_P(EveryTarget, HasSamples) { EXPECT_GE(samplesOf(GetParam()).size(), 3U); }

TEST_P(EveryTarget, AnswersItsSamplesWhereverTheyAreCut) {
    for (const fs::path& sample : samplesOf(GetParam())) {
        SCOPED_TRACE(sample.filename().string());
        const std::string bytes = bytesOf(sample);
        EXPECT_NO_THROW(runTarget(GetParam(), bytes));
        for (std::size_t i = 0; i < kCuts; ++i)
            EXPECT_NO_THROW(runTarget(GetParam(), std::string_view(bytes).substr(0, bytes.size() * i / kCuts)));
    }
}

TEST_P(EveryTarget, AnswersChangedCopiesOfItsSamples) {
    std::mt19937 random(20170103);
    for (const fs::path& sample : samplesOf(GetParam())) {
        SCOPED_TRACE(sample.filename().string());
        const std::string bytes = bytesOf(sample);
        for (int i = 0; i < kChangedCopies; ++i) EXPECT_NO_THROW(runTarget(GetParam(), changed(bytes, random)));
    }
}

INSTANTIATE_TEST_SUITE_P(Fuzz, EveryTarget, testing::ValuesIn(targets()),
                         [](const auto& target) { return std::string(target.param.name); });

}  // namespace
}  // namespace fuzz
