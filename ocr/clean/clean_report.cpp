#include <array>
#include <cmath>
#include <charconv>

#include "ocr/clean/clean.h"

namespace ocr {
namespace {

// Numbers are written the same on every machine and in every locale.
std::string number(double value, int digits) {
    std::array<char, 64> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, digits).ptr;
    return {text.data(), end};
}

std::string quadText(const review::Quad& quad) {
    std::string text = "[";
    for (const review::Point p : quad) {
        if (text.size() > 1) text += ", ";
        text += "[" + number(p.x, 1) + ", " + number(p.y, 1) + "]";
    }
    return text + "]";
}

template <typename Item, typename Write>
std::string listText(const std::vector<Item>& items, Write write) {
    std::string text = "[";
    for (const Item& item : items) text += (text.size() > 1 ? ", " : "") + write(item);
    return text + "]";
}

std::string sealsText(const std::vector<review::Box>& seals) {
    return listText(seals, [](const review::Box& box) {
        return "[" + number(box.x, 0) + ", " + number(box.y, 0) + ", " + number(box.width, 0) + ", " + number(box.height, 0) + "]";
    });
}

std::string rulesText(const std::vector<RuleLine>& rules) {
    return listText(rules, [](const RuleLine& line) {
        return std::string("{\"line\": [") + number(line.from.x, 1) + ", " + number(line.from.y, 1) + ", " + number(line.to.x, 1) + ", " +
               number(line.to.y, 1) + "], \"dotted\": " + (line.dotted ? "true}" : "false}");
    });
}

}  // namespace

std::string CleanReport::toJson() const {
    std::string text = std::string("{\n  \"split\": ") + (split ? "true" : "false");
    text += ",\n  \"turned\": " + std::to_string(turned) + ",\n  \"turnConfidence\": " + number(turn.confidence, 3);
    text += ",\n  \"degrees\": " + number(degrees, 3);
    text += ",\n  \"confidence\": " + number(confidence, 3);
    text += ",\n  \"pages\": [";
    for (std::size_t i = 0; i < quads.size(); ++i) {
        text += i == 0 ? "\n" : ",\n";
        text += "    {\"quad\": " + quadText(quads[i]) + ", \"degrees\": " + number(pageDegrees[i], 3) + ", \"bendMm\": " + number(pageBendsMm[i], 2);
        text += ", \"width\": " + std::to_string(pageSizes[i].first) + ", \"height\": " + std::to_string(pageSizes[i].second);
        text += ",\n     \"seals\": " + sealsText(pageSeals[i]);
        if (!pageRules.empty()) {
            text += ",\n     \"rulesConfidence\": " + number(pageRuleConfidences[i], 3) + ", \"rules\": " + rulesText(pageRules[i]);
        }
        text += "}";
    }
    text += quads.empty() ? "]" : "\n  ]";
    if (recipe.width > 0) text += ",\n  \"recipe\": " + recipe.toJson();
    return text + "\n}\n";
}

}  // namespace ocr
