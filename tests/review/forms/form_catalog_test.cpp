#include "review/forms/form_catalog.h"

#include <set>

#include "review/base/failure.h"
#include "review/base/text.h"
#include "tests/review/records.h"

namespace review {
namespace {

const std::string kLists = R"({"schema": 1, "lists": {"loai": [
  {"code": "1", "vi": "Đúng hạn", "en": "On time", "source": "test"},
  {"code": "4", "vi": "Quá hạn", "en": "Late", "source": "test"}]}})";

/// A small whole form, one member per line so that tests can point at lines.
const std::string kForm = R"({
"schema": 1,
"id": "ZZ-2000",
"bookType": "ZZ",
"name": {"vi": "Sổ thử", "en": "Test book"},
"law": "none",
"years": [2000, null],
"page": {"width": 200, "height": 100},
"printed": {
"labels": [{"text": "SỔ THỬ", "box": [50, 5, 40, 5], "role": "title", "bold": true}],
"leaders": [[10, 20, 60]],
"rules": [[10, 10, 10, 90]],
"squares": [[150, 20, 4, 4]]},
"fields": [
{"key": "so", "label": "Số:", "kind": "recordNumber", "box": [10, 15, 50, 6], "column": "so", "required": true},
{"key": "loaiDangKy", "kind": "choice", "codeList": "loai", "choices": [
{"code": "1", "label": "Đúng hạn", "box": [150, 20, 4, 4]},
{"code": "4", "label": "Quá hạn", "box": [150, 30, 4, 4]}]}
]})";

std::string with(const std::string& what, const std::string& instead) {
    std::string text = kForm;
    const std::size_t at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    return text.replace(at, what.size(), instead);
}

FormCatalog load(const std::string& form) { return FormCatalog::load({{"zz.json", form}, {"lists.json", kLists}}); }

/// The refusal of a form, which must name file, line and reason.
void expectRefused(const std::string& form, int line, const std::string& reason) {
    try {
        (void)load(form);
        ADD_FAILURE() << "not refused: " << reason;
    } catch (const Failure& failure) {
        EXPECT_EQ(failure.kind(), FailureKind::input);
        const std::string en = failure.sentence().en;
        EXPECT_EQ(en.rfind("File zz.json, line " + std::to_string(line) + ": ", 0), 0u) << en;
        EXPECT_NE(en.find(reason), std::string::npos) << en;
        EXPECT_EQ(failure.sentence().vi.rfind("Tệp zz.json, dòng " + std::to_string(line) + ": ", 0), 0u) << failure.sentence().vi;
    }
}

TEST(FormCatalog, ReadsAWholeForm) {
    const FormCatalog catalog = load(kForm);
    const RecordForm* form = catalog.form("ZZ-2000");
    ASSERT_NE(form, nullptr);
    EXPECT_EQ(form->bookType, "ZZ");
    EXPECT_EQ(form->nameVi, "Sổ thử");
    EXPECT_EQ(form->firstYear, 2000);
    EXPECT_EQ(form->lastYear, 0);
    EXPECT_EQ(form->page, (Size{200, 100}));
    ASSERT_EQ(form->labels.size(), 1u);
    EXPECT_EQ(form->labels[0].role, LabelRole::title);
    EXPECT_TRUE(form->labels[0].bold);
    ASSERT_EQ(form->leaders.size(), 1u);
    EXPECT_EQ(form->leaders[0].from, (Point{10, 20}));
    EXPECT_EQ(form->leaders[0].to, (Point{60, 20}));
    ASSERT_EQ(form->rules.size(), 1u);
    EXPECT_EQ(form->rules[0].to, (Point{10, 90}));
    ASSERT_EQ(form->fields.size(), 2u);
    EXPECT_EQ(form->fields[0].kind, FieldKind::recordNumber);
    EXPECT_TRUE(form->fields[0].required);
    EXPECT_FALSE(form->fields[1].required);
    EXPECT_EQ(form->fields[1].lines, 1);
}

TEST(FormCatalog, DrawsTheBoxOfAChoiceAroundItsSquares) {
    const FormCatalog catalog = load(kForm);
    EXPECT_EQ(catalog.form("ZZ-2000")->field("loaiDangKy")->box, (Box{150, 20, 4, 14}));
}

