#include "tests/support/shipped_forms.h"

#include <filesystem>

#include "tests/support/ledger_truth.h"

namespace support {

std::shared_ptr<const review::FormCatalog> shippedForms() {
    std::vector<review::FormFile> files;
    for (const auto& entry : std::filesystem::directory_iterator(SOGOC_SOURCE "/review/forms")) {
        if (entry.path().extension() == ".json") files.push_back({entry.path().string(), bytesOf(entry.path())});
    }
    return std::make_shared<const review::FormCatalog>(review::FormCatalog::load(files));
}

}  // namespace support
