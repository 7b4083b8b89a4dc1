#include "app/tasks/field_words.h"

#include <algorithm>

#include "app/language.h"

namespace app {

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

std::string spoken(const review::Reading& reading, const std::vector<Option>& options) {
    if (reading.state != review::FieldState::value) return wordFor(reading.state);
    const auto option = std::ranges::find(options, reading.text, &Option::code);
    return option == options.end() ? reading.text : option->word;
}

}  // namespace app
