#pragma once

#include <optional>
#include <string>

#include "review/plan.h"
#include "review/record.h"
#include "review/roles.h"

namespace review {

/// Who wants to do something. Without a role: in a store that has no accounts, where everybody may do everything.
struct Actor {
    std::string who;
    std::optional<Role> role;
};

/// Why this role may not, naming those that may; nothing when it may.
[[nodiscard]] std::optional<Sentence> refusalOf(const Actor& actor, Right right);
/// The same for a move: only what the table says of roles.
[[nodiscard]] std::optional<Sentence> refusalOf(const Actor& actor, const Move& move);

/// Why a record may not make this lawful move by this person, beyond what the table says: a person never checks what rests on that person's word
/// alone (domain requirement 53), who checked first does not check again, nothing is accepted while people differ or while a field stands of which no person
/// said a word and that the plan does not leave to the machine, and blind fields want two people. Nothing when it may.
/// @param checkedBy who made the first check, or empty.
[[nodiscard]] std::optional<Sentence> refusalOf(const Actor& actor, const Move& move, const Record& record, const Plan& plan,
                                                const std::string& checkedBy);

/// The move by which this person lets a record pass: the next check of the plan, or acceptance; for whoever may only key it, the agreement of
/// independent keyings, where they agree.
[[nodiscard]] std::optional<Move> passingMove(const Actor& actor, const Record& record, const Plan& plan);

/// True when the plan lets the machine's reading of the record be taken: nobody keyed it, and every field is at least as probable as the plan wants.
[[nodiscard]] bool trusted(const Record& record, const Plan& plan);

/// True when some field of the record counts by the word of this person alone.
[[nodiscard]] bool restsOn(const Record& record, const std::string& who);

/// True when this person's own keying may no longer change: two differ about a blind field, and a third must settle it.
[[nodiscard]] bool leftToAThird(const Record& record, const Plan& plan, const std::string& key, const std::string& who);

/// Takes out of a record what this person may not see: the word of others about a blind field, as long as this person's own word could still
/// be the second, and for the two who differ until a third has settled it. From the second, before the own word, what the machine read is kept too: of it
/// only the place is told (Reading::veiled).
void veil(Record& record, const Plan& plan, const Actor& viewer);

/// Takes out of a record what stands under a blind plan and is not settled: for indexes, which have no viewer.
void veilForAll(Record& record, const Plan& plan);

}  // namespace review
