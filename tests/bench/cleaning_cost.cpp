#include "tests/bench/cleaning_cost.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <opencv2/imgproc.hpp>

#include "ocr/image_mat.h"
#include "ocr/scan/decode.h"
#include "ocr/scan/encode.h"
#include "tests/bench/summary.h"
#include "tests/support/ledger_truth.h"

namespace bench {
namespace {

namespace fs = std::filesystem;

constexpr int kA4Width = 2480;
constexpr int kA4Height = 3508;
constexpr int kRounds = 3;  // The best counts: others may work on the machine at the same time.

[[noreturn]] void become(const std::vector<std::string>& command) {
    std::vector<char*> arguments;
    for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    if (std::freopen("/dev/null", "w", stdout) && std::freopen("/dev/null", "w", stderr)) execvp(arguments[0], arguments.data());
    _exit(127);
}

void writePpm(const cv::Mat& page, const fs::path& path) {
    std::ofstream out(path, std::ios::binary);
    out << "P6\n" << page.cols << ' ' << page.rows << "\n255\n";
    for (int y = 0; y < page.rows; ++y) out.write(reinterpret_cast<const char*>(page.ptr(y)), std::streamsize(page.cols) * 3);
}

Cost bestOf(const std::vector<std::string>& command) {
    Cost best = costOf(command);
    for (int i = 1; i < kRounds && best.ran; ++i) {
        const Cost again = costOf(command);
        if (again.ran && again.seconds < best.seconds) best = again;
    }
    return best;
}

void print(const char* name, const Cost& cost, double decoded) {
    if (cost.ran)
        std::printf("%-32s %8.2f %8.1f\n", name, cost.seconds, cost.peakBytes / decoded);
    else
        std::printf("%-32s is missing or failed\n", name);
}

}  // namespace

Cost costOf(const std::vector<std::string>& command) {
    std::fflush(stdout);  // Else the child would print what waits there once more.
    const pid_t child = fork();
    if (child == 0) become(command);
    int status = 0;
    rusage usage{};
    if (child < 0 || wait4(child, &status, 0, &usage) != child) return {};
    const auto seconds = [](const timeval& t) { return double(t.tv_sec) + double(t.tv_usec) / 1e6; };
    return {WIFEXITED(status) && WEXITSTATUS(status) == 0, seconds(usage.ru_utime) + seconds(usage.ru_stime),
            double(usage.ru_maxrss) * 1024};
}

void printCleaningCost(const fs::path& picture, const fs::path& sogoc) {
    const fs::path folder = fs::temp_directory_path() / ("cleaning-cost-" + std::to_string(getpid()));
    fs::create_directories(folder);
    const ocr::Image scan = ocr::decodeFrame(support::bytesOf(picture), 0);
    cv::Mat page = ocr::matOf(scan);
    if (page.channels() == 1) cv::cvtColor(page, page, cv::COLOR_GRAY2RGB);
    cv::Mat sized;
    cv::resize(page, sized, {kA4Width, kA4Height}, 0, 0, cv::INTER_AREA);
    writePpm(sized, folder / "page.ppm");
    std::ofstream(folder / "page.jpg", std::ios::binary) << ocr::encodeJpeg(ocr::imageFrom(sized, 300), 90);
    const double decoded = double(sized.total()) * 3;
    std::printf("%-32s CPU s    memory, times the decoded picture\n", "A4 page, 300 dpi, colour");
    const Cost own = bestOf({sogoc, "clean", folder / "page.jpg", "--out", folder / "own.png"});
    const Cost other = bestOf({"unpaper", "--overwrite", folder / "page.ppm", folder / "other.ppm"});
    print("sogoc clean", own, decoded);
    print("unpaper", other, decoded);
    if (own.ran && other.ran) {
        const double faster = other.seconds / std::max(0.001, own.seconds);
        std::printf("%-32s %8.2f times as fast\n", "sogoc clean is", faster);
        addToSummary({"all", "A4, 300 dpi, colour", "times as fast as unpaper", decimal(faster, 2), ">= 2", "1 (unpaper)"});
        addToSummary({"all", "A4, 300 dpi, colour", "memory, times the decoded picture", decimal(own.peakBytes / decoded, 1), "<= 12",
                      decimal(other.peakBytes / decoded, 1) + " (unpaper)"});
    }
    fs::remove_all(folder);
}

}  // namespace bench
