#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/iso_time.h"
#include "app/cli/progress_bar.h"
#include "app/cli/table.h"
#include "app/jobs/interrupt.h"
#include "app/shipped_reader.h"
#include "app/tasks/train_export.h"
#include "app/tasks/train_model.h"

namespace app {
namespace {

struct RunOptions {
    double minutes = 30;
    int seed = 1;
    std::vector<std::string> fonts;
    bool json = false;
};

int exportLines(const CommandContext& context, const std::string& folder) {
    const auto catalog = loadForms(context.settings);
    const auto store = openStoreOf(context.settings);
    const Interrupt interrupt;
    TrainExportOutcome outcome;
    {
        ProgressBar bar(context.quiet);
        outcome = exportTrainingLines(*store, *catalog, folder, bar.sink(), interrupt.token());
    }
    std::cout << fill(tr("Đã ghi {1} ảnh dòng của {2} bản ghi vào {3}. Có dữ liệu cá nhân: không mang ra khỏi cơ quan."),
                      {std::to_string(outcome.lines), std::to_string(outcome.records), folder})
              << '\n';
    return kDone;
}

std::string percent(int part, int whole) {
    char text[16];
    std::snprintf(text, sizeof text, "%.1f", whole > 0 ? 100.0 * part / whole : 0.0);
    return text;
}

std::string chance(double p) {
    char text[16];
    std::snprintf(text, sizeof text, "%.4f", p);
    return text;
}

void addRow(Table& table, const std::string& name, const review::Comparison& one) {
    table.add({name, std::to_string(one.fields), percent(one.wrongBefore, one.letters), percent(one.wrongAfter, one.letters), std::to_string(one.rightBefore),
               std::to_string(one.rightAfter), chance(one.chanceBetter), chance(one.chanceWorse)});
}

void print(const TrainOutcome& outcome) {
    std::cout << fill(tr("Đã học {1} dòng của {2} bản ghi; thử trên {3} dòng của {4} bản ghi khác."),
                      {std::to_string(outcome.learntFields), std::to_string(outcome.learntRecords), std::to_string(outcome.heldFields),
                       std::to_string(outcome.heldRecords)})
              << '\n';
    Table table({tr("Trường"), tr("Số dòng"), tr("Sai trước %"), tr("Sai sau %"), tr("Đúng trước"), tr("Đúng sau"), tr("p tốt hơn"), tr("p kém hơn")});
    addRow(table, tr("tất cả"), outcome.verdict.all);
    for (const review::Comparison& one : outcome.verdict.classes) addRow(table, one.fieldClass, one);
    std::cout << table.text();
    const std::string mark = markOf(outcome.sha256);
    std::cout << (outcome.installed ? fill(tr("Mô hình “{1}” ({2}) đọc tốt hơn và được dùng từ nay. Quay lại: sogoc train rollback."), {outcome.name, mark})
                                    : tr("Mô hình mới không chắc là tốt hơn nên không dùng. Mô hình cũ vẫn đọc."))
              << '\n';
}

int trainThem(const CommandContext& context, const RunOptions& options) {
    if (!(options.minutes > 0) || options.minutes > 24 * 60) {
        throw review::Failure(review::FailureKind::usage,
                              {"Số phút phải lớn hơn 0 và không quá 1440.", "The minutes must be more than 0 and at most 1440."});
    }
    const auto catalog = loadForms(context.settings);
    const auto store = openStoreOf(context.settings);
    TrainSettings settings;
    settings.work = context.settings.store / "training";
    settings.minutes = options.minutes;
    settings.seed = options.seed;
    settings.fonts = options.fonts;
    const Interrupt interrupt;
    TrainOutcome outcome;
    {
        ProgressBar bar(context.quiet);
        outcome = trainModel(*store, *catalog, settings, context.settings.who, bar.sink(), interrupt.token());
    }
    if (!options.json) {
        print(outcome);
        return kDone;
    }
    auto figures = nlohmann::ordered_json::parse(figuresOf(outcome));
    figures["name"] = outcome.name;
    figures["sha256"] = outcome.sha256;
    figures["continued"] = outcome.continued;
    std::cout << figures.dump(1) << '\n';
    return kDone;
}

int listModels(const CommandContext& context, bool json) {
    const auto store = openStoreOf(context.settings);
    nlohmann::ordered_json models = nlohmann::ordered_json::array();
    Table table({tr("Mô hình"), tr("Dấu"), tr("Ngày"), tr("Từ"), tr("Sai trước %"), tr("Sai sau %"), tr("Đang dùng")});
    bool own = false;
    for (const storage::HandModelRow& model : store->handModels()) {
        const auto figures = nlohmann::ordered_json::parse(model.figures);
        const auto& all = figures.at("all");
        models.push_back({{"name", model.name}, {"sha256", model.sha256}, {"parent", model.parent}, {"made", isoText(model.when)}, {"by", model.who},
                          {"reads", model.reads}, {"figures", figures}});
        table.add({model.name, markOf(model.sha256), isoText(model.when), model.parent, percent(all.at("wrongBefore"), all.at("letters")),
                   percent(all.at("wrongAfter"), all.at("letters")), model.reads ? tr("có") : std::string()});
        own = own || model.reads;
    }
    if (json) {
        std::cout << nlohmann::ordered_json{{"installed", {{"mark", shippedReader().hand.mark}, {"reads", !own}}}, {"models", models}}.dump(1) << '\n';
        return kDone;
    }
    table.add({tr("cài sẵn"), shippedReader().hand.mark, {}, {}, {}, {}, own ? std::string() : tr("có")});
    std::cout << table.text();
    return kDone;
}

void sayWhichReads(storage::Store& store) {
    const auto own = store.handModelInUse();
    std::cout << (own ? fill(tr("Từ nay đọc bằng mô hình “{1}” ({2})."), {own->name, markOf(own->sha256)}) : tr("Từ nay đọc bằng mô hình cài sẵn.")) << '\n';
}

int useModel(const CommandContext& context, const std::string& name) {
    const auto store = openStoreOf(context.settings);
    const auto wanted = name == "installed" ? std::nullopt : std::optional(name);
    if (!store->useHandModel(wanted, actOf(context.settings))) {
        throw review::Failure(review::FailureKind::usage, {"Không có mô hình “" + name + "”. Xem: sogoc train models.",
                                                           "There is no model “" + name + "”. See: sogoc train models."});
    }
    sayWhichReads(*store);
    return kDone;
}

int rollBack(const CommandContext& context) {
    const auto store = openStoreOf(context.settings);
    if (!store->undoHandModel(actOf(context.settings))) {
        throw review::Failure(review::FailureKind::usage,
                              {"Chưa đổi mô hình lần nào nên không có gì để quay lại.", "No model was ever chosen, so there is nothing to go back to."});
    }
    sayWhichReads(*store);
    return kDone;
}

void addRunCommand(Command train, CommandContext& context) {
    auto options = std::make_shared<RunOptions>();
    Command run = train.add("run", tr("Học từ những trường đã kiểm; chỉ dùng mô hình mới khi chắc chắn tốt hơn; dừng rồi chạy lại thì làm tiếp"));
    run.take({.name = "--minutes", .text = tr("Số phút học"), .kind = "N"}, options->minutes);
    run.take({.name = "--seed", .text = tr("Số gieo: chọn bản ghi để thử"), .kind = "N"}, options->seed);
    run.take({.name = "--fonts", .text = tr("Thư mục phông chữ viết tay để học xen"), .kind = "FOLDER"}, options->fonts);
    run.flag("--json", tr("In kết quả dạng JSON"), options->json);
    onChosen(run, context, [&context, options] { return trainThem(context, *options); });
}

}  // namespace

void addTrainCommands(Command root, CommandContext& context) {
    Command command = root.add("train", tr("Huấn luyện bộ đọc chữ viết tay từ những trường đã có người kiểm"));
    command.needsCommand();
    auto folder = std::make_shared<std::string>();
    Command lines = command.add("export", tr("Ghi ảnh dòng (PNG) và lines.tsv"));
    lines.take({.name = "folder", .text = tr("Thư mục mới hoặc trống"), .kind = "FOLDER", .required = true}, *folder);
    onChosen(lines, context, [&context, folder] { return exportLines(context, *folder); });
    addRunCommand(command, context);
    Command models = command.add("models", tr("Các mô hình của cơ quan và mô hình nào đang đọc"));
    auto json = addJsonFlag(models);
    onChosen(models, context, [&context, json] { return listModels(context, *json); });
    auto name = std::make_shared<std::string>();
    Command use = command.add("use", tr("Từ nay đọc bằng mô hình này"));
    use.take({.name = "name", .text = tr("Tên mô hình, hoặc installed"), .kind = "NAME", .required = true}, *name);
    onChosen(use, context, [&context, name] { return useModel(context, *name); });
    Command back = command.add("rollback", tr("Quay lại mô hình trước"));
    onChosen(back, context, [&context] { return rollBack(context); });
}

}  // namespace app
