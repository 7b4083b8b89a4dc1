// What it costs to decode a page in a process of its own: the time beside decoding in this process, the least memory that will do beside what is
// allowed, and how soon a bomb is refused.
#include <leptonica/allheaders.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <opencv2/imgproc.hpp>
#include <string>
#include <vector>

#include "ocr/image_mat.h"
#include "ocr/scan/decode.h"
#include "ocr/scan/decoder.h"
#include "ocr/scan/encode.h"
#include "ocr/scan/pix_image.h"
#include "review/base/failure.h"
#include "tests/bench/summary.h"
#include "tests/ocr/claims.h"
#include "tests/ocr/pictures.h"
#include "tests/support/ledger_truth.h"

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr int kA4Width = 2480;
constexpr int kA4Height = 3508;
constexpr double kDpi = 300;
constexpr int kRounds = 15;  // The best counts: others may work on the machine at the same time.

struct PictureFile {
    std::string name;
    std::string bytes;
};

template <typename Work>
double bestMilliseconds(Work work, int rounds = kRounds) {
    double best = 1e9;
    for (int i = 0; i < rounds; ++i) {
        const auto start = Clock::now();
        work();
        best = std::min(best, std::chrono::duration<double, std::milli>(Clock::now() - start).count());
    }
    return best;
}

/// Processor time of this process and of its children that have ended.
double workedMilliseconds() {
    double sum = 0;
    for (const auto who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage usage{};
        ::getrusage(who, &usage);
        for (const timeval& time : {usage.ru_utime, usage.ru_stime}) sum += double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3;
    }
    return sum;
}

/// Processor time of one more round; what comes before the first is left out.
template <typename Rounds>
double workOfARound(Rounds rounds) {
    const double before = workedMilliseconds();
    rounds(1);
    const double first = workedMilliseconds();
    rounds(1 + kRounds);
    return (workedMilliseconds() - first - (first - before)) / kRounds;
}

/// Reads one byte of each line: memory that nobody looked at was not handed over yet.
unsigned sumOfLines(const ocr::Image& image) {
    unsigned sum = 0;
    const int width = image.width() * image.channels();
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < width; x += 64) sum += image.row(y)[x];
    }
    return sum;
}

std::string progressiveJpeg(const ocr::Image& page) {
    const ocr::PixPtr pix = ocr::pixFromImage(page);
    l_uint8* bytes = nullptr;
    size_t size = 0;
    if (pixWriteMemJpeg(&bytes, &size, pix.get(), 85, 1) != 0) return {};
    std::string result(reinterpret_cast<const char*>(bytes), size);
    lept_free(bytes);
    return result;
}

std::vector<PictureFile> a4Pages(const fs::path& scan) {
    cv::Mat a4;
    cv::resize(ocr::matOf(ocr::decodeFrame(support::bytesOf(scan), 0)), a4, {kA4Width, kA4Height}, 0, 0, cv::INTER_CUBIC);
    const ocr::Image page = ocr::imageFrom(a4, kDpi);
    return {{"JPEG", ocr::encodeJpeg(page, 85)},
            {"JPEG, progressive", progressiveJpeg(page)},
            {"PNG", ocr::encodePng(page)},
            {"TIFF, LZW", pictures::encoded(page, IFF_TIFF_LZW)},
            {"TIFF, JPEG", pictures::encoded(page, IFF_TIFF_JPEG)},
            {"TIFF, fax G4", pictures::encoded(page, IFF_TIFF_G4)},
            {"BMP", pictures::encoded(page, IFF_BMP)},
            {"WebP", pictures::encoded(page, IFF_WEBP)},
            {"JPEG 2000", pictures::encoded(page, IFF_JP2)}};
}

