#include "app/gui/field_row.h"

#include <gtest/gtest.h>

#include "app/gui/field_place.h"

namespace app::gui {
namespace {

const std::vector<Option> kKinds = {{"1", "Đúng hạn"}, {"2", "Đăng ký lại"}, {"4", "Quá hạn"}};

review::Reading machine(const std::string& key, const std::string& text, double probability) {
    review::Reading reading;
    reading.key = key;
    reading.text = text;
    reading.probability = probability;
    reading.source = {review::SourceKind::machine, "tesseract"};
    return reading;
}

TEST(CodeMeant, TakesCodeWordAndTheWordWithoutMarks) {
    EXPECT_EQ(codeMeant(kKinds, "4"), "4");
    EXPECT_EQ(codeMeant(kKinds, "Quá hạn"), "4");
    EXPECT_EQ(codeMeant(kKinds, "qua han"), "4");
}

TEST(CodeMeant, TakesTheBeginningOfOneWordOnly) {
    EXPECT_EQ(codeMeant(kKinds, "qu"), "4");
    EXPECT_EQ(codeMeant(kKinds, "d"), std::nullopt);
    EXPECT_EQ(codeMeant(kKinds, ""), std::nullopt);
    EXPECT_EQ(codeMeant(kKinds, "khác"), std::nullopt);
}

TEST(FieldRow, ColoursFollowTheProbabilityOfTheMachine) {
    review::FieldSpec spec;
    spec.key = "so";
    spec.label = "Số:";
    for (const auto& [probability, trust] : {std::pair{0.97, Trust::high}, {0.85, Trust::middling}, {0.30, Trust::low}}) {
        review::Record record;
        record.readings = {machine("so", "05", probability)};
        EXPECT_EQ(rowFor(record, spec, {}, {}).trust, trust) << probability;
    }
}

TEST(FieldRow, ALabelLosesItsColon) {
    review::FieldSpec spec;
    spec.key = "so";
    spec.label = "Số: ";
    EXPECT_EQ(labelOf(spec), "Số");
    spec.label.clear();
    EXPECT_EQ(labelOf(spec), "so");
}

TEST(FieldRow, ADisputedFieldShowsBothOpinions) {
    review::FieldSpec spec;
    spec.key = "so";
    review::Record record;
    record.readings = {machine("so", "05", 0.9), machine("so", "06", 0.9), machine("so", "08", 0.9)};
    record.readings[1].source = {review::SourceKind::keyed, "lan"};
    record.readings[2].source = {review::SourceKind::keyed, "mai"};
    const FieldRow row = rowFor(record, spec, {}, {});
    EXPECT_EQ(row.trust, Trust::disputed);
    EXPECT_EQ(row.text, "06 ≠ 08");
}

TEST(FieldPlace, WithoutAReadingTheFormTellsThePlaceOnThePage) {
    review::RecordForm form;
    form.page = {100, 50};
    review::FieldSpec spec;
    spec.key = "so";
    spec.box = {10, 10, 20, 5};
    review::Record record;
    record.quad = review::Box{200, 100, 1000, 500}.corners();
    const auto place = placeOf(record, form, spec);
    ASSERT_TRUE(place.has_value());
    EXPECT_EQ(boundsOf(*place), (review::Box{300, 200, 200, 50}));
}

TEST(FieldPlace, APointInATiltedBoxIsFound) {
    const review::Quad tilted{review::Point{10, 0}, {20, 10}, {10, 20}, {0, 10}};
    EXPECT_TRUE(contains(tilted, {10, 10}));
    EXPECT_FALSE(contains(tilted, {1, 1}));
}

}  // namespace
}  // namespace app::gui
