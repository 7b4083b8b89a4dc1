#include "tests/bench/summary.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace bench {

void addToSummary(const SummaryRow& row) {
    const char* file = std::getenv("SOGOC_FIGURES");
    if (file == nullptr || *file == '\0') return;
    std::ofstream(file, std::ios::app) << row.stage << '\t' << row.data << '\t' << row.figure << '\t' << row.value << '\t' << row.wanted << '\t'
                                       << row.anchor << '\n';
}

std::string decimal(double value, int decimals) {
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return text;
}

std::string outOf(long found, long all) { return std::to_string(found) + " of " + std::to_string(all); }

}  // namespace bench
