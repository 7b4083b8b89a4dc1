#include "app/tasks/keyed_cell.h"

#include <gtest/gtest.h>

#include "app/house.h"

namespace app {
namespace {

using review::FieldSpec;
using review::FieldState;
using review::FormCatalog;

/// The shipped forms.
const FormCatalog& catalog() {
    static const auto loaded = loadForms(settingsFromEnvironment());
    return *loaded;
}

const FieldSpec& fieldOf(const std::string& key) { return *catalog().form("KS-2016")->field(key); }
FieldSpec nameField() { return fieldOf("nksHoTen"); }

TEST(AKeyedCell, WithTextIsThatTextInCanonicalForm) {
    const FieldSpec field = nameField();
    const auto reading = readingOfCell("nksHoTen", "  Ðặng  Thị Lý ", &field, catalog());
    EXPECT_EQ(reading.text, "Đặng Thị Lý");
    EXPECT_EQ(reading.state, FieldState::value);
    EXPECT_FALSE(reading.doubtful);
}

TEST(AKeyedCell, ThatIsEmptyIsBlankInTheBook) {
    const FieldSpec field = nameField();
    EXPECT_EQ(readingOfCell("nksHoTen", "", &field, catalog()).state, FieldState::blank);
    EXPECT_EQ(readingOfCell("nksHoTen", "[để trống]", &field, catalog()).state, FieldState::blank);
}

TEST(AKeyedCell, MaySayThatItCannotBeRead) {
    const FieldSpec field = nameField();
    const auto reading = readingOfCell("nksHoTen", "[Không đọc được]", &field, catalog());
    EXPECT_EQ(reading.state, FieldState::illegible);
    EXPECT_EQ(reading.text, "");
    EXPECT_EQ(readingOfCell("nksHoTen", "[rách]", &field, catalog()).state, FieldState::damaged);
    EXPECT_EQ(readingOfCell("nksHoTen", "[gạch bỏ]", &field, catalog()).state, FieldState::struckOut);
    EXPECT_EQ(readingOfCell("nksHoTen", "[không có]", &field, catalog()).state, FieldState::notApplicable);
}

TEST(AKeyedCell, WithAQuestionMarkIsDoubtful) {
    const FieldSpec field = nameField();
    const auto reading = readingOfCell("nksHoTen", "Trần Văn Tám (?)", &field, catalog());
    EXPECT_EQ(reading.text, "Trần Văn Tám");
    EXPECT_TRUE(reading.doubtful);
}

TEST(AKeyedCell, InBracketsThatAreNoKnownWordStaysAsWritten) {
    const FieldSpec field = nameField();
    EXPECT_EQ(readingOfCell("nksHoTen", "[Ba] Tám", &field, catalog()).text, "[Ba] Tám");
}

TEST(AKeyedCell, OfTickBoxesTakesThePrintedNameInPlaceOfTheCode) {
    const FieldSpec& field = fieldOf("loaiDangKy");
    EXPECT_EQ(readingOfCell("loaiDangKy", "Đúng hạn", &field, catalog()).text, "1");
    EXPECT_EQ(readingOfCell("loaiDangKy", "dung han", &field, catalog()).text, "1");
    EXPECT_EQ(readingOfCell("loaiDangKy", "1", &field, catalog()).text, "1");
}

TEST(AKeyedCell, WithAnUnknownCodeIsNotInventedAnother) {
    EXPECT_EQ(readingOfCell("loaiDangKy", "không rõ", &fieldOf("loaiDangKy"), catalog()).text, "không rõ");
}

TEST(AKeyedCell, OfASexIsKeptAsWrittenInTheBook) {
    EXPECT_EQ(readingOfCell("nksGioiTinh", "Nữ", &fieldOf("nksGioiTinh"), catalog()).text, "Nữ");
}

}  // namespace
}  // namespace app
