#include "app/house.h"

#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>

#include "app/files.h"
#include "app/places.h"
#include "review/base/failure.h"
#include "review/base/text.h"

namespace app {
namespace {

namespace fs = std::filesystem;

std::string systemUser() {
    const passwd* entry = getpwuid(getuid());
    return entry && entry->pw_name ? entry->pw_name : "uid" + std::to_string(getuid());
}

/// The JSON files of a folder in the order of their names, so that the same folder always gives the same catalog.
std::vector<fs::path> formFilesIn(const fs::path& folder) {
    std::error_code error;
    fs::directory_iterator entries(folder, error);
    if (error) {
        throw review::Failure(
            review::FailureKind::world,
            {"Không mở được thư mục mẫu sổ: " + folder.string() + ".", "The folder of forms cannot be opened: " + folder.string() + "."},
            error.message());
    }
    std::vector<fs::path> files;
    for (const auto& entry : entries) {
        if (entry.path().extension() == ".json") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

Settings settingsFromEnvironment() {
    Settings settings;
    const char* store = std::getenv("SOGOC_STORE");
    settings.store = store && *store ? fs::path(store) : personalFolder();
    settings.forms.push_back(shareFolder() / "sogoc" / "forms");
    const char* forms = std::getenv("SOGOC_FORMS");
    const bool named = forms && *forms;
    settings.ownForms = named ? fs::path(forms) : personalFolder() / "forms";
    if (std::error_code error; named || fs::is_directory(settings.ownForms, error)) settings.forms.push_back(settings.ownForms);
    const char* user = std::getenv("SOGOC_USER");
    settings.who = review::canonical(user && *user ? user : systemUser());
    if (const char* file = std::getenv("SOGOC_PASSWORD_FILE")) settings.passwordFile = file;
    return settings;
}

std::vector<fs::path> formFiles(const Settings& settings) {
    std::vector<fs::path> files;
    for (const auto& folder : settings.forms) {
        const auto inside = formFilesIn(folder);
        files.insert(files.end(), inside.begin(), inside.end());
    }
    return files;
}

std::shared_ptr<const review::FormCatalog> loadForms(const Settings& settings) {
    std::vector<review::FormFile> files;
    for (const auto& path : formFiles(settings)) files.push_back({path.string(), readWholeFile(path)});
    if (files.empty()) {
        throw review::Failure(review::FailureKind::world,
                              {"Không có tệp mẫu sổ nào trong các thư mục mẫu sổ.", "There is no form file in the folders of forms."});
    }
    return std::make_shared<const review::FormCatalog>(review::FormCatalog::load(files));
}

std::shared_ptr<const review::UnitCatalog> loadUnits() {
    static const auto kUnits = [] {
        const fs::path file = shareFolder() / "sogoc" / "places" / "units_2025.tsv";
        return std::make_shared<const review::UnitCatalog>(review::UnitCatalog::read(readWholeFile(file), file.string()));
    }();
    return kUnits;
}

review::UtcTime now() { return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now()); }

storage::Act actOf(const Settings& settings, std::string why) { return {settings.who, now(), std::move(why)}; }

std::unique_ptr<storage::Store> openByTicket(const Settings& settings, bool create) {
    auto store = storage::openStore(storeAddress(settings), create);
    if (!settings.ticket.empty()) store->enterBy(settings.ticket);
    return store;
}

std::string storeAddress(const Settings& settings) { return "sqlite:" + settings.store.string(); }

}  // namespace app
