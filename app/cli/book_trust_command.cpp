#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/tasks/trust_machine.h"

namespace app {
namespace {

struct TrustOptions {
    std::string book;
    std::int64_t seed = -1;
    bool audit = false;
    bool json = false;
};

nlohmann::ordered_json jsonOf(const TrustAudit& audit) {
    return {{"runs", audit.runs},   {"accepted", audit.accepted},         {"drawn", audit.drawn},           {"keyed", audit.keyed},
            {"fields", audit.fields}, {"wrongRecords", audit.wrongRecords}, {"wrongFields", audit.wrongFields}};
}

void print(const TrustAudit& audit) {
    std::cout << fill(tr("Máy đã được nhận {1} bản ghi; rút {2} bản ghi để người nhập, đã nhập {3}."),
                      {std::to_string(audit.accepted), std::to_string(audit.drawn), std::to_string(audit.keyed)})
              << '\n';
    if (audit.keyed == 0) return;
    std::cout << fill(tr("Trong đó máy sai {1} bản ghi, {2} trên {3} trường."),
                      {std::to_string(audit.wrongRecords), std::to_string(audit.wrongFields), std::to_string(audit.fields)})
              << '\n';
}

int trust(const CommandContext& context, const TrustOptions& options) {
    const auto store = openStoreOf(context.settings);
    const review::Book book = bookOf(*store, options.book);
    nlohmann::ordered_json told{{"book", book.name()}};
    if (!options.audit) {
        const auto catalog = loadForms(context.settings);
        const auto seed = options.seed < 0 ? std::nullopt : std::optional(static_cast<std::uint64_t>(options.seed));
        const TrustOutcome outcome = trustMachine(*store, book, *catalog, seed, actOf(context.settings));
        told["qualified"] = outcome.qualified;
        told["accepted"] = outcome.accepted;
        told["drawn"] = outcome.drawn;
        told["seed"] = std::to_string(outcome.seed);
        if (!options.json) {
            std::cout << fill(tr("Lần này nhận {1} bản ghi, rút {2} bản ghi để người nhập (số gieo {3})."),
                              {std::to_string(outcome.accepted), std::to_string(outcome.drawn), std::to_string(outcome.seed)})
                      << '\n';
        }
    }
    const TrustAudit audit = auditOfTrust(*store, book);
    told["audit"] = jsonOf(audit);
    if (options.json) {
        std::cout << told.dump(1) << '\n';
    } else {
        print(audit);
    }
    return kDone;
}

}  // namespace

void addBookTrustCommand(Command book, CommandContext& context) {
    auto options = std::make_shared<TrustOptions>();
    Command command = book.add("trust", tr("Nhận bản máy đọc theo cách làm của quyển, rút một phần để người nhập kiểm"));
    command.take({.name = "book", .text = tr("Tên quyển, ví dụ KS.2017.01"), .kind = "BOOK", .required = true}, options->book);
    command.take({.name = "--seed", .text = tr("Số gieo, để rút lại được y như vậy"), .kind = "N", .least = 0}, options->seed);
    command.flag("--audit", tr("Chỉ xem người nhập thấy máy sai bao nhiêu"), options->audit);
    command.flag("--json", tr("In kết quả dạng JSON"), options->json);
    onChosen(command, context, [&context, options] { return trust(context, *options); });
}

}  // namespace app
