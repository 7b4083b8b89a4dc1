#include "review/link/link.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <unordered_map>

#include "review/base/text.h"
#include "review/link/scoring.h"
#include "review/values/identity_number.h"
#include "review/values/sex.h"

namespace review {
namespace {

/// Odds of about 7 to 1 that a pair is one person, after counting that it was picked out of all people.
constexpr double kProbable = 2;
/// A second row this near to the best one fits as well.
constexpr double kMargin = 3;

constexpr std::array<std::pair<LinkKind, std::string_view>, 4> kKinds{
    {{LinkKind::exact, "exact"}, {LinkKind::probable, "probable"}, {LinkKind::conflict, "conflict"}, {LinkKind::none, "none"}}};

/// The ministry's keys of a record's main person.
struct MainPerson {
    std::string name, birth, sex, number, father, mother, origin;
};

bool wasRead(const Record& record, const std::string& key) {
    return std::any_of(record.readings.begin(), record.readings.end(), [&](const Reading& reading) { return reading.key == key; });
}

/// The child of a birth, the deceased of a death; nothing for a marriage.
std::optional<MainPerson> mainPersonOf(const Record& record) {
    if (wasRead(record, "nksHoTen")) {
        return MainPerson{"nksHoTen", "nksNgaySinh", "nksGioiTinh", "nksSoDinhDanh", "chaHoTen", "meHoTen", "nksQueQuan"};
    }
    if (wasRead(record, "nktHoTen")) return MainPerson{"nktHoTen", "nktNgaySinh", "nktGioiTinh", "nktSoGiayToTuyThan", "", "", ""};
    return std::nullopt;
}

/// "3", not determined, is no sign for or against anybody.
std::string comparableSex(const std::string& code) { return code == "3" ? std::string() : code; }

Comparable comparableOf(const Record& record, const MainPerson& keys) {
    const auto text = [&](const std::string& key) { return key.empty() ? std::string() : countedText(record, key); };
    Comparable one;
    one.name = foldedName(text(keys.name));
    one.spelling = spellingKey(text(keys.name));
    one.birth = parseDate(text(keys.birth)).value_or(PartialDate{});
    one.sex = comparableSex(sexCode(text(keys.sex)).value_or(""));
    if (const auto number = identityNumberIn(text(keys.number))) {
        if (number->kind == IdentityKind::personal) one.number = number->digits;
        if (number->kind == IdentityKind::oldCard) one.oldNumber = number->digits;
    }
    one.father = foldedName(text(keys.father));
    one.mother = foldedName(text(keys.mother));
    one.origin = folded(text(keys.origin));
    return one;
}

Comparable comparableOf(const PopulationPerson& person) {
    Comparable one;
    one.name = foldedName(person.name);
    one.spelling = spellingKey(person.name);
    one.birth = person.birth;
    one.sex = comparableSex(person.sex);
    one.number = person.identityNumber;
    one.oldNumber = person.oldIdentityNumber;
    one.father = foldedName(person.fatherName);
    one.mother = foldedName(person.motherName);
    one.origin = folded(person.origin);
    return one;
}

/// Keys under which two descriptions of one person meet: the given name and year of birth, the whole date, the whole name, a number.
std::vector<std::string> blockKeys(const std::string& foldedName, const PartialDate& birth, const std::string& number,
                                   const std::string& oldNumber) {
    std::vector<std::string> keys;
    const std::string given = foldedName.substr(foldedName.rfind(' ') + 1);
    if (!given.empty() && birth.year) keys.push_back("g" + given + std::to_string(*birth.year));
    if (birth.full()) keys.push_back("d" + birth.isoText());
    if (!foldedName.empty()) keys.push_back("n" + foldedName);
    if (!number.empty()) keys.push_back("i" + number);
    if (!oldNumber.empty()) keys.push_back("o" + oldNumber);
    return keys;
}

std::vector<std::string> foldedNamesOf(const std::vector<PopulationPerson>& people) {
    std::vector<std::string> names;
    names.reserve(people.size());
    for (const PopulationPerson& person : people) names.push_back(foldedName(person.name));
    return names;
}

/// The population, indexed. Only what the index needs is folded for everybody; the rest when somebody becomes a candidate.
class Population {
public:
    explicit Population(const std::vector<PopulationPerson>& people) : Population(people, foldedNamesOf(people)) {}

    struct Candidate {
        std::size_t row = 0;
        Comparison comparison;
    };

