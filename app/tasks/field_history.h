#pragma once

#include <optional>
#include <string>
#include <vector>

#include "review/forms/form_catalog.h"
#include "review/record.h"
#include "storage/store.h"

namespace app {

/// One event in the life of a field, or of its record as a whole.
struct HistoryLine {
    review::UtcTime when{};
    std::string who;   ///< Person, or machine reader with its model.
    std::string how;   ///< "máy đọc, 93 %", "nhập", "chép lại", "lấy từ tệp"; for the record: the step.
    std::string what;  ///< What was said of the field; for the record: the state it went to.
    std::string why;   ///< The reason given, where a step took one.
    std::optional<review::ReadingId> reading;  ///< Of an opinion about the field; none for a step of the record.
    bool counts = false;                       ///< The opinion that counts now.
};

/// Everything that was ever said of a field and what happened to its record meanwhile, oldest first.
/// @param audit the record's lines, Store::auditOf().
[[nodiscard]] std::vector<HistoryLine> historyOf(const review::Record& record, const review::FieldSpec& spec, const review::FormCatalog& catalog,
                                                 const std::vector<storage::AuditLine>& audit);

}  // namespace app
