// How long a clerk waits at the desk: pages of A3 at 300 dpi, a batch at work in the background, a book of 400 pages. Run under
// tests/gui/run_under_xvfb.sh. Pages are made from the sample book; what the machine would have read is invented.
#include <gtest/gtest.h>
#include <wx/stopwatch.h>

#include <malloc.h>

#include <ctime>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "app/files.h"
#include "app/places.h"
#include "app/tasks/import_scans.h"
#include "ocr/scan/decoder.h"
#include "ocr/scan/encode.h"
#include "ocr/view.h"
#include "tests/bench/desk_figures.h"
#include "tests/bench/summary.h"
#include "tests/gui/desk_driver.h"
#include "tests/gui/other_program.h"

namespace {

namespace fs = std::filesystem;
using desk_test::press;
using desk_test::pumpUntil;

constexpr double kA3Width = 4961;  ///< Pixels of 420 mm at 300 dpi.
constexpr int kSpreads = 6;
constexpr int kPages = 400;
constexpr double kPageWidth = 297;  ///< Of form KS-2016, mm.

const fs::path kSample = fs::path(SOGOC_SOURCE) / "docs" / "sample-book" / "scans";

/// A page of the sample book as large as an A3 scan at 300 dpi, in colour.
std::string spread(ocr::Decoder& decoder, int number) {
    const fs::path file = kSample / ("KS-2017-01-" + std::string(number < 10 ? "0" : "") + std::to_string(number) + ".jpg");
    const ocr::Image page = decoder.decode(app::readWholeFile(file), 0);
    const review::Box all{0, 0, static_cast<double>(page.width()), static_cast<double>(page.height())};
    return ocr::encodeJpeg(ocr::cutOut(page, all.corners(), 0, kA3Width / page.width()), 90);
}

/// What the machine would say of two records side by side.
review::ScanReading spreadReading(const review::RecordForm& form, int number) {
    const double pixelsPerMm = kA3Width / 2 / kPageWidth;
    review::ScanReading reading;
    for (int side = 0; side < 2; ++side) {
        review::ScanReading one = desk_test::machineReading(form, pixelsPerMm, 0.97, {{"so", std::to_string(number * 2 + side)}, {"loaiDangKy", "1"}});
        review::RecordReading& record = one.records.front();
        const auto shift = [side](review::Quad& quad) {
            for (review::Point& corner : quad) corner.x += side * kA3Width / 2;
        };
        shift(record.quad);
        for (review::FieldReading& field : record.fields) shift(field.quad);
        if (side == 0) {
            reading = std::move(one);
        } else {
            reading.records.push_back(std::move(record));
        }
    }
    return reading;
}

review::BookId addBook(storage::Store& store, const std::string& number) {
    review::Book book;
    book.type = "KS";
    book.yearOpened = 2017;
    book.number = number;
    book.office = "UBND xã Thử";
    return store.addBook(book, desk_test::actBy("quét"));
}

/// Of every field: on the clock, and of the processors, which other programs do not touch.
struct Times {
    std::vector<double> clock, processor;
};

class AtTheDesk : public ::testing::Test, protected desk_test::Driver {
protected:
    AtTheDesk() : settings_(desk_test::settingsOf("lan")) {
        settings_.store = desk_test::ownFolder("sogoc_desk_bench");
        batchStore_ = desk_test::ownFolder("sogoc_desk_bench_batch");
        for (const fs::path& folder : {settings_.store, batchStore_}) fs::remove_all(folder);
    }
    ~AtTheDesk() override {
        for (const fs::path& folder : {settings_.store, batchStore_}) fs::remove_all(folder);
        fs::remove(app::clerkPlaceFile(settings_.store, settings_.who));
    }

    void SetUp() override {
        const auto store = storage::openStore(app::storeAddress(settings_), true);
        const auto catalog = desk_test::shippedForms();
        const review::RecordForm& form = *catalog->form("KS-2016");
        spreads_ = addBook(*store, "01");
        ocr::Decoder decoder(app::decoderProgram());
        for (int number = 1; number <= kSpreads; ++number) {
            const auto added = store->addScans(spreads_, {"spread-" + std::to_string(number) + ".jpg", spread(decoder, number), 1}, desk_test::actBy("quét"));
            store->saveReading(added.ids.front(), spreadReading(form, number), desk_test::actBy("máy"));
        }
        pages_ = addBook(*store, "02");
        const std::string small = app::readWholeFile(kSample / "KS-2017-01-01.jpg");
        for (int number = 1; number <= kPages; ++number) {
            // What follows the end of a JPEG tells nothing, but makes another file of it.
            const auto added = store->addScans(pages_, {"page-" + std::to_string(number) + ".jpg", small + std::to_string(number), 1}, desk_test::actBy("quét"));
            store->saveReading(added.ids.front(), desk_test::machineReading(form, 2546 / kPageWidth, 0.97, {{"so", std::to_string(number)}, {"loaiDangKy", "1"}}),
                               desk_test::actBy("máy"));
        }
        makeBatch();
        // What was wanted for making the pages is not the desk's: the kernel forgets the most memory so far (proc(5)).
        malloc_trim(0);
        std::ofstream("/proc/self/clear_refs") << "5";
    }

