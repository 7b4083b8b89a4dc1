#include <iostream>

#include "app/cli/command.h"

namespace app {

void addBackupCommands(Command root, CommandContext& context) {
    auto folder = std::make_shared<std::string>();
    Command backup = root.add("backup", tr("Sao lưu kho vào một thư mục mới, rồi kiểm tra bản sao"));
    backup.take({.name = "folder", .text = tr("Thư mục mới hoặc trống"), .kind = "FOLDER", .required = true}, *folder);
    onChosen(backup, context, [&context, folder] {
        openStoreOf(context.settings)->backupTo(*folder, actOf(context.settings));
        std::cout << fill(tr("Đã sao lưu vào {1}."), {*folder}) << '\n';
        return static_cast<int>(kDone);
    });
    Command restore = root.add("restore", tr("Lấy lại kho từ bản sao lưu vào thư mục --store mới hoặc trống"));
    restore.take({.name = "folder", .text = tr("Thư mục có bản sao lưu"), .kind = "FOLDER", .required = true}, *folder);
    onChosen(restore, context, [&context, folder] {
        storage::restoreBackup(*folder, context.settings.store);
        std::cout << fill(tr("Đã lấy lại kho vào {1}."), {context.settings.store.string()}) << '\n';
        return static_cast<int>(kDone);
    });
}

}  // namespace app
