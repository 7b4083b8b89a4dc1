#include "ocr/clean/hand_cleaning.h"

#include <algorithm>
#include <array>

#include "ocr/clean/stage_text.h"
#include "ocr/clean/upright_scan.h"
#include "review/forms/json_reader.h"

namespace ocr {
namespace {

using review::JsonNode;
using review::JsonReader;

constexpr std::size_t kMostPages = 2;

double heightAt(review::Point left, review::Point right, double x) {
    if (right.x == left.x) return left.y;
    return left.y + (right.y - left.y) * (x - left.x) / (right.x - left.x);
}

std::string textOf(const HandPage& page) {
    std::string text = "{";
    if (page.corners) text += "\"corners\":" + pointsText(page.corners->data(), page.corners->size());
    if (page.degrees) text += std::string(page.corners ? "," : "") + "\"degrees\":" + numberText(*page.degrees);
    return text + "}";
}

}  // namespace

bool HandCleaning::none() const {
    return !turn && !split && std::ranges::all_of(pages, [](const HandPage& page) { return page == HandPage{}; });
}

HandPage& HandCleaning::page(std::size_t index) {
    if (index >= pages.size()) pages.resize(index + 1);
    return pages[index];
}

std::string HandCleaning::toJson() const {
    std::string text;
    if (turn) text += "\"turn\":" + std::to_string(*turn);
    if (split) {
        text += std::string(text.empty() ? "" : ",") + "\"line\":";
        const std::array ends{split->line.value_or(SplitLine{}).top, split->line.value_or(SplitLine{}).bottom};
        text += split->line ? pointsText(ends.data(), ends.size()) : "null";
    }
    std::string list;
    for (const HandPage& page : pages) list += (list.empty() ? "" : ",") + textOf(page);
    if (!list.empty()) text += std::string(text.empty() ? "" : ",") + "\"pages\":[" + list + "]";
    return "{" + text + "}";
}

HandCleaning handFrom(const std::string& json, review::Size scan, const std::string& path) {
    const JsonReader reader(path);
    const JsonNode tree = review::parseJson(json, path);
    HandCleaning hand;
    if (const JsonNode* turn = tree.member("turn")) hand.turn = quarterFrom(reader, *turn);
    const review::Size upright = turnedSize(scan, hand.turn.value_or(0));
    if (const JsonNode* line = tree.member("line")) {
        hand.split = PageSplit{};
        if (line->kind != JsonNode::Kind::nothing) hand.split->line = lineFrom(reader, *line);
    }
    const JsonNode* pages = tree.member("pages");
    if (pages == nullptr) return hand;
    for (const JsonNode& node : reader.list(*pages, "pages")) {
        if (hand.pages.size() == kMostPages) reader.refuse(node, {"một bản quét có nhiều nhất hai trang.", "a scan has two pages at most."});
        HandPage page;
        if (const JsonNode* corners = node.member("corners")) page.corners = quadFrom(reader, *corners, upright);
        if (const JsonNode* degrees = node.member("degrees")) page.degrees = degreesFrom(reader, *degrees);
        hand.pages.push_back(page);
    }
    return hand;
}

SplitLine lineAcross(const std::vector<review::Quad>& pages, double topX, double bottomX) {
    const review::Quad all = pagesJoined(pages);
    return {{topX, heightAt(all[0], all[1], topX)}, {bottomX, heightAt(all[3], all[2], bottomX)}};
}

std::vector<review::Quad> pagesCutAt(const SplitLine& line, const std::vector<review::Quad>& pages) {
    const review::Quad all = pagesJoined(pages);
    return {{all[0], line.top, line.bottom, all[3]}, {line.top, all[1], all[2], line.bottom}};
}

review::Quad pagesJoined(const std::vector<review::Quad>& pages) {
    const review::Quad& left = pages.front();
    const review::Quad& right = pages.back();
    return {left[0], right[1], right[2], left[3]};
}

}  // namespace ocr
