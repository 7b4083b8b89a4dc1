#pragma once

#include <string>
#include <vector>

#include "review/keying.h"

namespace support {

/// What a person says who looked at a whole record and found the machine right wherever nobody had spoken yet.
inline std::vector<review::Reading> wholeKeying(const review::Record& record, const std::string& who) {
    std::vector<review::Reading> readings;
    for (const std::string& key : review::unseenKeys(record, review::Plan{})) {
        const review::CountedField field = review::countField(record, key);
        review::Reading reading;
        reading.key = key;
        reading.text = field.counts->text;
        reading.state = field.counts->state;
        reading.source = {review::SourceKind::keyed, who};
        readings.push_back(std::move(reading));
    }
    return readings;
}

}  // namespace support
