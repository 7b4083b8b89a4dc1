#include "app/cli/reading_json.h"

#include <cmath>

#include "review/values/note_kind.h"

namespace app {
namespace {

using nlohmann::ordered_json;

/// Rounded, so that equal scans give equal text on every machine.
double rounded(double value, double steps) { return std::round(value * steps) / steps; }

ordered_json jsonOf(const review::Quad& quad) {
    ordered_json corners = ordered_json::array();
    for (const review::Point& corner : quad) corners.push_back({rounded(corner.x, 100), rounded(corner.y, 100)});
    return corners;
}

ordered_json jsonOf(const review::FieldReading& field) {
    // Readers of this JSON know three states; what is struck out with nothing in its place has no text anybody can rely on.
    const bool nothingStays = field.state == review::FieldState::struckOut;
    ordered_json json{{"key", field.key},
                      {"text", field.text},
                      {"probability", rounded(field.probability, 10000)},
                      {"state", review::toText(nothingStays ? review::FieldState::illegible : field.state)},
                      {"reader", field.reader},
                      {"quad", jsonOf(field.quad)}};
    if (field.struckOut) json["struckOut"] = true;
    if (!review::isNoteKey(field.key) || field.state == review::FieldState::blank) return json;
    ordered_json kinds = ordered_json::array();
    for (const review::NoteKind kind : review::noteKindsIn(field.text)) kinds.push_back(review::toText(kind));
    json["noteKinds"] = std::move(kinds);
    json["forPerson"] = true;
    return json;
}

ordered_json jsonOf(const review::RecordReading& record) {
    ordered_json fields = ordered_json::array();
    for (const review::FieldReading& field : record.fields) fields.push_back(jsonOf(field));
    return {{"form", record.form}, {"quad", jsonOf(record.quad)}, {"misfit", rounded(record.misfit, 1000)}, {"fields", std::move(fields)}};
}

}  // namespace

ordered_json jsonOf(const std::string& file, std::size_t frame, const review::ScanReading& reading) {
    ordered_json page{{"file", file}};
    if (frame > 0) page["frame"] = frame;
    page["verdict"] = review::toText(reading.verdict);
    page["width"] = reading.width;
    page["height"] = reading.height;
    page["turned"] = reading.turned;
    page["degrees"] = rounded(reading.degrees, 1000);
    page["records"] = ordered_json::array();
    for (const review::RecordReading& record : reading.records) page["records"].push_back(jsonOf(record));
    return page;
}

}  // namespace app
