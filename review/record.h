#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "review/base/ids.h"
#include "review/reading.h"
#include "review/workflow.h"

namespace review {

/// One registered event as the store holds it: all opinions, in the order they were given.
struct Record {
    RecordId id;
    BookId book;
    ScanId scan;
    int position = 1;  ///< 1-based place on the scan: left page 1, right page 2.
    std::string form;  ///< Form id.
    Quad quad{};       ///< Region on the scan, pixels.
    RecordState state = RecordState::draft;
    std::int64_t revision = 0;  ///< Grows by one with each change; a writer names the revision it saw.
    int version = 1;            ///< Grows by one each time the record is opened again after it was accepted.
    ReadingId closedUpTo;       ///< Latest reading of the versions before this one; zero in the first.
    std::vector<Reading> readings;
};

/// How sure the house is of a field.
enum class FieldStanding {
    unread,       ///< No opinion yet.
    machineOnly,  ///< Only the machine spoke.
    keyedOnce,    ///< One person spoke.
    agreed,       ///< Two people said the same, independently.
    disputed,     ///< Two people differ and nobody has resolved it.
    resolved,     ///< A third person resolved a dispute.
};

/// The opinion that counts for one field, and why.
struct CountedField {
    std::string key;
    FieldStanding standing = FieldStanding::unread;
    const Reading* counts = nullptr;       ///< Points into the record; nullptr when unread or disputed.
    std::vector<const Reading*> opinions;  ///< Latest opinion of each source, oldest source first.
};

/// Decides which opinion counts for a field. The latest word of each person stands for that person. One person counts as keyedOnce; two
/// people who agree settle it; two who differ dispute it until a third person (or one of the two, changing their mind) makes a majority.
/// The machine never outvotes a person. Once a person spoke about a field in the present version of the record, what people said in earlier versions
/// is history.
[[nodiscard]] CountedField countField(const Record& record, const std::string& key);

/// True when two opinions say the same: equal state and, for values, equal text after NFC and squeezed spaces.
[[nodiscard]] bool sameOpinion(const Reading& a, const Reading& b);

/// The text that counts, or an empty string. Blank, illegible and disputed fields give an empty string.
[[nodiscard]] std::string countedText(const Record& record, const std::string& key);

/// A person worked on the record: it is no longer a draft, or holds a reading that is not the machine's.
[[nodiscard]] bool personActed(const Record& record);

}  // namespace review
