#include "app/gui/form_sketch.h"

#include <algorithm>
#include <cmath>

#include "review/ministry/columns.h"

namespace app::gui {
namespace {

constexpr double kLeast = 1.0;      // Millimetres: nothing narrower or lower can be taken hold of.
constexpr double kRowHeight = 4.0;  // Boxes whose middles differ by less stand in one row.

const review::FieldSpec* fieldElsewhere(const review::FormCatalog& catalog, const std::string& bookType, const std::string& key) {
    const review::FieldSpec* found = nullptr;
    for (const review::RecordForm& form : catalog.forms()) {
        const review::FieldSpec* field = form.field(key);
        if (field && (!found || form.bookType == bookType)) found = field;
    }
    return found;
}

std::string columnFor(const std::string& bookType, const std::string& key) {
    const auto columns = review::columnsOf(bookType);
    return std::ranges::any_of(columns, [&](const review::Column& column) { return column.header == key; }) ? key : std::string();
}

review::Box around(const std::vector<review::Choice>& choices) {
    review::Box all = choices.front().box;
    for (const review::Choice& choice : choices) {
        const double right = std::max(all.x + all.width, choice.box.x + choice.box.width);
        const double bottom = std::max(all.y + all.height, choice.box.y + choice.box.height);
        all.x = std::min(all.x, choice.box.x);
        all.y = std::min(all.y, choice.box.y);
        all.width = right - all.x;
        all.height = bottom - all.y;
    }
    return all;
}

}  // namespace

bool readBefore(const review::Box& a, const review::Box& b) {
    const auto row = [](const review::Box& box) { return std::floor((box.y + box.height / 2) / kRowHeight); };
    return row(a) != row(b) ? row(a) < row(b) : a.x < b.x;
}

void FormSketch::describe(const review::RecordForm& words) {
    form_.id = words.id;
    form_.bookType = words.bookType;
    form_.nameVi = words.nameVi;
    form_.nameEn = words.nameEn;
    form_.law = words.law;
    form_.firstYear = words.firstYear;
    form_.lastYear = words.lastYear;
}

void FormSketch::resizePage(review::Size page) {
    const double across = page.width / form_.page.width, down = page.height / form_.page.height;
    const std::vector<FormPart> all = parts();
    std::vector<review::Box> boxes;
    for (const FormPart& part : all) {
        const review::Box& box = this->box(part);
        boxes.push_back({box.x * across, box.y * down, box.width * across, box.height * down});
    }
    form_.page = page;
    for (std::size_t i = 0; i < all.size(); ++i) place(all[i], boxes[i]);
}

std::vector<FormPart> FormSketch::parts() const {
    std::vector<FormPart> parts;
    for (std::size_t field = 0; field < form_.fields.size(); ++field) {
        const review::FieldSpec& spec = form_.fields[field];
        parts.push_back({FormPart::Kind::field, field});
        for (std::size_t square = 0; square < spec.choices.size(); ++square) parts.push_back({FormPart::Kind::square, field, square});
    }
    for (std::size_t label = 0; label < form_.labels.size(); ++label) parts.push_back({FormPart::Kind::label, label});
    return parts;
}

review::Box& FormSketch::boxOf(const FormPart& part) {
    if (part.kind == FormPart::Kind::label) return form_.labels[part.index].box;
    review::FieldSpec& field = form_.fields[part.index];
    return part.kind == FormPart::Kind::square ? field.choices[part.square].box : field.box;
}

const review::Box& FormSketch::box(const FormPart& part) const {
    if (part.kind == FormPart::Kind::label) return form_.labels[part.index].box;
    const review::FieldSpec& field = form_.fields[part.index];
    return part.kind == FormPart::Kind::square ? field.choices[part.square].box : field.box;
}

review::Box FormSketch::onPage(review::Box box) const {
    box.width = std::clamp(box.width, kLeast, form_.page.width);
    box.height = std::clamp(box.height, kLeast, form_.page.height);
    box.x = std::clamp(box.x, 0.0, form_.page.width - box.width);
    box.y = std::clamp(box.y, 0.0, form_.page.height - box.height);
    return box;
}

void FormSketch::place(const FormPart& part, review::Box box) { boxOf(part) = onPage(box); }

void FormSketch::remove(const FormPart& part) {
    const auto at = static_cast<std::ptrdiff_t>(part.index);
    if (part.kind == FormPart::Kind::label) {
        form_.labels.erase(form_.labels.begin() + at);
    } else if (part.kind == FormPart::Kind::field) {
        form_.fields.erase(form_.fields.begin() + at);
    } else {
        auto& choices = form_.fields[part.index].choices;
        choices.erase(choices.begin() + static_cast<std::ptrdiff_t>(part.square));
    }
}

FormPart FormSketch::addField(review::Box box) {
    review::FieldSpec field;
    field.box = onPage(box);
    form_.fields.push_back(std::move(field));
    return {FormPart::Kind::field, form_.fields.size() - 1};
}

FormPart FormSketch::addLabel(review::Box box, std::string text) {
    review::PrintedLabel label;
    label.box = onPage(box);
    label.text = std::move(text);
    // The first text drawn is the title of the page, as people begin at the top.
    label.role = form_.labels.empty() ? review::LabelRole::title : review::LabelRole::label;
    form_.labels.push_back(std::move(label));
    return {FormPart::Kind::label, form_.labels.size() - 1};
}

std::optional<FormPart> FormSketch::addSquare(std::size_t index, review::Box box, const review::FormCatalog& catalog) {
    review::FieldSpec& field = form_.fields[index];
    const auto* codes = catalog.codeList(field.codeList);
    if (field.kind != review::FieldKind::choice || !codes) return {};
    for (const review::Code& code : *codes) {
        if (std::ranges::any_of(field.choices, [&](const review::Choice& choice) { return choice.code == code.code; })) continue;
        field.choices.push_back({code.code, code.vi, onPage(box)});
        return FormPart{FormPart::Kind::square, index, field.choices.size() - 1};
    }
    return {};
}

void FormSketch::setKey(std::size_t index, const std::string& key, const review::FormCatalog& catalog) {
    review::FieldSpec& field = form_.fields[index];
    field.key = key;
    field.column = columnFor(form_.bookType, key);
    const review::FieldSpec* known = fieldElsewhere(catalog, form_.bookType, key);
    if (!known) return;
    setKind(index, known->kind);
    if (field.kind == known->kind) field.codeList = known->codeList;
    if (field.label.empty()) field.label = known->label;
    field.required = known->required;
}

void FormSketch::setKind(std::size_t index, review::FieldKind kind) {
    review::FieldSpec& field = form_.fields[index];
    field.kind = kind;
    if (kind != review::FieldKind::choice) field.choices.clear();
}

void FormSketch::setCodeList(std::size_t index, std::string list) {
    review::FieldSpec& field = form_.fields[index];
    if (field.codeList == list) return;
    field.codeList = std::move(list);
    field.choices.clear();
}

void FormSketch::setSquareCode(std::size_t index, std::size_t square, const std::string& code, const review::FormCatalog& catalog) {
    review::FieldSpec& field = form_.fields[index];
    const auto* codes = catalog.codeList(field.codeList);
    if (!codes) return;
    const auto found = std::ranges::find(*codes, code, &review::Code::code);
    if (found == codes->end()) return;
    // Two squares never stand for one code: they change places.
    for (review::Choice& other : field.choices) {
        if (other.code != code) continue;
        other.code = field.choices[square].code;
        other.label = field.choices[square].label;
    }
    field.choices[square].code = found->code;
    field.choices[square].label = found->vi;
}

void FormSketch::setLabel(std::size_t index, std::string text, review::LabelRole role) {
    review::PrintedLabel& label = form_.labels[index];
    label.text = std::move(text);
    label.role = role;
    label.bold = role != review::LabelRole::label;
}

review::RecordForm FormSketch::finished(std::vector<review::PrintedLine> leaders, std::vector<review::PrintedLine> rules) const {
    review::RecordForm form = form_;
    if (form.nameEn.empty()) form.nameEn = form.nameVi;
    form.leaders = std::move(leaders);
    form.rules = std::move(rules);
    form.squares.clear();
    for (review::FieldSpec& field : form.fields) {
        if (!field.choices.empty()) field.box = around(field.choices);
        for (const review::Choice& choice : field.choices) form.squares.push_back(choice.box);
    }
    std::ranges::stable_sort(form.fields, readBefore, &review::FieldSpec::box);
    return form;
}

}  // namespace app::gui