TEST(FormCatalog, LetsALaterFileReplaceAForm) {
    const FormCatalog catalog = FormCatalog::load({{"a.json", kForm}, {"lists.json", kLists}, {"b.json", with("Sổ thử", "Sổ của xã")}});
    ASSERT_EQ(catalog.forms().size(), 1u);
    EXPECT_EQ(catalog.forms()[0].nameVi, "Sổ của xã");
}

TEST(FormCatalog, FindsNothingForAnUnknownName) {
    const FormCatalog catalog = load(kForm);
    EXPECT_EQ(catalog.form("KS-1799"), nullptr);
    EXPECT_TRUE(catalog.formsOf("KS").empty());
    EXPECT_EQ(catalog.codeList("no"), nullptr);
    EXPECT_EQ(catalog.form("ZZ-2000")->field("no"), nullptr);
}

TEST(BadFormFile, BrokenJsonIsRefusedWithItsLine) { expectRefused(with("\"law\": \"none\",", "\"law\": none,"), 6, "JSON is broken"); }
TEST(BadFormFile, CutOffJsonIsRefusedWhereItEnds) { expectRefused(kForm.substr(0, kForm.find("\"years\"")), 7, "JSON is broken"); }
TEST(BadFormFile, AnEmptyFileIsRefused) { expectRefused("", 1, "JSON is broken"); }
TEST(BadFormFile, AListInsteadOfAFormIsRefused) { expectRefused("[]", 1, "must be an object"); }
TEST(BadFormFile, BytesThatAreNotUtf8AreRefused) { expectRefused(with("Sổ thử", "S\xE6"), 5, "JSON is broken"); }
TEST(BadFormFile, AnUnknownMemberIsRefused) { expectRefused(with("\"law\"", "\"lwa\""), 6, "“lwa”"); }
TEST(BadFormFile, AMissingMemberIsRefused) { expectRefused(with("\"law\": \"none\",\n", ""), 1, "“law” is missing"); }
TEST(BadFormFile, AMemberGivenTwiceIsRefused) { expectRefused(with("\"law\": \"none\"", "\"id\": \"again\""), 6, "given twice"); }
TEST(BadFormFile, AWrongTypeIsRefused) { expectRefused(with("\"law\": \"none\"", "\"law\": 7"), 6, "must be a text"); }
TEST(BadFormFile, AnotherSchemaIsRefused) { expectRefused(with("\"schema\": 1", "\"schema\": 2"), 2, "whole number in 1–1"); }
TEST(BadFormFile, YearsInTheWrongOrderAreRefused) { expectRefused(with("[2000, null]", "[2000, 1990]"), 7, "after the last"); }
TEST(BadFormFile, AnImpossiblePageIsRefused) { expectRefused(with("\"width\": 200", "\"width\": 5"), 8, "20 to 2000 mm"); }
TEST(BadFormFile, AnUnknownRoleIsRefused) { expectRefused(with("\"role\": \"title\"", "\"role\": \"tilte\""), 10, "“tilte”"); }
TEST(BadFormFile, ALabelOfNoFieldIsRefused) { expectRefused(with("\"bold\": true", "\"field\": \"nobody\""), 10, "“nobody”"); }
TEST(BadFormFile, ABoxOutsideThePageIsRefused) { expectRefused(with("[10, 15, 50, 6]", "[160, 15, 50, 6]"), 15, "outside the page"); }
TEST(BadFormFile, ABoxWithoutAreaIsRefused) { expectRefused(with("[10, 15, 50, 6]", "[10, 15, 0, 6]"), 15, "no width"); }
TEST(BadFormFile, ABoxOfThreeNumbersIsRefused) { expectRefused(with("[10, 15, 50, 6]", "[10, 15, 50]"), 15, "exactly 4"); }
TEST(BadFormFile, ABoxOfWordsIsRefused) { expectRefused(with("[10, 15, 50, 6]", "[10, 15, 50, \"6\"]"), 15, "number is expected"); }
TEST(BadFormFile, ALineOutsideThePageIsRefused) { expectRefused(with("[10, 10, 10, 90]", "[10, 10, 10, 190]"), 12, "outside the page"); }
TEST(BadFormFile, AnUnknownKindIsRefused) { expectRefused(with("recordNumber", "recordNumbr"), 15, "no field kind “recordNumbr”"); }
TEST(BadFormFile, AColumnTheMinistryDoesNotHaveIsRefused) {
    std::string text = with("\"bookType\": \"ZZ\"", "\"bookType\": \"KS\"");
    text.replace(text.find("\"column\": \"so\""), 14, "\"column\": \"soo\"");
    expectRefused(text, 15, "no column “soo”");
}
TEST(BadFormFile, AFieldGivenTwiceIsRefused) { expectRefused(with("\"loaiDangKy\"", "\"so\""), 16, "“so” is there twice"); }
TEST(BadFormFile, AChoiceWithoutCodeListIsRefused) { expectRefused(with("\"codeList\": \"loai\", ", ""), 16, "needs a “codeList”"); }
TEST(BadFormFile, AnUnknownCodeListIsRefused) { expectRefused(with("\"codeList\": \"loai\"", "\"codeList\": \"nope\""), 16, "“nope”"); }
TEST(BadFormFile, AnUnknownCodeIsRefused) { expectRefused(with("\"code\": \"4\"", "\"code\": \"5\""), 18, "no code “5”"); }
TEST(BadFormFile, ACodeWithTwoSquaresIsRefused) { expectRefused(with("\"code\": \"4\"", "\"code\": \"1\""), 18, "two squares"); }
TEST(BadFormFile, AChoiceWithoutSquaresIsRefused) {
    std::string text = kForm;
    const std::size_t from = text.find("\"choices\": [") + 12;
    text.erase(from, text.find("]}\n]}") - from);
    expectRefused(text, 16, "needs “choices”");
}
TEST(BadFormFile, SquaresOfAFieldThatIsNoChoiceAreRefused) {
    expectRefused(with("\"required\": true", "\"choices\": []"), 15, "only the kind choice");
}
TEST(BadFormFile, AFieldWithoutABoxIsRefused) { expectRefused(with("\"box\": [10, 15, 50, 6], ", ""), 15, "“box” is missing"); }
TEST(BadFormFile, NoLineToWriteOnIsRefused) { expectRefused(with("\"required\": true", "\"lines\": 0"), 15, "whole number in 1–100"); }
TEST(BadFormFile, ABrokenNestIsRefused) { expectRefused(std::string(5000, '['), 1, "nested too deeply"); }
TEST(BadFormFile, CarriageReturnsDoNotShiftTheLine) {
    std::string text;
    for (char c : with("recordNumber", "recordNumbr")) text += c == '\n' ? std::string("\r\n") : std::string(1, c);
    expectRefused(text, 15, "no field kind");
}

