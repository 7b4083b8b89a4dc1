#pragma once

#include <string>
#include <vector>

#include "review/forms/form.h"
#include "review/plan.h"
#include "review/record.h"

namespace review {

/// True for what a person gave, typed or copied; not for machines and imports.
[[nodiscard]] bool isPerson(const Source& source);

/// The same opinion, or the same day written in another way: machines read "21/12/2016" where people key 21.12.2016.
[[nodiscard]] bool sameMeaning(const Reading& a, const Reading& b);

/// The people whose keying stands in the record, in the order they first spoke. A person who keyed twice is one person.
[[nodiscard]] std::vector<std::string> peopleOf(const Record& record);

/// True when this person's keying would be an independent second opinion: somebody keyed before, and it was somebody else.
[[nodiscard]] bool isSecondOpinion(const Record& record, const std::string& who);

/// Keys of the fields about which people differ and nobody has made a majority yet, in the order they were first read.
[[nodiscard]] std::vector<std::string> disputedKeys(const Record& record);
/// The same in the order of the form; keys the form does not have come last.
[[nodiscard]] std::vector<std::string> disputedKeys(const Record& record, const RecordForm& form);

/// Keys in the order of the form; those the form does not have come last.
[[nodiscard]] std::vector<std::string> inOrderOf(const RecordForm& form, const std::vector<std::string>& keys);

/// The plan leaves this field to the machine: only the machine spoke, and with at least the plan's threshold.
[[nodiscard]] bool leftToMachine(const CountedField& field, const Plan& plan);

/// Keys of the form's fields that a person must still look at before the record may be accepted, in the order of the form: those of which no person has said
/// a word, but for what the plan leaves to the machine. The one rule for the desk, in all its ways through a book, and for `sogoc record accept`.
[[nodiscard]] std::vector<std::string> unseenKeys(const Record& record, const RecordForm& form, const Plan& plan);

/// The same of the fields of which anything is known in the record, in the order they were first read: what can be asked where no form is at hand.
[[nodiscard]] std::vector<std::string> unseenKeys(const Record& record, const Plan& plan);

/// That nobody looked at these fields yet.
[[nodiscard]] Sentence nobodyLooked(const std::vector<std::string>& keys);

/// How many of the form's fields no person has said a word of: what an acceptance leaves to the machine.
[[nodiscard]] std::size_t machineFields(const Record& record, const RecordForm& form);

/// True when two people keyed every field that has any reading, the machine's included, and every one is agreed or resolved: the record can
/// be accepted without anybody looking at it again. One person saying it twice is not enough.
[[nodiscard]] bool fullyAgreed(const Record& record);
/// As above, and no field of the form is left out.
[[nodiscard]] bool fullyAgreed(const Record& record, const RecordForm& form);

}  // namespace review
