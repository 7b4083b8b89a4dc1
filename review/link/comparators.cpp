#include "review/link/comparators.h"

#include <algorithm>
#include <vector>

#include "review/base/text.h"

namespace review {
namespace {

/// Marks in `b` which letters of `a` found a partner within the window, and returns the letters of `a` that did, in order.
std::string partners(std::string_view a, std::string_view b, std::vector<bool>& taken) {
    const std::size_t longest = std::max(a.size(), b.size());
    const std::size_t window = longest / 2 > 0 ? longest / 2 - 1 : 0;
    std::string found;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const std::size_t from = i > window ? i - window : 0;
        const std::size_t to = std::min(b.size(), i + window + 1);
        for (std::size_t j = from; j < to; ++j) {
            if (taken[j] || a[i] != b[j]) continue;
            taken[j] = true;
            found += a[i];
            break;
        }
    }
    return found;
}

}  // namespace

double jaroWinkler(std::string_view a, std::string_view b) {
    if (a.empty() || b.empty()) return 0;
    std::vector<bool> taken(b.size(), false);
    const std::string ofA = partners(a, b, taken);
    if (ofA.empty()) return 0;
    std::size_t next = 0;
    std::size_t outOfOrder = 0;
    for (std::size_t j = 0; j < b.size(); ++j) {
        if (taken[j] && ofA[next++] != b[j]) ++outOfOrder;
    }
    const double common = static_cast<double>(ofA.size());
    const double transpositions = static_cast<double>(outOfOrder) / 2;
    const double jaro =
        (common / static_cast<double>(a.size()) + common / static_cast<double>(b.size()) + (common - transpositions) / common) / 3;
    std::size_t prefix = 0;
    while (prefix < std::min({a.size(), b.size(), std::size_t{4}}) && a[prefix] == b[prefix]) ++prefix;
    return jaro + static_cast<double>(prefix) * 0.1 * (1 - jaro);
}

double wordOverlap(std::string_view foldedA, std::string_view foldedB) {
    std::vector<std::string> few = words(foldedA);
    std::vector<std::string> many = words(foldedB);
    if (few.size() > many.size()) few.swap(many);
    if (few.empty()) return 0;
    std::size_t common = 0;
    for (const std::string& word : few) {
        const auto found = std::find(many.begin(), many.end(), word);
        if (found == many.end()) continue;
        ++common;
        many.erase(found);
    }
    return static_cast<double>(common) / static_cast<double>(few.size());
}

}  // namespace review
