#include "review/forms/form_loader.h"

#include <algorithm>
#include <array>
#include <set>

#include "review/forms/json_reader.h"
#include "review/ministry/columns.h"

namespace review {
namespace {

using Names = std::string_view;

/// Boxes are measured to a tenth of a millimetre; a rounding over the edge is no mistake.
constexpr double kEdgeTolerance = 0.11;

constexpr int kSchema = 1;
constexpr std::array<Names, 9> kFormMembers{"schema", "id", "bookType", "name", "law", "years", "page", "printed", "fields"};
constexpr std::array<Names, 2> kNameMembers{"vi", "en"};
constexpr std::array<Names, 2> kPageMembers{"width", "height"};
constexpr std::array<Names, 4> kPrintedMembers{"labels", "leaders", "rules", "squares"};
constexpr std::array<Names, 5> kLabelMembers{"text", "box", "role", "bold", "field"};
constexpr std::array<Names, 9> kFieldMembers{"key", "label", "kind", "box", "column", "codeList", "choices", "lines", "required"};
constexpr std::array<Names, 3> kChoiceMembers{"code", "label", "box"};
constexpr std::array<Names, 2> kListFileMembers{"schema", "lists"};
constexpr std::array<Names, 4> kCodeMembers{"code", "vi", "en", "source"};

constexpr std::array<std::pair<LabelRole, Names>, 3> kRoles{
    {{LabelRole::title, "title"}, {LabelRole::heading, "heading"}, {LabelRole::label, "label"}}};

std::string quoted(std::string_view text) { return "“" + std::string(text) + "”"; }

/// Reads one form file; holds what every part needs to know.
class FormReader {
public:
    FormReader(const std::string& path, const CodeLists& lists) : json_(path), lists_(lists) {}

    RecordForm read(const JsonNode& root) {
        json_.expectMembers(root, "form", kFormMembers);
        (void)json_.whole(json_.need(root, "schema"), kSchema, kSchema);
        form_.id = json_.text(root, "id");
        form_.bookType = json_.text(root, "bookType");
        form_.law = json_.text(root, "law");
        const JsonNode& name = json_.need(root, "name");
        json_.expectMembers(name, "name", kNameMembers);
        form_.nameVi = json_.text(name, "vi");
        form_.nameEn = json_.text(name, "en");
        readYears(json_.need(root, "years"));
        readPage(json_.need(root, "page"));
        readFields(json_.need(root, "fields"));
        readPrinted(json_.need(root, "printed"));
        return std::move(form_);
    }

private:
    void readYears(const JsonNode& node) {
        const auto& years = json_.list(node, "years", 2);
        const auto year = [&](const JsonNode& item) { return item.kind == JsonNode::Kind::nothing ? 0 : json_.whole(item, 1800, 2100); };
        form_.firstYear = year(years[0]);
        form_.lastYear = year(years[1]);
        if (form_.firstYear != 0 && form_.lastYear != 0 && form_.firstYear > form_.lastYear) {
            json_.refuse(node, {"năm đầu sau năm cuối.", "the first year lies after the last."});
        }
    }

    void readPage(const JsonNode& node) {
        json_.expectMembers(node, "page", kPageMembers);
        form_.page = {json_.number(json_.need(node, "width")), json_.number(json_.need(node, "height"))};
        if (form_.page.width < 20 || form_.page.height < 20 || form_.page.width > 2000 || form_.page.height > 2000) {
            json_.refuse(node, {"khổ trang phải từ 20 đến 2000 mm.", "the page must measure 20 to 2000 mm."});
        }
    }

    void expectOnPage(const JsonNode& at, const Box& box) const {
        const bool inside = box.x >= -kEdgeTolerance && box.y >= -kEdgeTolerance &&
                            box.x + box.width <= form_.page.width + kEdgeTolerance &&
                            box.y + box.height <= form_.page.height + kEdgeTolerance;
        if (!inside) json_.refuse(at, {"ô nằm ngoài trang.", "the box lies outside the page."});
    }

