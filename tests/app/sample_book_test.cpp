#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "tests/faults/fixtures.h"

namespace faults {
namespace {

using nlohmann::json;

/// The whole way of the sample book, step by step, through the real program.
TEST(TheSampleBook, GoesFromScansToAVerifiedPackage) {
    const Office office;
    const std::string keyed = sampleBook() / "keyed.csv";
    const std::string out = office.folder().path() / "out";

    const json imported = json::parse(office.sogoc({"import", kBook, sampleBook() / "scans", "--json"}).out);
    EXPECT_EQ(imported.at("scans"), 12);

    const Finished processed = office.sogoc({"process", kBook, "--json"});
    ASSERT_EQ(processed.code, 0) << processed.err;
    EXPECT_EQ(json::parse(processed.out).at("records"), 16);

    const Finished tooEarly = office.sogoc({"deliver", kBook, "--out", out});
    EXPECT_EQ(tooEarly.code, 1) << "drafts were delivered";

    ASSERT_EQ(office.sogoc({"key", kBook, "--from", keyed, "--as", "Lan"}).code, 0);
    ASSERT_EQ(office.sogoc({"key", kBook, "--from", keyed, "--as", "Minh"}).code, 0);
    const json afterTwo = json::parse(office.sogoc({"status", kBook, "--json"}).out).at("books").at(0).at("records");
    EXPECT_EQ(afterTwo.at("accepted"), 10);
    EXPECT_EQ(afterTwo.at("disputed"), 6);
    ASSERT_EQ(office.sogoc({"key", kBook, "--from", keyed, "--as", "Hoa"}).code, 0);
    const json afterThree = json::parse(office.sogoc({"status", kBook, "--json"}).out).at("books").at(0).at("records");
    EXPECT_EQ(afterThree.at("accepted"), 16);

    const Finished delivered = office.sogoc({"deliver", kBook, "--out", out, "--json"});
    ASSERT_EQ(delivered.code, 0) << delivered.err;
    EXPECT_EQ(json::parse(delivered.out).at("records"), 16);
    const Finished verified = office.sogoc({"verify", out, "--json"});
    EXPECT_EQ(verified.code, 0) << verified.err;
    EXPECT_EQ(json::parse(verified.out).at("packages").at(0).at("rows"), 16);
    EXPECT_EQ(json::parse(verified.out).at("packages").at(0).at("pdfs"), 16);

    const Finished linked = office.sogoc({"link", kBook, "--population", sampleBook() / "population.csv", "--json"});
    ASSERT_EQ(linked.code, 0) << linked.err;
    const json links = json::parse(linked.out);
    EXPECT_EQ(links.at("exact"), 9);
    EXPECT_EQ(links.at("probable"), 3);
    EXPECT_EQ(links.at("conflict"), 2);
    EXPECT_EQ(links.at("none"), 2);

    EXPECT_NE(office.sogoc({"search", "nguyen", "tan", "son"}).out.find("NGUYỄN TẤN SƠN"), std::string::npos);
    EXPECT_EQ(office.sogoc({"doctor"}).code, 0);

    const std::filesystem::path lines = office.folder().path() / "lines";
    ASSERT_EQ(office.sogoc({"train", "export", lines}).code, 0);
    const std::string table = bytesOf(lines / "lines.tsv");
    EXPECT_TRUE(table.starts_with("file\ttext\tkey\treader\tstate\n"));
    EXPECT_NE(table.find("\tNGUYỄN TẤN SƠN\tnksHoTen\t"), std::string::npos);
    // Every line of the table has its picture.
    const auto rows = static_cast<std::size_t>(std::count(table.begin(), table.end(), '\n')) - 1;
    EXPECT_GT(rows, 300U);
    EXPECT_EQ(static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(lines), {})), rows + 1);
}

}  // namespace
}  // namespace faults
