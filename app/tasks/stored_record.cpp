#include "app/tasks/stored_record.h"

#include "review/base/failure.h"

namespace app {

review::Record recordOf(storage::Store& store, review::RecordId id) {
    if (auto record = store.record(id)) return *std::move(record);
    const std::string number = std::to_string(id.value);
    throw review::Failure(review::FailureKind::usage,
                          {"Kho không có bản ghi mang mã " + number + ".", "The store has no record with the id " + number + "."});
}

const review::RecordForm& formOf(const review::FormCatalog& catalog, const review::Record& record) {
    if (const review::RecordForm* form = catalog.form(record.form)) return *form;
    throw review::Failure(review::FailureKind::world, {"Không có mẫu sổ " + record.form + ".", "The form " + record.form + " is missing."});
}

}  // namespace app
