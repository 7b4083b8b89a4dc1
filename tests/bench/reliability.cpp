#include "tests/bench/reliability.h"

#include <array>
#include <cstdio>

namespace bench {
namespace {

// Finer where a clerk would no longer look.
constexpr std::array<double, 10> kEdges{0, 0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1};

}  // namespace

std::string reliabilityText(const std::vector<Answer>& answers) {
    std::string text = "probability  fields    mean   right\n";
    for (std::size_t i = 0; i + 1 < kEdges.size(); ++i) {
        const bool last = i + 2 == kEdges.size();
        int count = 0;
        int right = 0;
        double sum = 0;
        for (const Answer& answer : answers) {
            if (answer.probability < kEdges[i] || (answer.probability >= kEdges[i + 1] && !last)) continue;
            ++count;
            right += answer.right ? 1 : 0;
            sum += answer.probability;
        }
        if (count == 0) continue;
        std::array<char, 80> line{};
        std::snprintf(line.data(), line.size(), "%.2f-%.2f %9d %7.3f %7.3f\n", kEdges[i], kEdges[i + 1], count, sum / count, double(right) / count);
        text += line.data();
    }
    return text;
}

}  // namespace bench
