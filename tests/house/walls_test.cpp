#include "tests/house/walls.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "tests/house/source_tree.h"

namespace house {
namespace {

const std::vector<std::string> kCode = {".h", ".cpp"};

/// The libraries a file sees through everything it includes, its own includes among them.
std::set<std::string> seenFrom(const std::string& path, const std::map<std::string, std::string>& texts) {
    std::set<std::string> libraries, done;
    std::vector<std::string> open = {path};
    while (!open.empty()) {
        const std::string file = open.back();
        open.pop_back();
        if (!done.insert(file).second || !texts.contains(file)) continue;
        for (const Include& include : includesOf(texts.at(file))) {
            if (include.quoted)
                open.push_back(include.header);
            else
                libraries.insert(std::string(libraryOf(include.header)));
        }
    }
    return libraries;
}

/// True when a planted include is found.
bool isBreach(std::string_view path, std::string_view text) { return !breachesIn(path, text).empty(); }

TEST(Walls, EveryIncludeOfTheHouseStaysInsideItsRoom) {
    const auto files = filesOfRooms(kCode);
    ASSERT_GT(files.size(), 20U) << "the sources were not found under " SOGOC_SOURCE;
    for (const SourceFile& file : files) {
        for (const Breach& breach : breachesIn(file.path, file.text)) ADD_FAILURE() << at(breach.file, breach.line, breach.why);
    }
}

TEST(Walls, NoLibraryOfTheWorkshopOrTheArchiveIsSeenThroughAHeaderByTheFrontDoor) {
    std::map<std::string, std::string> texts;
    for (const SourceFile& file : filesOfRooms(kCode)) texts[file.path] = file.text;
    for (const auto& [path, text] : texts) {
        if (!path.starts_with("app/")) continue;
        const auto seen = seenFrom(path, texts);
        for (const char* hidden : {"OpenCV", "Leptonica", "Tesseract", "SANE", "SQLite", "XLSX", "ZIP", "qpdf", "sodium"})
            EXPECT_FALSE(seen.contains(hidden)) << path << " sees " << hidden << " through the headers it includes";
        const bool withoutWindows = !path.starts_with("app/gui/") || path.find("_presenter.") != std::string::npos;
        EXPECT_FALSE(withoutWindows && seen.contains("wxWidgets")) << path << " sees wxWidgets through the headers it includes";
    }
}

TEST(Walls, AQuotedIncludeNamesAFileFromTheRootOfTheProject) {
    for (const SourceFile& file : filesOfRooms(kCode)) {
        for (const Include& include : includesOf(file.text)) {
            if (!include.quoted || isGenerated(include.header)) continue;
            EXPECT_FALSE(textOf(include.header).empty()) << at(file.path, include.line, "no such file: " + include.header);
        }
    }
}

TEST(Walls, APlantedBreachOfTheHeartIsFound) {
    EXPECT_TRUE(isBreach("review/rules/rules.cpp", "#include \"storage/store.h\"\n"));
    EXPECT_TRUE(isBreach("review/rules/rules.cpp", "#include <opencv2/core.hpp>\n"));
    EXPECT_TRUE(isBreach("review/rules/rules.cpp", "#include <fstream>\n"));
    EXPECT_TRUE(isBreach("review/rules/rules.cpp", "#include <thread>\n"));
    EXPECT_TRUE(isBreach("review/rules/rules.cpp", "#  include  <random>\n"));
    EXPECT_TRUE(isBreach("review/rules/rules.cpp", "#include <unicode/unistr.h>\n"));
    EXPECT_FALSE(isBreach("review/base/text.cpp", "#include <unicode/unistr.h>\n"));
}

TEST(Walls, APlantedBreachBetweenWorkshopAndArchiveIsFound) {
    EXPECT_TRUE(isBreach("ocr/page_reader.cpp", "#include \"storage/store.h\"\n"));
    EXPECT_TRUE(isBreach("storage/sqlite/sqlite_store.cpp", "#include \"ocr/image.h\"\n"));
    EXPECT_TRUE(isBreach("ocr/page_reader.cpp", "#include <tesseract/baseapi.h>\n"));
    EXPECT_FALSE(isBreach("ocr/read/tesseract_reader.cpp", "#include <tesseract/baseapi.h>\n"));
    EXPECT_TRUE(isBreach("storage/delivery/package.cpp", "#include <sqlite3.h>\n"));
}

TEST(Walls, APlantedBreachOfTheFrontDoorIsFound) {
    EXPECT_TRUE(isBreach("app/tasks/process_book.cpp", "#include <wx/wx.h>\n"));
    EXPECT_TRUE(isBreach("app/gui/page_view.cpp", "#include <opencv2/core.hpp>\n"));
    EXPECT_TRUE(isBreach("app/gui/page_view.cpp", "#include \"ocr/image_mat.h\"\n"));
    EXPECT_TRUE(isBreach("app/gui/review_presenter.h", "#include <wx/string.h>\n"));
    EXPECT_FALSE(isBreach("app/gui/review_panel.h", "#include <wx/string.h>\n"));
    EXPECT_TRUE(isBreach("app/tasks/process_book.cpp", "#include <thread>\n"));
    EXPECT_TRUE(isBreach("app/tasks/process_book.cpp", "#include \"app/gui/review_panel.h\"\n"));
}

TEST(Walls, ALibraryNobodyDecidedOnIsABreach) {
    EXPECT_TRUE(isBreach("ocr/page_reader.cpp", "#include <boost/geometry.hpp>\n"));
    EXPECT_TRUE(isBreach("ocr/page_reader.cpp", "#include <curl.h>\n"));
}

TEST(Walls, TheBreachNamesItsLine) {
    const auto breaches = breachesIn("review/reading.cpp", "#include <string>\n\n#include <wx/wx.h>\n");
    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(breaches[0].line, 3);
    EXPECT_EQ(breaches[0].file, "review/reading.cpp");
}

}  // namespace
}  // namespace house
