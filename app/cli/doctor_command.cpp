#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/tasks/doctor.h"

namespace app {
namespace {

std::string sign(Health health) {
    switch (health) {
        case Health::good:
            return tr("tốt");
        case Health::warning:
            return tr("lưu ý");
        case Health::bad:
            return tr("HỎNG");
    }
    return {};
}

/// The code of the worst finding: a damaged store is trouble of the store, all else of the world.
int codeOf(const std::vector<Check>& checks) {
    int code = kDone;
    for (const Check& check : checks) {
        if (check.health != Health::bad) continue;
        if (check.name == "store") return kStoreTrouble;
        code = kWorldRefused;
    }
    return code;
}

int examine(const CommandContext& context, bool json) {
    const std::vector<Check> checks = examineHouse(context.settings);
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Check& check : checks) {
        nlohmann::ordered_json sentences = nlohmann::ordered_json::array();
        for (const review::Sentence& sentence : check.sentences) {
            sentences.push_back({{"vi", sentence.vi}, {"en", sentence.en}});
            if (!json) std::cout << "[" << sign(check.health) << "] " << inLanguage(sentence) << '\n';
        }
        list.push_back({{"name", check.name}, {"health", toText(check.health)}, {"sentences", std::move(sentences)}});
    }
    if (json) std::cout << nlohmann::ordered_json{{"checks", list}}.dump(1) << '\n';
    return codeOf(checks);
}

}  // namespace

void addDoctorCommand(Command root, CommandContext& context) {
    Command command = root.add("doctor", tr("Khám máy: mẫu sổ, bộ đọc, kho, chỗ trống"));
    const auto json = addJsonFlag(command);
    onChosen(command, context, [&context, json] { return examine(context, *json); });
}

}  // namespace app
