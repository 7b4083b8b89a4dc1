#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/progress_bar.h"
#include "app/cli/refused_json.h"
#include "app/tasks/deliver_book.h"

namespace app {
namespace {

struct DeliverOptions {
    std::string book;
    std::string out;
    PictureSettings pictures;
    bool json = false;
};

std::vector<Refused> named(const std::vector<Obstacle>& obstacles) {
    std::vector<Refused> list;
    for (const Obstacle& obstacle : obstacles) list.push_back({obstacle.name, obstacle.why});
    return list;
}

nlohmann::ordered_json jsonOf(const std::vector<Obstacle>& obstacles) {
    nlohmann::ordered_json list = jsonOf(named(obstacles));
    for (std::size_t i = 0; i < obstacles.size(); ++i) {
        if (obstacles[i].rule.empty()) continue;
        list[i]["rule"] = obstacles[i].rule;
        list[i]["source"] = obstacles[i].source;
    }
    return list;
}

void print(const DeliverOptions& options, const DeliverOutcome& outcome) {
    if (options.json) {
        nlohmann::ordered_json json{{"book", options.book}, {"delivered", outcome.package.has_value()}};
        if (outcome.package) {
            json["records"] = outcome.package->records;
            json["workbook"] = outcome.package->workbook.string();
            json["archive"] = outcome.package->archive.string();
            json["manifest"] = outcome.package->manifest.string();
            json["archiveSha256"] = outcome.package->archiveSha256;
        }
        json["obstacles"] = jsonOf(outcome.obstacles);
        json["warnings"] = jsonOf(outcome.warnings);
        std::cout << json.dump(1) << '\n';
    } else if (outcome.package) {
        for (const auto& path : {outcome.package->workbook, outcome.package->archive, outcome.package->manifest})
            std::cout << "  " << path.string() << '\n';
        std::cout << fill(tr("Đã giao {1} bản ghi vào {2}."), {std::to_string(outcome.package->records), options.out}) << '\n';
    }
}

int deliver(const CommandContext& context, const DeliverOptions& options) {
    const auto catalog = loadForms(context.settings);
    const auto store = openStoreOf(context.settings);
    const review::Book book = bookOf(*store, options.book);
    DeliverOutcome outcome;
    {
        ProgressBar bar(context.quiet);
        outcome = deliverBook(*store, book, *catalog, options.out, actOf(context.settings), bar.sink(), options.pictures);
    }
    print(options, outcome);
    for (const Obstacle& warning : outcome.warnings)
        context.voice.warning({warning.name + ": " + warning.why.vi, warning.name + ": " + warning.why.en});
    if (outcome.package) return kDone;
    const std::string count = std::to_string(outcome.obstacles.size());
    context.voice.failure({"Chưa giao được quyển " + book.name() + ", vì " + count + " lý do sau.",
                           "Book " + book.name() + " cannot be delivered yet, for these " + count + " reasons."});
    return nameRefused(context.voice, named(outcome.obstacles), true);
}

}  // namespace

void addDeliverCommand(Command root, CommandContext& context) {
    Command command = root.add("deliver", tr("Làm gói dữ liệu để giao một quyển: XLSX, PDF từng bản ghi, ZIP"));
    auto options = std::make_shared<DeliverOptions>();
    command.take({.name = "book", .text = tr("Tên quyển, ví dụ KS.2017.01"), .kind = "BOOK", .required = true}, options->book);
    command.take({.name = "--out", .text = tr("Thư mục để ghi gói"), .kind = "FOLDER", .required = true}, options->out);
    command.take({.name = "--dpi", .text = tr("Độ mịn của ảnh trong PDF, điểm mỗi inch"), .kind = "N", .least = 100, .most = 600},
                 options->pictures.dpi);
    command.take({.name = "--kb-per-a4", .text = tr("Cỡ nhắm tới cho một trang A4, KB"), .kind = "N", .least = 30, .most = 5000},
                 options->pictures.kilobytesPerA4);
    command.flag("--json", tr("In kết quả dạng JSON"), options->json);
    onChosen(command, context, [&context, options] { return deliver(context, *options); });
}

}  // namespace app
