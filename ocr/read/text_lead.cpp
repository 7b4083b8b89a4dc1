#include "ocr/read/text_lead.h"

#include <algorithm>
#include <cmath>

#include "ocr/read/field_decoder.h"

namespace ocr {

double leadOf(review::FieldKind kind, const ReadLine& line) {
    if (line.rivals.empty()) return 0;
    const std::string text = tidied(kind, line.text);
    double same = 1;
    double other = std::exp(-kGreatestLead);
    for (const RivalText& rival : line.rivals) {
        if (rival.lag < kGreatestLead) (tidied(kind, rival.text) == text ? same : other) += std::exp(-rival.lag);
    }
    return std::min(kGreatestLead, std::log(same / other));
}

std::vector<RivalText> joinedRivals(const std::vector<ReadLine>& lines) {
    std::vector<RivalText> all;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (const RivalText& rival : lines[i].rivals) {
            std::string text;
            for (std::size_t k = 0; k < lines.size(); ++k) {
                const std::string& part = k == i ? rival.text : lines[k].text;
                if (!text.empty() && !part.empty()) text += ' ';
                text += part;
            }
            all.push_back({text, rival.lag});
        }
    }
    return all;
}

}  // namespace ocr
