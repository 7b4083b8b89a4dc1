#include "app/cli/table.h"

#include <algorithm>
#include <cmath>

#include "review/base/text.h"

namespace app {
namespace {

std::string lineOf(const std::vector<std::string>& cells, const std::vector<std::size_t>& widths) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        line += cells[i];
        // The last column is not padded, so that lines have no white space at their end.
        if (i + 1 < cells.size()) line.append(widths[i] - review::letterCount(cells[i]) + 2, ' ');
    }
    return line + '\n';
}

}  // namespace

std::string Table::text() const {
    std::vector<std::size_t> widths(head_.size(), 0);
    const auto widen = [&](const std::vector<std::string>& row) {
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], review::letterCount(row[i]));
    };
    widen(head_);
    std::for_each(rows_.begin(), rows_.end(), widen);
    std::string text = lineOf(head_, widths);
    for (const auto& row : rows_) text += lineOf(row, widths);
    return text;
}

std::string percent(double probability) { return std::to_string(std::lround(probability * 100)) + " %"; }

}  // namespace app
