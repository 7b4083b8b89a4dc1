#include "tests/support/ledger_truth.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "review/base/text.h"

namespace support {
namespace {

constexpr std::string_view kTick = "tick:";

review::Quad quadOf(const nlohmann::json& json) {
    review::Quad quad;
    for (std::size_t i = 0; i < 4; ++i) quad[i] = {json[i][0].get<double>(), json[i][1].get<double>()};
    return quad;
}

TruePage pageOf(const nlohmann::json& json) {
    TruePage page{json.at("form").get<std::string>(), {}};
    TrueField choice;
    choice.key = "loaiDangKy";
    for (const auto& field : json.at("fields")) {
        const auto id = field.at("id").get<std::string>();
        const auto text = review::canonical(field.at("text").get<std::string>());
        if (id.starts_with(kTick)) {
            // Several squares make one coded field.
            choice.style = "tick";
            if (!text.empty()) choice.text = id.substr(kTick.size());
        } else {
            const auto state = review::fieldStateFrom(field.value("state", "value")).value();
            page.fields.push_back({id, text, field.at("style").get<std::string>(), quadOf(field.at("quad")), state, field.contains("struck")});
        }
    }
    if (!choice.style.empty()) page.fields.push_back(choice);
    return page;
}

}  // namespace

std::string bytesOf(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<TrueScan> truthOf(const std::filesystem::path& folder, const std::filesystem::path& images) {
    std::vector<TrueScan> scans;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".json") continue;
        const auto json = nlohmann::json::parse(bytesOf(entry.path()));
        TrueScan scan{images / json.at("image").get<std::string>(), {}};
        for (const auto& page : json.at("pages")) scan.pages.push_back(pageOf(page));
        scans.push_back(std::move(scan));
    }
    std::sort(scans.begin(), scans.end(), [](const TrueScan& a, const TrueScan& b) { return a.image < b.image; });
    return scans;
}

}  // namespace support
