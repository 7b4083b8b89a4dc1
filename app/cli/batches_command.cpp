#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/iso_time.h"
#include "app/cli/table.h"
#include "app/tasks/batch_words.h"

namespace app {
namespace {

nlohmann::ordered_json jsonOf(const storage::ScanBatch& batch) {
    nlohmann::ordered_json json{
        {"batch", batch.id.value}, {"device", batch.device}, {"operator", batch.operatorName}, {"begun", isoText(batch.begunAt)}};
    json["ended"] = batch.endedAt ? nlohmann::ordered_json(isoText(*batch.endedAt)) : nlohmann::ordered_json();
    json["end"] = review::toText(batch.end);
    json["note"] = batch.note;
    json["pages"] = batch.pages;
    json["settings"] = nlohmann::ordered_json::parse(batch.settings);
    return json;
}

int listBatches(const CommandContext& context, const std::string& name, bool json) {
    const auto store = openStoreOf(context.settings);
    const auto batches = store->batches(bookOf(*store, name).id);
    if (json) {
        nlohmann::ordered_json list = nlohmann::ordered_json::array();
        for (const storage::ScanBatch& batch : batches) list.push_back(jsonOf(batch));
        std::cout << nlohmann::ordered_json{{"book", name}, {"batches", list}}.dump(1) << '\n';
        return kDone;
    }
    Table table({tr("Lô"), tr("Bắt đầu"), tr("Kết thúc"), tr("Người quét"), tr("Máy"), tr("Thiết lập"), tr("Trang"), tr("Tình trạng")});
    for (const storage::ScanBatch& batch : batches) {
        table.add({std::to_string(batch.id.value), isoText(batch.begunAt), batch.endedAt ? isoText(*batch.endedAt) : "", batch.operatorName,
                   batch.device, settingsText(batch), std::to_string(batch.pages), endText(batch)});
    }
    std::cout << table.text();
    return kDone;
}

}  // namespace

void addBatchesCommand(Command book, CommandContext& context) {
    Command command = book.add("batches", tr("Liệt kê các lô quét của một quyển"));
    auto name = std::make_shared<std::string>();
    command.take({.name = "book", .text = tr("Tên quyển, ví dụ KS.2017.01"), .kind = "BOOK", .required = true}, *name);
    const auto json = addJsonFlag(command);
    onChosen(command, context, [&context, name, json] { return listBatches(context, *name, *json); });
}

}  // namespace app
