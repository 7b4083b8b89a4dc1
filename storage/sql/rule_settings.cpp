#include <nlohmann/json.hpp>

#include "review/base/failure.h"
#include "review/reading_limits.h"
#include "storage/sql/audit_trail.h"
#include "storage/sql/sql_store.h"

namespace storage {
namespace {

constexpr auto kAll = "SELECT name, value FROM rule_setting ORDER BY name";
constexpr auto kSet = "INSERT INTO rule_setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
constexpr auto kForget = "DELETE FROM rule_setting WHERE name = $1";

}  // namespace

std::map<std::string, std::string> SqlStore::ruleSettings() {
    std::map<std::string, std::string> settings;
    Query query(*connection_, kAll);
    while (query.next()) settings.emplace(query.text(0), query.text(1));
    return settings;
}

void SqlStore::setRule(const std::string& name, const std::string& value, const Act& act) {
    if (review::isReadingLimit(name)) {
        review::checkReadingLimit(name, value);
    } else if (!value.empty() && !review::isRuleSetting(name, value)) {
        throw review::Failure(review::FailureKind::usage, {"Không đặt được quy tắc như thế: " + name + " = " + value + ".",
                                                           "A rule cannot be set like this: " + name + " = " + value + "."});
    }
    Transaction transaction(*connection_);
    gate_.demand(review::Right::rules, act);
    if (value.empty()) {
        Query(*connection_, kForget, name).run();
    } else {
        Query(*connection_, kSet, name, value).run();
    }
    addAudit(*connection_, act, "rule.set", "store", {{"name", name}, {"value", value}, {"why", act.why}});
    transaction.commit();
}

}  // namespace storage
