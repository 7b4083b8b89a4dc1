#include "ocr/clean/recipe.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ocr/clean/stage_text.h"
#include "ocr/clean/upright_scan.h"
#include "review/forms/json_reader.h"

namespace ocr {
namespace {

using review::JsonNode;
using review::JsonReader;

constexpr double kShortestSide = 20;    // Pixels; on a scan smaller than two of them half of it.
constexpr double kMostOutside = 0.25;   // Of the scan's longer side: a page that the scan cuts off is completed by no more.
constexpr int kLargestScan = 1'000'000;

struct StageRow {
    CleanStage stage;
    std::string_view name;
    int version;
};

constexpr std::array kStages{
    StageRow{CleanStage::turn, "turn", 1},   StageRow{CleanStage::split, "split", 2}, StageRow{CleanStage::corners, "corners", 1},
    StageRow{CleanStage::angle, "angle", 2}, StageRow{CleanStage::bend, "bend", 2},   StageRow{CleanStage::light, "light", 1},
    StageRow{CleanStage::bleed, "bleed", 1}, StageRow{CleanStage::seal, "seal", 1},   StageRow{CleanStage::edges, "edges", 1},
    StageRow{CleanStage::rules, "rules", 1},
};

const StageRow& rowOf(CleanStage stage) { return kStages[static_cast<std::size_t>(stage)]; }

std::string versionsText() {
    std::string text = "{";
    for (const StageRow& row : kStages) {
        text += (text.size() > 1 ? ",\"" : "\"") + std::string(row.name) + "\":" + std::to_string(row.version);
    }
    return text + "}";
}

/// A stage that works differently today would give another picture without saying so.
void expectVersions(const JsonReader& reader, const JsonNode& versions) {
    for (const StageRow& row : kStages) {
        const JsonNode* node = versions.member(row.name);
        if (node != nullptr && reader.whole(*node, 0, kLargestScan) == row.version) continue;
        reader.refuse(node != nullptr ? *node : versions, {"bước “" + std::string(row.name) + "” do bản khác của chương trình làm, bản này làm ra ảnh khác.",
                             "the stage “" + std::string(row.name) + "” is of another version of the program; this one gives another picture."});
    }
}

PageRecipe pageFrom(const JsonReader& reader, const JsonNode& node, review::Size scan) {
    PageRecipe page;
    page.corners = cornersFrom(reader, reader.need(node, "corners"), scan);
    page.degrees = angleFrom(reader, reader.need(node, "angle"));
    page.bend = bendFrom(reader, reader.need(node, "bend"));
    page.whitenEdges = edgesFrom(reader, reader.need(node, "edges"));
    return page;
}

}  // namespace

std::string_view toText(CleanStage stage) { return rowOf(stage).name; }

int versionOf(CleanStage stage) { return rowOf(stage).version; }

bool isPage(const review::Quad& corners, review::Size scan) {
    const double outside = kMostOutside * std::max(scan.width, scan.height);
    const double shortest = std::min(kShortestSide, std::min(scan.width, scan.height) / 2);
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const review::Point a = corners[i];
        const review::Point b = corners[(i + 1) % 4];
        const review::Point c = corners[(i + 2) % 4];
        if (!(a.x >= -outside && a.x <= scan.width + outside && a.y >= -outside && a.y <= scan.height + outside)) return false;
        if (std::hypot(b.x - a.x, b.y - a.y) < shortest) return false;
        if ((b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x) <= 0) return false;
    }
    return true;
}

std::string CleanRecipe::toJson() const {
    std::string text = "{\"width\":" + std::to_string(width) + ",\"height\":" + std::to_string(height);
    text += ",\"versions\":" + versionsText() + ",\"turn\":" + textOf(turn) + ",\"split\":" + textOf(split) + ",\"pages\":[";
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const PageRecipe& page = pages[i];
        text += std::string(i == 0 ? "" : ",") + "{\"corners\":" + cornersText(page.corners) + ",\"angle\":" + angleText(page.degrees);
        text += ",\"bend\":" + textOf(page.bend) + ",\"edges\":" + edgesText(page.whitenEdges) + "}";
    }
    return text + "],\"light\":" + textOf(light) + ",\"bleed\":" + textOf(bleed) + ",\"seal\":" + textOf(seal) + ",\"rules\":" + textOf(rules) + "}";
}

CleanRecipe recipeFrom(const std::string& json, const std::string& path) {
    const JsonReader reader(path);
    const JsonNode whole = review::parseJson(json, path);
    const JsonNode* within = whole.member("recipe");
    const JsonNode& tree = within != nullptr ? *within : whole;
    CleanRecipe recipe;
    recipe.width = reader.whole(reader.need(tree, "width"), 1, kLargestScan);
    recipe.height = reader.whole(reader.need(tree, "height"), 1, kLargestScan);
    expectVersions(reader, reader.need(tree, "versions"));
    recipe.turn = turnFrom(reader, reader.need(tree, "turn"));
    const review::Size upright = turnedSize({double(recipe.width), double(recipe.height)}, recipe.turn.degrees);
    recipe.split = splitFrom(reader, reader.need(tree, "split"));
    for (const JsonNode& page : reader.list(reader.need(tree, "pages"), "pages")) {
        recipe.pages.push_back(pageFrom(reader, page, upright));
    }
    recipe.light = lightFrom(reader, reader.need(tree, "light"));
    recipe.bleed = bleedFrom(reader, reader.need(tree, "bleed"));
    recipe.seal = sealFrom(reader, reader.need(tree, "seal"));
    recipe.rules = rulesFrom(reader, reader.need(tree, "rules"));
    return recipe;
}

}  // namespace ocr
