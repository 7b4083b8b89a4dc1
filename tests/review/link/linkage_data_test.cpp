#include <fstream>
#include <iostream>
#include <iterator>
#include <map>

#include "review/base/csv.h"
#include "review/base/text.h"
#include "review/link/link.h"
#include "tests/review/records.h"

namespace review {
namespace {

/// One row of fake_1000: made-up people with slips, `cluster` tells who is who.
struct Row {
    std::string name, birth, cluster;
};

std::vector<Row> rowsOf(const std::string& path) {
    const TextTable table = parseCsv(test::contentsOf(path), path);
    const auto cell = [&](const std::vector<std::string>& row, const char* column) {
        return row[static_cast<std::size_t>(table.column(column))];
    };
    std::vector<Row> rows;
    for (const auto& row : table.rows) {
        rows.push_back({canonical(cell(row, "surname") + " " + cell(row, "first_name")), cell(row, "dob"), cell(row, "cluster")});
    }
    return rows;
}

/// The first row of each cluster is the book, the second the population; clusters of one stay in the book and fit nobody.
TEST(LinkOnFake1000, IsRarelyWrongWhereItFindsSomebody) {
    const std::string path = std::string(SOGOC_SHARED_DATA) + "/linkage/fake_1000.csv";
    if (!std::ifstream(path)) GTEST_SKIP() << "no linkage data at " << path;
    std::vector<Record> book;
    std::vector<PopulationPerson> people;
    std::vector<std::string> clusterOfPerson;
    std::map<std::string, int> seen;
    std::vector<std::string> clusterOfRecord;
    for (const Row& row : rowsOf(path)) {
        const int before = seen[row.cluster]++;
        if (row.name.empty() || before > 1) continue;
        if (before == 0) {
            Record record = test::recordOf("KS-2016", {{"nksHoTen", row.name}, {"nksNgaySinh", row.birth}});
            record.id = {static_cast<std::int64_t>(clusterOfRecord.size())};
            book.push_back(std::move(record));
            clusterOfRecord.push_back(row.cluster);
        } else {
            PopulationPerson person;
            person.name = row.name;
            person.birth = parseDate(row.birth).value_or(PartialDate{});
            people.push_back(person);
            clusterOfPerson.push_back(row.cluster);
        }
    }
    std::size_t found = 0;
    std::size_t right = 0;
    for (const LinkResult& result : linkRecords(book, people)) {
        if (!result.row) continue;
        ++found;
        if (clusterOfPerson[*result.row] == clusterOfRecord[static_cast<std::size_t>(result.record.value)]) ++right;
    }
    std::cout << "fake_1000: " << people.size() << " pairs to find, " << found << " found, " << right << " right\n";
    EXPECT_GT(people.size(), 150u);
    EXPECT_GE(static_cast<double>(right), 0.97 * static_cast<double>(found));
    // Of these pairs 84 share their date of birth and only 8 name and date: without parents and sex more would be guessing.
    EXPECT_GE(found, 30u);
}

}  // namespace
}  // namespace review
