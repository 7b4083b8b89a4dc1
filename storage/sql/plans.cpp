#include "storage/sql/plans.h"

#include <nlohmann/json.hpp>

#include "review/base/failure.h"
#include "storage/failures.h"
#include "storage/plan_text.h"
#include "storage/sql/audit_trail.h"
#include "storage/sql/rows.h"
#include "storage/sql/search_index.h"
#include "storage/sql/sql_store.h"

namespace storage {
namespace {

constexpr auto kOfBook = "SELECT plan FROM book WHERE id = $1";
constexpr auto kOfStore = "SELECT value FROM store_fact WHERE name = 'plan'";
constexpr auto kSetOfBook = "UPDATE book SET plan = $2 WHERE id = $1 RETURNING id";
constexpr auto kSetOfStore = "INSERT INTO store_fact (name, value) VALUES ('plan', $1) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
constexpr auto kForgetOfStore = "DELETE FROM store_fact WHERE name = 'plan'";
constexpr auto kDrawnForPeople = "SELECT 1 FROM machine_audit WHERE record = $1";
constexpr auto kRecords = "SELECT r.id FROM record r JOIN scan s ON s.id = r.scan WHERE r.book = $1 AND s.place > 0 ORDER BY r.id";

review::Failure blindWantsAccounts() {
    return {review::FailureKind::usage,
            {"Muốn nhập hai lần độc lập thì kho phải có tài khoản; hãy thêm người quản trị trước (sogoc user add).",
             "Blind double keying needs accounts; add an administrator first (sogoc user add)."},
            "blind plan in an open store"};
}

/// The texts under blind fields go out of the index, or come back.
void indexAnew(Connection& connection, review::BookId book) {
    std::vector<review::RecordId> records;
    Query query(connection, kRecords, book.value);
    while (query.next()) records.push_back({query.integer(0)});
    for (const review::RecordId id : records) updateSearch(connection, *loadRecord(connection, id));
}

}  // namespace

review::Plan planOf(Connection& connection, review::BookId book) {
    std::string text;
    {
        Query query(connection, kOfBook, book.value);
        if (query.next()) text = query.text(0);
    }
    if (text.empty()) {
        Query query(connection, kOfStore);
        if (query.next()) text = query.text(0);
    }
    if (text.empty()) return {};
    auto plan = planFrom(text);
    if (!plan) throw storeDamaged("a plan that nobody understands");
    return *std::move(plan);
}

review::Plan planOf(Connection& connection, review::BookId book, review::RecordId record) {
    review::Plan plan = planOf(connection, book);
    if (plan.machine && drawnForPeople(connection, record)) plan.machine.reset();
    return plan;
}

bool drawnForPeople(Connection& connection, review::RecordId record) { return Query(connection, kDrawnForPeople, record.value).next(); }

review::Plan SqlStore::plan(review::BookId book) { return planOf(*connection_, book); }

void SqlStore::setPlan(std::optional<review::BookId> book, const std::optional<review::Plan>& plan, const Act& act) {
    if (plan) {
        if (const auto fault = review::faultOf(*plan)) throw review::Failure(review::FailureKind::usage, *fault, "plan");
    }
    Transaction transaction(*connection_);
    gate_.demand(review::Right::plan, act);
    if (plan && !plan->blind.empty() && !gate_.guarded()) throw blindWantsAccounts();
    const std::string text = plan ? toText(*plan) : std::string();
    if (book) {
        if (Query(*connection_, kSetOfBook, book->value, text).only() == 0) throw unknownId(subjectOf("book", *book));
        indexAnew(*connection_, *book);
    } else {
        if (plan) {
            Query(*connection_, kSetOfStore, text).run();
        } else {
            Query(*connection_, kForgetOfStore).run();
        }
        for (const review::Book& one : books()) indexAnew(*connection_, one.id);
    }
    addAudit(*connection_, act, "plan.set", book ? subjectOf("book", *book) : "store",
             {{"plan", plan ? nlohmann::json::parse(text) : nlohmann::json()}, {"why", act.why}});
    transaction.commit();
}

}  // namespace storage
