#include "storage/plan_text.h"

#include <nlohmann/json.hpp>

namespace storage {
namespace {

using nlohmann::json;

bool onlyNames(const json& object, std::initializer_list<std::string_view> names) {
    for (const auto& [name, value] : object.items()) {
        if (std::ranges::find(names, name) == names.end()) return false;
    }
    return true;
}

bool readMachine(const json& object, review::Plan& plan) {
    if (!object.is_object() || !onlyNames(object, {"threshold", "audited"})) return false;
    review::MachineTrust trust;
    for (const auto& [name, into] : {std::pair("threshold", &trust.threshold), std::pair("audited", &trust.audited)}) {
        if (!object.contains(name)) continue;
        if (!object[name].is_number()) return false;
        *into = object[name].get<double>();
    }
    plan.machine = trust;
    return true;
}

bool readBlind(const json& list, review::Plan& plan) {
    if (!list.is_array()) return false;
    for (const json& key : list) {
        if (!key.is_string()) return false;
        if (std::string text = key.get<std::string>(); !plan.isBlind(text)) plan.blind.push_back(std::move(text));
    }
    return true;
}

}  // namespace

std::string toText(const review::Plan& plan) {
    json object{{"checks", plan.checks}};
    if (!plan.blind.empty()) object["blind"] = plan.blind;
    if (plan.machine) object["machine"] = {{"threshold", plan.machine->threshold}, {"audited", plan.machine->audited}};
    return object.dump();
}

std::optional<review::Plan> planFrom(const std::string& text) {
    const json object = json::parse(text, nullptr, false);
    if (!object.is_object() || !onlyNames(object, {"checks", "blind", "machine"})) return std::nullopt;
    review::Plan plan;
    plan.chosen = true;
    if (object.contains("checks")) {
        if (!object["checks"].is_number_integer()) return std::nullopt;
        const auto checks = object["checks"].get<std::int64_t>();
        if (checks < 0 || checks > 2) return std::nullopt;
        plan.checks = static_cast<int>(checks);
    }
    if (object.contains("blind") && !readBlind(object["blind"], plan)) return std::nullopt;
    if (object.contains("machine") && !readMachine(object["machine"], plan)) return std::nullopt;
    if (review::faultOf(plan)) return std::nullopt;
    return plan;
}

}  // namespace storage
