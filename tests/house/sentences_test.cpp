#include "tests/house/sentences.h"

#include <gtest/gtest.h>

#include "tests/house/source_tree.h"

namespace house {
namespace {

std::vector<std::string> textsOf(const std::vector<SentencePiece>& pieces) {
    std::vector<std::string> texts;
    for (const SentencePiece& piece : pieces) texts.push_back(piece.text);
    return texts;
}

/// Files named after failures hold nothing else.
bool holdsOnlyFailures(const std::string& path) { return path.ends_with("failures.cpp"); }

TEST(Sentences, EveryFailureIsExplainedInTheListOfErrors) {
    const std::string list = squeezed(textOf("docs/errors.md"));
    ASSERT_FALSE(list.empty()) << "docs/errors.md is missing";
    std::size_t seen = 0;
    for (const SourceFile& file : filesOfRooms({".cpp"})) {
        for (const SentencePiece& piece : holdsOnlyFailures(file.path) ? vietnamesePiecesIn(file.text) : failurePiecesIn(file.text)) {
            ++seen;
            if (list.find(piece.text) == std::string::npos) ADD_FAILURE() << at(file.path, piece.line, "not in docs/errors.md: " + piece.text);
        }
    }
    EXPECT_GT(seen, 20U) << "the failures of the sources were not found";
}

TEST(Sentences, ThePiecesOfAPlantedFailureAreFound) {
    const std::string source = R"cpp(
        throw Failure(FailureKind::input, {"Không mở được tệp “" + name + "” vì tệp bị rách.",
                                           "The file cannot be opened."}, detail(name));
        say("Câu này không phải lỗi.");
    )cpp";
    EXPECT_EQ(textsOf(failurePiecesIn(source)), (std::vector<std::string>{"Không mở được tệp “", "” vì tệp bị rách."}));
}

TEST(Sentences, ALiteralInTwoLinesIsOneSentence) {
    const std::string source = "refuseFile(path, {\"Tệp này trống,\"\n    \" không có trang nào.\", \"The file is empty.\"});";
    EXPECT_EQ(textsOf(failurePiecesIn(source)), std::vector<std::string>{"Tệp này trống, không có trang nào."});
}

TEST(Sentences, APieceKnowsItsLine) {
    const auto pieces = failurePiecesIn("\n\nthrow Failure(kind, {\"Đĩa đã đầy, không lưu được.\", \"The disk is full.\"});");
    ASSERT_EQ(pieces.size(), 1U);
    EXPECT_EQ(pieces[0].line, 3);
}

}  // namespace
}  // namespace house