    /// Everybody who shares a block, best weight first; equal weights in the order of the file.
    [[nodiscard]] std::vector<Candidate> candidatesFor(const Comparable& wanted) const {
        std::set<std::size_t> rows;
        for (const std::string& key : blockKeys(wanted.name, wanted.birth, wanted.number, wanted.oldNumber)) {
            if (const auto block = blocks_.find(key); block != blocks_.end()) rows.insert(block->second.begin(), block->second.end());
        }
        std::vector<Candidate> candidates;
        for (const std::size_t row : rows) candidates.push_back({row, compare(wanted, comparableOf(people_[row]), names_)});
        std::stable_sort(candidates.begin(), candidates.end(),
                         [](const Candidate& a, const Candidate& b) { return a.comparison.weight > b.comparison.weight; });
        return candidates;
    }

    /// Odds that a pair is one person: one in all these people is.
    [[nodiscard]] double odds(const Comparison& comparison) const {
        return comparison.weight - std::log(static_cast<double>(std::max<std::size_t>(people_.size(), 1)));
    }

private:
    Population(const std::vector<PopulationPerson>& people, const std::vector<std::string>& names) : people_(people), names_(names) {
        for (std::size_t row = 0; row < people.size(); ++row) {
            const PopulationPerson& person = people[row];
            for (const std::string& key : blockKeys(names[row], person.birth, person.identityNumber, person.oldIdentityNumber)) {
                blocks_[key].push_back(row);
            }
        }
    }

    const std::vector<PopulationPerson>& people_;
    NameFrequency names_;
    std::unordered_map<std::string, std::vector<std::size_t>> blocks_;
};

bool agreesExactly(const Comparison& pair) {
    return pair.name == Agreement::same && pair.sameSpelling && pair.birth == Agreement::same && pair.fullBirth &&
           pair.sex == Agreement::same && !pair.contradicted();
}

/// A twin shares birth and parents, and hardly ever the name: a row whose name only comes near does not rival one whose name agrees.
bool fitsAsWell(const Comparison& second, const Comparison& best) {
    if (best.name == Agreement::same && second.name != Agreement::same) return false;
    return second.weight > best.weight - kMargin;
}

LinkKind kindOf(const std::vector<Population::Candidate>& candidates, const Population& population) {
    if (candidates.empty() || population.odds(candidates.front().comparison) < kProbable) return LinkKind::none;
    const Comparison& best = candidates.front().comparison;
    if (best.contradicted()) return LinkKind::conflict;
    if (candidates.size() > 1 && fitsAsWell(candidates[1].comparison, best)) return LinkKind::conflict;
    return agreesExactly(best) ? LinkKind::exact : LinkKind::probable;
}

std::vector<Difference> differencesOf(const Record& record, const MainPerson& keys, const Comparison& pair,
                                      const PopulationPerson& person) {
    std::vector<Difference> differences;
    const auto note = [&](bool differs, const std::string& key, const std::string& inPopulation) {
        if (differs) differences.push_back({key, countedText(record, key), inPopulation});
    };
    const auto notSame = [](Agreement agreement) { return agreement == Agreement::near || agreement == Agreement::contradicts; };
    note(notSame(pair.name) || (pair.name == Agreement::same && !pair.sameSpelling), keys.name, person.name);
    note(notSame(pair.birth), keys.birth, person.birth.ministryText());
    note(notSame(pair.sex), keys.sex, std::string(sexName(person.sex)));
    note(notSame(pair.number), keys.number, person.identityNumber.empty() ? person.oldIdentityNumber : person.identityNumber);
    const auto otherSpelling = [&](Agreement agreement, const std::string& key, const std::string& inPopulation) {
        return agreement == Agreement::same && spellingKey(countedText(record, key)) != spellingKey(inPopulation);
    };
    note(notSame(pair.father) || otherSpelling(pair.father, keys.father, person.fatherName), keys.father, person.fatherName);
    note(notSame(pair.mother) || otherSpelling(pair.mother, keys.mother, person.motherName), keys.mother, person.motherName);
    note(pair.origin == Agreement::contradicts, keys.origin, person.origin);
    return differences;
}

}  // namespace

std::string_view toText(LinkKind kind) {
    for (const auto& [value, name] : kKinds) {
        if (value == kind) return name;
    }
    return {};
}

std::vector<LinkResult> linkRecords(const std::vector<Record>& records, const std::vector<PopulationPerson>& people) {
    const Population population(people);
    std::vector<LinkResult> results;
    for (const Record& record : records) {
        const auto keys = mainPersonOf(record);
        if (!keys) continue;
        const auto candidates = population.candidatesFor(comparableOf(record, *keys));
        LinkResult result;
        result.record = record.id;
        result.kind = kindOf(candidates, population);
        if (!candidates.empty()) result.score = candidates.front().comparison.weight;
        if (result.kind != LinkKind::none) {
            const auto& best = candidates.front();
            result.row = best.row;
            result.differences = differencesOf(record, *keys, best.comparison, people[best.row]);
        }
        results.push_back(std::move(result));
    }
    return results;
}

}  // namespace review