    void makeBatch() {
        app::Settings batch = settings_;
        batch.store = batchStore_;
        const auto store = storage::openStore(app::storeAddress(batch), true);
        // The same scans in several books: work for longer than the clerk needs.
        for (const char* number : {"01", "02", "03", "04"}) {
            ASSERT_GT(app::importScans(*store, addBook(*store, number), {kSample}, app::actOf(batch)).scans, 0U);
        }
    }

    /// Enter through a record; the times until the next field stands there with its cut-out, milliseconds.
    bool goThrough(Times& fields) {
        while (review().unseen() > 0) {
            if (!ready()) return false;
            const std::size_t seen = review().seen();
            const std::size_t pictures = entry().snippet().changes();
            entered_ = false;
            const std::clock_t begun = std::clock();
            press(WXK_RETURN);
            if (!pumpUntil([&] { return review().seen() > seen && !review().busy(); })) return false;
            if (review().unseen() == 0) return true;
            if (pumpUntil([&] { return entry().snippet().changes() > pictures; }, 3000) && entered_) {
                fields.clock.push_back(sinceEnter_.TimeInMicro().ToDouble() / 1000);
                fields.processor.push_back(1000.0 * static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC);
            }
        }
        return true;
    }

    /// All records of the book of spreads from `first` on, so many: fields, and pages turned.
    void walk(std::size_t first, std::size_t count, Times& fields, std::vector<double>& pages) {
        for (std::size_t index = first; index < first + count; ++index) {
            const auto before = frame().pageFollower().scan();
            const wxStopWatch watch;
            ASSERT_TRUE(openRecord(index));
            if (frame().pageFollower().scan() != before) pages.push_back(watch.TimeInMicro().ToDouble() / 1000);
            ASSERT_TRUE(goThrough(fields));
        }
    }

    void listenToEnter() {
        const auto hear = [this](wxCommandEvent& event) {
            sinceEnter_.Start();
            entered_ = true;
            event.Skip();
        };
        entry().textEntry().Bind(wxEVT_TEXT_ENTER, hear);
        entry().choiceEntry().Bind(wxEVT_TEXT_ENTER, hear);
    }

    static void tell(const std::string& data, const std::string& figure, double value, double wanted) {
        std::cout << data << ": " << figure << " " << bench::decimal(value, 0) << " (wanted: " << bench::decimal(wanted, 0) << ")\n";
        bench::addToSummary({"desk", data, figure, bench::decimal(value, 0), "<= " + bench::decimal(wanted, 0), ""});
    }
    static void tell(const std::string& data, const Times& fields, const std::vector<double>& pages) {
        std::cout << data << ": next field p50 " << bench::decimal(bench::percentile(fields.clock, 0.5), 0) << " ms of " << fields.clock.size() << ", next page p50 "
                  << bench::decimal(bench::percentile(pages, 0.5), 0) << " ms of " << pages.size() << '\n';
        tell(data, "next field with its cut-out, p95, ms", bench::percentile(fields.clock, 0.95), 50);
        tell(data, "the same, processor time of the desk, p95, ms", bench::percentile(fields.processor, 0.95), 50);
        tell(data, "next page, p95, ms", bench::percentile(pages, 0.95), 150);
    }

    app::Settings settings_;
    fs::path batchStore_;
    review::BookId spreads_, pages_;
    wxStopWatch sinceEnter_;  ///< From the moment the entry hears of Enter: the simulator itself takes its time.
    bool entered_ = false;
};

TEST_F(AtTheDesk, AClerkWaitsHardlyAtAll) {
    ASSERT_TRUE(openStore(settings_));
    listenToEnter();
    Times fields;
    std::vector<double> pages;
    walk(0, kSpreads, fields, pages);
    tell("A3 at 300 dpi", fields, pages);

    const desk_test::OtherProgram batch("sogoc", {"--store", batchStore_.string(), "process", "--nice", "10"});
    fields = {};
    pages.clear();
    walk(kSpreads, kSpreads, fields, pages);
    EXPECT_TRUE(batch.runs()) << "the batch was done before the clerk";
    tell("the same beside a batch", fields, pages);

    const wxStopWatch watch;
    frame().session().books.openBook(pages_);
    ASSERT_TRUE(pumpUntil([this] {
        return frame().session().books.page()->book.id == pages_ && review().isOpen() && review().opened().book.id == pages_;
    }));
    ASSERT_TRUE(shows());
    tell("beside a batch", "a book of 400 pages opens, ms", watch.TimeInMicro().ToDouble() / 1000, 2000);
    tell("all of this", "memory at most, MB", bench::memoryNow().second, 600);
}

}  // namespace

int main(int argc, char** argv) {
    ::testing::InitGoogleTest(&argc, argv);
    app::Settings settings = desk_test::settingsOf("lan");
    settings.store = desk_test::ownFolder("sogoc_desk_bench_first");
    desk_test::makeBook(*storage::openStore(app::storeAddress(settings), true), *desk_test::shippedForms(), {"01"});
    const int result = desk_test::runInside(settings, argv);
    fs::remove_all(settings.store);
    return result;
}
