#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/tasks/check_book.h"
#include "app/tasks/missing_list.h"

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

nlohmann::ordered_json papersOf(const Completeness& state) {
    nlohmann::ordered_json papers = nlohmann::ordered_json::object();
    for (const review::PaperCount& paper : state.papers) papers[paper.name] = paper.pages;
    return papers;
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
        if (!lack.source.empty()) one["source"] = lack.source;
        lacks.push_back(std::move(one));
    }
    return {{"book", book.name()},
            {"complete", state.complete()},
            {"pages", countsOf(state.pages, state.pagesStated)},
            {"records", countsOf(state.records, state.recordsStated)},
            {"papers", papersOf(state)},
            {"missing", std::move(lacks)}};
}

int checkIt(const CommandContext& context, const CheckOptions& options) {
    const auto store = openStoreOf(context.settings);
    const review::Book book = bookOf(*store, options.book);
    const Completeness state = checkCompleteness(*store, book);
    if (!options.out.empty()) writeMissing(options.out, book, state);
    if (options.json) {
        std::cout << jsonOf(book, state).dump(1) << '\n';
    } else if (options.out.empty()) {
        std::cout << asText(missingList(book, state));
    }
    return state.complete() ? kDone : kSomeRefused;
}

}  // namespace

void addBookCheckCommand(Command book, CommandContext& context) {
    Command command = book.add("check", tr("Xem quyển đã đủ chưa, thiếu gì, trang nào phải quét lại"));
    auto options = std::make_shared<CheckOptions>();
    command.take({.name = "book", .text = tr("Tên quyển, ví dụ KS.2017.01"), .kind = "BOOK", .required = true}, options->book);
    command.take({.name = "--out", .text = tr("Ghi danh sách ra tệp .txt, .pdf (để in) hoặc .csv"), .kind = "FILE"}, options->out);
    command.flag("--json", tr("In kết quả dạng JSON"), options->json);
    onChosen(command, context, [&context, options] { return checkIt(context, *options); });
}

}  // namespace app
