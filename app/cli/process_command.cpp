#include <cmath>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/iso_time.h"
#include "app/cli/progress_bar.h"
#include "app/cli/refused_json.h"
#include "app/jobs/interrupt.h"
#include "app/priority.h"
#include "app/tasks/process_book.h"

namespace app {
namespace {

struct ProcessOptions {
    std::vector<std::string> books;
    std::string form = "auto";
    std::size_t seats = 0;
    bool again = false;
    bool json = false;
    std::size_t deadline = 300;
    std::size_t niceness = 0;
    std::string log;
};

std::vector<review::BookId> booksAsked(storage::Store& store, const std::vector<std::string>& names) {
    std::vector<review::BookId> ids;
    if (names.empty()) {
        for (const review::Book& book : store.books()) ids.push_back(book.id);
    }
    for (const std::string& name : names) ids.push_back(bookOf(store, name).id);
    return ids;
}

void print(const ProcessOutcome& outcome, bool json) {
    if (json) {
        std::cout << nlohmann::ordered_json{{"scans", outcome.scans},
                                            {"records", outcome.records},
                                            {"remembered", outcome.remembered},
                                            {"aside", outcome.aside},
                                            {"refused", jsonOf(outcome.refused)}}
                         .dump(1)
                  << '\n';
        return;
    }
    std::cout << fill(tr("Đã đọc {1} bản quét, {2} bản ghi."), {std::to_string(outcome.scans), std::to_string(outcome.records)}) << '\n';
    if (outcome.remembered > 0) {
        std::cout << fill(tr("{1} trường của các bản nháp được đọc lại theo những gì đã kiểm trong quyển."), {std::to_string(outcome.remembered)}) << '\n';
    }
    if (outcome.aside > 0) std::cout << fill(tr("{1} bản quét để riêng, chờ người xem."), {std::to_string(outcome.aside)}) << '\n';
}

/// The log of a batch: one JSON object a line, written as soon as it is known (docs/formats.md). Without a file nothing is written.
class BatchLog {
public:
    BatchLog(std::string file, const std::vector<std::string>& books, const ProcessSettings& settings) : file_(std::move(file)) {
        if (file_.empty()) return;
        out_.open(file_, std::ios::app | std::ios::binary);
        write("started", {{"books", books}, {"who", settings.house.who}, {"form", settings.form}, {"deadline", settings.deadline.count()}});
    }

    void tell(const PageTold& told) {
        nlohmann::ordered_json json{{"scan", told.scan.value}, {"name", told.name}, {"seconds", std::round(told.seconds * 1000) / 1000}};
        if (told.refused || told.retried) {
            json["vi"] = told.why.vi;
            json["en"] = told.why.en;
        } else {
            json["result"] = toText(told.answer.what);
            json["records"] = told.answer.records;
        }
        json["done"] = told.done;
        json["all"] = told.all;
        write(told.retried ? "retried" : told.refused ? "refused" : "page", json);
    }

    void finish(const ProcessOutcome& outcome) {
        write("finished", {{"scans", outcome.scans}, {"records", outcome.records}, {"aside", outcome.aside}, {"refused", outcome.refused.size()}});
    }

    void stop() { write("stopped", nlohmann::ordered_json::object()); }

private:
    void write(const char* event, const nlohmann::ordered_json& members) {
        if (file_.empty()) return;
        nlohmann::ordered_json line{{"at", isoText(now())}, {"event", event}};
        line.update(members);
        out_ << line.dump() << '\n' << std::flush;
        if (out_) return;
        throw review::Failure(review::FailureKind::world, {"Không ghi được tệp nhật ký " + file_ + ".", "The log file " + file_ + " cannot be written."});
    }

    std::string file_;
    std::ofstream out_;
};

int processThem(const CommandContext& context, const ProcessOptions& options) {
    const auto catalog = loadForms(context.settings);
    if (options.form != "auto" && !catalog->form(options.form)) {
        throw review::Failure(review::FailureKind::usage,
                              {"Không có mẫu sổ " + options.form + ".", "There is no form " + options.form + "."});
    }
    const auto store = openStoreOf(context.settings);
    const std::vector<review::BookId> books = booksAsked(*store, options.books);
    ProcessSettings settings;
    settings.seats = options.seats;
    settings.again = options.again;
    settings.house = context.settings;
    settings.form = options.form;
    settings.deadline = std::chrono::seconds(options.deadline);
    if (options.niceness > 0) giveWay(static_cast<int>(options.niceness));
    BatchLog log(options.log, options.books, settings);
    settings.told = [&log](const PageTold& told) { log.tell(told); };
    const Interrupt interrupt;
    ProcessOutcome outcome;
    try {
        ProgressBar bar(context.quiet);
        outcome = processBooks(*store, books, settings, bar.sink(), interrupt.token());
    } catch (const review::Failure&) {
        log.stop();
        throw;
    }
    log.finish(outcome);
    print(outcome, options.json);
    return nameRefused(context.voice, outcome.refused, true);
}

}  // namespace

void addProcessCommand(Command root, CommandContext& context) {
    Command command = root.add("process", tr("Đọc các bản quét đang chờ; dừng rồi chạy lại thì làm tiếp"));
    auto options = std::make_shared<ProcessOptions>();
    command.take({.name = "books", .text = tr("Tên các quyển; không ghi thì tất cả"), .kind = "BOOK"}, options->books);
    command.take({.name = "--seats", .text = tr("Số bản quét đọc cùng lúc; 0: mỗi lõi một bản"), .kind = "N"}, options->seats);
    command.take({.name = "--form", .text = tr("Mã mẫu sổ, hoặc auto để tự tìm"), .kind = "auto|ID"}, options->form);
    command.flag("--again", tr("Đọc lại cả những bản đã hỏng hoặc để riêng"), options->again);
    command.take({.name = "--deadline", .text = tr("Giây tối đa cho một bản quét"), .kind = "N", .least = 1, .most = 86400}, options->deadline);
    command.take({.name = "--nice", .text = tr("Nhường máy cho việc khác: 0 như thường, 19 nhường hết"), .kind = "N", .most = 19}, options->niceness);
    command.take({.name = "--json-log", .text = tr("Ghi thêm nhật ký vào tệp, mỗi dòng một JSON"), .kind = "FILE"}, options->log);
    command.flag("--json", tr("In kết quả dạng JSON"), options->json);
    onChosen(command, context, [&context, options] { return processThem(context, *options); });
}

}  // namespace app
