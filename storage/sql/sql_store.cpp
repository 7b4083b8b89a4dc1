#include "storage/sql/sql_store.h"

#include <system_error>

#include "storage/sql/audit_trail.h"
#include "storage/sql/rows.h"

namespace storage {
namespace {

constexpr auto kLines = "SELECT number, at, who, action, subject, detail, hash FROM audit WHERE number >= $1 ORDER BY number LIMIT $2";
constexpr auto kLinesOf = "SELECT number, at, who, action, subject, detail, hash FROM audit WHERE subject = $1 ORDER BY number";

std::vector<AuditLine> linesFrom(Query& query) {
    std::vector<AuditLine> lines;
    while (query.next()) {
        lines.push_back(
            {query.integer(0), momentFrom(query.integer(1)), query.text(2), query.text(3), query.text(4), query.text(5), query.text(6)});
    }
    return lines;
}

}  // namespace

SqlStore::SqlStore(std::unique_ptr<Connection> connection, BlobStore blobs, bool ownsBlobs)
    : connection_(std::move(connection)), gate_(*connection_), blobs_(std::move(blobs)), ownsBlobs_(ownsBlobs), hashCost_(ownsBlobs ? HashCost::least : HashCost::full) {}

SqlStore::~SqlStore() {
    std::error_code ignored;
    if (ownsBlobs_) std::filesystem::remove_all(blobs_.folder(), ignored);
}

std::vector<AuditLine> SqlStore::audit(std::int64_t from, std::size_t limit) {
    (void)gate_.viewer(review::Right::audit);
    Query query(*connection_, kLines, from, limit);
    return linesFrom(query);
}

std::vector<AuditLine> SqlStore::auditOf(review::RecordId record) {
    (void)gate_.viewer();
    Query query(*connection_, kLinesOf, subjectOf("record", record));
    return linesFrom(query);
}

}  // namespace storage
