#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/password.h"
#include "app/cli/table.h"

namespace app {
namespace {

struct UserOptions {
    std::string name;
    std::string role = "clerk";
    bool json = false;
};

int addUser(const CommandContext& context, const UserOptions& options) {
    const auto store = openStoreOf(context.settings, true);
    store->addAccount({options.name, options.role, true}, readPassword(), actOf(context.settings));
    std::cout << fill(tr("Đã thêm tài khoản {1}."), {options.name}) << '\n';
    return kDone;
}

int listUsers(const CommandContext& context, const UserOptions& options) {
    const auto store = openStoreOf(context.settings);
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    Table table({tr("Tên"), tr("Vai trò"), tr("Đang dùng")});
    for (const storage::Account& account : store->accounts()) {
        list.push_back({{"name", account.name}, {"role", account.role}, {"active", account.active}});
        table.add({account.name, account.role, account.active ? tr("có") : tr("không")});
    }
    std::cout << (options.json ? nlohmann::ordered_json{{"users", list}}.dump(1) + "\n" : table.text());
    return kDone;
}

int setActive(const CommandContext& context, const UserOptions& options, bool active) {
    openStoreOf(context.settings)->setAccountActive(options.name, active, actOf(context.settings));
    std::cout << fill(active ? tr("Tài khoản {1} dùng được.") : tr("Đã khóa tài khoản {1}."), {options.name}) << '\n';
    return kDone;
}

}  // namespace

void addUserCommands(Command root, CommandContext& context) {
    Command command = root.add("user", tr("Tài khoản của người làm việc"));
    command.needsCommand();
    auto options = std::make_shared<UserOptions>();
    Command add = command.add("add", tr("Thêm tài khoản; mật khẩu gõ vào hoặc đọc từ đầu vào chuẩn"));
    add.take({.name = "name", .text = tr("Tên tài khoản"), .kind = "NAME", .required = true}, options->name);
    add.take({.name = "--role", .text = tr("Vai trò"), .words = {"scanner", "clerk", "checker", "supervisor", "administrator", "auditor"}},
             options->role);
    onChosen(add, context, [&context, options] { return addUser(context, *options); });
    Command list = command.add("list", tr("Liệt kê các tài khoản"));
    list.flag("--json", tr("In kết quả dạng JSON"), options->json);
    onChosen(list, context, [&context, options] { return listUsers(context, *options); });
    Command disable = command.add("disable", tr("Khóa một tài khoản"));
    disable.take({.name = "name", .text = tr("Tên tài khoản"), .kind = "NAME", .required = true}, options->name);
    onChosen(disable, context, [&context, options] { return setActive(context, *options, false); });
    Command enable = command.add("enable", tr("Mở lại một tài khoản"));
    enable.take({.name = "name", .text = tr("Tên tài khoản"), .kind = "NAME", .required = true}, options->name);
    onChosen(enable, context, [&context, options] { return setActive(context, *options, true); });
}

}  // namespace app
