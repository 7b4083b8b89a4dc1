#include <gtest/gtest.h>

#include <map>

#include "ocr/page_reader.h"
#include "ocr/scan/decode.h"
#include "review/base/text.h"
#include "tests/support/ledger_truth.h"
#include "tests/support/shipped_forms.h"

namespace {

const std::string kBook = SOGOC_SOURCE "/docs/sample-book";

struct Score {
    int fields = 0;
    int exact = 0;
    [[nodiscard]] double share() const { return fields > 0 ? double(exact) / fields : 0; }
};

/// The sample book read once for all tests of this file.
class SampleBook : public testing::Test {
protected:
    static void SetUpTestSuite() {
        ocr::PageReader reader(support::shippedForms(), {});
        for (const support::TrueScan& scan : support::truthOf(kBook + "/truth", kBook + "/scans")) {
            const review::ScanReading reading = reader.read(ocr::decodeFrame(support::bytesOf(scan.image), 0));
            ++scans_;
            if (reading.records.size() == scan.pages.size()) ++countsRight_;
            for (std::size_t i = 0; i < std::min(scan.pages.size(), reading.records.size()); ++i) compare(scan.pages[i], reading.records[i]);
        }
    }

    static void compare(const support::TruePage& truth, const review::RecordReading& record) {
        if (record.form == truth.form) ++formsRight_;
        for (const support::TrueField& field : truth.fields) {
            Score& score = scores_[field.style];
            ++score.fields;
            for (const review::FieldReading& reading : record.fields) {
                if (reading.key == field.key && review::canonical(reading.text) == field.text) ++score.exact;
            }
        }
    }

    static inline std::map<std::string, Score> scores_;
    static inline int scans_ = 0;
    static inline int countsRight_ = 0;
    static inline int formsRight_ = 0;
};

TEST_F(SampleBook, EverySpreadIsSplitAndNoSinglePageIs) {
    EXPECT_EQ(scans_, 12);
    EXPECT_EQ(countsRight_, 12);
}

TEST_F(SampleBook, TheEditionIsFoundOnEveryPage) { EXPECT_EQ(formsRight_, 16); }

TEST_F(SampleBook, PrintIsMostlyReadExactly) { EXPECT_GE(scores_["print"].share(), 0.85); }

TEST_F(SampleBook, TypewritingIsMostlyReadExactly) { EXPECT_GE(scores_["type"].share(), 0.70); }

TEST_F(SampleBook, TicksAreRead) { EXPECT_GE(scores_["tick"].share(), 0.9); }

}  // namespace
