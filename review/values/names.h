#pragma once

#include <span>
#include <string_view>

namespace review {

/// A part of a name and how often it was counted: a rough prior for readers, never a reason to refuse a name (domain §4.6).
struct CountedName {
    std::string_view name;
    int count;
};

/// Surnames, commonest first; then some of minorities and regions with count 1.
[[nodiscard]] std::span<const CountedName> surnames();
/// Middle names, commonest first.
[[nodiscard]] std::span<const CountedName> middleNames();
/// Given names, commonest first.
[[nodiscard]] std::span<const CountedName> givenNames();

}  // namespace review
