#include "tests/faults/fixtures.h"

#include <fstream>
#include <iterator>
#include <set>
#include <stdexcept>

#include "storage/store.h"

namespace faults {

namespace fs = std::filesystem;

fs::path sampleBook() { return fs::path(SOGOC_SOURCE) / "docs" / "sample-book"; }

fs::path sampleScan(int number) {
    return sampleBook() / "scans" / ((number < 10 ? "KS-2017-01-0" : "KS-2017-01-") + std::to_string(number) + ".jpg");
}

std::string bytesOf(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string tornJpeg() {
    const std::string whole = bytesOf(sampleScan(1));
    return whole.substr(0, whole.size() / 3);
}

std::string onePixel() {
    using namespace std::string_literals;
    // BITMAPFILEHEADER, BITMAPINFOHEADER (1 × 1, 24 bits) and one padded row.
    return "BM\x3a\0\0\0\0\0\0\0\x36\0\0\0"s +
           "\x28\0\0\0\1\0\0\0\1\0\0\0\1\0\x18\0\0\0\0\0\4\0\0\0\x13\x0b\0\0\x13\x0b\0\0\0\0\0\0\0\0\0\0"s + "\0\0\0\0"s;
}

std::string lockedPdf() {
    const std::string secret(64, 'a');  // 32 bytes in hexadecimal; no password has these as its hash.
    std::string pdf = "%PDF-1.4\n";
    std::vector<std::size_t> places;
    const auto add = [&](const std::string& object) {
        places.push_back(pdf.size());
        pdf += std::to_string(places.size()) + " 0 obj\n" + object + "\nendobj\n";
    };
    add("<< /Type /Catalog /Pages 2 0 R >>");
    add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>");
    add("<< /Filter /Standard /V 1 /R 2 /O <" + secret + "> /U <" + secret + "> /P -4 >>");
    const std::size_t table = pdf.size();
    pdf += "xref\n0 5\n0000000000 65535 f \n";
    for (const std::size_t place : places) {
        std::string digits = std::to_string(place);
        pdf += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
    }
    const std::string id(32, '0');
    pdf += "trailer\n<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [<" + id + "> <" + id + ">] >>\nstartxref\n" + std::to_string(table) +
           "\n%%EOF\n";
    return pdf;
}

Office::Office() {
    const Finished added = sogoc({"book", "add", kBook, "--office", "UBND xã Tân Phú Trung"});
    if (added.code != 0) throw std::runtime_error("no store: " + added.err);
}

Start Office::start(std::vector<std::string> arguments) const {
    return {std::move(arguments), {{"SOGOC_STORE", store().string()}, {"SOGOC_USER", "Lan"}}, {}, false};
}

Finished Office::sogoc(std::vector<std::string> arguments, std::string input) const {
    Start begun = start(std::move(arguments));
    begun.input = std::move(input);
    return runSogoc(begun);
}

Office::Lines Office::auditLines(const std::string& action) const {
    Lines lines;
    std::set<std::string> subjects;
    for (const storage::AuditLine& line : storage::openStore("sqlite:" + store().string())->audit(0, 100000)) {
        if (line.action != action) continue;
        ++lines.all;
        subjects.insert(line.subject);
    }
    lines.subjects = subjects.size();
    return lines;
}

std::vector<std::string> unsoundIn(const fs::path& store) {
    // Opening clears away what was being written.
    const auto opened = storage::openStore("sqlite:" + store.string());
    std::vector<std::string> problems;
    for (const auto& entry : fs::recursive_directory_iterator(store)) {
        if (entry.path().filename().string().find(".sogoc-part-") != std::string::npos) problems.push_back("left over: " + entry.path().string());
    }
    for (const auto& problem : opened->examine()) problems.push_back(problem.en);
    return problems;
}

}  // namespace faults
