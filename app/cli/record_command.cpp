#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/iso_time.h"
#include "app/cli/table.h"
#include "app/local_day.h"
#include "app/tasks/accepting.h"
#include "app/tasks/check_rules.h"
#include "app/tasks/extract_draft.h"
#include "app/tasks/field_history.h"
#include "app/tasks/stored_record.h"
#include "review/keying.h"
#include "storage/record_plan.h"

namespace app {
namespace {

struct RecordOptions {
    std::int64_t id = 0;
    int version = 0;  ///< 0: as it stands.
    std::string why;
    std::string out;
    std::string field;
    bool json = false;
};

std::string standingText(review::FieldStanding standing) {
    switch (standing) {
        case review::FieldStanding::unread:
            return tr("chưa đọc");
        case review::FieldStanding::machineOnly:
            return tr("máy đọc");
        case review::FieldStanding::keyedOnce:
            return tr("một người nhập");
        case review::FieldStanding::agreed:
            return tr("hai người khớp");
        case review::FieldStanding::disputed:
            return tr("lệch nhau");
        case review::FieldStanding::resolved:
            return tr("đã phân xử");
    }
    return {};
}

nlohmann::ordered_json jsonOf(const review::CountedField& field) {
    nlohmann::ordered_json opinions = nlohmann::ordered_json::array();
    for (const review::Reading* reading : field.opinions) {
        nlohmann::ordered_json opinion{{"source", review::toText(reading->source.kind)},
                                       {"who", reading->source.who},
                                       {"state", review::toText(reading->state)},
                                       {"text", reading->text},
                                       {"doubtful", reading->doubtful}};
        if (reading->probability) opinion["probability"] = *reading->probability;
        opinions.push_back(std::move(opinion));
    }
    return {{"key", field.key}, {"text", field.counts ? field.counts->text : std::string{}}, {"opinions", std::move(opinions)}};
}

void print(const review::Record& record, const review::RecordForm& form, bool json) {
    nlohmann::ordered_json fields = nlohmann::ordered_json::array();
    Table table({tr("Trường"), tr("Thế nào"), tr("Nội dung")});
    for (const review::FieldSpec& spec : form.fields) {
        const review::CountedField field = review::countField(record, spec.key);
        fields.push_back(jsonOf(field));
        table.add({spec.key, standingText(field.standing), field.counts ? field.counts->text : std::string{}});
    }
    if (json) {
        std::cout << nlohmann::ordered_json{{"record", record.id.value},
                                            {"form", record.form},
                                            {"state", review::toText(record.state)},
                                            {"revision", record.revision},
                                            {"version", record.version},
                                            {"fields", std::move(fields)}}
                         .dump(1)
                  << '\n';
    } else {
        std::cout << record.id.value << ' ' << record.form << ": " << inLanguage(review::nameOf(record.state)) << "\n\n" << table.text();
    }
}

review::Failure noSuchVersion(int version) {
    return {review::FailureKind::usage, {"Bản ghi này không có phiên bản " + std::to_string(version) + ".",
                                         "The record has no version " + std::to_string(version) + "."}};
}

int history(const CommandContext& context, const RecordOptions& options) {
    const auto store = openStoreOf(context.settings);
    const review::Record record = recordOf(*store, {options.id});
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    Table table({tr("Phiên bản"), tr("Lúc"), tr("Người"), tr("Bước"), tr("Trạng thái"), tr("Lý do")});
    for (const storage::RecordMove& move : store->history(record.id)) {
        list.push_back({{"version", move.version},
                        {"revision", move.revision},
                        {"at", isoText(move.when)},
                        {"who", move.who},
                        {"step", review::toText(move.step)},
                        {"from", review::toText(move.from)},
                        {"to", review::toText(move.to)},
                        {"why", move.why}});
        table.add({std::to_string(move.version), isoText(move.when), move.who, inLanguage(review::nameOf(move.step)), inLanguage(review::nameOf(move.to)),
                   move.why});
    }
    std::cout << (options.json ? nlohmann::ordered_json{{"record", record.id.value}, {"version", record.version}, {"moves", list}}.dump(1) + "\n"
                               : table.text());
    return kDone;
}

int show(const CommandContext& context, const RecordOptions& options) {
    const auto catalog = loadForms(context.settings);
    const auto store = openStoreOf(context.settings);
    review::Record record = recordOf(*store, {options.id});
    if (options.version > 0) {
        auto older = store->recordVersion(record.id, options.version);
        if (!older) throw noSuchVersion(options.version);
        record = *std::move(older);
    }
    print(record, formOf(*catalog, record), options.json);
    return kDone;
}

/// A record is accepted only when nobody differs and a person gave a word to every field, but for those the plan leaves to the machine: the same rule as at
/// the desk.
void mustBeAcceptable(const review::Record& record, const review::RecordForm& form, const review::Plan& plan) {
    if (!review::disputedKeys(record, form).empty()) {
        throw review::Failure(review::FailureKind::usage,
                              {"Bản ghi này còn trường mà các bản nhập lệch nhau; phải phân xử trước khi duyệt.",
                               "People still differ on fields of this record; settle them before accepting."});
    }
    const std::vector<std::string> unkeyed = review::unseenKeys(record, form, plan);
    if (!unkeyed.empty()) throw review::Failure(review::FailureKind::usage, review::nobodyLooked(unkeyed));
}

/// Errors block, warnings want a reason (domain requirement 51).
void rulesMustAllow(storage::Store& store, const review::Record& record, const review::RecordForm& form, const std::string& why) {
    const auto book = store.book(record.book);
    if (!book) return;
    const auto findings = findingsOf(store, record, form, *book, rulesOf(store));
    if (const review::Finding* error = review::firstOf(findings, review::Severity::error)) {
        throw review::Failure(review::FailureKind::usage, {"Bản ghi này còn lỗi: " + error->sentence.vi + " Căn cứ: " + error->source + ".",
                                                           "This record has an error: " + error->sentence.en + " After: " + error->source + "."});
    }
    const review::Finding* warning = review::firstOf(findings, review::Severity::warning);
    if (warning == nullptr || !why.empty()) return;
    throw review::Failure(review::FailureKind::usage, {"Bản ghi này còn cảnh báo; muốn duyệt phải có lý do (--why): " + warning->sentence.vi,
                                                       "This record has a warning; accepting it needs a reason (--why): " + warning->sentence.en});
}

int step(const CommandContext& context, const RecordOptions& options, review::Step what) {
    const auto catalog = loadForms(context.settings);
    const auto store = openStoreOf(context.settings);
    const review::Record record = recordOf(*store, {options.id});
    std::string why = options.why;
    if (what == review::Step::accept && record.state != review::RecordState::draft) {
        const review::RecordForm& form = formOf(*catalog, record);
        mustBeAcceptable(record, form, storage::planFor(*store, record));
        rulesMustAllow(*store, record, form, options.why);
        why = whyAccepted(record, form, options.why);
    }
    const storage::Saved saved = store->move(record.id, record.revision, what, actOf(context.settings, why));
    if (!saved.why.empty()) throw review::Failure(review::FailureKind::usage, saved.why);
    if (saved.stale || saved.notAllowed) {
        const review::Sentence state = review::nameOf(saved.state);
        throw review::Failure(review::FailureKind::usage, {"Không làm được bước này khi bản ghi đang ở trạng thái: " + state.vi + ".",
                                                           "This step is not possible while the record is: " + state.en + "."});
    }
    std::cout << record.id.value << ": " << inLanguage(review::nameOf(saved.state)) << '\n';
    return kDone;
}

nlohmann::ordered_json jsonOf(const HistoryLine& line) {
    return {{"at", isoText(line.when)}, {"who", line.who},   {"how", line.how},
            {"what", line.what},        {"why", line.why},   {"reading", line.reading ? nlohmann::ordered_json(line.reading->value) : nlohmann::ordered_json()},
            {"counts", line.counts}};
}

int fieldHistory(const CommandContext& context, const RecordOptions& options) {
    const auto catalog = loadForms(context.settings);
    const auto store = openStoreOf(context.settings);
    const review::Record record = recordOf(*store, {options.id});
    const auto audit = store->auditOf(record.id);
    nlohmann::ordered_json fields = nlohmann::ordered_json::array();
    Table table({tr("Trường"), tr("Lúc"), tr("Ai, mô hình nào"), tr("Việc"), tr("Nội dung"), tr("Lý do")});
    for (const review::FieldSpec& spec : formOf(*catalog, record).fields) {
        if (!options.field.empty() && spec.key != options.field) continue;
        nlohmann::ordered_json lines = nlohmann::ordered_json::array();
        for (const HistoryLine& line : historyOf(record, spec, *catalog, audit)) {
            lines.push_back(jsonOf(line));
            table.add({spec.key, localMoment(line.when), line.who, line.how, line.what, line.why});
        }
        fields.push_back({{"key", spec.key}, {"history", std::move(lines)}});
    }
    if (fields.empty()) {
        throw review::Failure(review::FailureKind::usage, {"Mẫu sổ của bản ghi này không có trường " + options.field + ".",
                                                           "The form of this record has no field " + options.field + "."});
    }
    std::cout << (options.json ? nlohmann::ordered_json{{"record", record.id.value}, {"fields", std::move(fields)}}.dump(1) + "\n" : table.text());
    return kDone;
}

int extract(const CommandContext& context, const RecordOptions& options) {
    const auto catalog = loadForms(context.settings);
    const auto store = openStoreOf(context.settings);
    writeExtract(*store, *catalog, {options.id}, options.out, actOf(context.settings));
    std::cout << fill(tr("Đã ghi bản nháp trích lục vào {1}."), {options.out}) << '\n';
    return kDone;
}

}  // namespace

void addRecordCommands(Command root, CommandContext& context) {
    Command command = root.add("record", tr("Xem, duyệt, trả lại, trích lục một bản ghi"));
    command.needsCommand();
    auto options = std::make_shared<RecordOptions>();
    Command showing = command.add("show", tr("Các ý kiến về từng trường"));
    showing.take({.name = "id", .text = tr("Mã bản ghi"), .kind = "ID", .required = true}, options->id);
    showing.flag("--json", tr("In kết quả dạng JSON"), options->json);
    onChosen(showing, context, [&context, options] { return show(context, *options); });
    showing.take({.name = "--version", .text = tr("Phiên bản trước khi mở lại"), .kind = "N", .least = 1}, options->version);
    Command past = command.add("history", tr("Ai đã làm gì với bản ghi, khi nào, vì sao"));
    past.take({.name = "id", .text = tr("Mã bản ghi"), .kind = "ID", .required = true}, options->id);
    past.flag("--json", tr("In kết quả dạng JSON"), options->json);
    onChosen(past, context, [&context, options] { return history(context, *options); });
    Command accept = command.add("accept", tr("Kiểm tra 1 hoặc duyệt một bản ghi đã nhập, theo cách làm của quyển"));
    accept.take({.name = "id", .text = tr("Mã bản ghi"), .kind = "ID", .required = true}, options->id);
    accept.take({.name = "--why", .text = tr("Lý do, khi còn cảnh báo"), .kind = "TEXT"}, options->why);
    onChosen(accept, context, [&context, options] { return step(context, *options, review::Step::accept); });
    Command again = command.add("reopen", tr("Mở lại một bản ghi đã duyệt, có lý do; bắt đầu một phiên bản mới"));
    again.take({.name = "id", .text = tr("Mã bản ghi"), .kind = "ID", .required = true}, options->id);
    again.take({.name = "--why", .text = tr("Lý do"), .kind = "TEXT", .required = true}, options->why);
    onChosen(again, context, [&context, options] { return step(context, *options, review::Step::reopen); });
    Command back = command.add("return", tr("Trả lại một bản ghi, có lý do"));
    back.take({.name = "id", .text = tr("Mã bản ghi"), .kind = "ID", .required = true}, options->id);
    back.take({.name = "--why", .text = tr("Lý do"), .kind = "TEXT", .required = true}, options->why);
    onChosen(back, context, [&context, options] { return step(context, *options, review::Step::sendBack); });
    Command said = command.add("field-history", tr("Ai đã nói gì về từng trường, lúc nào, bằng mô hình nào, và các bước của bản ghi"));
    said.take({.name = "id", .text = tr("Mã bản ghi"), .kind = "ID", .required = true}, options->id);
    said.take({.name = "--field", .text = tr("Chỉ trường này"), .kind = "KEY"}, options->field);
    said.flag("--json", tr("In kết quả dạng JSON"), options->json);
    onChosen(said, context, [&context, options] { return fieldHistory(context, *options); });
    Command draft = command.add("extract", tr("Bản nháp trích lục (PDF) có ảnh bên cạnh; không có giá trị khi chưa ký"));
    draft.take({.name = "id", .text = tr("Mã bản ghi"), .kind = "ID", .required = true}, options->id);
    draft.take({.name = "--out", .text = tr("Tệp PDF để ghi"), .kind = "PDF", .required = true}, options->out);
    onChosen(draft, context, [&context, options] { return extract(context, *options); });
}

}  // namespace app
