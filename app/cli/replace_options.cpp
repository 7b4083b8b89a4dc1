#include "app/cli/replace_options.h"

#include "app/language.h"

namespace app {

void takeReplace(Command& command, const std::string& notWith, ReplaceOptions& options) {
    command.take({.name = "--replace",
                  .text = tr("Thay tờ thứ N của quyển bằng một trang mới; bản cũ vẫn được giữ"),
                  .kind = "N",
                  .least = 1,
                  .most = 1000000,
                  .notWith = notWith},
                 options.place);
    command.take({.name = "--why", .text = tr("Cùng --replace: vì sao thay, ghi lại bên bản cũ"), .kind = "TEXT", .notWith = notWith},
                 options.why);
}

}  // namespace app
