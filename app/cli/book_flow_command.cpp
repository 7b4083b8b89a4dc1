#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "app/cli/command.h"
#include "app/files.h"
#include "review/base/failure.h"
#include "storage/plan_text.h"

namespace app {
namespace {

using review::Failure;
using review::FailureKind;

struct FlowOptions {
    std::string book;
    std::string why;
    std::string from;
    int checks = -1;  ///< -1: not asked for.
    std::string blind;
    double machine = 0;  ///< 0: not asked for.
    double audited = 0;
    bool usual = false;
    bool all = false;
    bool json = false;

    [[nodiscard]] bool changes() const { return usual || !from.empty() || checks >= 0 || !blind.empty() || machine > 0; }
};

Failure badPlan(const std::string& detail) {
    return {FailureKind::usage,
            {"Không hiểu cách làm này; xem “sogoc book plan” trong hướng dẫn lệnh.", "This plan is not understood; see “sogoc book plan” in the list of commands."},
            detail};
}

std::vector<std::string> splitAtCommas(const std::string& text) {
    std::vector<std::string> words;
    std::istringstream in(text);
    for (std::string word; std::getline(in, word, ',');) {
        if (!word.empty()) words.push_back(word);
    }
    return words;
}

/// The plan asked for; nothing for the usual one.
std::optional<review::Plan> planOf(const FlowOptions& options) {
    if (options.usual) return std::nullopt;
    if (!options.from.empty()) {
        auto plan = storage::planFrom(readWholeFile(options.from));
        if (!plan) throw badPlan(options.from);
        return plan;
    }
    review::Plan plan;
    plan.chosen = true;
    if (options.checks >= 0) plan.checks = options.checks;
    plan.blind = splitAtCommas(options.blind);
    if (options.machine > 0) {
        plan.machine = review::MachineTrust{.threshold = options.machine};
        if (options.audited > 0) plan.machine->audited = options.audited;
    }
    return plan;
}

/// Every field that is keyed blind must be one that some form has, else nobody would ever be asked for it.
void fieldsMustExist(const review::Plan& plan, const review::FormCatalog& catalog) {
    for (const std::string& key : plan.blind) {
        const auto has = [&](const review::RecordForm& form) { return form.field(key) != nullptr; };
        if (std::ranges::any_of(catalog.forms(), has)) continue;
        throw Failure(FailureKind::usage, {"Không mẫu sổ nào có trường " + key + ".", "No form has the field " + key + "."});
    }
}

std::string described(const review::Plan& plan) {
    std::string text = fill(tr("{1} lần kiểm tra sau khi nhập"), {std::to_string(plan.checks)});
    if (!plan.blind.empty()) {
        std::string keys;
        for (const std::string& key : plan.blind) keys += (keys.empty() ? "" : ", ") + key;
        text += "; " + fill(tr("hai người nhập độc lập: {1}"), {keys});
    }
    if (plan.machine) {
        std::ostringstream threshold, audited;
        threshold << plan.machine->threshold;
        audited << plan.machine->audited * 100;
        text += "; " + fill(tr("nhận bản máy đọc từ {1}, kiểm lại {2} %"), {threshold.str(), audited.str()});
    }
    return text;
}

int plan(const CommandContext& context, const FlowOptions& options) {
    if (options.all == !options.book.empty()) {
        throw Failure(FailureKind::usage, {"Phải ghi tên một quyển hoặc --all.", "Give the name of one book, or --all."});
    }
    if (options.all && !options.changes()) throw Failure(FailureKind::usage, {"Cùng với --all phải ghi cách làm muốn đặt.", "With --all, say what plan to set."});
    const auto store = openStoreOf(context.settings);
    const auto book = options.all ? std::nullopt : std::optional(bookOf(*store, options.book));
    if (options.changes()) {
        const auto wanted = planOf(options);
        if (wanted) fieldsMustExist(*wanted, *loadForms(context.settings));
        store->setPlan(book ? std::optional(book->id) : std::nullopt, wanted, actOf(context.settings, options.why));
    }
    const std::string name = book ? book->name() : std::string();
    const review::Plan held = book ? store->plan(book->id) : planOf(options).value_or(review::Plan{});
    if (options.json) {
        std::cout << nlohmann::ordered_json{{"book", book ? nlohmann::ordered_json(name) : nlohmann::ordered_json()},
                                            {"chosen", held.chosen},
                                            {"plan", nlohmann::ordered_json::parse(storage::toText(held))}}
                         .dump(1)
                  << '\n';
    } else {
        std::cout << (book ? name : tr("Mọi quyển không có cách làm riêng")) << ": " << described(held) << '\n';
    }
    return kDone;
}

int step(const CommandContext& context, const FlowOptions& options, review::Step what) {
    const auto store = openStoreOf(context.settings);
    const review::Book book = bookOf(*store, options.book);
    const review::BookState state = store->moveBook(book.id, what, actOf(context.settings, options.why));
    std::cout << book.name() << ": " << inLanguage(nameOf(state)) << '\n';
    return kDone;
}

void addPlanCommand(Command book, CommandContext& context, const std::shared_ptr<FlowOptions>& options) {
    Command command = book.add("plan", tr("Cách làm của quyển: số lần kiểm tra, trường nhập độc lập, bản máy đọc được nhận"));
    command.take({.name = "book", .text = tr("Tên quyển, ví dụ KS.2017.01"), .kind = "BOOK"}, options->book);
    command.flag("--all", tr("Mọi quyển không có cách làm riêng"), options->all);
    command.take({.name = "--checks", .text = tr("Số lần kiểm tra sau khi nhập: 0, 1 hoặc 2"), .kind = "N", .least = 0, .most = 2}, options->checks);
    command.take({.name = "--blind", .text = tr("Các trường hai người nhập độc lập, cách nhau bằng dấu phẩy"), .kind = "KEYS"}, options->blind);
    command.take({.name = "--machine", .text = tr("Nhận bản máy đọc khi mọi trường có xác suất từ mức này"), .kind = "P", .least = 0.9, .most = 1},
                 options->machine);
    command.take({.name = "--audit", .text = tr("Phần bản máy đọc vẫn có người nhập để kiểm"), .kind = "P", .least = 0.01, .most = 1}, options->audited);
    command.take({.name = "--from", .text = tr("Lấy cách làm từ tệp JSON"), .kind = "FILE"}, options->from);
    command.flag("--usual", tr("Trở lại cách làm thông thường"), options->usual);
    command.take({.name = "--why", .text = tr("Lý do"), .kind = "TEXT"}, options->why);
    command.flag("--json", tr("In kết quả dạng JSON"), options->json);
    onChosen(command, context, [&context, options] { return plan(context, *options); });
}

}  // namespace

void addBookFlowCommands(Command book, CommandContext& context) {
    auto options = std::make_shared<FlowOptions>();
    addPlanCommand(book, context, options);
    Command accept = book.add("accept", tr("Duyệt cả quyển khi mọi bản ghi đã duyệt; quyển khóa lại"));
    accept.take({.name = "book", .text = tr("Tên quyển, ví dụ KS.2017.01"), .kind = "BOOK", .required = true}, options->book);
    onChosen(accept, context, [&context, options] { return step(context, *options, review::Step::accept); });
    Command again = book.add("reopen", tr("Mở lại một quyển đã duyệt, có lý do"));
    again.take({.name = "book", .text = tr("Tên quyển, ví dụ KS.2017.01"), .kind = "BOOK", .required = true}, options->book);
    again.take({.name = "--why", .text = tr("Lý do"), .kind = "TEXT", .required = true}, options->why);
    onChosen(again, context, [&context, options] { return step(context, *options, review::Step::reopen); });
}

}  // namespace app
