#include <cmath>
#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/table.h"
#include "review/effort.h"

namespace app {
namespace {

int tellEffort(const CommandContext& context, const std::string& name, bool json) {
    const auto store = openStoreOf(context.settings);
    const auto efforts = review::effortIn(store->records(bookOf(*store, name).id));
    if (json) {
        nlohmann::ordered_json list = nlohmann::ordered_json::array();
        for (const review::ClerkEffort& effort : efforts) {
            list.push_back({{"who", effort.who},
                            {"records", effort.records},
                            {"accepted", effort.accepted},
                            {"edited", effort.edited},
                            {"fresh", effort.fresh},
                            {"copied", effort.copied},
                            {"secondsPerRecord", std::round(effort.secondsPerRecord() * 10) / 10}});
        }
        std::cout << nlohmann::ordered_json{{"book", name}, {"clerks", list}}.dump(1) << '\n';
        return kDone;
    }
    Table table({tr("Người nhập"), tr("Bản ghi"), tr("Enter nhận"), tr("Sửa"), tr("Gõ mới"), tr("Chép"), tr("Giây mỗi bản ghi")});
    for (const review::ClerkEffort& effort : efforts) {
        table.add({effort.who, std::to_string(effort.records), std::to_string(effort.accepted), std::to_string(effort.edited),
                   std::to_string(effort.fresh), std::to_string(effort.copied), std::to_string(std::lround(effort.secondsPerRecord()))});
    }
    std::cout << table.text();
    return kDone;
}

}  // namespace

void addEffortCommand(Command book, CommandContext& context) {
    Command command = book.add("effort", tr("Công nhập của từng người: Enter nhận, sửa, giây mỗi bản ghi"));
    auto name = std::make_shared<std::string>();
    command.take({.name = "book", .text = tr("Tên quyển, ví dụ KS.2017.01"), .kind = "BOOK", .required = true}, *name);
    const auto json = addJsonFlag(command);
    onChosen(command, context, [&context, name, json] { return tellEffort(context, *name, *json); });
}

}  // namespace app
