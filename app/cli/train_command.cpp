#include <iostream>

#include "app/cli/command.h"
#include "app/cli/progress_bar.h"
#include "app/jobs/interrupt.h"
#include "app/tasks/train_export.h"

namespace app {
namespace {

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

}  // namespace

void addTrainCommands(Command root, CommandContext& context) {
    Command command = root.add("train", tr("Chuẩn bị huấn luyện bộ đọc từ những trường đã có người kiểm"));
    command.needsCommand();
    auto folder = std::make_shared<std::string>();
    Command lines = command.add("export", tr("Ghi ảnh dòng (PNG) và lines.tsv"));
    lines.take({.name = "folder", .text = tr("Thư mục mới hoặc trống"), .kind = "FOLDER", .required = true}, *folder);
    onChosen(lines, context, [&context, folder] { return exportLines(context, *folder); });
}

}  // namespace app
