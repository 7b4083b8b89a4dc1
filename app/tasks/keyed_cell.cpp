#include "app/tasks/keyed_cell.h"

#include <array>
#include <string_view>
#include <utility>

#include "review/base/text.h"

namespace app {
namespace {

using review::FieldState;

/// Folded, so that a contractor may write without marks.
constexpr std::array<std::pair<std::string_view, FieldState>, 6> kWords{{{"[de trong]", FieldState::blank},
                                                                         {"[khong doc duoc]", FieldState::illegible},
                                                                         {"[rach]", FieldState::damaged},
                                                                         {"[rach, mat]", FieldState::damaged},
                                                                         {"[gach bo]", FieldState::struckOut},
                                                                         {"[khong co]", FieldState::notApplicable}}};

constexpr std::string_view kDoubt = "(?)";

/// The code a cell means: itself when it is a code, else the code of that name, else the cell as it is.
std::string codeOf(const std::string& cell, const review::FieldSpec& field, const review::FormCatalog& catalog) {
    const std::vector<review::Code>* codes = field.codeList.empty() ? nullptr : catalog.codeList(field.codeList);
    const std::string wanted = review::folded(cell);
    if (codes) {
        for (const auto& code : *codes) {
            if (code.code == cell) return cell;
        }
        for (const auto& code : *codes) {
            if (review::folded(code.vi) == wanted) return code.code;
        }
    }
    for (const auto& choice : field.choices) {
        if (review::folded(choice.label) == wanted) return choice.code;
    }
    return cell;
}

}  // namespace

review::Reading readingOfCell(const std::string& key, const std::string& cell, const review::FieldSpec* field,
                              const review::FormCatalog& catalog) {
    review::Reading reading;
    reading.key = key;
    std::string text = review::canonical(cell);
    if (text.ends_with(kDoubt)) {
        reading.doubtful = true;
        text = review::canonical(text.substr(0, text.size() - kDoubt.size()));
    }
    if (text.empty()) reading.state = FieldState::blank;
    const std::string folded = text.starts_with('[') ? review::folded(text) : std::string{};
    for (const auto& [word, state] : kWords) {
        if (folded == word) reading.state = state;
    }
    if (reading.state == FieldState::value)
        reading.text = field && field->kind == review::FieldKind::choice ? codeOf(text, *field, catalog) : text;
    return reading;
}

}  // namespace app
