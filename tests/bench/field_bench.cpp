// Measures what the reader of handwriting gains, for each kind of field, by language, lists, grammars and the words of the office's own books. Not a test.
// usage: field_bench BOOK... [--models DIR] [--wrong] [--kind KIND]
//   BOOK      folder of ocr/training/draw_book.py or draw_fields.py
//   --models  folder of the handwriting models; those of this source tree when left out
//   --wrong   every field that is wrong with all of it
//   --kind    only fields of this kind
// The words of the office are those of the records before, as if a clerk verified one after the other.

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "ocr/read/field_decoder.h"
#include "ocr/read/hand_reader.h"
#include "ocr/scan/decode.h"
#include "review/base/text.h"
#include "tests/bench/drawn_book.h"
#include "tests/support/ledger_truth.h"

namespace {

namespace fs = std::filesystem;

struct Way {
    const char* name;
    ocr::HandLanguage language;
    bool office = false;   ///< With the words of the records before.
    bool decoded = true;   ///< After the kind of the field had its say (ocr::decode).
};

constexpr std::array kWays{
    Way{"best letters", ocr::HandLanguage::none, false, false}, Way{"+ language", ocr::HandLanguage::letters, false, false},
    Way{"+ decoder", ocr::HandLanguage::letters},               Way{"+ places", ocr::HandLanguage::places},
    Way{"+ guides", ocr::HandLanguage::fields},                 Way{"+ office", ocr::HandLanguage::fields, true},
};

struct Count {
    int fields = 0;
    int exact = 0;
    std::size_t letters = 0;
    std::size_t errors = 0;
    double seconds = 0;  ///< Of one core.
};

/// By kind of field.
using Counts = std::map<std::string, Count>;

struct Options {
    std::vector<fs::path> books;
    std::string models = SOGOC_SOURCE "/ocr/read/models";
    std::string kind;
    bool wrong = false;
};

void measure(const Way& way, const Options& options, const fs::path& folder, ocr::HandReader& reader, Counts& counts) {
    ocr::OfficeWords office;
    reader.knowOffice(office);
    const bool last = &way == &kWays.back();
    for (const auto& [number, fields] : bench::bookAt(folder)) {
        for (const bench::DrawnField& field : fields) {
            const std::string kind(review::toText(field.kind));
            if (!options.kind.empty() && kind != options.kind) continue;
            const ocr::Image picture = ocr::decodeFrame(support::bytesOf(field.picture), 0, ocr::PictureUse::line);
            const std::clock_t before = std::clock();
            reader.expect(field.kind);
            const ocr::ReadLine line = reader.read(picture);
            const std::string text = way.decoded ? ocr::decode(field.kind, line).text : line.text;
            Count& count = counts[kind];
            count.seconds += double(std::clock() - before) / CLOCKS_PER_SEC;
            ++count.fields;
            count.exact += text == field.text ? 1 : 0;
            count.letters += review::letterCount(field.text);
            count.errors += review::editDistance(field.text, text);
            if (options.wrong && last && text != field.text) std::printf("  %s | %s\n", field.text.c_str(), text.c_str());
        }
        if (!way.office) continue;
        for (const bench::DrawnField& field : fields) ocr::learnWords(office, field.kind, field.text);
        reader.knowOffice(office);
    }
}

void print(const std::vector<Counts>& ways) {
    std::printf("%-14s %6s  exact (CER, %%; ms a field)", "kind", "fields");
    std::printf("\n%21s", "");
    for (const Way& way : kWays) std::printf("  %-20s", way.name);
    std::printf("\n");
    for (const auto& [kind, first] : ways.front()) {
        std::printf("%-14s %6d", kind.c_str(), first.fields);
        for (const Counts& counts : ways) {
            const Count& count = counts.at(kind);
            const double fields = std::max(1, count.fields);
            std::printf("  %.3f (%5.2f; %4.1f)  ", count.exact / fields, 100.0 * double(count.errors) / double(std::max<std::size_t>(1, count.letters)),
                        1000 * count.seconds / fields);
        }
        std::printf("\n");
    }
}

}  // namespace

int main(int argc, char** argv) {
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (word == "--models" && i + 1 < argc) options.models = argv[++i];
        else if (word == "--kind" && i + 1 < argc) options.kind = argv[++i];
        else if (word == "--wrong") options.wrong = true;
        else options.books.emplace_back(word);
    }
    if (options.books.empty()) {
        std::fprintf(stderr, "usage: field_bench BOOK... [--models DIR] [--wrong] [--kind KIND]\n");
        return 2;
    }
    std::vector<Counts> counts(kWays.size());
    for (std::size_t i = 0; i < kWays.size(); ++i) {
        ocr::HandReader reader(options.models, kWays[i].language);
        for (const fs::path& book : options.books) measure(kWays[i], options, book, reader, counts[i]);
    }
    print(counts);
    return 0;
}