    Box readBox(const JsonNode& node) const {
        const auto& parts = json_.list(node, "box", 4);
        const Box box{json_.number(parts[0]), json_.number(parts[1]), json_.number(parts[2]), json_.number(parts[3])};
        if (box.width <= 0 || box.height <= 0)
            json_.refuse(node, {"ô không có bề rộng hoặc bề cao.", "the box has no width or no height."});
        expectOnPage(node, box);
        return box;
    }

    PrintedLine readLine(const JsonNode& node, const PrintedLine& line) const {
        expectOnPage(node, {line.from.x, line.from.y, 0, 0});
        expectOnPage(node, {line.to.x, line.to.y, 0, 0});
        return line;
    }

    void readPrinted(const JsonNode& node) {
        json_.expectMembers(node, "printed", kPrintedMembers);
        for (const JsonNode& label : json_.list(json_.need(node, "labels"), "labels")) form_.labels.push_back(readLabel(label));
        for (const JsonNode& leader : json_.list(json_.need(node, "leaders"), "leaders")) {
            const auto& parts = json_.list(leader, "leaders", 3);
            const double y = json_.number(parts[1]);
            form_.leaders.push_back(readLine(leader, {{json_.number(parts[0]), y}, {json_.number(parts[2]), y}}));
        }
        for (const JsonNode& rule : json_.list(json_.need(node, "rules"), "rules")) {
            const auto& parts = json_.list(rule, "rules", 4);
            form_.rules.push_back(
                readLine(rule, {{json_.number(parts[0]), json_.number(parts[1])}, {json_.number(parts[2]), json_.number(parts[3])}}));
        }
        for (const JsonNode& square : json_.list(json_.need(node, "squares"), "squares")) form_.squares.push_back(readBox(square));
    }

    PrintedLabel readLabel(const JsonNode& node) const {
        json_.expectMembers(node, "labels", kLabelMembers);
        PrintedLabel label;
        label.text = json_.text(node, "text");
        label.box = readBox(json_.need(node, "box"));
        label.bold = json_.optionalTruth(node, "bold");
        const std::string role = json_.text(node, "role");
        const auto known = std::find_if(kRoles.begin(), kRoles.end(), [&](const auto& entry) { return entry.second == role; });
        if (known == kRoles.end())
            json_.refuse(node, {"không có loại nhãn " + quoted(role) + ".", "there is no label role " + quoted(role) + "."});
        label.role = known->first;
        const std::string field = json_.optionalText(node, "field");
        if (!field.empty() && form_.field(field) == nullptr) {
            json_.refuse(node, {"nhãn chỉ tới trường " + quoted(field) + " không có trong mẫu.",
                                "the label points to the field " + quoted(field) + ", which the form does not have."});
        }
        return label;
    }

    void readFields(const JsonNode& node) {
        for (const JsonNode& item : json_.list(node, "fields")) {
            FieldSpec field = readField(item);
            if (form_.field(field.key) != nullptr) {
                json_.refuse(item, {"trường " + quoted(field.key) + " có hai lần.", "the field " + quoted(field.key) + " is there twice."});
            }
            form_.fields.push_back(std::move(field));
        }
        if (form_.fields.empty()) json_.refuse(node, {"mẫu không có trường nào.", "the form has no field."});
    }

    FieldSpec readField(const JsonNode& node) const {
        json_.expectMembers(node, "fields", kFieldMembers);
        FieldSpec field;
        field.key = json_.text(node, "key");
        field.label = json_.optionalText(node, "label");
        const std::string kind = json_.text(node, "kind");
        const std::optional<FieldKind> known = fieldKindFrom(kind);
        if (!known) json_.refuse(node, {"không có kiểu trường " + quoted(kind) + ".", "there is no field kind " + quoted(kind) + "."});
        field.kind = *known;
        field.column = json_.optionalText(node, "column");
        expectColumn(node, field.column);
        field.codeList = json_.optionalText(node, "codeList");
        field.lines = json_.optionalWhole(node, "lines", 1, 100).value_or(1);
        field.required = json_.optionalTruth(node, "required");
        if (!field.codeList.empty() && !lists_.contains(field.codeList)) {
            json_.refuse(node,
                         {"không có bảng mã " + quoted(field.codeList) + ".", "there is no code list " + quoted(field.codeList) + "."});
        }
        if (field.kind == FieldKind::choice) {
            readChoices(node, field);
        } else {
            if (node.member("choices") != nullptr) {
                json_.refuse(node, {"chỉ kiểu choice mới có “choices”.", "only the kind choice has “choices”."});
            }
            field.box = readBox(json_.need(node, "box"));
        }
        return field;
    }

