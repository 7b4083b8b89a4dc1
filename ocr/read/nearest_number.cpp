#include "ocr/read/nearest_number.h"

namespace ocr {

DecodedNumber nearestOf(review::FieldKind kind, const Looks& looks, const std::string& key, const std::function<bool(const std::string&)>& wanted) {
    DecodedNumber nearest{"", 1e9, false};
    const auto seen = looks.find(key);
    if (seen == looks.end()) return nearest;
    for (const ReadLine& look : seen->second) {
        const DecodedNumber number = nearestNumber(kind, look, wanted);
        if (number.lawful && number.penalty < nearest.penalty) nearest = number;
    }
    return nearest;
}

}  // namespace ocr
