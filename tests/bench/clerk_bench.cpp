// A simulated clerk goes through the sample book in the real window and replays the truth with the keyboard alone. Prints keys for each
// record against keying everything from blank, what the audit tells of it, and how long the window took from Enter to the next field with
// its cut-out, and to the next page. Run under tests/gui/run_under_xvfb.sh.
#include <gtest/gtest.h>
#include <wx/stopwatch.h>

#include <algorithm>
#include <iostream>
#include <map>

#include "app/gui/text.h"
#include "app/tasks/import_scans.h"
#include "app/tasks/process_book.h"
#include "review/base/partial_date.h"
#include "review/base/text.h"
#include "tests/bench/desk_figures.h"
#include "tests/bench/keystrokes.h"
#include "tests/bench/summary.h"
#include "tests/gui/desk_driver.h"
#include "tests/support/ledger_truth.h"

namespace {

namespace fs = std::filesystem;
using desk_test::press;
using desk_test::pumpUntil;
using desk_test::typeText;

/// What was counted for the records of one style of writing.
struct Effort {
    std::size_t records = 0, fields = 0, accepted = 0, edited = 0, marked = 0;
    std::size_t keys = 0, blankKeys = 0;
};

/// The same value in another spelling: dates are written and kept differently.
bool sameValue(const std::string& shown, const std::string& wanted) {
    if (review::canonical(shown) == review::canonical(wanted)) return true;
    const auto a = review::parseDate(shown), b = review::parseDate(wanted);
    return a && b && *a == *b;
}

class Clerk : public ::testing::Test, protected desk_test::Driver {
protected:
    Clerk() : settings_(desk_test::settingsOf("lan")) {
        settings_.store = desk_test::ownFolder("sogoc_clerk_bench");
        fs::remove_all(settings_.store);
    }
    ~Clerk() override { fs::remove_all(settings_.store); }

    void SetUp() override {
        const fs::path sample = fs::path(SOGOC_SOURCE) / "docs" / "sample-book";
        const auto store = storage::openStore(app::storeAddress(settings_), true);
        review::Book book;
        book.type = "KS";
        book.yearOpened = 2017;
        book.number = "01";
        book.office = "UBND xã Tân Phú Trung";
        book_ = store->addBook(book, app::actOf(settings_));
        ASSERT_GT(app::importScans(*store, book_, {sample / "scans"}, app::actOf(settings_)).scans, 0U);
        app::ProcessSettings process;
        process.house = settings_;
        ASSERT_GT(app::processBooks(*store, {book_}, process).records, 0U);
        for (const support::TrueScan& scan : support::truthOf(sample / "truth", sample / "scans")) {
            for (std::size_t page = 0; page < scan.pages.size(); ++page) {
                truth_[scan.image.filename().string() + ":" + std::to_string(page + 1)] = scan.pages[page];
            }
        }
    }

    /// One field: looks at the entry, does what is to be done with the keyboard, and saves. Waits until the next field has its cut-out.
    bool doField(const std::string& wanted, Effort& effort) {
        if (!ready()) return false;
        const std::string shown = review().entryText();
        const std::size_t seen = review().seen();
        effort.blankKeys += wanted.empty() ? 1 : bench::telexKeys(wanted).size() + 1;
        ++effort.fields;
        int last = WXK_RETURN;
        if (wanted.empty()) {
            const bool foundBlank =
                shown.empty() && review().rows()[review().current()].text == app::wordFor(review::FieldState::blank);
            if (!foundBlank) last = WXK_F4;
            ++(foundBlank ? effort.accepted : effort.marked);
        } else if (sameValue(shown, wanted)) {
            ++effort.accepted;
        } else {
            ++effort.edited;
            effort.keys += edit(shown, wanted);
        }
        ++effort.keys;
        const std::size_t pictures = entry().snippet().changes();
        entered_ = false;
        press(last);
        const bool on = pumpUntil([&] { return review().seen() > seen && !review().busy(); });
        const bool cut = on && review().unseen() > 0 && pumpUntil([&] { return entry().snippet().changes() > pictures; }, 3000);
        if (cut && entered_) toField_.push_back(sinceEnter_.TimeInMicro().ToDouble() / 1000);
        return on;
    }

