#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/table.h"
#include "review/base/failure.h"

namespace app {
namespace {

struct SearchOptions {
    std::vector<std::string> words;
    storage::FindQuestion question;
    std::size_t limit = 50;
    bool json = false;
};

int search(const CommandContext& context, SearchOptions& options) {
    for (const std::string& word : options.words) options.question.anything += (options.question.anything.empty() ? "" : " ") + word;
    if (options.question.empty()) {
        throw review::Failure(review::FailureKind::usage, {"Hãy nêu ít nhất một từ cần tìm.", "Give at least one word to look for."});
    }
    const auto store = openStoreOf(context.settings);
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    Table table({tr("Mã bản ghi"), tr("Quyển"), tr("Số"), tr("Ngày đăng ký"), tr("Người được đăng ký"), tr("Cha, mẹ"), tr("Trường"), tr("Nội dung")});
    for (const storage::FoundRecord& hit : store->find(options.question, options.limit)) {
        list.push_back({{"record", hit.record.value},
                        {"book", hit.bookName},
                        {"state", review::toText(hit.state)},
                        {"so", hit.number},
                        {"ngayDangKy", hit.date},
                        {"persons", hit.persons},
                        {"parents", hit.parents},
                        {"key", hit.key},
                        {"text", hit.text}});
        table.add({std::to_string(hit.record.value), hit.bookName, hit.number, hit.date, hit.persons, hit.parents, hit.key, hit.text});
    }
    if (options.json) {
        std::cout << nlohmann::ordered_json{{"hits", list}}.dump(1) << '\n';
    } else if (list.empty()) {
        std::cout << tr("Không tìm thấy.") << '\n';
    } else {
        std::cout << table.text();
    }
    return kDone;
}

}  // namespace

void addSearchCommand(Command root, CommandContext& context) {
    Command command = root.add("search", tr("Tìm bản ghi theo tên, số, ngày, nơi, cha mẹ; không cần dấu, không cần thứ tự"));
    auto options = std::make_shared<SearchOptions>();
    command.take({.name = "words", .text = tr("Các từ cần tìm"), .kind = "WORD"}, options->words);
    command.take({.name = "--person", .text = tr("Tên người được đăng ký: con, người chết, vợ, chồng"), .kind = "NAME"}, options->question.person);
    command.take({.name = "--parent", .text = tr("Tên cha, mẹ"), .kind = "NAME"}, options->question.parent);
    command.take({.name = "--number", .text = tr("Số đăng ký hoặc số giấy tờ"), .kind = "NUMBER"}, options->question.number);
    command.take({.name = "--date", .text = tr("Ngày đăng ký, ngày sinh hoặc ngày chết; cũng có thể chỉ tháng, năm"), .kind = "DATE"},
                 options->question.date);
    command.take({.name = "--place", .text = tr("Nơi sinh, nơi chết, quê quán, nơi cư trú"), .kind = "PLACE"}, options->question.place);
    command.take({.name = "--limit", .text = tr("Nhiều nhất bấy nhiêu kết quả"), .kind = "N", .least = 1}, options->limit);
    command.flag("--json", tr("In kết quả dạng JSON"), options->json);
    onChosen(command, context, [&context, options] { return search(context, *options); });
}

}  // namespace app
