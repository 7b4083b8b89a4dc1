#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/table.h"
#include "app/tasks/check_rules.h"
#include "app/tasks/scan_name.h"
#include "review/reading_limits.h"
#include "review/rules/rule_list.h"

namespace app {
namespace {

struct RulesOptions {
    std::string name;
    std::string value;
    std::string why;
    bool json = false;
};

constexpr std::string_view kShipped = "shipped";
constexpr std::string_view kSeverity = "severity.";

std::string weightText(std::optional<review::Severity> severity) {
    if (!severity) return tr("tắt");
    return *severity == review::Severity::error ? tr("lỗi") : tr("cảnh báo");
}

std::string weightName(std::optional<review::Severity> severity) { return severity ? std::string(toText(*severity)) : "off"; }

nlohmann::ordered_json agesOf(const review::AgeLimits& ages) {
    return {{"mother", ages.mother}, {"father", ages.father}, {"wife", ages.wife}, {"husband", ages.husband}};
}

nlohmann::ordered_json jsonOf(const review::ReadingLimits& limits) {
    nlohmann::ordered_json all = nlohmann::ordered_json::array();
    for (const review::ReadingLimit& limit : review::readingLimitList()) {
        all.push_back({{"limit", limit.name},
                       {"value", limits.*limit.value},
                       {"shipped", review::ReadingLimits{}.*limit.value},
                       {"least", limit.least},
                       {"most", limit.most},
                       {"vi", limit.vi},
                       {"en", limit.en}});
    }
    return all;
}

Table limitTable(const review::ReadingLimits& limits) {
    Table table({tr("Giới hạn đọc"), tr("Mức"), tr("Ban đầu"), tr("Từ"), tr("Đến"), tr("Nội dung")});
    for (const review::ReadingLimit& limit : review::readingLimitList()) {
        table.add({"reading." + std::string(limit.name), review::limitText(limits.*limit.value), review::limitText(review::ReadingLimits{}.*limit.value),
                   review::limitText(limit.least), review::limitText(limit.most), inLanguage({std::string(limit.vi), std::string(limit.en)})});
    }
    return table;
}

int list(const CommandContext& context, const RulesOptions& options) {
    const auto kept = openStoreOf(context.settings)->ruleSettings();
    const review::RuleSettings settings = review::ruleSettingsFrom(kept);
    nlohmann::ordered_json rules = nlohmann::ordered_json::array();
    Table table({tr("Quy tắc"), tr("Mức"), tr("Nội dung"), tr("Căn cứ")});
    for (const review::RuleInfo& rule : review::ruleList()) {
        const auto severity = settings.severityOf(rule.name, rule.severity);
        const review::Sentence about{std::string(rule.vi), std::string(rule.en)};
        rules.push_back({{"rule", rule.name},
                         {"severity", weightName(severity)},
                         {"shipped", toText(rule.severity)},
                         {"vi", rule.vi},
                         {"en", rule.en},
                         {"source", rule.source}});
        table.add({std::string(rule.name), weightText(severity), inLanguage(about), std::string(rule.source)});
    }
    const review::ReadingLimits limits = review::readingLimitsFrom(kept);
    if (options.json) {
        std::cout << nlohmann::ordered_json{{"rules", std::move(rules)}, {"ages", agesOf(settings.ages)}, {"reading", jsonOf(limits)}}.dump(1) << '\n';
        return kDone;
    }
    const review::AgeLimits& ages = settings.ages;
    std::cout << table.text() << '\n'
              << fill(tr("Tuổi thấp nhất: mẹ {1}, cha {2}, vợ {3}, chồng {4}."), {std::to_string(ages.mother), std::to_string(ages.father),
                                                                                  std::to_string(ages.wife), std::to_string(ages.husband)})
              << "\n\n"
              << limitTable(limits).text();
    return kDone;
}

int set(const CommandContext& context, const RulesOptions& options) {
    const auto store = openStoreOf(context.settings);
    const bool rule = review::ruleNamed(options.name) != nullptr;
    const std::string name = rule ? std::string(kSeverity) + options.name : options.name;
    store->setRule(name, options.value == kShipped ? std::string() : options.value, actOf(context.settings, options.why));
    std::cout << options.name << ": " << options.value << '\n';
    return kDone;
}

/// "scan-03.jpg, 2" for a record, the book's name for the book.
std::string placeOf(storage::Store& store, const review::Book& book, review::RecordId id) {
    const auto record = id ? store.record(id) : std::nullopt;
    const auto scan = record ? store.scan(record->scan) : std::nullopt;
    return scan ? shownName(*scan) + ", " + std::to_string(record->position) : book.name();
}

int check(const CommandContext& context, const RulesOptions& options) {
    const auto catalog = loadForms(context.settings);
    const auto store = openStoreOf(context.settings);
    const review::Book book = bookOf(*store, options.name);
    nlohmann::ordered_json findings = nlohmann::ordered_json::array();
    std::size_t errors = 0;
    std::size_t warnings = 0;
    for (const review::BookFinding& found : findingsOf(*store, book, *catalog)) {
        const review::Finding& finding = found.finding;
        ++(finding.severity == review::Severity::error ? errors : warnings);
        const std::string place = placeOf(*store, book, found.record);
        findings.push_back({{"record", found.record.value},
                            {"name", place},
                            {"rule", finding.rule},
                            {"severity", toText(finding.severity)},
                            {"keys", finding.keys},
                            {"vi", finding.sentence.vi},
                            {"en", finding.sentence.en},
                            {"source", finding.source}});
        if (options.json) continue;
        std::cout << place << ": " << weightText(finding.severity) << ": " << inLanguage(finding.sentence) << " (" << finding.source << ")\n";
    }
    if (options.json) {
        std::cout << nlohmann::ordered_json{{"book", book.name()}, {"errors", errors}, {"warnings", warnings}, {"findings", std::move(findings)}}.dump(1)
                  << '\n';
    } else {
        std::cout << fill(tr("{1} lỗi, {2} cảnh báo."), {std::to_string(errors), std::to_string(warnings)}) << '\n';
    }
    return errors == 0 ? kDone : kSomeRefused;
}

}  // namespace

void addRulesCommands(Command root, CommandContext& context) {
    Command command = root.add("rules", tr("Quy tắc kiểm tra và giới hạn đọc: xem, đặt mức, kiểm một quyển"));
    command.needsCommand();
    auto options = std::make_shared<RulesOptions>();
    Command listing = command.add("list", tr("Mọi quy tắc, mức và căn cứ; mọi giới hạn đọc"));
    listing.flag("--json", tr("In kết quả dạng JSON"), options->json);
    onChosen(listing, context, [&context, options] { return list(context, *options); });
    Command setting = command.add("set", tr("Đặt mức của một quy tắc, một tuổi hoặc một giới hạn đọc"));
    setting.take({.name = "name", .text = tr("Tên quy tắc, age.mother, age.father, age.wife, age.husband, hoặc reading.GIỚI-HẠN"), .kind = "RULE", .required = true},
                 options->name);
    setting.take({.name = "value", .text = tr("error, warning, off; số tuổi; mức của giới hạn; hoặc shipped để như ban đầu"), .kind = "VALUE", .required = true},
                 options->value);
    setting.take({.name = "--why", .text = tr("Lý do"), .kind = "TEXT"}, options->why);
    onChosen(setting, context, [&context, options] { return set(context, *options); });
    Command checking = command.add("check", tr("Mọi lỗi và cảnh báo của một quyển, kể cả so với quyển khác"));
    checking.take({.name = "book", .text = tr("Tên quyển, ví dụ KS.2017.01"), .kind = "BOOK", .required = true}, options->name);
    checking.flag("--json", tr("In kết quả dạng JSON"), options->json);
    onChosen(checking, context, [&context, options] { return check(context, *options); });
}

}  // namespace app
