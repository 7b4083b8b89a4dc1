#include "app/tasks/clerk_place.h"

#include <nlohmann/json.hpp>

#include "app/files.h"
#include "app/places.h"
#include "app/tasks/state_file.h"
#include "storage/sha256.h"

namespace app {
namespace {

using nlohmann::ordered_json;

ClerkPlace placeFrom(const ordered_json& json) {
    ClerkPlace place{{json.at("book").get<std::int64_t>()}, {json.at("record").get<std::int64_t>()}, json.at("field"), {}};
    for (const ordered_json& draft : json.at("drafts")) {
        place.drafts.push_back({{draft.at("record").get<std::int64_t>()}, draft.at("field"), draft.at("text")});
    }
    return place;
}

}  // namespace

std::filesystem::path clerkPlaceFile(const std::filesystem::path& store, const std::string& who) {
    std::error_code error;
    const std::filesystem::path whole = std::filesystem::weakly_canonical(store, error);
    const std::string name = storage::sha256((error ? store : whole).string() + "\n" + who);
    return stateFolder() / "places" / (name.substr(0, 24) + ".json");
}

ClerkPlace readClerkPlace(const std::filesystem::path& file) {
    if (std::error_code error; !std::filesystem::exists(file, error)) return {};
    const auto json = ordered_json::parse(readWholeFile(file), nullptr, false);
    try {
        return placeFrom(json);
    } catch (const nlohmann::json::exception&) {
        return {};
    }
}

void writeClerkPlace(const std::filesystem::path& file, const ClerkPlace& place) {
    ordered_json drafts = ordered_json::array();
    for (const TypedDraft& draft : place.drafts)
        drafts.push_back({{"record", draft.record.value}, {"field", draft.key}, {"text", draft.text}});
    const ordered_json json{{"book", place.book.value}, {"record", place.record.value}, {"field", place.key}, {"drafts", drafts}};
    writeStateFile(file, json.dump() + "\n");
}

}  // namespace app
