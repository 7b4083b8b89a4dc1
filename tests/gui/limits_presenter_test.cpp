#include "app/gui/limits_presenter.h"

#include <gtest/gtest.h>

#include "storage/store.h"
#include "tests/gui/desk_fixture.h"

namespace {

constexpr std::size_t kBlank = 0;

/// The window of limits on a store where one was set before.
class LimitsOfAStore : public ::testing::Test {
protected:
    LimitsOfAStore() {
        store->setRule("reading.print", "0.97", desk_test::actBy("Hoa"));
        presenter.load();
    }

    /// Values as the window shows them.
    [[nodiscard]] std::vector<double> values() const {
        std::vector<double> all;
        for (const review::ReadingLimit& limit : review::readingLimitList()) all.push_back(presenter.limits().*limit.value);
        return all;
    }

    std::unique_ptr<storage::Store> store = storage::openStore("memory:", true);
    desk_test::DirectDesk desk{*store};
    app::gui::LimitsPresenter presenter{desk, desk_test::settingsOf("Hoa")};
};

TEST_F(LimitsOfAStore, AreShownAsTheStoreHasThem) { EXPECT_EQ(values(), (std::vector<double>{0.5, 0.9, 0.9526, 0.97, 0.08})); }

TEST_F(LimitsOfAStore, OneThatIsChangedIsKeptAndTheOthersAreNotTouched) {
    auto wanted = values();
    wanted[kBlank] = 0.4;
    presenter.save(wanted);
    EXPECT_EQ(store->ruleSettings(), (std::map<std::string, std::string>{{"reading.blank", "0.4"}, {"reading.print", "0.97"}}));
    EXPECT_EQ(presenter.limits().blank, 0.4);
    EXPECT_EQ(presenter.message().tone, app::gui::Tone::good);
}

TEST_F(LimitsOfAStore, OneThatIsAsShippedAgainIsNoSettingAnyMore) {
    presenter.save({0.5, 0.9, 0.9526, 0.93, 0.08});
    EXPECT_TRUE(store->ruleSettings().empty());
}

TEST_F(LimitsOfAStore, AreNotWrittenWhenNothingChanged) {
    presenter.save(values());
    EXPECT_EQ(presenter.message().text, "Không có mức nào thay đổi.");
}

TEST_F(LimitsOfAStore, WhatTheStoreRefusesIsSaid) {
    auto wanted = values();
    wanted[kBlank] = 2;
    presenter.save(wanted);
    EXPECT_EQ(presenter.message().tone, app::gui::Tone::error);
    EXPECT_EQ(presenter.message().text, "Giới hạn đọc “blank” phải là số từ 0.05 đến 0.95, không thể là “2”.");
    EXPECT_EQ(presenter.limits().blank, 0.5);
}

TEST_F(LimitsOfAStore, TellTheirRangeAndHowTheyWereShipped) {
    EXPECT_EQ(app::gui::LimitsPresenter::rangeOf(review::readingLimitList()[kBlank]), "từ 0,05 đến 0,95; ban đầu 0,5");
    EXPECT_EQ(presenter.decimalsOf(review::readingLimitList()[kBlank]), 2);
    EXPECT_EQ(presenter.decimalsOf(review::readingLimitList()[2]), 4) << "0.9526";
}

}  // namespace
