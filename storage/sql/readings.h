#pragma once

#include <optional>
#include <vector>

#include "review/record.h"
#include "storage/sql/connection.h"

namespace storage {

/// A reading on its way into the store.
struct NewReading {
    review::Reading reading;
    std::optional<double> misfit;  ///< Millimetres, from the machine; people have none.
};

/// What was added: readings have consecutive identities inside one transaction.
struct AddedReadings {
    std::int64_t first = 0;
    std::int64_t last = -1;
};

/// Adds readings to a record inside the running transaction and puts them, with their identities, at the end of `record`.
/// Texts are made canonical. @throws std::logic_error for a reading without a key or with a text beside a state other than value.
AddedReadings insertReadings(Connection& connection, review::Record& record, std::vector<NewReading> readings);

}  // namespace storage
