#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/table.h"

namespace app {
namespace {

struct SearchOptions {
    std::vector<std::string> words;
    std::size_t limit = 50;
    bool json = false;
};

int search(const CommandContext& context, const SearchOptions& options) {
    std::string text;
    for (const std::string& word : options.words) text += (text.empty() ? "" : " ") + word;
    const auto store = openStoreOf(context.settings);
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    Table table({tr("Mã bản ghi"), tr("Quyển"), tr("Số"), tr("Ngày đăng ký"), tr("Trường"), tr("Nội dung")});
    for (const storage::SearchHit& hit : store->search(text, options.limit)) {
        list.push_back({{"record", hit.record.value},
                        {"book", hit.bookName},
                        {"so", hit.number},
                        {"ngayDangKy", hit.date},
                        {"key", hit.key},
                        {"text", hit.text}});
        table.add({std::to_string(hit.record.value), hit.bookName, hit.number, hit.date, hit.key, hit.text});
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
    Command command = root.add("search", tr("Tìm trong nội dung các bản ghi; không cần dấu, không cần thứ tự"));
    auto options = std::make_shared<SearchOptions>();
    command.take({.name = "words", .text = tr("Các từ cần tìm"), .kind = "WORD", .required = true}, options->words);
    command.take({.name = "--limit", .text = tr("Nhiều nhất bấy nhiêu kết quả"), .kind = "N", .least = 1}, options->limit);
    command.flag("--json", tr("In kết quả dạng JSON"), options->json);
    onChosen(command, context, [&context, options] { return search(context, *options); });
}

}  // namespace app
