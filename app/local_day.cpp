#include "app/local_day.h"

#include <array>
#include <chrono>
#include <ctime>

namespace app {
namespace {

std::string formatted(review::UtcTime when, const char* format) {
    const std::time_t seconds = std::chrono::system_clock::to_time_t(std::chrono::time_point_cast<std::chrono::system_clock::duration>(when));
    std::tm parts{};
    localtime_r(&seconds, &parts);
    std::array<char, 32> text{};
    return {text.data(), std::strftime(text.data(), text.size(), format, &parts)};
}

}  // namespace

std::string localDay(review::UtcTime when) { return formatted(when, "%Y-%m-%d"); }

std::string localMoment(review::UtcTime when) { return formatted(when, "%d.%m.%Y %H:%M"); }

}  // namespace app
