#include "review/reading.h"

#include <array>
#include <utility>

namespace review {
namespace {

constexpr std::array<std::pair<FieldState, std::string_view>, 6> kStates{{{FieldState::value, "value"},
                                                                          {FieldState::blank, "blank"},
                                                                          {FieldState::illegible, "illegible"},
                                                                          {FieldState::damaged, "damaged"},
                                                                          {FieldState::struckOut, "struckOut"},
                                                                          {FieldState::notApplicable, "notApplicable"}}};

constexpr std::array<std::pair<SourceKind, std::string_view>, 4> kSources{
    {{SourceKind::machine, "machine"}, {SourceKind::keyed, "keyed"}, {SourceKind::imported, "imported"}, {SourceKind::copied, "copied"}}};

template <typename Table, typename Key>
std::string_view nameIn(const Table& table, Key key) {
    for (const auto& [value, name] : table) {
        if (value == key) return name;
    }
    return {};
}

template <typename Table>
auto valueIn(const Table& table, std::string_view text) -> std::optional<typename Table::value_type::first_type> {
    for (const auto& [value, name] : table) {
        if (name == text) return value;
    }
    return std::nullopt;
}

}  // namespace

std::string_view toText(FieldState state) { return nameIn(kStates, state); }
std::optional<FieldState> fieldStateFrom(std::string_view text) { return valueIn(kStates, text); }
std::string_view toText(SourceKind kind) { return nameIn(kSources, kind); }
std::optional<SourceKind> sourceKindFrom(std::string_view text) { return valueIn(kSources, text); }

}  // namespace review
