#pragma once

#include <string>
#include <vector>

#include "review/forms/form.h"
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

/// Keys of the form's fields to which no person has said a word yet, in the order of the form. At the desk a record may be accepted when
/// this is empty and nothing is disputed.
[[nodiscard]] std::vector<std::string> unkeyedKeys(const Record& record, const RecordForm& form);

/// True when two people keyed every field that has any reading, the machine's included, and every one is agreed or resolved: the record can
/// be accepted without anybody looking at it again. One person saying it twice is not enough.
[[nodiscard]] bool fullyAgreed(const Record& record);
/// As above, and no field of the form is left out.
[[nodiscard]] bool fullyAgreed(const Record& record, const RecordForm& form);

}  // namespace review
