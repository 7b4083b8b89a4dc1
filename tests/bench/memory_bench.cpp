// Simulates a clerk who verifies one record of a book after the other, and measures how many fields are right without keying, with the memory of the
// book (ocr/read/book_memory.h) and without. Not a test.
// usage: memory_bench BOOK... [--models DIR] [--without-words] [--evidence] [--curve]
//   BOOK        folder of ocr/training/draw_book.py
//   --models    folder of the handwriting models; those of this source tree when left out
//   --without-words  the reader is not told the surnames and units of addresses that were verified before (OfficeWords)
//   --evidence  what spoke for each recalled text, and whether it was right: for ocr/training/fit_memory.py
//   --curve     for each record the shares of fields right, for ocr/training/draw_memory_curve.py

#include <cmath>
#include <cstdio>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "ocr/read/book_memory.h"
#include "ocr/read/calibration.h"
#include "ocr/read/field_decoder.h"
#include "ocr/read/hand_reader.h"
#include "ocr/scan/decode.h"
#include "review/base/text.h"
#include "tests/bench/drawn_book.h"
#include "tests/support/ledger_truth.h"

namespace {

namespace fs = std::filesystem;

/// How many fields of some records were right.
struct Share {
    int fields = 0;
    int without = 0;
    int with = 0;
    int proposed = 0;       ///< Texts of the memory in the place of what was read.
    int proposedWrong = 0;
    int spoiled = 0;        ///< What was read was right, and the memory said something else.
};

ocr::FieldSeen read(ocr::HandReader& reader, const bench::DrawnField& field) {
    reader.expect(field.kind);
    const ocr::ReadLine line = reader.read(ocr::decodeFrame(support::bytesOf(field.picture), 0, ocr::PictureUse::line));
    const ocr::Decoded decoded = ocr::decode(field.kind, line);
    ocr::Evidence evidence;
    evidence.score = decoded.score;
    evidence.looks = 1;
    evidence.unknownWords = decoded.unknownWords;
    evidence.written = 1;
    evidence.second = ocr::SecondReader::prevails;
    return {field.kind, field.key, line.seen, decoded.text, ocr::calibrated(field.kind, review::FieldState::value, evidence, decoded.score)};
}

/// A row for each field: what spoke for the recalled text, nothing when none was; whether it is right, and whether what was read is.
void printEvidence(const std::string& book, int record, const ocr::FieldSeen& seen, const std::optional<ocr::Recalled>& recalled, const std::string& truth) {
    const ocr::RecallEvidence e = recalled ? recalled->evidence : ocr::RecallEvidence{};
    std::printf("%s\t%d\t%s\t%d\t%d\t%d\t%.4f\t%.4f\t%.4f\t%.4f\t%.4f\t%.4f\t%d\t%d\n", book.c_str(), record, seen.key.c_str(), recalled ? 1 : 0, e.same ? 1 : 0,
                e.composed ? 1 : 0, e.fit, e.gain, e.alike, e.share, e.lead, e.readOdds, recalled && recalled->text == truth ? 1 : 0, seen.read == truth ? 1 : 0);
}

void count(Share& share, const ocr::FieldSeen& seen, const std::optional<ocr::Recalled>& recalled, const std::string& truth) {
    const bool believed = recalled && !recalled->evidence.same && recalled->probability > 0.5;
    const bool right = seen.read == truth;
    const bool rightNow = believed ? recalled->text == truth : right;
    ++share.fields;
    share.without += right ? 1 : 0;
    share.with += rightNow ? 1 : 0;
    share.proposed += believed ? 1 : 0;
    share.proposedWrong += believed && !rightNow ? 1 : 0;
    share.spoiled += right && !rightNow ? 1 : 0;
}

void print(const char* name, const Share& share) {
    const double n = std::max(1, share.fields);
    std::printf("%-10s %7d %9.3f %9.3f %9d %7d %8d\n", name, share.fields, share.without / n, share.with / n, share.proposed, share.proposedWrong, share.spoiled);
}

enum class Output { table, evidence, curve };

void simulate(const fs::path& folder, ocr::HandReader& reader, Output output, bool words) {
    ocr::BookMemory memory(reader.letters());
    ocr::OfficeWords office;
    reader.knowOffice(office);
    std::map<int, Share> parts;  // By the last record of the part.
    for (const auto& [number, fields] : bench::bookAt(folder)) {
        std::vector<ocr::FieldSeen> page;
        Share here;
        for (const bench::DrawnField& field : fields) {
            page.push_back(read(reader, field));
            const auto recalled = memory.recall(page.back());
            if (output == Output::evidence) printEvidence(folder.filename().string(), number, page.back(), recalled, field.text);
            count(parts[number <= 10 ? 10 : number <= 50 ? 50 : 100], page.back(), recalled, field.text);
            count(here, page.back(), recalled, field.text);
        }
        // The clerk looks at the whole page, and what they verify is learnt.
        for (std::size_t i = 0; i < fields.size(); ++i) {
            memory.learn(fields[i].kind, fields[i].key, fields[i].text, page[i].lines);
            ocr::learnWords(office, fields[i].kind, fields[i].text);
        }
        if (words) reader.knowOffice(office);
        if (output == Output::curve) std::printf("%s\t%d\t%d\t%d\t%d\n", folder.filename().c_str(), number, here.fields, here.without, here.with);
        std::fflush(stdout);
    }
    if (output != Output::table) return;
    std::printf("%s\n%-10s %7s %9s %9s %9s %7s %8s\n", folder.filename().c_str(), "records", "fields", "without", "with", "proposed", "wrong", "spoiled");
    print("1-10", parts[10]);
    print("11-50", parts[50]);
    print("51-", parts[100]);
}

}  // namespace

int main(int argc, char** argv) {
    std::vector<fs::path> books;
    std::string models = SOGOC_SOURCE "/ocr/read/models";
    Output output = Output::table;
    bool words = true;
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (word == "--models" && i + 1 < argc) models = argv[++i];
        else if (word == "--without-words") words = false;
        else if (word == "--evidence") output = Output::evidence;
        else if (word == "--curve") output = Output::curve;
        else books.emplace_back(word);
    }
    if (books.empty()) {
        std::fprintf(stderr, "usage: memory_bench BOOK... [--models DIR] [--without-words] [--evidence] [--curve]\n");
        return 2;
    }
    ocr::HandReader reader(models);
    if (output == Output::evidence) std::printf("book\trecord\tkey\trecalled\tsame\tcomposed\tfit\tgain\talike\tshare\tlead\treadOdds\tright\treadRight\n");
    if (output == Output::curve) std::printf("book\trecord\tfields\twithout\twith\n");
    for (const fs::path& book : books) simulate(book, reader, output, words);
    return 0;
}
