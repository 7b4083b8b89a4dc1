#include "app/tasks/batch_settings.h"

#include <nlohmann/json.hpp>

#include "ocr/scan/scanner_protocol.h"
#include "review/base/failure.h"

namespace app {
namespace {

review::Failure notSettings(const storage::ScanBatch& batch, const std::string& why) {
    return review::Failure(review::FailureKind::store,
                           {"Thiết lập của lô quét này trong kho bị hỏng nên không quét tiếp được. Hãy bắt đầu lô mới.",
                            "The settings of this batch are damaged in the store, so it cannot go on. Begin a new batch."},
                           "batch " + std::to_string(batch.id.value) + ": " + why);
}

}  // namespace

std::string toJson(const BatchSettings& settings) {
    const ocr::ScanSettings& scan = settings.scan;
    nlohmann::ordered_json json{{"source", scan.source},
                                {"mode", ocr::toText(scan.mode)},
                                {"dpi", scan.dpi},
                                {"width", scan.page.width},
                                {"height", scan.page.height},
                                {"pages", settings.pages},
                                {"driverOptions", scan.driverOptions}};
    if (settings.replaces) json["replaces"] = {{"scan", settings.replaces->scan.value}, {"why", settings.replaces->why}};
    return json.dump();
}

BatchSettings batchSettingsOf(const storage::ScanBatch& batch) {
    try {
        const auto json = nlohmann::json::parse(batch.settings);
        const auto mode = ocr::scanModeFrom(json.at("mode").get<std::string>());
        if (!mode) throw notSettings(batch, "mode");
        std::optional<PageToReplace> replaces;
        if (const auto page = json.find("replaces"); page != json.end()) {
            replaces = PageToReplace{{page->at("scan").get<std::int64_t>()}, page->at("why").get<std::string>()};
        }
        return {{batch.device, json.at("source"), *mode, json.at("dpi"), {json.at("width"), json.at("height")}, json.at("driverOptions")},
                json.at("pages"),
                std::move(replaces)};
    } catch (const nlohmann::json::exception& error) {
        throw notSettings(batch, error.what());
    }
}

}  // namespace app
