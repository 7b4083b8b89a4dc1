// Measures reading against the truth of synthetic ledgers. Not a test; `./check --bench` prints its table.
// usage: read_bench --ledgers DIR [--images DIR] [--models DIR] [--tesseract] [--wrong] [--ablate] [--series NAME [--table FILE]]
//   --models DIR     folder of the handwriting models; those of this source tree when left out
//   --wrong          every field that is wrong, with its probability
//   --ablate         reads everything again without lexicons, without witnesses, without the second reader; what each is worth for each kind of field
//   --series NAME    prints the figures as rows of tests/golden/scores.csv
//   --table FILE     instead compares them with that table; the exit code is 1 when one is worse by more than the tolerance (score_table.h)

#include <sys/resource.h>

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "ocr/page_reader.h"
#include "ocr/scan/decode.h"
#include "ocr/scan/own_limits.h"
#include "review/base/text.h"
#include "tests/bench/overlap.h"
#include "tests/bench/reliability.h"
#include "tests/bench/score_table.h"
#include "tests/bench/summary.h"
#include "tests/support/ledger_truth.h"
#include "tests/support/shipped_forms.h"

namespace {

namespace fs = std::filesystem;

/// Counts of one style of writing.
struct Count {
    int pages = 0;
    int fields = 0;
    int exact = 0;
    int confidentlyWrong = 0;  ///< Wrong with a probability of 0.95 or more.
    std::vector<bench::Answer> answers;
    int foundAnywhere = 0;     ///< By the tesseract command, anywhere on the page.
    std::size_t letters = 0;
    std::size_t errors = 0;
    int boxesRight = 0;  ///< Overlap (IoU) with the true box of 0.8 or more.

