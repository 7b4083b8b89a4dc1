#include "app/cli/reading_json.h"

#include <gtest/gtest.h>

namespace {

/// The only field of a scan with one, as JSON.
nlohmann::ordered_json jsonOfField(review::FieldReading field) {
    review::ScanReading scan;
    scan.records.emplace_back().fields.push_back(std::move(field));
    return app::jsonOf("a.jpg", 0, scan)["records"][0]["fields"][0];
}

TEST(ReadingJson, TellsOfStruckOutWritingOnlyWhereThereIsSome) {
    review::FieldReading field;
    field.key = "meHoTen";
    field.text = "Trần Thị Lan";
    EXPECT_FALSE(jsonOfField(field).contains("struckOut"));
    field.struckOut = true;
    const auto json = jsonOfField(field);
    EXPECT_EQ(json["struckOut"], true);
    EXPECT_EQ(json["state"], "value");
    EXPECT_EQ(json["text"], "Trần Thị Lan");
}

TEST(ReadingJson, OfAFieldInWhichNothingStaysIsIllegible) {
    review::FieldReading field;
    field.key = "meHoTen";
    field.struckOut = true;
    field.state = review::FieldState::struckOut;
    EXPECT_EQ(jsonOfField(field)["state"], "illegible");
    EXPECT_EQ(jsonOfField(field)["struckOut"], true);
}

}  // namespace
