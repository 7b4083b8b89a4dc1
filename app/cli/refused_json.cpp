#include "app/cli/refused_json.h"

namespace app {

nlohmann::ordered_json jsonOf(const std::vector<Refused>& refused) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Refused& one : refused) list.push_back({{"name", one.file}, {"vi", one.why.vi}, {"en", one.why.en}});
    return list;
}

}  // namespace app