bool decodesWithin(const fs::path& program, const PictureFile& file, std::size_t memory) {
    ocr::Decoder decoder(program, [memory](ocr::FileKind kind, const ocr::PixelSize& size, std::size_t bytes) {
        ocr::DecodingLimits limits = ocr::decodingLimits(kind, size, bytes);
        limits.memory = memory;
        return limits;
    });
    try {
        (void)decoder.decode(file.bytes, 0);
        return true;
    } catch (const review::Failure&) {
        return false;
    }
}

/// To a megabyte.
std::size_t leastMemory(const fs::path& program, const PictureFile& file, std::size_t allowed) {
    constexpr std::size_t kStep = 1'000'000;
    std::size_t low = 0;
    std::size_t high = allowed / kStep;
    while (low + 1 < high) {
        const std::size_t middle = (low + high) / 2;
        (decodesWithin(program, file, middle * kStep) ? high : low) = middle;
    }
    return high * kStep;
}

void printFile(const fs::path& program, const PictureFile& file) {
    const ocr::FileFacts facts = ocr::inspectFile(file.bytes);
    const std::size_t allowed = ocr::decodingLimits(facts.kind, facts.sizes.front(), file.bytes.size()).memory;
    unsigned here = 0;
    unsigned there = 0;
    double inProcess = 0;
    double inChild = 0;
    const double workHere = workOfARound(
        [&](int rounds) { inProcess = bestMilliseconds([&] { here = sumOfLines(ocr::decodeFrame(file.bytes, 0)); }, rounds); });
    const double workThere = workOfARound([&](int rounds) {
        // Ended within, so that its work is counted.
        ocr::Decoder decoder(program);
        decoder.start();
        inChild = bestMilliseconds([&] { there = sumOfLines(decoder.decode(file.bytes, 0)); }, rounds);
    });
    const std::size_t least = leastMemory(program, file, allowed);
    std::printf("%-28s %8.1f %8.1f %8.1f %8.1f %+7.1f %% %8zu %8zu%s\n", file.name.c_str(), inProcess, inChild, workHere, workThere,
                (workThere / workHere - 1) * 100, least / 1'000'000, allowed / 1'000'000, here == there ? "" : "  DIFFERS");
}

void printStart(const fs::path& program) {
    std::printf("%-28s %8s %8.1f\n", "start of the program", "", bestMilliseconds([&] { ocr::Decoder(program).start(); }));
}

void printBombs(const fs::path& program) {
    double slowest = 0;
    for (const claims::Claim& bomb : claims::bombs()) {
        ocr::Decoder decoder(program);
        slowest = std::max(slowest, bestMilliseconds([&] {
                               try {
                                   (void)decoder.decode(bomb.bytes, 0);
                               } catch (const review::Failure&) {
                                   // Refused: that is what is measured.
                               }
                           }));
    }
    std::printf("%-28s %8s %8.1f\n", "refusing a bomb, the slowest", "", slowest);
    bench::addToSummary({"decode", "bombs", "milliseconds to refuse, slowest", bench::decimal(slowest, 1), "<= 100", ""});
}

}  // namespace

int main(int argc, char** argv) {
    const fs::path program = fs::path(argv[0]).parent_path() / "sogoc-decoder";
    try {
        std::vector<PictureFile> files;
        for (int i = 1; i < argc; ++i) files.push_back({fs::path(argv[i]).filename().string(), support::bytesOf(argv[i])});
        if (files.empty()) files = a4Pages(SOGOC_SOURCE "/docs/sample-book/scans/KS-2017-01-01.jpg");
        std::printf("%-28s %17s %17s %9s %17s\n", "", "clock, ms", "processor, ms", "more", "memory, MB");
        std::printf("%-28s %8s %8s %8s %8s %9s %8s %8s\n", "one page", "here", "child", "here", "child", "work", "least", "allowed");
        for (const PictureFile& file : files) printFile(program, file);
        printStart(program);
        printBombs(program);
    } catch (const review::Failure& failure) {
        std::fprintf(stderr, "%s (%s)\n", failure.what(), failure.detail().c_str());
        return 1;
    }
    return 0;
}
