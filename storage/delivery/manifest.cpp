#include "storage/delivery/manifest.h"

#include <nlohmann/json.hpp>

#include "storage/sha256.h"

namespace storage {
namespace {

using nlohmann::ordered_json;

constexpr auto kFormat = "sogoc-package/1";

ordered_json entry(const ManifestFile& file) { return {{"name", file.name}, {"size", file.size}, {"sha256", file.sha256}}; }

ManifestFile fileFrom(const ordered_json& entry) {
    return {entry.at("name").get<std::string>(), entry.at("size").get<std::uint64_t>(), entry.at("sha256").get<std::string>()};
}

}  // namespace

ManifestFile manifestFile(const std::string& name, const std::string& bytes) { return {name, bytes.size(), sha256(bytes)}; }

std::string toJson(const Manifest& manifest) {
    ordered_json json{{"format", kFormat},
                      {"stem", manifest.stem},
                      {"bookType", manifest.bookType},
                      {"records", manifest.pdfs.size()},
                      {"workbook", entry(manifest.workbook)},
                      {"archive", entry(manifest.archive)},
                      {"pdfs", ordered_json::array()}};
    for (const ManifestFile& pdf : manifest.pdfs) json["pdfs"].push_back(entry(pdf));
    return json.dump(2) + "\n";
}

std::optional<Manifest> manifestFrom(const std::string& text) {
    try {
        const auto json = ordered_json::parse(text);
        if (json.at("format") != kFormat) return std::nullopt;
        Manifest manifest;
        manifest.stem = json.at("stem").get<std::string>();
        manifest.bookType = json.at("bookType").get<std::string>();
        manifest.workbook = fileFrom(json.at("workbook"));
        manifest.archive = fileFrom(json.at("archive"));
        for (const auto& pdf : json.at("pdfs")) manifest.pdfs.push_back(fileFrom(pdf));
        return manifest;
    } catch (const nlohmann::json::exception&) {
        return std::nullopt;
    }
}

}  // namespace storage