    void add(const Count& other) {
        fields += other.fields;
        exact += other.exact;
        confidentlyWrong += other.confidentlyWrong;
        foundAnywhere += other.foundAnywhere;
        letters += other.letters;
        errors += other.errors;
        answers.insert(answers.end(), other.answers.begin(), other.answers.end());
    }
};

/// How many of some fields are right.
struct Share {
    int fields = 0;
    int right = 0;
    void add(bool isRight) {
        ++fields;
        right += isRight ? 1 : 0;
    }
};

struct Totals {
    std::map<std::string, Count> styles;
    std::map<std::string, Share> kinds;  ///< By kind of field.
    Share blanks;                        ///< Fields that the book leaves blank, notes among them: found blank.
    Share written;                       ///< Fields with writing: not found blank.
    int scans = 0;
    int pages = 0;
    int formsRight = 0;
    int countsRight = 0;
    double seconds = 0;           ///< Of one core, decoding and cleaning included.
    double tesseractSeconds = 0;  ///< The same, of the tesseract command.
};

void compareField(const support::TrueField& truth, const review::FieldReading& got, bool showWrong, Count& count) {
    const std::string text = got.state == review::FieldState::value ? review::canonical(got.text) : std::string();
    ++count.fields;
    count.letters += review::letterCount(truth.text);
    count.errors += review::editDistance(truth.text, text);
    count.boxesRight += bench::overlap(truth.quad, got.quad) >= 0.8 ? 1 : 0;
    count.answers.push_back({got.probability, text == truth.text});
    if (text == truth.text) {
        ++count.exact;
        return;
    }
    count.confidentlyWrong += got.probability >= 0.95 ? 1 : 0;
    if (showWrong) std::printf("  %-9s %-22s %.2f  %s | %s\n", truth.style.c_str(), truth.key.c_str(), got.probability, truth.text.c_str(), text.c_str());
}

void comparePage(const support::TruePage& truth, const review::RecordReading& record, const review::RecordForm& form, bool showWrong, Totals& totals) {
    ++totals.pages;
    for (const review::FieldReading& reading : record.fields) {
        const review::FieldSpec* spec = form.field(reading.key);
        // The truth names a note only where one was written.
        const bool noted = std::ranges::find(truth.fields, reading.key, &support::TrueField::key) != truth.fields.end();
        if (spec && spec->kind == review::FieldKind::note && !noted) totals.blanks.add(reading.state == review::FieldState::blank);
    }
    std::set<std::string> styles;
    for (const support::TrueField& field : truth.fields) styles.insert(field.style);
    for (const std::string& style : styles) ++totals.styles[style].pages;
    for (const support::TrueField& field : truth.fields) {
        review::FieldReading got;
        for (const review::FieldReading& reading : record.fields) {
            if (reading.key == field.key) got = reading;
        }
        const int before = totals.styles[field.style].exact;
        compareField(field, got, showWrong, totals.styles[field.style]);
        const review::FieldSpec* spec = form.field(field.key);
        if (!spec || spec->kind == review::FieldKind::choice) continue;
        totals.kinds[std::string(review::toText(spec->kind))].add(totals.styles[field.style].exact > before);
        if (field.text.empty()) totals.blanks.add(got.state == review::FieldState::blank);
        else totals.written.add(got.state != review::FieldState::blank);
    }
}

/// Processor time of all children that have ended, seconds.
double childrenSeconds() {
    rusage used{};
    getrusage(RUSAGE_CHILDREN, &used);
    const auto seconds = [](const timeval& time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

/// Plain text of the whole scan by the tesseract command, one thread, and the processor seconds it took.
std::string tesseractText(const fs::path& image, double& seconds) {
    const std::string command = "OMP_THREAD_LIMIT=1 tesseract '" + image.string() + "' - -l vie --psm 3 2>/dev/null";
    const double before = childrenSeconds();
    std::string text;
    if (FILE* pipe = popen(command.c_str(), "r")) {
        char buffer[4096];
        while (const std::size_t n = std::fread(buffer, 1, sizeof buffer, pipe)) text.append(buffer, n);
        pclose(pipe);
    }
    seconds += childrenSeconds() - before;
    return review::canonical(text);
}

/// Letters and digits alone, lower case.
std::string bareOf(const std::string& text) {
    std::string bare;
    for (const std::string& letter : review::letters(review::lowered(text))) {
        const bool ascii = letter.size() == 1;
        const bool punctuation = ascii ? !std::isalnum(static_cast<unsigned char>(letter[0])) : letter.starts_with("\xE2\x80");  // U+2000 block: … – “
        if (!punctuation) bare += letter;
    }
    return bare;
}

void measure(const support::TrueScan& truth, const review::FormCatalog& catalog, ocr::PageReader& reader, bool tesseract, bool showWrong, Totals& totals) {
    if (showWrong) std::printf("%s\n", truth.image.filename().c_str());
    const std::clock_t before = std::clock();
    const review::ScanReading reading = reader.read(ocr::decodeFrame(support::bytesOf(truth.image), 0));
    totals.seconds += double(std::clock() - before) / CLOCKS_PER_SEC;
    ++totals.scans;
    totals.countsRight += reading.records.size() == truth.pages.size() ? 1 : 0;
    bool formsRight = reading.records.size() == truth.pages.size();
    for (std::size_t i = 0; i < truth.pages.size(); ++i) {
        const review::RecordReading record = i < reading.records.size() ? reading.records[i] : review::RecordReading{};
        formsRight = formsRight && record.form == truth.pages[i].form;
        comparePage(truth.pages[i], record, *catalog.form(truth.pages[i].form), showWrong, totals);
    }
    totals.formsRight += formsRight ? 1 : 0;
    if (!tesseract) return;
    // Generous: right when the value stands anywhere on the scan, whatever its spaces, lines, capitals and punctuation.
    const std::string text = bareOf(tesseractText(truth.image, totals.tesseractSeconds));
    for (const support::TruePage& page : truth.pages) {
        for (const support::TrueField& field : page.fields) {
            // Ticks cannot be found that way.
            const bool found = field.style != "tick" && text.find(bareOf(field.text)) != std::string::npos;
            totals.styles[field.style].foundAnywhere += found ? 1 : 0;
        }
    }
}

std::vector<bench::ScoreRow> rowsOf(const Totals& totals, const std::string& series, bool tesseract) {
    std::vector<bench::ScoreRow> rows;
    const auto add = [&](const std::string& style, const Count& count) {
        const double n = std::max(1, count.fields);
        bench::ScoreRow row{series, style, count.pages, count.fields, count.exact / n, {}, double(count.confidentlyWrong), bench::calibrationError(count.answers), {}};
        row.cer = count.letters > 0 ? double(count.errors) / double(count.letters) : 0;
        if (tesseract && style != "tick") row.tesseract = count.foundAnywhere / n;
        rows.push_back(row);
    };
    Count all;
    for (const auto& [style, count] : totals.styles) {
        add(style, count);
        all.add(count);
    }
    all.pages = totals.pages;
    add("all", all);
    rows.push_back({series, "edition", totals.scans, totals.scans, double(totals.formsRight) / totals.scans, {}, {}, {}, {}});
    rows.push_back({series, "records", totals.scans, totals.scans, double(totals.countsRight) / totals.scans, {}, {}, {}, {}});
    return rows;
}

/// What is asked of reading, for the table at the end of all figures.
void addToSummary(const Totals& totals, const std::vector<bench::ScoreRow>& rows, bool tesseract) {
    const std::map<std::string, std::string> wanted{{"print", ">= 0.97"}, {"type", ">= 0.95"}, {"hand", ">= 0.88"}, {"tick", ">= 0.99"}};
    const auto wantedOf = [&](const std::string& style) { return wanted.contains(style) ? wanted.at(style) : std::string(); };
    for (const bench::ScoreRow& row : rows) {
        const std::string anchor = row.tesseract ? bench::decimal(*row.tesseract, 3) + " (tesseract)" : std::string();
        bench::addToSummary({"read", row.series + ", " + row.style, "exact", bench::decimal(row.exact, 3), wantedOf(row.style), anchor});
        if (row.style != "all") continue;
        bench::addToSummary({"read", row.series, "calibration error", bench::decimal(*row.ece, 3), "<= 0.03", ""});
        bench::addToSummary({"read", row.series, "sure and wrong", bench::decimal(*row.sureAndWrong, 0), "< 0.5 % of sure", ""});
    }
    if (tesseract) {
        bench::addToSummary({"read", rows.front().series, "CPU, times that of tesseract --psm 3", bench::decimal(totals.seconds / totals.tesseractSeconds, 2), "<= 1", ""});
    }
    const std::string beside = tesseract ? bench::decimal(totals.tesseractSeconds / totals.scans, 2) + " (tesseract)" : std::string();
    bench::addToSummary({"read", rows.front().series, "CPU seconds a scan", bench::decimal(totals.seconds / totals.scans, 2), "<= tesseract", beside});
}

void print(const Totals& totals, const std::vector<bench::ScoreRow>& rows, bool tesseract) {
    std::printf("%-10s %7s %7s %7s %7s %9s %9s %s\n", "style", "fields", "exact", "CER", "ECE", "sure+bad", "box>=0.8", tesseract ? "tesseract" : "");
    for (const bench::ScoreRow& row : rows) {
        if (!row.ece) continue;
        std::printf("%-10s %7d %7.3f %7.3f %7.3f %9.0f", row.style.c_str(), row.fields, row.exact, *row.cer, *row.ece, *row.sureAndWrong);
        const auto count = totals.styles.find(row.style);
        if (count == totals.styles.end() || row.style == "tick") std::printf(" %9s", "");
        else std::printf(" %9.3f", double(count->second.boxesRight) / count->second.fields);
        if (row.tesseract) std::printf(" %9.3f", *row.tesseract);
        std::printf("\n");
    }
    std::printf("edition right on %d of %d scans, record count on %d; %.2f CPU s a scan", totals.formsRight, totals.scans, totals.countsRight,
                totals.seconds / totals.scans);
    if (tesseract) std::printf(", tesseract %.2f CPU s, %.2f times that", totals.tesseractSeconds / totals.scans, totals.seconds / totals.tesseractSeconds);
    std::printf("\nblank fields found blank %d of %d, written ones found written %d of %d\n", totals.blanks.right, totals.blanks.fields, totals.written.right,
                totals.written.fields);
    Count all;
    for (const auto& [style, count] : totals.styles) all.add(count);
    addToSummary(totals, rows, tesseract);
    std::printf("%s", bench::reliabilityText(all.answers).c_str());
}

/// Exact fields of each kind, and how many points it loses without each aid.
void printAblation(const Totals& usual, const std::vector<std::pair<std::string, Totals>>& without) {
    std::printf("%-16s %7s %7s", "kind", "fields", "exact");
    for (const auto& [name, totals] : without) std::printf("  %18s", name.c_str());
    std::printf("\n");
    const auto shareOf = [](const Share& share) { return share.fields > 0 ? double(share.right) / share.fields : 0; };
    for (const auto& [kind, share] : usual.kinds) {
        std::printf("%-16s %7d %7.3f", kind.c_str(), share.fields, shareOf(share));
        for (const auto& [name, totals] : without) std::printf("  %+18.3f", shareOf(totals.kinds.at(kind)) - shareOf(share));
        std::printf("\n");
    }
}

Totals readAll(const std::vector<support::TrueScan>& scans, const ocr::PageReaderSettings& settings, bool tesseract, bool wrong) {
    const auto catalog = support::shippedForms();
    ocr::PageReader reader(catalog, settings);
    Totals totals;
    for (const support::TrueScan& scan : scans) measure(scan, *catalog, reader, tesseract, wrong, totals);
    return totals;
}

struct Options {
    fs::path ledgers;
    fs::path images;
    fs::path table;
    fs::path models = SOGOC_SOURCE "/ocr/read/models";
    std::string series;
    bool tesseract = false;
    bool wrong = false;
    bool ablate = false;
};

/// Nothing for wrong usage.
std::optional<Options> optionsOf(int argc, char** argv) {
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string flag = argv[i];
        const bool value = i + 1 < argc;
        if (flag == "--ledgers" && value) options.ledgers = argv[++i];
        else if (flag == "--images" && value) options.images = argv[++i];
        else if (flag == "--models" && value) options.models = argv[++i];
        else if (flag == "--table" && value) options.table = argv[++i];
        else if (flag == "--series" && value) options.series = argv[++i];
        else if (flag == "--tesseract") options.tesseract = true;
        else if (flag == "--wrong") options.wrong = true;
        else if (flag == "--ablate") options.ablate = true;
        else return std::nullopt;
    }
    if (options.images.empty()) options.images = options.ledgers;
    if (options.ledgers.empty() || (!options.table.empty() && options.series.empty())) return std::nullopt;
    return options;
}

}  // namespace

int main(int argc, char** argv) {
    const auto options = optionsOf(argc, argv);
    if (!options) {
        std::fprintf(stderr, "usage: read_bench --ledgers DIR [--images DIR] [--models DIR] [--tesseract] [--wrong] [--ablate] [--series NAME [--table FILE]]\n");
        return 2;
    }
    ocr::keepFreedMemory(std::size_t(128) << 20U);  // As the programs do that read many scans.
    ocr::PageReaderSettings settings;
    settings.models = options->models.string();
    const auto scans = support::truthOf(options->ledgers, options->images);
    Totals totals = readAll(scans, settings, options->tesseract, options->wrong);
    if (totals.scans == 0) {
        std::fprintf(stderr, "read_bench: no truth files in %s\n", options->ledgers.c_str());
        return 3;
    }
    const auto rows = rowsOf(totals, options->series, options->tesseract);
    print(totals, rows, options->tesseract);
    if (options->ablate) {
        ocr::PageReaderSettings noLexicons = settings, noWitnesses = settings, noSecond = settings;
        noLexicons.aids.lexicons = false;
        noWitnesses.aids.witnesses = false;
        noSecond.models.clear();
        std::vector<std::pair<std::string, Totals>> without;
        without.emplace_back("without lexicons", readAll(scans, noLexicons, false, false));
        without.emplace_back("without witnesses", readAll(scans, noWitnesses, false, false));
        without.emplace_back("without second", readAll(scans, noSecond, false, false));
        printAblation(totals, without);
    }
    if (options->series.empty()) return 0;
    if (options->table.empty()) {
        std::printf("%s", bench::tableText(rows).c_str());
        return 0;
    }
    try {
        return bench::printChanges(support::bytesOf(options->table), options->table.filename().string(), options->series, rows) ? 0 : 1;
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "read_bench: %s\n", failure.what());
        return 3;
    }
}
