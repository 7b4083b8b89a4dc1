#include "ocr/clean/stage_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace ocr {
namespace {

using review::JsonNode;
using review::JsonReader;

constexpr double kMostPixels = 1e6;  // No scan is larger; keeps broken numbers from asking for pictures without end.
constexpr double kLargestSetting = 100;

/// The settings of light, bleed, seal and rules: their names, and where they stand.
template <typename Settings, typename Visit>
void visitLight(Settings& light, Visit visit) {
    visit("paperReachMm", light.paperReach);
    visit("maxGain", light.maxGain);
}

template <typename Settings, typename Visit>
void visitBleed(Settings& bleed, Visit visit) {
    visit("faint", bleed.faint);
    visit("strong", bleed.strong);
    visit("soft", bleed.soft);
    visit("sharp", bleed.sharp);
    visit("leastShown", bleed.leastShown);
    visit("leastRead", bleed.leastRead);
    visit("strokeMm", bleed.strokeMm);
}

template <typename Settings, typename Visit>
void visitRules(Settings& rules, Visit visit) {
    visit("leastLengthMm", rules.leastLengthMm);
    visit("leastTrust", rules.leastTrust);
    visit("leastBare", rules.leastBare);
    visit("leastSeen", rules.leastSeen);
}

template <typename Settings, typename Visit>
void visitSeal(Settings& seal, Visit visit) {
    visit("minSizeMm", seal.minSizeMm);
    visit("maxSizeMm", seal.maxSizeMm);
    visit("minRedness", seal.minRedness);
    visit("faintInk", seal.faintInk);
    visit("sureInk", seal.sureInk);
    visit("stain", seal.stain);
}

/// No setting is negative, and none of them means anything above this.
double settingFrom(const JsonReader& reader, const JsonNode& node) {
    const double value = reader.number(node);
    if (value < 0 || value > kLargestSetting) reader.refuse(node, {"số này phải từ 0 đến 100.", "this number must be from 0 to 100."});
    return value;
}

std::string member(const char* name, double value) { return std::string("\"") + name + "\":" + numberText(value); }

/// An object of numbers alone. @param visitAll calls what it is given with the name and the value of each.
template <typename VisitAll>
std::string settingsText(VisitAll visitAll) {
    std::string text;
    visitAll([&text](const char* name, double value) { text += (text.empty() ? "{" : ",") + member(name, value); });
    return text + "}";
}

std::vector<double> numbersFrom(const JsonReader& reader, const JsonNode& node, std::string_view what, std::size_t count) {
    std::vector<double> numbers;
    for (const JsonNode& item : reader.list(node, what, count)) {
        numbers.push_back(reader.number(item));
        if (std::abs(numbers.back()) > kMostPixels) reader.refuse(item, {"số này quá lớn.", "this number is too large."});
    }
    return numbers;
}

}  // namespace

std::string numberText(double value) {
    std::array<char, 64> text{};
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr};
}

std::string pointsText(const review::Point* points, std::size_t count) {
    std::string text = "[";
    for (std::size_t i = 0; i < count; ++i) text += (i == 0 ? "" : ",") + numberText(points[i].x) + "," + numberText(points[i].y);
    return text + "]";
}

std::string textOf(const ScanTurn& turn) {
    std::string text = "{" + member("degrees", turn.degrees) + "," + member("likely", turn.seen.degrees);
    text += "," + member("confidence", turn.seen.confidence) + "," + member("patches", turn.seen.patches) + ",\"evidence\":[";
    for (std::size_t i = 0; i < turn.seen.evidence.size(); ++i) text += (i == 0 ? "" : ",") + numberText(turn.seen.evidence[i]);
    return text + "]}";
}

std::string textOf(const PageSplit& split) {
    std::string line = "null";
    if (split.line) {
        const std::array ends{split.line->top, split.line->bottom};
        line = pointsText(ends.data(), ends.size());
    }
    return "{\"line\":" + line + "," + member("confidence", split.confidence) + "}";
}

std::string cornersText(const review::Quad& corners) { return "{\"corners\":" + pointsText(corners.data(), corners.size()) + "}"; }

std::string angleText(double degrees) { return "{" + member("degrees", degrees) + "}"; }

std::string textOf(const PageBend& bend) {
    std::string text = "{" + member("mm", bend.mm);
    if (bend.curves) {
        text += ",\"page\":[" + numberText(bend.curves->page().width) + "," + numberText(bend.curves->page().height) + "],\"terms\":[";
        const RowCurves::Terms& terms = bend.curves->terms();
        for (std::size_t i = 0; i < terms.size(); ++i) text += (i == 0 ? "" : ",") + numberText(terms[i]);
        text += "]";
    }
    return text + "}";
}

std::string textOf(const LightSettings& light) {
    std::string text = "{\"paperLevel\":" + std::to_string(light.paperLevel);
    visitLight(light, [&text](const char* name, double value) { text += "," + member(name, value); });
    return text + "}";
}

std::string textOf(const BleedSettings& bleed) { return settingsText([&](auto visit) { visitBleed(bleed, visit); }); }

std::string textOf(const RuleSettings& rules) { return settingsText([&](auto visit) { visitRules(rules, visit); }); }

