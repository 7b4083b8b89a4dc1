#include "app/gui/desk_options.h"

#include <charconv>
#include <string_view>

#include "app/language.h"

namespace app::gui {

namespace {

bool readMinutes(const std::string& text, int& into) {
    int minutes = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), minutes);
    if (result.ec != std::errc{} || result.ptr != text.data() + text.size() || minutes < 0 || minutes > 1440) return false;
    into = minutes;
    return true;
}

}  // namespace

DeskOptions parseDeskOptions(std::span<const char* const> arguments, Settings defaults) {
    DeskOptions options;
    options.settings = std::move(defaults);
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        std::string_view name = arguments[i];
        if (name == "--help" || name == "-h") {
            options.help = true;
            continue;
        }
        if (name == "--version") {
            options.version = true;
            continue;
        }
        std::optional<std::string> value;
        if (const auto equals = name.find('='); name.starts_with("--") && equals != std::string_view::npos) {
            value = std::string(name.substr(equals + 1));
            name = name.substr(0, equals);
        } else if (i + 1 < arguments.size()) {
            value = arguments[i + 1];
        }
        const bool known = name == "--store" || name == "--forms" || name == "--as" || name == "--idle-minutes";
        if (!known || !value || value->empty()) {
            options.mistake = fill(known ? tr("Thiếu giá trị sau {1}.") : tr("Không hiểu «{1}»."), {std::string(name)});
            return options;
        }
        if (std::string_view(arguments[i]).find('=') == std::string_view::npos) ++i;
        if (name == "--store") options.settings.store = *value;
        if (name == "--forms") options.settings.forms.emplace_back(*value);
        if (name == "--as") options.settings.who = *value;
        if (name == "--idle-minutes" && !readMinutes(*value, options.settings.idleMinutes)) {
            options.mistake = fill(tr("Số phút sau {1} phải từ 0 đến 1440."), {std::string(name)});
            return options;
        }
    }
    return options;
}

std::string deskUsage() {
    return tr(
        "Cách dùng: sogoc-desk [--store THƯ_MỤC] [--forms THƯ_MỤC] [--as TÊN] [--idle-minutes N]\n"
        "  --store THƯ_MỤC  kho cần mở\n"
        "  --forms THƯ_MỤC  thêm thư mục mẫu sổ của cơ quan\n"
        "  --as TÊN         tên người làm việc\n"
        "  --idle-minutes N sau N phút không dùng thì phải gõ lại mật khẩu (15; 0: không bao giờ)\n");
}

bool holdsStore(const std::filesystem::path& folder) {
    std::error_code error;
    return std::filesystem::exists(folder / "sogoc.sqlite", error);
}

}  // namespace app::gui
