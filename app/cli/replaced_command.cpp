#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/iso_time.h"
#include "app/cli/table.h"
#include "app/house.h"
#include "app/language.h"
#include "app/tasks/replace_page.h"
#include "app/tasks/scan_name.h"

namespace app {
namespace {

std::vector<std::int64_t> recordsLeft(storage::Store& store, review::ScanId scan) {
    std::vector<std::int64_t> ids;
    for (const review::RecordId id : store.recordsOn(scan)) ids.push_back(id.value);
    return ids;
}

std::string nameOf(storage::Store& store, review::ScanId id) {
    const auto scan = store.scan(id);
    return scan ? shownName(*scan) : std::string();
}

int listReplaced(const CommandContext& context, const std::string& name, bool json) {
    const auto store = openStoreOf(context.settings);
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    Table table({tr("Tờ"), tr("Bản cũ"), tr("Thay bằng"), tr("Lúc"), tr("Người thay"), tr("Lý do"), tr("Tệp trong kho")});
    for (const storage::Scan& scan : store->replacedScans(bookOf(*store, name).id)) {
        const storage::Replacement& how = scan.replaced.value();
        const std::string by = nameOf(*store, how.by);
        const std::string file = store->blobPath(scan.sha256).string();
        list.push_back({{"sheet", scan.order},
                        {"name", shownName(scan)},
                        {"by", by},
                        {"at", isoText(how.at)},
                        {"who", how.who},
                        {"why", how.why},
                        {"file", file},
                        {"records", recordsLeft(*store, scan.id)}});
        table.add({std::to_string(scan.order), shownName(scan), by, isoText(how.at), how.who, how.why, file});
    }
    if (json) {
        std::cout << nlohmann::ordered_json{{"book", name}, {"replaced", list}}.dump(1) << '\n';
    } else if (list.empty()) {
        std::cout << tr("Chưa có trang nào được thay.") << '\n';
    } else {
        std::cout << table.text();
    }
    return kDone;
}

/// The old scan that is to stand in its place again.
struct RestoreOptions {
    int place = 0;  ///< The sheet, from 1; 0: none.
    std::string name;
    std::string why;
};

int restore(const CommandContext& context, const std::string& bookName, const RestoreOptions& options, bool json) {
    const auto store = openStoreOf(context.settings);
    const review::Book book = bookOf(*store, bookName);
    const storage::Scan old = oldScanAt(*store, book, options.place, options.name);
    const std::string instead = shownName(scanAt(*store, book, options.place));
    const storage::ReplacedScan restored = store->restoreScan(old.id, actOf(context.settings, options.why));
    if (json) {
        std::cout << nlohmann::ordered_json{{"restored", shownName(old)}, {"instead", instead}, {"recordsKept", restored.taken.size()}}.dump(1) << '\n';
        return kDone;
    }
    std::cout << fill(tr("Tờ {1}: bản cũ {2} đứng lại trong sổ; {3} được giữ làm bản cũ."), {std::to_string(options.place), shownName(old), instead})
              << '\n';
    if (!restored.taken.empty()) std::cout << inLanguage(keptWorkSentence(restored.taken.size())) << '\n';
    return kDone;
}

}  // namespace

void addReplacedCommand(Command book, CommandContext& context) {
    Command command = book.add("replaced", tr("Liệt kê các bản quét cũ đã được thay bằng bản khác; đưa một bản trở lại"));
    auto name = std::make_shared<std::string>();
    command.take({.name = "book", .text = tr("Tên quyển, ví dụ KS.2017.01"), .kind = "BOOK", .required = true}, *name);
    const auto json = addJsonFlag(command);
    auto options = std::make_shared<RestoreOptions>();
    command.take({.name = "--restore",
                  .text = tr("Đưa bản cũ của tờ thứ N trở lại chỗ của nó; bản đang đứng đó được giữ làm bản cũ"),
                  .kind = "N",
                  .least = 1,
                  .most = 1000000},
                 options->place);
    command.take({.name = "--name", .text = tr("Cùng --restore: tên bản cũ, khi tờ có nhiều bản cũ; không nêu thì lấy bản bị thay sau cùng"), .kind = "NAME"},
                 options->name);
    command.take({.name = "--why", .text = tr("Cùng --restore: vì sao, ghi lại bên bản được thay"), .kind = "TEXT"}, options->why);
    onChosen(command, context, [&context, name, options, json] {
        return options->place > 0 ? restore(context, *name, *options, *json) : listReplaced(context, *name, *json);
    });
}

}  // namespace app
