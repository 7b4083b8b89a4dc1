#include "app/cli/iso_time.h"

#include <chrono>
#include <iomanip>
#include <sstream>

namespace app {

std::string isoText(review::UtcTime when) {
    const auto day = std::chrono::floor<std::chrono::days>(when);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss time{std::chrono::floor<std::chrono::seconds>(when - day)};
    std::ostringstream text;
    text << std::setfill('0') << std::setw(4) << static_cast<int>(date.year()) << '-' << std::setw(2) << static_cast<unsigned>(date.month())
         << '-' << std::setw(2) << static_cast<unsigned>(date.day()) << 'T' << std::setw(2) << time.hours().count() << ':' << std::setw(2)
         << time.minutes().count() << ':' << std::setw(2) << time.seconds().count() << 'Z';
    return text.str();
}

}  // namespace app