    std::size_t edit(const std::string& from, const std::string& to) {
        const bench::Edit edit = bench::editBetween(from, to);
        if (edit.afresh) press('A', wxMOD_CONTROL);
        for (std::size_t i = 0; i < edit.backspaces; ++i) press(WXK_BACK);
        typeText(edit.keys);
        // A text that TELEX cannot write (foreign names) is pasted, and counted as if typed.
        if (review::canonical(review().entryText()) != review::canonical(to)) (void)pasteText(to);
        return edit.cost();
    }

    app::Settings settings_;
    review::BookId book_;
    std::map<std::string, support::TruePage> truth_;
    wxStopWatch sinceEnter_;  ///< From the moment the entry hears of Enter: the simulator itself takes its time.
    bool entered_ = false;
    std::vector<double> toField_;
    std::vector<double> toPage_;
};

void print(const std::string& style, const Effort& effort) {
    const double less = 100.0 * (1 - static_cast<double>(effort.keys) / static_cast<double>(std::max<std::size_t>(1, effort.blankKeys)));
    std::cout << style << ": " << effort.records << " records, keys for each " << effort.keys / std::max<std::size_t>(1, effort.records)
              << " (from blank " << effort.blankKeys / std::max<std::size_t>(1, effort.records) << "), " << less << " % less; of "
              << effort.fields << " fields " << effort.accepted << " accepted by Enter, " << effort.edited << " edited, " << effort.marked
              << " marked blank\n";
    bench::addToSummary({"desk", "sample book, " + style, "keys fewer than from blank, %", bench::decimal(less, 0), style == "hand" ? "" : ">= 60", ""});
}

TEST_F(Clerk, ReplaysTheTruthOfTheSampleBook) {
    ASSERT_TRUE(openStore(settings_));
    entry().useTyping(review::Typing::telex);
    entry().textEntry().Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent& event) {
        sinceEnter_.Start();
        entered_ = true;
        event.Skip();
    });
    std::map<std::string, Effort> efforts;
    const std::size_t records = frame().session().books.page()->rows.size();
    for (std::size_t index = 0; index < records; ++index) {
        const wxStopWatch watch;
        const auto before = frame().pageFollower().scan();
        ASSERT_TRUE(openRecord(index));
        if (frame().pageFollower().scan() != before) toPage_.push_back(watch.TimeInMicro().ToDouble() / 1000);
        const auto& opened = review().opened();
        const auto page = truth_.find(opened.scan.fileName + ":" + std::to_string(opened.record.position));
        ASSERT_NE(page, truth_.end()) << opened.scan.fileName;
        std::map<std::string, std::string> wanted;
        std::map<std::string, std::size_t> styles;
        for (const support::TrueField& field : page->second.fields) {
            wanted[field.key] = field.text;
            if (field.style != "tick") ++styles[field.style];
        }
        const auto style = std::ranges::max_element(styles, {}, [](const auto& entry) { return entry.second; })->first;
        Effort& effort = efforts[style];
        ++effort.records;
        for (std::size_t row = 0; row < review().rows().size(); ++row) {
            const std::string key = review().rows()[row].key;
            if (currentKey() != key) review().selectKey(key);
            std::string text = wanted[key];
            for (const app::Option& option : review().options()) {
                if (option.code == text) text = option.word;
            }
            ASSERT_TRUE(doField(text, effort)) << key << ": " << app::gui::utf8(entry().messageText());
        }
    }
    for (const auto& [style, effort] : efforts) print(style, effort);
    std::cout << "next field with its cut-out: p50 " << bench::percentile(toField_, 0.5) << " ms, p95 " << bench::percentile(toField_, 0.95) << " ms ("
              << toField_.size() << ")\n"
              << "next page: p50 " << bench::percentile(toPage_, 0.5) << " ms, p95 " << bench::percentile(toPage_, 0.95) << " ms (" << toPage_.size()
              << ")\n"
              << "memory: " << bench::memoryNow().first << " MB, at most " << bench::memoryNow().second << " MB\n";
}

}  // namespace

int main(int argc, char** argv) {
    ::testing::InitGoogleTest(&argc, argv);
    app::Settings settings = desk_test::settingsOf("lan");
    settings.store = desk_test::ownFolder("sogoc_clerk_bench_first");
    desk_test::makeBook(*storage::openStore(app::storeAddress(settings), true), *desk_test::shippedForms(), {"01"});
    const int result = desk_test::runInside(settings, argv);
    fs::remove_all(settings.store);
    return result;
}
