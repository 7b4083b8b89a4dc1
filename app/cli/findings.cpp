#include "app/cli/findings.h"

#include <cmath>

namespace app {

nlohmann::ordered_json jsonOf(const std::vector<ScanWarning>& findings) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const ScanWarning& one : findings) {
        const review::Sentence sentence = one.sentence();
        list.push_back({{"name", one.file},
                        {"defect", toText(one.finding.defect)},
                        {"remedy", toText(remedyOf(one.finding.defect))},
                        {"figure", std::round(one.finding.figure * 1000) / 1000},
                        {"limit", one.finding.limit},
                        {"vi", sentence.vi},
                        {"en", sentence.en}});
    }
    return list;
}

void nameFindings(const Voice& voice, const std::vector<ScanWarning>& findings) {
    for (const ScanWarning& one : findings) voice.refused(one.file, one.sentence());
}

}  // namespace app
