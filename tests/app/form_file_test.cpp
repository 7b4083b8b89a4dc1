#include "app/tasks/form_file.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "app/files.h"
#include "app/places.h"
#include "review/base/failure.h"
#include "tests/app/office.h"

namespace app {
namespace {

namespace fs = std::filesystem;

class FormFileOf : public ::testing::Test {
protected:
    FormFileOf() {
        settings.forms = {shareFolder() / "sogoc" / "forms"};
        settings.ownForms = folder;
    }
    ~FormFileOf() override { fs::remove_all(folder); }

    [[nodiscard]] review::RecordForm shipped(const std::string& id) const { return *loadForms(settings)->form(id); }

    fs::path folder = fs::temp_directory_path() / ("sogoc-form-file-" + std::to_string(::getpid()));
    Settings settings;
};

void expectSame(const review::RecordForm& a, const review::RecordForm& b) {
    EXPECT_EQ(a.page, b.page);
    EXPECT_EQ(a.firstYear, b.firstYear);
    EXPECT_EQ(a.lastYear, b.lastYear);
    EXPECT_EQ(a.law, b.law);
    EXPECT_EQ(a.leaders.size(), b.leaders.size());
    EXPECT_EQ(a.rules.size(), b.rules.size());
    EXPECT_EQ(a.squares, b.squares);
    ASSERT_EQ(a.labels.size(), b.labels.size());
    for (std::size_t i = 0; i < a.labels.size(); ++i) {
        EXPECT_EQ(a.labels[i].text, b.labels[i].text);
        EXPECT_EQ(a.labels[i].box, b.labels[i].box);
        EXPECT_EQ(a.labels[i].role, b.labels[i].role);
    }
    ASSERT_EQ(a.fields.size(), b.fields.size());
    for (std::size_t i = 0; i < a.fields.size(); ++i) {
        EXPECT_EQ(a.fields[i].key, b.fields[i].key);
        EXPECT_EQ(a.fields[i].kind, b.fields[i].kind);
        EXPECT_EQ(a.fields[i].box, b.fields[i].box) << a.fields[i].key;
        EXPECT_EQ(a.fields[i].column, b.fields[i].column);
        EXPECT_EQ(a.fields[i].lines, b.fields[i].lines);
        EXPECT_EQ(a.fields[i].required, b.fields[i].required);
        EXPECT_EQ(a.fields[i].choices.size(), b.fields[i].choices.size());
    }
}

TEST_F(FormFileOf, EveryShippedFormGivesTheSameFormBack) {
    const auto catalog = loadForms(settings);
    for (const review::RecordForm& form : catalog->forms()) {
        review::RecordForm renamed = form;
        renamed.id += "-again";
        (void)saveForm(settings, renamed);
        Settings both = settings;
        both.forms.push_back(folder);
        const auto forms = loadForms(both);
        const review::RecordForm* again = forms->form(renamed.id);
        ASSERT_NE(again, nullptr) << form.id;
        expectSame(form, *again);
    }
}

TEST_F(FormFileOf, AnOfficeOverrulesTheShippedOne) {
    review::RecordForm form = shipped("KS-2016");
    form.law = "một thông tư khác";
    EXPECT_EQ(saveForm(settings, form), folder / "KS-2016.json");
    settings.forms.push_back(folder);
    EXPECT_EQ(shipped("KS-2016").law, "một thông tư khác");
}

TEST_F(FormFileOf, AFormThatBreaksTheRulesIsNotWritten) {
    review::RecordForm form = shipped("KS-2016");
    form.fields.front().box.x = 5000;
    EXPECT_THROW((void)saveForm(settings, form), review::Failure);
    EXPECT_FALSE(fs::exists(folder));
}

TEST_F(FormFileOf, ANameThatLeavesTheFolderIsRefused) {
    review::RecordForm form = shipped("KS-2016");
    for (const char* id : {"", "../KS", "sổ cũ", "a/b"}) {
        form.id = id;
        EXPECT_THROW((void)saveForm(settings, form), review::Failure) << id;
    }
}

}  // namespace
}  // namespace app
