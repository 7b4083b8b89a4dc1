#include "app/tasks/field_history.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "app/language.h"
#include "app/tasks/field_words.h"

namespace app {
namespace {

using nlohmann::json;

std::string howOf(const review::Reading& reading) {
    std::string how;
    switch (reading.source.kind) {
        case review::SourceKind::machine: how = tr("máy đọc"); break;
        case review::SourceKind::keyed: how = tr("nhập"); break;
        case review::SourceKind::imported: how = tr("lấy từ tệp"); break;
        case review::SourceKind::copied: how = tr("chép từ bản ghi trước"); break;
    }
    if (reading.probability) how += ", " + std::to_string(std::lround(*reading.probability * 100)) + " %";
    if (reading.doubtful) how += ", " + tr("còn nghi ngờ");
    return how;
}

std::string stepText(const std::string& step) {
    if (step == "dispute") return tr("lệch nhau");
    if (step == "accept") return tr("duyệt");
    if (step == "sendBack") return tr("trả lại");
    if (step == "reopen") return tr("mở lại");
    if (step == "deliver") return tr("bàn giao");
    return step;
}

/// What happened to the record as a whole: steps, another scan in the place of its own, extracts. Keying is told by the readings themselves.
std::optional<HistoryLine> lineOf(const storage::AuditLine& audit) {
    const json detail = json::parse(audit.detail, nullptr, false);
    if (!detail.is_object()) return std::nullopt;
    HistoryLine line{audit.when, audit.who, {}, {}, detail.value("why", ""), {}, false};
    if (audit.action == "record.rescan") {
        line.how = tr("trang được quét lại");
    } else if (audit.action == "record.extract") {
        line.how = tr("in bản nháp trích lục");
    } else if (audit.action == "record.move") {
        line.how = stepText(detail.value("step", ""));
        const auto state = review::recordStateFrom(detail.value("to", ""));
        if (state) line.what = inLanguage(review::nameOf(*state));
    } else {
        return std::nullopt;
    }
    return line;
}

}  // namespace

std::vector<HistoryLine> historyOf(const review::Record& record, const review::FieldSpec& spec, const review::FormCatalog& catalog,
                                   const std::vector<storage::AuditLine>& audit) {
    const std::vector<Option> options = optionsOf(spec, catalog);
    const review::CountedField field = review::countField(record, spec.key);
    std::vector<HistoryLine> lines;
    for (const review::Reading& reading : record.readings) {
        if (reading.key != spec.key || reading.veiled) continue;
        lines.push_back({reading.when, reading.source.who, howOf(reading), spoken(reading, options), {}, reading.id, &reading == field.counts});
    }
    for (const storage::AuditLine& one : audit) {
        if (auto line = lineOf(one)) lines.push_back(*std::move(line));
    }
    std::ranges::stable_sort(lines, {}, &HistoryLine::when);
    return lines;
}

}  // namespace app
