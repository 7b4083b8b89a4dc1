#include "review/link/name_frequency.h"

#include "review/base/text.h"
#include "review/values/names.h"

namespace review {
namespace {

/// The lists speak as loudly as this many people.
constexpr double kListWeight = 200;
constexpr double kNamesCounted = 8736;
constexpr double kRarePart = 0.0005;

using PartCounts = std::unordered_map<std::string, double>;

PartCounts countsOf(std::span<const CountedName> names) {
    PartCounts counts;
    for (const CountedName& name : names) counts[foldedName(name.name)] += name.count;
    return counts;
}

double shareIn(const PartCounts& counts, const std::string& part) {
    const auto found = counts.find(part);
    return found == counts.end() ? kRarePart : std::max(kRarePart, found->second / kNamesCounted);
}

/// The chance of a name as the product of its parts, as if they were chosen one by one.
double chanceByLists(const std::string& name) {
    static const PartCounts kSurnames = countsOf(surnames());
    static const PartCounts kMiddles = countsOf(middleNames());
    static const PartCounts kGivens = countsOf(givenNames());
    const std::vector<std::string> parts = words(name);
    if (parts.empty()) return kRarePart;
    double chance = shareIn(kGivens, parts.back());
    if (parts.size() > 1) chance *= shareIn(kSurnames, parts.front());
    for (std::size_t i = 1; i + 1 < parts.size(); ++i) chance *= shareIn(kMiddles, parts[i]);
    return chance;
}

}  // namespace

NameFrequency::NameFrequency(const std::vector<std::string>& names) : total_(names.size()) {
    counts_.reserve(names.size());
    for (const std::string& name : names) ++counts_[name];
}

double NameFrequency::of(const std::string& foldedName) const {
    const auto found = counts_.find(foldedName);
    const double counted = found == counts_.end() ? 0 : static_cast<double>(found->second);
    return (counted + kListWeight * chanceByLists(foldedName)) / (static_cast<double>(total_) + kListWeight);
}

}  // namespace review