    /// A misspelt column would drop the field from every package without a word.
    void expectColumn(const JsonNode& node, const std::string& column) const {
        const auto columns = columnsOf(form_.bookType);
        const bool known = std::any_of(columns.begin(), columns.end(), [&](const Column& one) { return one.header == column; });
        if (column.empty() || columns.empty() || known) return;
        json_.refuse(node, {"bảng của Bộ cho sổ " + form_.bookType + " không có cột " + quoted(column) + ".",
                            "the ministry's table for " + form_.bookType + " books has no column " + quoted(column) + "."});
    }

    void readChoices(const JsonNode& node, FieldSpec& field) const {
        if (field.codeList.empty()) json_.refuse(node, {"ô đánh dấu phải có “codeList”.", "a choice needs a “codeList”."});
        const std::vector<Code>& codes = lists_.at(field.codeList);
        std::set<std::string> seen;
        for (const JsonNode& item : json_.list(json_.need(node, "choices"), "choices")) {
            json_.expectMembers(item, "choices", kChoiceMembers);
            Choice choice{json_.text(item, "code"), json_.optionalText(item, "label"), readBox(json_.need(item, "box"))};
            if (std::none_of(codes.begin(), codes.end(), [&](const Code& code) { return code.code == choice.code; })) {
                json_.refuse(item, {"bảng mã " + quoted(field.codeList) + " không có mã " + quoted(choice.code) + ".",
                                    "the code list " + quoted(field.codeList) + " has no code " + quoted(choice.code) + "."});
            }
            if (!seen.insert(choice.code).second) {
                json_.refuse(item, {"mã " + quoted(choice.code) + " có hai ô.", "the code " + quoted(choice.code) + " has two squares."});
            }
            field.box = field.choices.empty() ? choice.box : around(field.box, choice.box);
            field.choices.push_back(std::move(choice));
        }
        if (field.choices.empty()) json_.refuse(node, {"ô đánh dấu phải có “choices”.", "a choice needs “choices”."});
        if (const JsonNode* box = node.member("box")) field.box = readBox(*box);
    }

    static Box around(const Box& a, const Box& b) {
        const double left = std::min(a.x, b.x);
        const double top = std::min(a.y, b.y);
        return {left, top, std::max(a.x + a.width, b.x + b.width) - left, std::max(a.y + a.height, b.y + b.height) - top};
    }

    JsonReader json_;
    const CodeLists& lists_;
    RecordForm form_;
};

}  // namespace

bool holdsCodeLists(const JsonNode& root) { return root.member("lists") != nullptr; }

CodeLists readCodeLists(const JsonNode& root, const std::string& path) {
    const JsonReader json(path);
    json.expectMembers(root, "code lists", kListFileMembers);
    (void)json.whole(json.need(root, "schema"), kSchema, kSchema);
    CodeLists lists;
    for (const auto& [name, list] : json.need(root, "lists").members) {
        std::vector<Code>& codes = lists[name];
        for (const JsonNode& item : json.list(list, name)) {
            json.expectMembers(item, name, kCodeMembers);
            Code code{json.text(item, "code"), json.text(item, "vi"), json.text(item, "en")};
            if (std::any_of(codes.begin(), codes.end(), [&](const Code& other) { return other.code == code.code; })) {
                json.refuse(item, {"mã " + quoted(code.code) + " có hai lần.", "the code " + quoted(code.code) + " is there twice."});
            }
            codes.push_back(std::move(code));
        }
    }
    return lists;
}

RecordForm readForm(const JsonNode& root, const std::string& path, const CodeLists& lists) { return FormReader(path, lists).read(root); }

}  // namespace review
