#include "storage/sql/seen_lines.h"

#include "storage/sql/sql_store.h"

namespace storage {
namespace {

constexpr auto kForget = "DELETE FROM seen_line WHERE record = $1";
constexpr auto kInsert = "INSERT INTO seen_line (record, key, place, model, picture, trace, likeness) VALUES ($1, $2, $3, $4, $5, $6, $7)";
constexpr auto kOfBook =
    "SELECT l.record, l.key, l.place, l.model, l.picture, l.trace, l.likeness FROM seen_line l JOIN record r ON r.id = l.record"
    " JOIN scan s ON s.id = r.scan WHERE r.book = $1 AND ($2 = 0 OR r.scan = $2) AND s.place > 0 ORDER BY s.place, r.position, l.key, l.place";

}  // namespace

void replaceSeenLines(Connection& connection, review::RecordId record, const std::vector<review::FieldReading>& fields) {
    Query(connection, kForget, record.value).run();
    for (const review::FieldReading& field : fields) {
        int place = 0;
        for (const review::SeenLine& line : field.seen) {
            Query(connection, kInsert, record.value, field.key, ++place, line.model, Bytes{line.picture}, Bytes{line.trace}, Bytes{line.likeness}).run();
        }
    }
}

std::vector<StoredLine> SqlStore::seenLines(review::BookId book, std::optional<review::ScanId> scan) {
    (void)gate_.viewer();
    std::vector<StoredLine> lines;
    Query query(*connection_, kOfBook, book.value, scan ? scan->value : 0);
    while (query.next()) {
        lines.push_back({{query.integer(0)}, query.text(1), query.number(2), {query.text(3), query.text(4), query.text(5), query.text(6)}});
    }
    return lines;
}

}  // namespace storage
