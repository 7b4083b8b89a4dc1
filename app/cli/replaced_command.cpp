#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/iso_time.h"
#include "app/cli/table.h"
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

}  // namespace

void addReplacedCommand(Command book, CommandContext& context) {
    Command command = book.add("replaced", tr("Liệt kê các bản quét cũ đã được thay bằng bản khác"));
    auto name = std::make_shared<std::string>();
    command.take({.name = "book", .text = tr("Tên quyển, ví dụ KS.2017.01"), .kind = "BOOK", .required = true}, *name);
    const auto json = addJsonFlag(command);
    onChosen(command, context, [&context, name, json] { return listReplaced(context, *name, *json); });
}

}  // namespace app
