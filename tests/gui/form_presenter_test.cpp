#include "app/gui/form_presenter.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "review/base/failure.h"
#include "tests/gui/desk_fixture.h"

namespace app::gui {
namespace {

using review::Box;
using review::FieldKind;
using review::LabelRole;
using review::Point;

/// A bench that answers on the spot; texts are read as "Giới tính:".
class DirectForm : public FormWork {
public:
    void open(CleanQuestion question, OpenThen then) override { then(samplePages(decoder, question)); }
    void readText(Pages, std::size_t, Box, TextThen then) override {
        if (held) {
            waiting.push_back([then] { then(std::string("Giới tính:")); });
        } else {
            then(std::string("Giới tính:"));
        }
    }

    ocr::Decoder decoder{decoderProgram()};
    bool held = false;
    std::vector<std::function<void()>> waiting;
};

/// The shipped forms, and a folder of the test's own to keep others in.
Settings settingsWithOwnForms() {
    Settings settings = desk_test::settingsOf("Lan");
    settings.forms = {shareFolder() / "sogoc" / "forms"};
    settings.ownForms = desk_test::ownFolder("forms");
    return settings;
}

/// A drawn page of 297 × 210 mm, 3 pixels a millimetre.
class DrawnForm : public ::testing::Test {
protected:
    DrawnForm() {
        const auto book = desk_test::makeBook(*store, *catalog, {"05"});
        presenter.onChanged = [this](FormChange change) { changes.push_back(change); };
        presenter.open(store->scans(book).front().id, "KS");
        presenter.edit([](FormSketch& sketch) { sketch.resizePage({297, 210}); });
    }
    ~DrawnForm() override { std::filesystem::remove_all(settings.ownForms); }

    [[nodiscard]] Point pixels(double x, double y) const {
        const Box box = presenter.toPicture({x, y, 1, 1});
        return {box.x, box.y};
    }
    void pull(Point from, Point to) {
        presenter.press(pixels(from.x, from.y), 1);
        presenter.pull(pixels(to.x, to.y));
        presenter.release();
    }
    void drawField(Point from, const std::string& key) {
        presenter.choose({});
        presenter.setTool(FormTool::field);
        pull(from, {from.x + 60, from.y + 9});
        presenter.edit([&](FormSketch& sketch) { sketch.setKey(presenter.current()->index, key, *catalog); });
    }
    void drawLabel(Point from, const std::string& text) {
        presenter.choose({});
        presenter.setTool(FormTool::label);
        pull(from, {from.x + 30, from.y + 5});
        presenter.edit([&](FormSketch& sketch) {
            const auto label = presenter.current()->index;
            sketch.setLabel(label, text, sketch.form().labels[label].role);
        });
    }
    void describe() {
        presenter.edit([](FormSketch& sketch) {
            review::RecordForm words = sketch.form();
            words.id = "KS-1989";
            words.nameVi = "Sổ đăng ký khai sinh 1989";
            words.law = "không rõ";
            sketch.describe(words);
        });
    }
    [[nodiscard]] const review::RecordForm& form() const { return presenter.sketch().form(); }
    [[nodiscard]] bool isObstacle(const std::string& part) const {
        const auto all = presenter.obstacles();
        return std::ranges::any_of(all, [&](const review::Sentence& one) { return one.en.find(part) != std::string::npos; });
    }

