#include "tests/bench/desk_figures.h"

#include <algorithm>
#include <fstream>
#include <string>

namespace bench {

double percentile(std::vector<double> values, double part) {
    if (values.empty()) return 0;
    std::ranges::sort(values);
    return values[std::min(values.size() - 1, static_cast<std::size_t>(part * static_cast<double>(values.size())))];
}

std::pair<double, double> memoryNow() {
    std::ifstream file("/proc/self/status");
    std::pair<double, double> now{0, 0};
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("VmRSS:")) now.first = std::stod(line.substr(6)) / 1024;
        if (line.starts_with("VmHWM:")) now.second = std::stod(line.substr(6)) / 1024;
    }
    return now;
}

}  // namespace bench
