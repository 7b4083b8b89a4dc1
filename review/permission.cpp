#include "review/permission.h"

#include <algorithm>

#include "review/keying.h"

namespace review {
namespace {

bool isPerson(const Reading& reading) { return reading.source.kind == SourceKind::keyed || reading.source.kind == SourceKind::copied; }

bool settled(FieldStanding standing) { return standing == FieldStanding::agreed || standing == FieldStanding::resolved; }

bool spoke(const CountedField& field, const std::string& who) {
    return std::ranges::any_of(field.opinions, [&](const Reading* opinion) { return isPerson(*opinion) && opinion->source.who == who; });
}

/// A check by another person is wanted: always in a store with accounts, elsewhere where a plan was chosen. A plan without checks wants none.
bool wantsOthers(const Actor& actor, const Plan& plan) { return plan.checks > 0 && (actor.role.has_value() || plan.chosen); }

Sentence ownWork() { return {"Người đã nhập thì không được tự kiểm, tự duyệt bản ghi đó.", "Whoever keyed a record neither checks nor accepts it."}; }

Sentence checkedBefore() {
    return {"Người đã kiểm tra lần 1 không được kiểm tra lần 2 cùng bản ghi.", "Whoever made the first check does not make the second of the same record."};
}

Sentence stillDisputed() {
    return {"Bản ghi còn trường mà các bản nhập lệch nhau; phải phân xử trước.", "People still differ on fields of this record; settle them first."};
}

Sentence notAgreed() { return {"Các bản nhập chưa khớp nhau hết.", "The keyings do not agree on every field."}; }

Sentence blindOnce(const std::string& key) {
    return {"Trường này phải do hai người nhập độc lập: " + key + ".", "Two people must key this field independently: " + key + "."};
}

/// A field that the plan wants keyed twice and that is not settled by two people.
std::optional<std::string> blindUnsettled(const Record& record, const Plan& plan) {
    for (const std::string& key : plan.blind) {
        const CountedField field = countField(record, key);
        if (field.standing != FieldStanding::unread && !settled(field.standing)) return key;
    }
    return std::nullopt;
}

/// Whether the word of others about a blind field is kept from this person.
bool kept(const CountedField& field, const Actor& viewer) {
    if (settled(field.standing)) return false;
    // Who cannot key cannot be the second keyer.
    if (viewer.role && !moveFor(RecordState::entered, Step::key)->roles.has(*viewer.role)) return false;
    const bool settlesDisputes = viewer.role && moveFor(RecordState::disputed, Step::accept)->roles.has(*viewer.role);
    return !(field.standing == FieldStanding::disputed && settlesDisputes && !spoke(field, viewer.who));
}

/// Takes out of a field's readings the words of people but this one's.
void takeOutPeople(Record& record, const std::string& key, const std::string& but) {
    std::erase_if(record.readings, [&](const Reading& reading) { return reading.key == key && isPerson(reading) && reading.source.who != but; });
}

/// Where the field stands may be known; what the machine read there may not, to somebody who is to key it by the picture alone.
void veilMachine(Record& record, const std::string& key) {
    for (Reading& reading : record.readings) {
        if (reading.key != key || isPerson(reading)) continue;
        reading.text.clear();
        reading.probability.reset();
        reading.veiled = true;
    }
}

bool anybodySpoke(const CountedField& field) {
    return std::ranges::any_of(field.opinions, [](const Reading* opinion) { return isPerson(*opinion); });
}

}  // namespace

std::optional<Sentence> refusalOf(const Actor& actor, Right right) {
    if (!actor.role || may(*actor.role, right)) return std::nullopt;
    const auto row = std::ranges::find(rights(), right, &RightRow::right);
    const Sentence what = nameOf(right), whose = namesOf(row->roles);
    return Sentence{"Tài khoản này không có quyền: " + what.vi + ". Việc này của: " + whose.vi + ".",
                    "This account may not: " + what.en + ". That is for: " + whose.en + "."};
}

std::optional<Sentence> refusalOf(const Actor& actor, const Move& move) {
    if (!actor.role || move.roles.has(*actor.role)) return std::nullopt;
    const Sentence what = nameOf(move.step), whose = namesOf(move.roles);
    return Sentence{"Tài khoản này không có quyền: " + what.vi + ". Việc này của: " + whose.vi + ".",
                    "This account may not: " + what.en + ". That is for: " + whose.en + "."};
}

std::optional<Sentence> refusalOf(const Actor& actor, const Move& move, const Record& record, const Plan& plan, const std::string& checkedBy) {
    if (move.step == Step::agree && !fullyAgreed(record)) return notAgreed();
    const bool passes = move.step == Step::accept || move.step == Step::check;
    if (!passes && move.step != Step::agree) return std::nullopt;
    if (!disputedKeys(record).empty()) return stillDisputed();
    if (const auto key = blindUnsettled(record, plan)) return blindOnce(*key);
    if (!passes) return std::nullopt;
    if (const auto unseen = unseenKeys(record, plan); !unseen.empty()) return nobodyLooked(unseen);
    if (!wantsOthers(actor, plan)) return std::nullopt;
    if (restsOn(record, actor.who)) return ownWork();
    if (move.from == State(RecordState::checked) && actor.who == checkedBy) return checkedBefore();
    return std::nullopt;
}

std::optional<Move> passingMove(const Actor& actor, const Record& record, const Plan& plan) {
    const auto pass = passingMove(record.state, plan.checks);
    const bool mine = !pass || !actor.role || pass->roles.has(*actor.role);
    if (mine || !fullyAgreed(record)) return pass;
    return moveFor(record.state, Step::agree, plan.checks);
}

bool trusted(const Record& record, const Plan& plan) {
    if (!plan.machine || record.readings.empty()) return false;
    return std::ranges::all_of(record.readings, [&](const Reading& reading) {
        return leftToMachine(countField(record, reading.key), plan);
    });
}

bool restsOn(const Record& record, const std::string& who) {
    return std::ranges::any_of(record.readings, [&](const Reading& reading) {
        if (!isPerson(reading) || reading.source.who != who) return false;
        const CountedField field = countField(record, reading.key);
        return field.standing == FieldStanding::keyedOnce && field.counts->source.who == who;
    });
}

bool leftToAThird(const Record& record, const Plan& plan, const std::string& key, const std::string& who) {
    if (!plan.isBlind(key)) return false;
    const CountedField field = countField(record, key);
    return field.standing == FieldStanding::disputed && spoke(field, who);
}

void veil(Record& record, const Plan& plan, const Actor& viewer) {
    for (const std::string& key : plan.blind) {
        const CountedField field = countField(record, key);
        if (!kept(field, viewer)) continue;
        // The first may take the machine's word and correct it; the second would only repeat its mistakes.
        const bool second = anybodySpoke(field) && !spoke(field, viewer.who);
        takeOutPeople(record, key, viewer.who);
        if (second) veilMachine(record, key);
    }
}

void veilForAll(Record& record, const Plan& plan) {
    for (const std::string& key : plan.blind) {
        const CountedField field = countField(record, key);
        if (settled(field.standing)) continue;
        const bool second = anybodySpoke(field);
        takeOutPeople(record, key, {});
        if (second) veilMachine(record, key);
    }
}

}  // namespace review
