#include "app/cli/progress_bar.h"

#include <unistd.h>

#include <cmath>
#include <iostream>
#include <sstream>

#include "app/language.h"

namespace app {
namespace {

constexpr int kBarCells = 24;

std::string durationText(double seconds) {
    const long whole = std::lround(seconds);
    if (whole < 60) return fill(tr("{1} giây"), {std::to_string(whole)});
    if (whole < 3600) return fill(tr("{1} phút {2} giây"), {std::to_string(whole / 60), std::to_string(whole % 60)});
    return fill(tr("{1} giờ {2} phút"), {std::to_string(whole / 3600), std::to_string(whole % 3600 / 60)});
}

std::string oneDecimal(double value) {
    std::ostringstream text;
    text.precision(1);
    text << std::fixed << value;
    return text.str();
}

}  // namespace

std::string progressLine(const review::Progress& progress, std::chrono::duration<double> elapsed) {
    const double share = progress.total == 0 ? 0 : static_cast<double>(progress.done) / static_cast<double>(progress.total);
    const int full = static_cast<int>(std::floor(share * kBarCells));
    std::string line =
        "[" + std::string(static_cast<std::size_t>(full), '#') + std::string(static_cast<std::size_t>(kBarCells - full), '.') + "] ";
    line += std::to_string(progress.done) + "/" + std::to_string(progress.total);
    if (progress.done > 0 && elapsed.count() > 0) {
        const double perMinute = static_cast<double>(progress.done) / elapsed.count() * 60;
        const double left = static_cast<double>(progress.total - progress.done) / static_cast<double>(progress.done) * elapsed.count();
        line += "  " + fill(tr("{1} mỗi phút"), {oneDecimal(perMinute)}) + "  " + fill(tr("còn {1}"), {durationText(left)});
    }
    return line;
}

ProgressBar::ProgressBar(bool quiet) : quiet_(quiet), terminal_(::isatty(STDERR_FILENO) == 1) {}

ProgressBar::~ProgressBar() {
    if (lineOpen_) std::cerr << '\n';
}

review::ProgressSink ProgressBar::sink() {
    if (quiet_) return {};
    return [this](const review::Progress& progress) { show(progress); };
}

void ProgressBar::show(const review::Progress& progress) {
    if (terminal_) {
        // "\033[K" clears what a longer line left behind.
        std::cerr << '\r' << progressLine(progress, std::chrono::steady_clock::now() - start_) << "\033[K" << std::flush;
        lineOpen_ = true;
    } else {
        std::cerr << progress.done << '/' << progress.total << ' ' << progress.item << '\n';
    }
}

}  // namespace app
