#include "tests/bench/drawn_book.h"

#include <sstream>

#include "review/base/text.h"
#include "tests/support/ledger_truth.h"

namespace bench {

std::map<int, std::vector<DrawnField>> bookAt(const std::filesystem::path& folder) {
    std::map<int, std::vector<DrawnField>> records;
    std::istringstream table(support::bytesOf(folder / "lines.tsv"));
    std::string row;
    std::getline(table, row);
    while (std::getline(table, row)) {
        std::istringstream cells(row);
        std::string file, record, key, kind, text;
        std::getline(cells, file, '\t');
        std::getline(cells, record, '\t');
        std::getline(cells, key, '\t');
        std::getline(cells, kind, '\t');
        std::getline(cells, text);
        records[std::stoi(record)].push_back({folder / file, key, review::fieldKindFrom(kind).value(), review::canonical(text)});
    }
    return records;
}

}  // namespace bench