std::string textOf(const SealSettings& seal) {
    std::string text = "{\"inkLevel\":" + std::to_string(seal.inkLevel);
    visitSeal(seal, [&text](const char* name, double value) { text += "," + member(name, value); });
    return text + "}";
}

std::string edgesText(bool whiten) { return std::string("{\"whiten\":") + (whiten ? "true}" : "false}"); }

int quarterFrom(const JsonReader& reader, const JsonNode& node) {
    const int degrees = reader.whole(node, 0, 270);
    if (degrees % 90 != 0) reader.refuse(node, {"phải là 0, 90, 180 hoặc 270 độ.", "this must be 0, 90, 180 or 270 degrees."});
    return degrees;
}

ScanTurn turnFrom(const JsonReader& reader, const JsonNode& node) {
    ScanTurn turn;
    turn.degrees = quarterFrom(reader, reader.need(node, "degrees"));
    turn.seen.degrees = quarterFrom(reader, reader.need(node, "likely"));
    turn.seen.confidence = reader.number(reader.need(node, "confidence"));
    turn.seen.patches = reader.whole(reader.need(node, "patches"), 0, int(kMostPixels));
    const std::vector<double> evidence = numbersFrom(reader, reader.need(node, "evidence"), "evidence", turn.seen.evidence.size());
    std::copy(evidence.begin(), evidence.end(), turn.seen.evidence.begin());
    return turn;
}

SplitLine lineFrom(const JsonReader& reader, const JsonNode& node) {
    const std::vector<double> n = numbersFrom(reader, node, "line", 4);
    return {{n[0], n[1]}, {n[2], n[3]}};
}

PageSplit splitFrom(const JsonReader& reader, const JsonNode& node) {
    PageSplit split;
    if (const JsonNode& line = reader.need(node, "line"); line.kind != JsonNode::Kind::nothing) split.line = lineFrom(reader, line);
    split.confidence = reader.number(reader.need(node, "confidence"));
    return split;
}

review::Quad quadFrom(const JsonReader& reader, const JsonNode& node, review::Size scan) {
    const std::vector<double> n = numbersFrom(reader, node, "corners", 8);
    const review::Quad corners{review::Point{n[0], n[1]}, {n[2], n[3]}, {n[4], n[5]}, {n[6], n[7]}};
    if (!isPage(corners, scan)) {
        reader.refuse(node, {"bốn điểm này không làm thành một trang trên bản quét.", "these four points do not make a page of the scan."});
    }
    return corners;
}

review::Quad cornersFrom(const JsonReader& reader, const JsonNode& node, review::Size scan) {
    return quadFrom(reader, reader.need(node, "corners"), scan);
}

double degreesFrom(const JsonReader& reader, const JsonNode& node) {
    const double degrees = reader.number(node);
    if (std::abs(degrees) > kMostDegrees) reader.refuse(node, {"góc nghiêng phải từ −45 đến 45 độ.", "the angle must be from −45 to 45 degrees."});
    return degrees;
}

double angleFrom(const JsonReader& reader, const JsonNode& node) { return degreesFrom(reader, reader.need(node, "degrees")); }

PageBend bendFrom(const JsonReader& reader, const JsonNode& node) {
    PageBend bend;
    bend.mm = reader.number(reader.need(node, "mm"));
    const JsonNode* terms = node.member("terms");
    if (terms == nullptr) return bend;
    const std::vector<double> page = numbersFrom(reader, reader.need(node, "page"), "page", 2);
    if (page[0] < 1 || page[1] < 1) reader.refuse(node, {"khổ trang phải lớn hơn 0.", "the page's size must be more than 0."});
    const std::vector<double> numbers = numbersFrom(reader, *terms, "terms", RowCurves::Terms{}.size());
    RowCurves::Terms values{};
    std::copy(numbers.begin(), numbers.end(), values.begin());
    bend.curves = RowCurves({page[0], page[1]}, values);
    return bend;
}

LightSettings lightFrom(const JsonReader& reader, const JsonNode& node) {
    LightSettings light;
    light.paperLevel = reader.whole(reader.need(node, "paperLevel"), 1, 255);
    visitLight(light, [&](const char* name, double& value) { value = settingFrom(reader, reader.need(node, name)); });
    return light;
}

BleedSettings bleedFrom(const JsonReader& reader, const JsonNode& node) {
    BleedSettings bleed;
    visitBleed(bleed, [&](const char* name, double& value) { value = settingFrom(reader, reader.need(node, name)); });
    return bleed;
}

RuleSettings rulesFrom(const JsonReader& reader, const JsonNode& node) {
    RuleSettings rules;
    visitRules(rules, [&](const char* name, double& value) { value = settingFrom(reader, reader.need(node, name)); });
    return rules;
}

SealSettings sealFrom(const JsonReader& reader, const JsonNode& node) {
    SealSettings seal;
    seal.inkLevel = reader.whole(reader.need(node, "inkLevel"), 0, 255);
    visitSeal(seal, [&](const char* name, double& value) { value = settingFrom(reader, reader.need(node, name)); });
    return seal;
}

bool edgesFrom(const JsonReader& reader, const JsonNode& node) {
    if (reader.need(node, "whiten").kind != JsonNode::Kind::boolean) {
        reader.refuse(node, {"“whiten” phải là true hoặc false.", "“whiten” must be true or false."});
    }
    return node.member("whiten")->truth;
}

}  // namespace ocr
