#include "storage/sql/readings.h"

#include <stdexcept>

#include "review/base/text.h"
#include "storage/sql/rows.h"

namespace storage {
namespace {

constexpr auto kInsert =
    "INSERT INTO reading (record, key, text, state, doubtful, probability, source_kind, source_who, at, quad, misfit)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id";

std::optional<std::string> quadColumn(const std::optional<review::Quad>& quad) {
    return quad ? std::optional(quadText(*quad)) : std::nullopt;
}

void checkShape(const review::Reading& reading) {
    if (reading.key.empty()) throw std::logic_error("a reading without a key");
    if (reading.state != review::FieldState::value && !reading.text.empty()) {
        throw std::logic_error("a reading of " + reading.key + " with a text although its state is not value");
    }
    if (reading.veiled) throw std::logic_error("a veiled reading of " + reading.key);
    if (reading.source.who.empty()) throw std::logic_error("a reading of " + reading.key + " that nobody gave");
}

}  // namespace

AddedReadings insertReadings(Connection& connection, review::Record& record, std::vector<NewReading> readings) {
    AddedReadings added;
    for (NewReading& fresh : readings) {
        review::Reading& reading = fresh.reading;
        reading.text = review::canonical(reading.text);
        checkShape(reading);
        reading.id = {Query(connection, kInsert, record.id.value, reading.key, reading.text, review::toText(reading.state),
                            reading.doubtful, reading.probability, review::toText(reading.source.kind), reading.source.who,
                            microsecondsOf(reading.when), quadColumn(reading.quad), fresh.misfit)
                          .only()};
        if (added.first == 0) added.first = reading.id.value;
        added.last = reading.id.value;
        record.readings.push_back(std::move(reading));
    }
    return added;
}

}  // namespace storage
