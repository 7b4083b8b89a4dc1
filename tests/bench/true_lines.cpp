#include "tests/bench/true_lines.h"

#include <sstream>

#include "review/base/text.h"
#include "tests/support/ledger_truth.h"

namespace bench {

bool takesLineOption(LineChoice& choice, int argc, char** argv, int& i) {
    if (i + 1 >= argc) return false;
    const std::string flag = argv[i];
    if (flag == "--lines") choice.lines = argv[++i];
    else if (flag == "--models") choice.models = argv[++i];
    else if (flag == "--part") choice.part = argv[++i];
    else return false;
    return true;
}

std::vector<TrueLine> linesOf(const std::filesystem::path& folder, const std::string& part) {
    std::vector<TrueLine> lines;
    std::istringstream table(support::bytesOf(folder / "lines.tsv"));
    for (std::string row; std::getline(table, row);) {
        const std::size_t first = row.find('\t');
        const std::size_t second = row.find('\t', first + 1);
        if (second == std::string::npos || row.substr(first + 1, second - first - 1) != part) continue;
        lines.push_back({folder / row.substr(0, first), review::canonical(row.substr(second + 1))});
    }
    return lines;
}

}  // namespace bench
