#include "review/effort.h"

#include <chrono>
#include <map>

namespace review {
namespace {

/// Somebody who was away so long was not at work on the record.
constexpr std::chrono::minutes kPause{5};

/// Adds one record to the efforts of the people who worked on it.
void add(std::map<std::string, ClerkEffort>& efforts, const Record& record) {
    std::map<std::string, const Reading*> machine;  // By key: what it said last.
    std::map<std::string, UtcTime> last;            // By person: the reading before.
    for (const Reading& reading : record.readings) {
        if (reading.source.kind == SourceKind::machine) machine[reading.key] = &reading;
        const bool copied = reading.source.kind == SourceKind::copied;
        if (reading.source.kind != SourceKind::keyed && !copied) continue;
        ClerkEffort& effort = efforts[reading.source.who];
        const auto before = last.find(reading.source.who);
        if (before == last.end()) ++effort.records;
        if (before != last.end() && reading.when - before->second <= kPause) {
            effort.seconds += std::chrono::duration<double>(reading.when - before->second).count();
        }
        last[reading.source.who] = reading.when;
        const auto said = machine.find(reading.key);
        ++(said == machine.end() ? effort.fresh : sameOpinion(*said->second, reading) ? effort.accepted : effort.edited);
        if (copied) ++effort.copied;
    }
}

}  // namespace

std::vector<ClerkEffort> effortIn(const std::vector<Record>& records) {
    std::map<std::string, ClerkEffort> efforts;
    for (const Record& record : records) add(efforts, record);
    std::vector<ClerkEffort> all;
    for (auto& [who, effort] : efforts) {
        effort.who = who;
        all.push_back(std::move(effort));
    }
    return all;
}

}  // namespace review
