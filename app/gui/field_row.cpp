#include "app/gui/field_row.h"

#include <algorithm>
#include <cmath>

#include "app/language.h"
#include "review/base/text.h"

namespace app::gui {
namespace {

constexpr double kHigh = 0.95;
constexpr double kMiddling = 0.80;

bool isPerson(const review::Source& source) {
    return source.kind == review::SourceKind::keyed || source.kind == review::SourceKind::copied;
}

Trust trustOf(const review::CountedField& field) {
    switch (field.standing) {
        case review::FieldStanding::unread: return Trust::none;
        case review::FieldStanding::keyedOnce: return Trust::keyed;
        case review::FieldStanding::agreed:
        case review::FieldStanding::resolved: return Trust::agreed;
        case review::FieldStanding::disputed: return Trust::disputed;
        case review::FieldStanding::machineOnly: break;
    }
    if (!field.counts || !field.counts->probability) return Trust::low;
    if (*field.counts->probability >= kHigh) return Trust::high;
    return *field.counts->probability >= kMiddling ? Trust::middling : Trust::low;
}

std::string trustTextOf(const review::CountedField& field) {
    switch (field.standing) {
        case review::FieldStanding::unread: return tr("chưa đọc");
        case review::FieldStanding::keyedOnce: return tr("đã nhập");
        case review::FieldStanding::agreed: return tr("hai người khớp");
        case review::FieldStanding::resolved: return tr("đã phân xử");
        case review::FieldStanding::disputed: return tr("lệch nhau");
        case review::FieldStanding::machineOnly: break;
    }
    if (!field.counts || !field.counts->probability) return tr("chưa rõ");
    return std::to_string(std::lround(*field.counts->probability * 100)) + " %";
}

/// What two people said, side by side.
std::string disputeText(const review::CountedField& field, const std::vector<Option>& options) {
    std::string text;
    for (const review::Reading* opinion : field.opinions) {
        if (!isPerson(opinion->source)) continue;
        if (!text.empty()) text += " ≠ ";
        text += spoken(*opinion, options);
    }
    return text;
}

}  // namespace

std::string labelOf(const review::FieldSpec& spec) {
    std::string label = spec.label.empty() ? spec.key : spec.label;
    while (!label.empty() && (label.back() == ':' || label.back() == ' ')) label.pop_back();
    return label;
}

std::string wordFor(review::FieldState state) {
    switch (state) {
        case review::FieldState::value: return {};
        case review::FieldState::blank: return tr("(để trống)");
        case review::FieldState::illegible: return tr("(không đọc được)");
        case review::FieldState::damaged: return tr("(rách, mất)");
        case review::FieldState::struckOut: return tr("(gạch bỏ)");
        case review::FieldState::notApplicable: return tr("(không có mục này)");
    }
    return {};
}

std::vector<Option> optionsOf(const review::FieldSpec& spec, const review::FormCatalog& catalog) {
    std::vector<Option> options;
    if (const auto* codes = catalog.codeList(spec.codeList); codes && !spec.codeList.empty()) {
        for (const review::Code& code : *codes) options.push_back({code.code, code.vi});
    } else if (spec.kind == review::FieldKind::sex) {
        options = {{"Nam", "Nam"}, {"Nữ", "Nữ"}};
    } else {
        for (const review::Choice& choice : spec.choices) options.push_back({choice.code, choice.label});
    }
    return options;
}

std::optional<std::string> codeMeant(const std::vector<Option>& options, const std::string& typed) {
    const std::string exact = review::canonical(typed);
    for (const Option& option : options) {
        if (option.code == exact || option.word == exact) return option.code;
    }
    const std::string key = review::folded(exact);
    if (key.empty()) return std::nullopt;
    const Option* meant = nullptr;
    for (const Option& option : options) {
        const std::string word = review::folded(option.word);
        if (word == key) return option.code;
        if (!word.starts_with(key)) continue;
        if (meant) return std::nullopt;
        meant = &option;
    }
    if (!meant) return std::nullopt;
    return meant->code;
}

std::string spoken(const review::Reading& reading, const std::vector<Option>& options) {
    if (reading.state != review::FieldState::value) return wordFor(reading.state);
    const auto option = std::ranges::find(options, reading.text, &Option::code);
    return option == options.end() ? reading.text : option->word;
}

bool personSpoke(const review::CountedField& field) {
    return std::ranges::any_of(field.opinions, [](const review::Reading* opinion) { return isPerson(opinion->source); });
}

FieldRow rowFor(const review::Record& record, const review::FieldSpec& spec, const review::FormCatalog& catalog,
                const std::vector<review::Finding>& findings) {
    const review::CountedField field = review::countField(record, spec.key);
    const std::vector<Option> options = optionsOf(spec, catalog);
    FieldRow row;
    row.key = spec.key;
    row.label = labelOf(spec);
    row.text = field.counts ? spoken(*field.counts, options) : disputeText(field, options);
    row.trust = trustOf(field);
    row.trustText = trustTextOf(field);
    row.byPerson = personSpoke(field);
    row.doubtful = field.counts && field.counts->doubtful;
    row.findings = static_cast<std::size_t>(std::ranges::count_if(
        findings, [&](const review::Finding& finding) { return std::ranges::find(finding.keys, spec.key) != finding.keys.end(); }));
    return row;
}

}  // namespace app::gui
