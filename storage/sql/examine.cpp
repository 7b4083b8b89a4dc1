#include "storage/sql/examine.h"

#include "review/base/failure.h"
#include "storage/sql/audit_trail.h"
#include "storage/sql/sql_store.h"

namespace storage {
namespace {

constexpr auto kBlobs = "SELECT sha256, min(id) FROM scan GROUP BY sha256 ORDER BY min(id)";

}  // namespace

std::vector<std::string> blobNames(Connection& connection) {
    std::vector<std::string> names;
    Query query(connection, kBlobs);
    while (query.next()) names.push_back(query.text(0));
    return names;
}

std::vector<review::Sentence> examineStore(Connection& connection, const BlobStore& blobs) {
    std::vector<review::Sentence> problems;
    try {
        const auto damage = connection.integrityProblems();
        if (!damage.empty()) {
            problems.push_back({"Cơ sở dữ liệu bị hỏng: " + damage.front() + ".", "The database is damaged: " + damage.front() + "."});
        }
        const Snapshot snapshot(connection);
        for (auto& problem : examineAudit(connection)) problems.push_back(std::move(problem));
        Query query(connection, kBlobs);
        while (query.next()) {
            try {
                [[maybe_unused]] const std::string bytes = blobs.get(query.text(0));
            } catch (const review::Failure& failure) {
                const std::string scan = "scan " + std::to_string(query.integer(1));
                problems.push_back({failure.sentence().vi + " (" + scan + ")", failure.sentence().en + " (" + scan + ")"});
            }
        }
    } catch (const review::Failure& failure) {
        // Too damaged to go on looking: that is the finding.
        problems.push_back(failure.sentence());
    }
    return problems;
}

std::vector<review::Sentence> SqlStore::examine() { return examineStore(*connection_, blobs_); }

}  // namespace storage
