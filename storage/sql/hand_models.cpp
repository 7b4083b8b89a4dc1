#include <nlohmann/json.hpp>
#include <vector>

#include "storage/failures.h"
#include "storage/sha256.h"
#include "storage/sql/audit_trail.h"
#include "storage/sql/rows.h"
#include "storage/sql/sql_store.h"

namespace storage {
namespace {

using nlohmann::json;
using review::Failure;
using review::FailureKind;

constexpr auto kInsert =
    "INSERT INTO hand_model (name, sha256, parent, at, who, figures, eye, memory) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id";
constexpr auto kIdOf = "SELECT id FROM hand_model WHERE name = $1";
constexpr auto kAll = "SELECT id, name, sha256, parent, figures, at, who FROM hand_model ORDER BY id";
constexpr auto kBytes = "SELECT name, sha256, eye, memory FROM hand_model WHERE id = $1";
constexpr auto kChoices = "SELECT id, coalesce(model, 0), undoes IS NOT NULL FROM hand_model_choice ORDER BY id";
constexpr auto kChoose = "INSERT INTO hand_model_choice (at, who, model, undoes) VALUES ($1, $2, nullif($3, 0), nullif($4, 0))";

struct Choice {
    std::int64_t id = 0;
    std::int64_t model = 0;  ///< 0: the installed one.
};

/// The choices that were not taken back, oldest first.
std::vector<Choice> choicesInForce(Connection& connection) {
    std::vector<Choice> choices;
    Query query(connection, kChoices);
    while (query.next()) {
        if (query.integer(2) != 0) {
            if (!choices.empty()) choices.pop_back();
        } else {
            choices.push_back({query.integer(0), query.integer(1)});
        }
    }
    return choices;
}

std::int64_t modelInForce(Connection& connection) {
    const auto choices = choicesInForce(connection);
    return choices.empty() ? 0 : choices.back().model;
}

json objectFrom(const std::string& text) {
    const json value = json::parse(text, nullptr, false);
    if (!value.is_object()) throw std::logic_error("figures of a model are a JSON object");
    return value;
}

void choose(Connection& connection, std::int64_t model, std::int64_t undoes, const json& detail, const Act& act) {
    Query(connection, kChoose, microsecondsOf(act.when), act.who, model, undoes).run();
    addAudit(connection, act, "model.use", model == 0 ? "model installed" : "model " + std::to_string(model), detail);
}

}  // namespace

void SqlStore::addHandModel(const NewHandModel& model, const Act& act) {
    const json figures = objectFrom(model.figures);
    const std::string sha256 = storage::sha256(model.eye + model.memory);
    Transaction transaction(*connection_);
    gate_.demand(review::Right::models, act);
    if (Query(*connection_, kIdOf, model.name).next()) {
        throw Failure(FailureKind::usage, {"Đã có mô hình tên “" + model.name + "”.", "There is a model named “" + model.name + "” already."});
    }
    const std::int64_t id = Query(*connection_, kInsert, model.name, sha256, model.parent, microsecondsOf(act.when), act.who, model.figures, Bytes{model.eye},
                                  Bytes{model.memory})
                                .only();
    addAudit(*connection_, act, "model.add", "model " + std::to_string(id),
             {{"name", model.name}, {"sha256", sha256}, {"parent", model.parent}, {"figures", figures}});
    choose(*connection_, id, 0, {{"name", model.name}}, act);
    transaction.commit();
}

void SqlStore::refuseHandModel(const std::string& figures, const Act& act) {
    Transaction transaction(*connection_);
    gate_.demand(review::Right::models, act);
    addAudit(*connection_, act, "model.refuse", "store", objectFrom(figures));
    transaction.commit();
}

std::vector<HandModelRow> SqlStore::handModels() {
    const Snapshot snapshot(*connection_);
    const std::int64_t inForce = modelInForce(*connection_);
    std::vector<HandModelRow> models;
    Query query(*connection_, kAll);
    while (query.next()) {
        models.push_back({query.text(1), query.text(2), query.text(3), query.text(4), momentFrom(query.integer(5)), query.text(6),
                          query.integer(0) == inForce});
    }
    return models;
}

std::optional<HandModelInUse> SqlStore::handModelInUse() {
    const Snapshot snapshot(*connection_);
    const std::int64_t inForce = modelInForce(*connection_);
    if (inForce == 0) return std::nullopt;
    Query query(*connection_, kBytes, inForce);
    if (!query.next()) throw storeDamaged("hand_model_choice names no model");
    HandModelInUse model{query.text(0), query.text(1), query.text(2), query.text(3)};
    if (sha256(model.eye + model.memory) != model.sha256) throw storeDamaged("hand_model " + std::to_string(inForce) + " was changed");
    return model;
}

bool SqlStore::useHandModel(const std::optional<std::string>& name, const Act& act) {
    Transaction transaction(*connection_);
    gate_.demand(review::Right::models, act);
    std::int64_t model = 0;
    if (name) {
        if (Query query(*connection_, kIdOf, *name); query.next()) model = query.integer(0);
        if (model == 0) return false;
    }
    if (model != modelInForce(*connection_)) choose(*connection_, model, 0, name ? json{{"name", *name}} : json::object(), act);
    transaction.commit();
    return true;
}

bool SqlStore::undoHandModel(const Act& act) {
    Transaction transaction(*connection_);
    gate_.demand(review::Right::models, act);
    const auto choices = choicesInForce(*connection_);
    if (choices.empty()) return false;
    const std::int64_t before = choices.size() < 2 ? 0 : choices[choices.size() - 2].model;
    choose(*connection_, before, choices.back().id, {{"undoes", choices.back().id}}, act);
    transaction.commit();
    return true;
}

}  // namespace storage
