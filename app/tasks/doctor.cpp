#include "app/tasks/doctor.h"

#include <array>
#include <cstdlib>
#include <functional>

#include "app/places.h"
#include "app/tasks/reader_process.h"
#include "ocr/page_reader.h"
#include "ocr/scan/decoder.h"
#include "review/base/failure.h"

namespace app {
namespace {

namespace fs = std::filesystem;
using review::Sentence;

constexpr std::uintmax_t kMegabyte = 1000 * 1000;
constexpr std::uintmax_t kLittleSpace = 1000 * kMegabyte;
constexpr std::uintmax_t kNoSpace = 100 * kMegabyte;

/// A look behind a door of its own: what fails is a finding.
Check look(const std::string& name, const std::function<void(Check&)>& work) {
    Check check{name, Health::good, {}};
    try {
        work(check);
    } catch (const review::Failure& failure) {
        check.health = Health::bad;
        check.sentences.push_back(failure.sentence());
    }
    return check;
}

void lookAtForms(Check& check, const Settings& settings) {
    const auto catalog = loadForms(settings);
    const std::string count = std::to_string(catalog->forms().size());
    check.sentences.push_back({"Có " + count + " mẫu sổ.", "There are " + count + " forms."});
}

void lookAtReader(Check& check, const Settings& settings) {
    const ocr::PageReader reader(loadForms(settings), {});
    check.sentences.push_back({"Bộ đọc sẵn sàng: " + reader.name() + ".", "The reader is ready: " + reader.name() + "."});
}

void lookAtSeat(Check& check) {
    expectReader(readerProgram());
    check.sentences.push_back({"Chương trình đọc (sogoc-reader) chạy được.", "The reading program (sogoc-reader) starts."});
}

bool onSearchPath(const std::string& program) {
    const char* path = std::getenv("PATH");
    std::string rest = path ? path : "";
    while (!rest.empty()) {
        const auto colon = rest.find(':');
        std::error_code ignored;
        if (fs::is_regular_file(fs::path(rest.substr(0, colon)) / program, ignored)) return true;
        rest = colon == std::string::npos ? std::string{} : rest.substr(colon + 1);
    }
    return false;
}

void lookForPoppler(Check& check) {
    if (onSearchPath("pdftoppm")) {
        check.sentences.push_back({"Đọc được tệp PDF.", "PDF files can be read."});
        return;
    }
    check.health = Health::warning;
    check.sentences.push_back({"Chưa cài pdftoppm (gói poppler-utils): chưa đọc được tệp PDF.",
                               "pdftoppm (package poppler-utils) is not installed: PDF files cannot be read."});
}

void lookForScannerProgram(Check& check) {
    std::error_code ignored;
    if (fs::is_regular_file(scannerProgram(), ignored)) {
        check.sentences.push_back({"Dùng được máy quét.", "Scanners can be used."});
        return;
    }
    check.health = Health::warning;
    check.sentences.push_back(
        {"Thiếu chương trình sogoc-scanner: chưa dùng được máy quét.", "The program sogoc-scanner is missing: scanners cannot be used."});
}

void lookAtDecoder(Check& check) {
    ocr::Decoder(decoderProgram()).start();
    check.sentences.push_back({"Mở được hình.", "Pictures can be opened."});
}

void lookAtStore(Check& check, const Settings& settings) {
    std::error_code ignored;
    if (!fs::exists(settings.store, ignored)) {
        check.health = Health::warning;
        check.sentences.push_back(
            {"Chưa có kho ở " + settings.store.string() + ".", "There is no store at " + settings.store.string() + " yet."});
        return;
    }
    const auto store = storage::openStore(storeAddress(settings));
    check.sentences = store->examine();
    if (!check.sentences.empty()) {
        check.health = Health::bad;
        return;
    }
    const std::string count = std::to_string(store->books().size());
    check.sentences.push_back({"Kho nguyên vẹn, có " + count + " quyển.", "The store is sound and holds " + count + " books."});
}

void lookAtSpace(Check& check, const Settings& settings) {
    std::error_code error;
    fs::path folder = settings.store;
    while (!fs::exists(folder, error) && folder.has_relative_path()) folder = folder.parent_path();
    const fs::space_info space = fs::space(folder.empty() ? fs::path(".") : folder, error);
    if (error) {
        check.health = Health::warning;
        check.sentences.push_back({"Không biết ổ đĩa còn trống bao nhiêu.", "The free space of the disk is unknown."});
        return;
    }
    if (space.available < kNoSpace) {
        check.health = Health::bad;
    } else if (space.available < kLittleSpace) {
        check.health = Health::warning;
    }
    const std::string megabytes = std::to_string(space.available / kMegabyte);
    check.sentences.push_back({"Ổ đĩa của kho còn trống " + megabytes + " MB.", "The disk of the store has " + megabytes + " MB free."});
}

}  // namespace

std::string_view toText(Health health) {
    switch (health) {
        case Health::good:
            return "good";
        case Health::warning:
            return "warning";
        case Health::bad:
            return "bad";
    }
    return {};
}

std::vector<Check> examineHouse(const Settings& settings) {
    return {look("forms", [&](Check& check) { lookAtForms(check, settings); }),
            look("reader", [&](Check& check) { lookAtReader(check, settings); }),
            look("seat", lookAtSeat),
            look("decoder", lookAtDecoder),
            look("poppler", lookForPoppler),
            look("scanner", lookForScannerProgram),
            look("store", [&](Check& check) { lookAtStore(check, settings); }),
            look("space", [&](Check& check) { lookAtSpace(check, settings); })};
}

}  // namespace app