    std::unique_ptr<storage::Store> store = storage::openStore("memory:", true);
    desk_test::DirectDesk desk{*store};
    std::shared_ptr<const review::FormCatalog> catalog = desk_test::shippedForms();
    Settings settings = settingsWithOwnForms();
    DirectForm work;
    FormPresenter presenter{desk, work, settings, catalog};
    std::vector<FormChange> changes;
};

TEST_F(DrawnForm, APulledBoxIsAFieldInMillimetres) {
    pull({20, 30}, {80, 39});
    ASSERT_EQ(form().fields.size(), 1u);
    EXPECT_NEAR(form().fields[0].box.x, 20, 0.01);
    EXPECT_NEAR(form().fields[0].box.width, 60, 0.01);
    EXPECT_NEAR(form().fields[0].box.height, 9, 0.01);
    EXPECT_EQ(presenter.current(), (FormPart{FormPart::Kind::field, 0}));
}

TEST_F(DrawnForm, AClickOnBarePaperDrawsNothing) {
    pull({20, 30}, {20.2, 30.2});
    EXPECT_TRUE(form().fields.empty());
    EXPECT_FALSE(presenter.current());
}

TEST_F(DrawnForm, AKeyBringsWhatOtherFormsSayOfIt) {
    drawField({20, 30}, "nksHoTen");
    EXPECT_EQ(form().fields[0].kind, FieldKind::personName);
    EXPECT_EQ(form().fields[0].column, "nksHoTen");
    EXPECT_TRUE(form().fields[0].required);
    EXPECT_EQ(form().fields[0].label, "Họ, chữ đệm, tên:");
}

TEST_F(DrawnForm, AKeyInUseIsNotOfferedAgain) {
    drawField({20, 30}, "nksHoTen");
    drawField({20, 50}, "so");
    const auto keys = presenter.freeKeys();
    EXPECT_EQ(std::ranges::count(keys, "nksHoTen"), 0);
    EXPECT_EQ(std::ranges::count(keys, "so"), 1) << "the chosen field keeps its own";
    EXPECT_EQ(std::ranges::count(keys, "STT"), 0);
}

TEST_F(DrawnForm, TheTextOfALabelIsProposedAndTheFirstOneIsTheTitle) {
    presenter.setTool(FormTool::label);
    pull({20, 10}, {60, 15});
    ASSERT_EQ(form().labels.size(), 1u);
    EXPECT_EQ(form().labels[0].text, "Giới tính:");
    EXPECT_EQ(form().labels[0].role, LabelRole::title);
}

TEST_F(DrawnForm, WhatAPersonTypedMeanwhileIsNotReplacedByTheProposal) {
    work.held = true;
    drawLabel({20, 10}, "Dân tộc:");
    work.waiting.front()();
    EXPECT_EQ(form().labels[0].text, "Dân tộc:");
}

TEST_F(DrawnForm, ABoxIsMovedAndSizedButNeverLeavesThePage) {
    pull({20, 30}, {80, 39});
    pull({50, 35}, {60, 45});
    EXPECT_NEAR(form().fields[0].box.x, 30, 0.01);
    EXPECT_NEAR(form().fields[0].box.y, 40, 0.01);
    pull({90, 49}, {100, 55});
    EXPECT_NEAR(form().fields[0].box.width, 70, 0.05);
    presenter.moveBy(5000, 0);
    EXPECT_NEAR(form().fields[0].box.x + form().fields[0].box.width, 297, 0.01);
}

TEST_F(DrawnForm, APullIsOneStepOfUndo) {
    pull({20, 30}, {80, 39});
    presenter.press(pixels(50, 35), 1);
    for (int step = 1; step <= 5; ++step) presenter.pull(pixels(50 + step, 35));
    presenter.release();
    EXPECT_NEAR(form().fields[0].box.x, 25, 0.01);
    presenter.undo();
    EXPECT_NEAR(form().fields[0].box.x, 20, 0.01);
    presenter.redo();
    EXPECT_NEAR(form().fields[0].box.x, 25, 0.01);
    presenter.undo();
    presenter.undo();
    EXPECT_TRUE(form().fields.empty());
    EXPECT_FALSE(presenter.current());
}

TEST_F(DrawnForm, WithinAChosenChoiceABoxIsATickSquareWithTheNextCode) {
    drawField({20, 30}, "loaiDangKy");
    ASSERT_EQ(form().fields[0].kind, FieldKind::choice);
    pull({22, 32}, {26, 36});
    ASSERT_EQ(form().fields[0].choices.size(), 1u);
    EXPECT_EQ(form().fields[0].choices[0].code, "1");
    EXPECT_EQ(form().fields[0].choices[0].label, "Đúng hạn");
    presenter.addSquare();
    EXPECT_EQ(form().fields[0].choices.at(1).code, "2");
}

TEST_F(DrawnForm, TwoSquaresNeverStandForOneCode) {
    drawField({20, 30}, "loaiDangKy");
    presenter.addSquare();
    presenter.addSquare();
    presenter.edit([&](FormSketch& sketch) { sketch.setSquareCode(0, 1, "1", *catalog); });
    EXPECT_EQ(form().fields[0].choices[0].code, "2");
    EXPECT_EQ(form().fields[0].choices[1].code, "1");
}

TEST_F(DrawnForm, TabGoesThroughThePartsAndOn) {
    drawField({20, 30}, "so");
    drawLabel({20, 10}, "SỔ");
    presenter.choose({});
    EXPECT_TRUE(presenter.step(1));
    EXPECT_EQ(presenter.current()->kind, FormPart::Kind::field);
    EXPECT_TRUE(presenter.step(1));
    EXPECT_EQ(presenter.current()->kind, FormPart::Kind::label);
    EXPECT_FALSE(presenter.step(1));
}

TEST_F(DrawnForm, IsDrawnWithoutAMouseToo) {
    presenter.addBelow(FormTool::field);
    presenter.addBelow(FormTool::field);
    ASSERT_EQ(form().fields.size(), 2u);
    EXPECT_GT(form().fields[1].box.y, form().fields[0].box.y + form().fields[0].box.height);
    presenter.growBy(5, 0);
    EXPECT_NEAR(form().fields[1].box.width, form().fields[0].box.width + 5, 0.01);
    presenter.removeCurrent();
    EXPECT_EQ(form().fields.size(), 1u);
}

TEST_F(DrawnForm, AnotherPaperKeepsEverythingOnItsPlaceOfThePicture) {
    pull({20, 30}, {80, 39});
    const Box before = presenter.toPicture(form().fields[0].box);
    presenter.edit([](FormSketch& sketch) { sketch.resizePage({420, 297}); });
    const Box after = presenter.toPicture(form().fields[0].box);
    EXPECT_NEAR(after.x, before.x, 0.01);
    EXPECT_NEAR(after.height, before.height, 0.01);
}

TEST_F(DrawnForm, MayBeginWithTheFieldsOfAnotherForm) {
    describe();
    presenter.beginWith("KS-2016");
    EXPECT_EQ(form().fields.size(), catalog->form("KS-2016")->fields.size());
    EXPECT_EQ(form().id, "KS-1989") << "its own name stays";
    EXPECT_EQ(form().page, (review::Size{297, 210}));
}

TEST_F(DrawnForm, SaysWhatIsStillInTheWay) {
    EXPECT_TRUE(isObstacle("no name yet"));
    EXPECT_TRUE(isObstacle("No field is drawn"));
    presenter.addBelow(FormTool::field);
    EXPECT_TRUE(isObstacle("no key yet"));
    drawField({20, 60}, "loaiDangKy");
    EXPECT_TRUE(isObstacle("no tick square"));
    presenter.save();
    EXPECT_EQ(std::ranges::count(changes, FormChange::saved), 0);
}

TEST_F(DrawnForm, IsKeptAsAFileThatTheProgramReads) {
    describe();
    drawLabel({100, 8}, "SỔ ĐĂNG KÝ KHAI SINH");
    drawLabel({14, 50}, "Họ và tên:");
    drawLabel({14, 20}, "Số:");
    drawField({45, 47}, "nksHoTen");
    drawField({22, 17}, "so");
    EXPECT_TRUE(presenter.obstacles().empty());
    presenter.save();
    ASSERT_EQ(changes.back(), FormChange::saved) << presenter.failure();
    EXPECT_FALSE(presenter.dirty());
    settings.forms.push_back(settings.ownForms);
    const auto forms = loadForms(settings);
    const review::RecordForm* kept = forms->form("KS-1989");
    ASSERT_NE(kept, nullptr);
    EXPECT_EQ(kept->fields[0].key, "so") << "reading order of the page";
    EXPECT_EQ(kept->labels[0].role, LabelRole::title);
}

TEST(PaperOfASample, IsOneOfTheUsualSizesWhenNearOne) {
    EXPECT_EQ(paperNear({212, 300}), (review::Size{210, 297}));
    EXPECT_EQ(paperNear({415, 299}), (review::Size{420, 297}));
    EXPECT_EQ(paperNear({250.4, 300}), (review::Size{250, 300}));
}

}  // namespace
}  // namespace app::gui
