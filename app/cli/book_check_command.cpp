#include <filesystem>
#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/tasks/check_book.h"

namespace app {
namespace {

using review::Completeness;
using review::Lack;

struct CheckOptions {
    std::string book;
    std::string out;
    bool json = false;
};

nlohmann::ordered_json countsOf(std::size_t found, const std::optional<int>& stated) {
    return {{"found", found}, {"stated", stated ? nlohmann::ordered_json(*stated) : nlohmann::ordered_json()}};
}

nlohmann::ordered_json jsonOf(const review::Book& book, const Completeness& state) {
    nlohmann::ordered_json lacks = nlohmann::ordered_json::array();
    for (const Lack& lack : state.lacks) {
        nlohmann::ordered_json one{{"kind", toText(lack.kind)}, {"name", lack.scan}};
        if (lack.defect) {
            one["defect"] = toText(*lack.defect);
            one["remedy"] = toText(remedyOf(*lack.defect));
        }
        one["vi"] = lack.sentence.vi;
        one["en"] = lack.sentence.en;
        lacks.push_back(std::move(one));
    }
    return {{"book", book.name()},
            {"complete", state.complete()},
            {"pages", countsOf(state.pages, state.pagesStated)},
            {"records", countsOf(state.records, state.recordsStated)},
            {"missing", std::move(lacks)}};
}

/// "12 / 14", or "12" when the book states nothing.
std::string counted(std::size_t found, const std::optional<int>& stated) {
    return std::to_string(found) + (stated ? " / " + std::to_string(*stated) : std::string());
}

void addPart(const std::string& title, const std::vector<std::string>& lines, std::string& text) {
    if (lines.empty()) return;
    text += "\n" + title + "\n";
    for (const std::string& line : lines) text += "  [ ] " + line + "\n";
}

/// The list as it is printed: what must be scanned again first, then what a person must look at, then the book itself.
std::string listOf(const review::Book& book, const Completeness& state) {
    std::string text = fill(tr("Quyển {1}: {2}"), {book.name(), book.office}) + "\n";
    text += fill(tr("Số trang: {1}. Số bản ghi: {2}."),
                 {counted(state.pages, state.pagesStated), counted(state.records, state.recordsStated)}) +
            "\n";
    if (state.complete()) return text + tr("Quyển đã đủ.") + "\n";
    std::vector<std::string> again, look, whole;
    for (const Lack& lack : state.lacks) {
        const std::string& sentence = inLanguage(lack.sentence);
        if (lack.scan.empty()) {
            whole.push_back(sentence);
        } else {
            const bool scan = lack.defect && remedyOf(*lack.defect) == review::Remedy::scanAgain;
            (scan ? again : look).push_back(lack.scan + ": " + sentence);
        }
    }
    addPart(tr("Thiếu trong quyển"), whole, text);
    addPart(tr("Phải quét lại"), again, text);
    addPart(tr("Cần người xem"), look, text);
    return text;
}

int checkIt(const CommandContext& context, const CheckOptions& options) {
    const std::filesystem::path file = options.out;
    if (!file.empty() && file.extension() != ".txt" && file.extension() != ".csv") {
        throw review::Failure(review::FailureKind::usage,
                              {"Danh sách ghi ra tệp .txt hoặc .csv.", "The list is written to a .txt or a .csv file."});
    }
    const auto store = openStoreOf(context.settings);
    const review::Book book = bookOf(*store, options.book);
    const Completeness state = checkCompleteness(*store, book);
    if (!file.empty()) writeList(file, file.extension() == ".csv" ? lacksAsCsv(state) : listOf(book, state));
    if (options.json) {
        std::cout << jsonOf(book, state).dump(1) << '\n';
    } else if (file.empty()) {
        std::cout << listOf(book, state);
    }
    return state.complete() ? kDone : kSomeRefused;
}

}  // namespace

void addBookCheckCommand(Command book, CommandContext& context) {
    Command command = book.add("check", tr("Xem quyển đã đủ chưa, thiếu gì, trang nào phải quét lại"));
    auto options = std::make_shared<CheckOptions>();
    command.take({.name = "book", .text = tr("Tên quyển, ví dụ KS.2017.01"), .kind = "BOOK", .required = true}, options->book);
    command.take({.name = "--out", .text = tr("Ghi danh sách ra tệp .txt hoặc .csv"), .kind = "FILE"}, options->out);
    command.flag("--json", tr("In kết quả dạng JSON"), options->json);
    onChosen(command, context, [&context, options] { return checkIt(context, *options); });
}

}  // namespace app
