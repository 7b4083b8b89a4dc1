#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/iso_time.h"
#include "app/cli/password.h"
#include "app/cli/sign_in.h"
#include "app/cli/table.h"
#include "app/tasks/account_standing.h"
#include "review/base/text.h"

namespace app {
namespace {

struct UserOptions {
    std::string name;
    std::string role = "clerk";
    bool json = false;
};

/// Roles come from a list the command line has checked.
review::Role roleOf(const UserOptions& options) { return review::roleFrom(options.role).value(); }

void say(const std::string& what, const std::string& name) { std::cout << fill(what, {name}) << '\n'; }

int addUser(const CommandContext& context, const UserOptions& options) {
    const auto store = openStoreOf(context.settings, true);
    store->addAccount(options.name, roleOf(options), readPassword(), actOf(context.settings));
    say(tr("Đã thêm tài khoản {1}."), options.name);
    return kDone;
}

nlohmann::ordered_json momentJson(const std::optional<review::UtcTime>& moment) {
    return moment ? nlohmann::ordered_json(isoText(*moment)) : nlohmann::ordered_json();
}

nlohmann::ordered_json jsonOf(const storage::Account& account) {
    return {{"name", account.name},
            {"role", review::toText(account.role)},
            {"active", account.active},
            {"added", isoText(account.addedAt)},
            {"lastIn", momentJson(account.lastIn)},
            {"lockedUntil", momentJson(account.lockedUntil)},
            {"mustChangePassword", account.mustChange},
            {"reviewed", momentJson(account.reviewedAt)},
            {"reviewedBy", account.reviewedBy}};
}

std::string dayOf(const std::optional<review::UtcTime>& moment) { return moment ? isoText(*moment).substr(0, 10) : std::string(); }

void print(const std::vector<storage::Account>& accounts, bool json) {
    const review::UtcTime moment = now();
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    Table table({tr("Tên"), tr("Vai trò"), tr("Thế nào"), tr("Lần vào gần nhất"), tr("Rà soát")});
    for (const storage::Account& account : accounts) {
        list.push_back(jsonOf(account));
        table.add({account.name, inLanguage(nameOf(account.role)), standingOf(account, moment), dayOf(account.lastIn), dayOf(account.reviewedAt)});
    }
    if (json) {
        std::cout << nlohmann::ordered_json{{"users", list}, {"reviewDue", reviewDue(accounts, moment)}}.dump(1) << '\n';
        return;
    }
    std::cout << table.text();
    if (reviewDue(accounts, moment)) std::cout << tr("Quá một quý chưa rà soát tài khoản: xem bảng trên, rồi chạy sogoc user review.") << '\n';
}

int listUsers(const CommandContext& context, const UserOptions& options) {
    print(openStoreOf(context.settings)->accounts(), options.json);
    return kDone;
}

int setActive(const CommandContext& context, const UserOptions& options, bool active) {
    openStoreOf(context.settings)->setAccountActive(options.name, active, actOf(context.settings));
    say(active ? tr("Tài khoản {1} dùng được.") : tr("Đã khóa tài khoản {1}."), options.name);
    return kDone;
}

int setRole(const CommandContext& context, const UserOptions& options) {
    openStoreOf(context.settings)->setRole(options.name, roleOf(options), actOf(context.settings));
    std::cout << fill(tr("Tài khoản {1} từ nay là {2}."), {options.name, inLanguage(nameOf(roleOf(options)))}) << '\n';
    return kDone;
}

int unlock(const CommandContext& context, const UserOptions& options) {
    openStoreOf(context.settings)->unlockAccount(options.name, actOf(context.settings));
    say(tr("Đã bỏ tạm khóa tài khoản {1}."), options.name);
    return kDone;
}

/// One's own password, or, with a name, that of somebody who must change it at the next sign-in.
int setPassword(const CommandContext& context, const UserOptions& options) {
    const bool own = options.name.empty() || review::canonical(options.name) == context.settings.who;
    if (own) {
        const auto store = storage::openStore(storeAddress(context.settings));
        const std::string present = signInToChange(*store, context.settings);
        store->changePassword(present, readPassword(), actOf(context.settings));
        say(tr("Đã đổi mật khẩu của {1}."), context.settings.who);
    } else {
        openStoreOf(context.settings)->setPassword(options.name, readPassword(), actOf(context.settings));
        say(tr("Đã đặt mật khẩu của {1}; người ấy phải đổi khi vào lần tới."), options.name);
    }
    return kDone;
}

int reviewUsers(const CommandContext& context, const UserOptions& options) {
    const auto store = openStoreOf(context.settings);
    store->reviewAccounts(actOf(context.settings));
    print(store->accounts(), options.json);
    return kDone;
}

/// A command below `user` about one account.
Command aboutOne(Command& command, const char* verb, const std::string& text, UserOptions& options, bool required = true) {
    Command one = command.add(verb, text);
    one.take({.name = "name", .text = tr("Tên tài khoản"), .kind = "NAME", .required = required}, options.name);
    return one;
}

void takeRole(Command command, UserOptions& options, bool required) {
    std::vector<std::string> words;
    for (const review::Role role : review::allRoles()) words.emplace_back(toText(role));
    command.take({.name = required ? "role" : "--role", .text = tr("Vai trò"), .required = required, .words = words}, options.role);
}

}  // namespace

void addUserCommands(Command root, CommandContext& context) {
    Command command = root.add("user", tr("Tài khoản của người làm việc"));
    command.needsCommand();
    auto options = std::make_shared<UserOptions>();
    Command add = aboutOne(command, "add", tr("Thêm tài khoản; mật khẩu gõ vào hoặc đọc từ đầu vào chuẩn"), *options);
    takeRole(add, *options, false);
    onChosen(add, context, [&context, options] { return addUser(context, *options); });
    Command list = command.add("list", tr("Liệt kê các tài khoản"));
    list.flag("--json", tr("In kết quả dạng JSON"), options->json);
    onChosen(list, context, [&context, options] { return listUsers(context, *options); });
    onChosen(aboutOne(command, "disable", tr("Khóa một tài khoản"), *options), context, [&context, options] { return setActive(context, *options, false); });
    onChosen(aboutOne(command, "enable", tr("Mở lại một tài khoản"), *options), context, [&context, options] { return setActive(context, *options, true); });
    Command role = aboutOne(command, "role", tr("Đổi vai trò của một tài khoản"), *options);
    takeRole(role, *options, true);
    onChosen(role, context, [&context, options] { return setRole(context, *options); });
    onChosen(aboutOne(command, "unlock", tr("Bỏ tạm khóa sau nhiều lần sai mật khẩu"), *options), context, [&context, options] { return unlock(context, *options); });
    onChosen(aboutOne(command, "password", tr("Đổi mật khẩu của mình, hoặc đặt mật khẩu cho người khác"), *options, false), context,
             [&context, options] { return setPassword(context, *options); });
    Command look = command.add("review", tr("Ghi nhận đã rà soát mọi tài khoản và vai trò (mỗi quý)"));
    look.flag("--json", tr("In kết quả dạng JSON"), options->json);
    onChosen(look, context, [&context, options] { return reviewUsers(context, *options); });
}

}  // namespace app
