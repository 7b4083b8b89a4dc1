#include "app/tasks/clerk_settings.h"

#include <nlohmann/json.hpp>

#include "app/files.h"
#include "app/places.h"
#include "review/base/failure.h"
#include "storage/atomic_file.h"

namespace app {
namespace {

using nlohmann::ordered_json;

review::Failure notSettings(const std::filesystem::path& file, const std::string& why) {
    return review::Failure(
        review::FailureKind::input,
        {"Tệp thiết lập bàn làm việc bị hỏng: " + file.string() + ". Hãy sửa hoặc xóa tệp; tạm thời dùng thiết lập ban đầu.",
         "The settings of the desk are damaged: " + file.string() + ". Mend or remove the file; until then the defaults count."},
        why);
}

double limitFrom(const ordered_json& value, const std::filesystem::path& file) {
    const double limit = value.get<double>();
    if (limit >= 0 && limit <= 1) return limit;
    throw notSettings(file, "a limit is not between 0 and 1");
}

TrustLimits trustFrom(const ordered_json& json, const std::filesystem::path& file) {
    TrustLimits trust;
    if (json.contains("sure")) trust.sure = limitFrom(json["sure"], file);
    if (json.contains("fair")) trust.fair = limitFrom(json["fair"], file);
    if (!json.contains("sureByKind")) return trust;
    for (const auto& [name, limit] : json["sureByKind"].items()) {
        const auto kind = review::fieldKindFrom(name);
        if (!kind) throw notSettings(file, "no kind of field: " + name);
        trust.sureByKind[*kind] = limitFrom(limit, file);
    }
    return trust;
}

}  // namespace

double TrustLimits::sureFor(review::FieldKind kind) const {
    const auto own = sureByKind.find(kind);
    return own == sureByKind.end() ? sure : own->second;
}

std::filesystem::path clerkSettingsFile() { return configFolder() / "clerk.json"; }

ClerkSettings readClerkSettings(const std::filesystem::path& file) {
    ClerkSettings settings;
    if (std::error_code error; !std::filesystem::exists(file, error)) return settings;
    const std::string text = readWholeFile(file);
    try {
        const auto json = ordered_json::parse(text);
        if (json.contains("trust")) settings.trust = trustFrom(json["trust"], file);
        if (json.contains("keys")) json["keys"].get_to(settings.keys);
        if (!json.contains("typing")) return settings;
        const auto typing = review::typingFrom(json["typing"].get<std::string>());
        if (!typing) throw notSettings(file, "typing");
        settings.typing = *typing;
    } catch (const nlohmann::json::exception& error) {
        throw notSettings(file, error.what());
    }
    return settings;
}

void writeClerkSettings(const std::filesystem::path& file, const ClerkSettings& settings) {
    ordered_json json = ordered_json::object();
    const ClerkSettings shipped;
    if (settings.trust != shipped.trust) {
        json["trust"] = {{"sure", settings.trust.sure}, {"fair", settings.trust.fair}};
        for (const auto& [kind, limit] : settings.trust.sureByKind) json["trust"]["sureByKind"][std::string(review::toText(kind))] = limit;
    }
    if (!settings.keys.empty()) json["keys"] = settings.keys;
    if (settings.typing != shipped.typing) json["typing"] = review::toText(settings.typing);
    storage::makeFolders(file.parent_path());
    storage::AtomicFile written(file, storage::WhenThere::replace);
    written.write(json.dump(2) + "\n");
    written.keep();
}

}  // namespace app