TEST(BadCodeLists, ACodeGivenTwiceIsRefused) {
    std::string text = kLists;
    text.replace(text.find("\"4\""), 3, "\"1\"");
    EXPECT_THROW((void)FormCatalog::load({{"lists.json", text}}), Failure);
}

TEST(ShippedForms, AreSixAndKeepTheSchema) {
    const FormCatalog& catalog = test::shippedForms();
    EXPECT_EQ(catalog.forms().size(), 6u);
    for (const char* type : {"KS", "KT", "KH"}) EXPECT_EQ(catalog.formsOf(type).size(), 2u) << type;
}

TEST(ShippedForms, RequireNumberBookDateAndTheMainName) {
    for (const RecordForm& form : test::shippedForms().forms()) {
        std::set<std::string> required;
        for (const FieldSpec& field : form.fields) {
            if (field.required) required.insert(field.key);
        }
        std::set<std::string> expected{"so", "quyenSo", "ngayDangKy"};
        if (form.bookType == "KS") expected.insert("nksHoTen");
        if (form.bookType == "KT") expected.insert("nktHoTen");
        if (form.bookType == "KH") expected.insert({"chongHoTen", "voHoTen"});
        EXPECT_EQ(required, expected) << form.id;
    }
}

}  // namespace
}  // namespace review
