#include "app/tasks/form_file.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <nlohmann/json.hpp>
#include <utility>

#include "app/files.h"
#include "review/base/failure.h"
#include "review/forms/form_catalog.h"
#include "storage/atomic_file.h"

namespace app {
namespace {

using nlohmann::ordered_json;

constexpr std::array<std::pair<review::LabelRole, const char*>, 3> kRoles{
    {{review::LabelRole::title, "title"}, {review::LabelRole::heading, "heading"}, {review::LabelRole::label, "label"}}};

/// Tenths of a millimetre, inward from the page's edges: a box that ends at the edge stays on the page.
double tenth(double mm) { return std::round(mm * 10) / 10; }

ordered_json jsonOf(const review::Box& box) { return {tenth(box.x), tenth(box.y), tenth(box.width), tenth(box.height)}; }

ordered_json jsonOf(const review::PrintedLabel& label) {
    ordered_json json{{"text", label.text}, {"box", jsonOf(label.box)}};
    json["role"] = std::ranges::find(kRoles, label.role, [](const auto& entry) { return entry.first; })->second;
    if (label.bold) json["bold"] = true;
    return json;
}

ordered_json jsonOf(const review::FieldSpec& field) {
    ordered_json json{{"key", field.key}};
    if (!field.label.empty()) json["label"] = field.label;
    json["kind"] = toText(field.kind);
    if (field.kind != review::FieldKind::choice) json["box"] = jsonOf(field.box);
    if (!field.column.empty()) json["column"] = field.column;
    if (!field.codeList.empty()) json["codeList"] = field.codeList;
    for (const review::Choice& choice : field.choices) {
        ordered_json one{{"code", choice.code}};
        if (!choice.label.empty()) one["label"] = choice.label;
        one["box"] = jsonOf(choice.box);
        json["choices"].push_back(std::move(one));
    }
    if (field.lines != 1) json["lines"] = field.lines;
    if (field.required) json["required"] = true;
    return json;
}

ordered_json printedOf(const review::RecordForm& form) {
    ordered_json labels = ordered_json::array(), leaders = labels, rules = labels, squares = labels;
    for (const review::PrintedLabel& label : form.labels) labels.push_back(jsonOf(label));
    for (const review::PrintedLine& line : form.leaders) leaders.push_back({tenth(line.from.x), tenth(line.from.y), tenth(line.to.x)});
    for (const review::PrintedLine& line : form.rules)
        rules.push_back({tenth(line.from.x), tenth(line.from.y), tenth(line.to.x), tenth(line.to.y)});
    for (const review::Box& square : form.squares) squares.push_back(jsonOf(square));
    return {{"labels", labels}, {"leaders", leaders}, {"rules", rules}, {"squares", squares}};
}

ordered_json yearOf(int year) { return year == 0 ? ordered_json() : ordered_json(year); }

/// One item of a list a line, so that a person can read and compare the file.
std::string lines(const ordered_json& list, const char* indent) {
    if (list.empty()) return "[]";
    std::string text = "[\n";
    for (std::size_t i = 0; i < list.size(); ++i)
        text += std::string(indent) + "  " + list[i].dump() + (i + 1 < list.size() ? ",\n" : "\n");
    return text + indent + "]";
}

/// The other files of the office, for checking the form among them.
std::vector<review::FormFile> filesOf(const Settings& settings) {
    std::vector<review::FormFile> files;
    for (const std::filesystem::path& path : formFiles(settings)) files.push_back({path.string(), readWholeFile(path)});
    return files;
}

void expectFileName(const std::string& id) {
    const bool plain = !id.empty() && std::ranges::all_of(id, [](unsigned char letter) {
        return (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-' ||
               letter == '_';
    });
    if (plain) return;
    throw review::Failure(review::FailureKind::usage,
                          {"Mã mẫu sổ chỉ gồm chữ cái không dấu, chữ số, gạch nối và gạch dưới, ví dụ KS-1989.",
                           "The name of a form is made of plain letters, digits, hyphens and underscores, for example KS-1989."});
}

}  // namespace

std::string formText(const review::RecordForm& form) {
    ordered_json fields = ordered_json::array();
    for (const review::FieldSpec& field : form.fields) fields.push_back(jsonOf(field));
    const ordered_json printed = printedOf(form);
    std::string text = "{\n  \"schema\": 1,\n";
    text += "  \"id\": " + ordered_json(form.id).dump() + ",\n  \"bookType\": " + ordered_json(form.bookType).dump() + ",\n";
    text += "  \"name\": " + ordered_json{{"vi", form.nameVi}, {"en", form.nameEn}}.dump() + ",\n";
    text += "  \"law\": " + ordered_json(form.law).dump() + ",\n";
    text += "  \"years\": " + ordered_json{yearOf(form.firstYear), yearOf(form.lastYear)}.dump() + ",\n";
    text += "  \"page\": " + ordered_json{{"width", tenth(form.page.width)}, {"height", tenth(form.page.height)}}.dump() + ",\n";
    text += "  \"printed\": {\n";
    for (const char* name : {"labels", "leaders", "rules", "squares"}) {
        text += "    \"" + std::string(name) + "\": " + lines(printed[name], "    ") + (std::string(name) == "squares" ? "\n" : ",\n");
    }
    return text + "  },\n  \"fields\": " + lines(fields, "  ") + "\n}\n";
}

std::filesystem::path saveForm(const Settings& settings, const review::RecordForm& form) {
    assert(!settings.ownForms.empty() && "settings of a program name a folder for forms");
    expectFileName(form.id);
    const std::filesystem::path path = settings.ownForms / (form.id + ".json");
    const std::string text = formText(form);
    std::vector<review::FormFile> files = filesOf(settings);
    files.push_back({path.string(), text});
    (void)review::FormCatalog::load(files);
    storage::makeFolders(settings.ownForms);
    storage::AtomicFile file(path, storage::WhenThere::replace);
    file.write(text);
    file.keep();
    return path;
}

}  // namespace app
