#include "app/tasks/inspect_book.h"

#include <map>

#include "app/decimal.h"
#include "app/language.h"
#include "review/base/failure.h"
#include "review/sampling/random_draw.h"

namespace app {
namespace {

using review::Failure;
using review::FailureKind;
using storage::Inspection;

Failure nothingAccepted() {
    return {FailureKind::usage,
            {"Quyển này chưa có bản ghi nào được duyệt, nên chưa có gì để kiểm mẫu.",
             "No record of this book is accepted yet: there is nothing to sample."}};
}

Failure stillOpen(std::size_t records) {
    return {FailureKind::usage,
            {"Còn " + std::to_string(records) + " bản ghi của quyển chưa được duyệt. Kiểm mẫu khi cả quyển đã duyệt.",
             std::to_string(records) + " records of the book are not accepted yet. A book is sampled when all of it is accepted."}};
}

Failure unknownLimit() {
    return {
        FailureKind::usage,
        {"Mức lỗi chấp nhận (AQL) phải là một trong: 0.010 0.015 0.025 0.040 0.065 0.10 0.15 0.25 0.40 0.65 1.0 1.5 2.5 4.0 6.5 10.",
         "The acceptance quality limit must be one of: 0.010 0.015 0.025 0.040 0.065 0.10 0.15 0.25 0.40 0.65 1.0 1.5 2.5 4.0 6.5 10."}};
}

Failure discontinued() {
    return {FailureKind::usage,
            {"Năm quyển của cơ quan này đã không đạt khi kiểm ngặt. Phải sửa cách làm trước khi kiểm tiếp (ISO 2859-1, 9.4).",
             "Five books of this office failed under tightened inspection. The work must be mended before more is inspected (ISO 2859-1, "
             "9.4)."}};
}

/// The accepted records, in the order of the book.
std::vector<review::RecordId> lotOf(storage::Store& store, const review::Book& book) {
    std::vector<review::RecordId> lot;
    std::size_t open = 0;
    for (const review::Record& record : store.records(book.id)) {
        if (record.state == review::RecordState::accepted) {
            lot.push_back(record.id);
        } else if (record.state != review::RecordState::delivered) {
            ++open;
        }
    }
    if (lot.empty()) throw nothingAccepted();
    if (open > 0) throw stillOpen(open);
    return lot;
}

std::string stateText(const storage::SampledRecord& one) {
    if (!one.wrong) return tr("chưa xem");
    if (!*one.wrong) return fill(tr("đúng, {1} xem"), {one.who});
    std::string fields;
    for (const std::string& key : one.wrongKeys) fields += (fields.empty() ? "" : ", ") + key;
    const std::string text = fill(tr("SAI ({1}), {2} xem"), {fields, one.who});
    return one.note.empty() ? text : text + ": " + one.note;
}

std::string conclusionOf(const Inspection& inspection) {
    if (!inspection.endedAt) return fill(tr("Còn {1} bản ghi chưa xem."), {std::to_string(inspection.open())});
    const std::string found =
        fill(tr("Sai {1} trên {2} bản ghi, cho phép {3}."),
             {std::to_string(inspection.wrong()), std::to_string(inspection.plan.sample), std::to_string(inspection.plan.accept)});
    return found + " " + (inspection.accepted ? tr("Kết luận: ĐẠT.") : tr("Kết luận: KHÔNG ĐẠT, cả quyển trả lại."));
}

std::string strictnessText(review::Strictness strictness) {
    switch (strictness) {
        case review::Strictness::tightened:
            return tr("kiểm ngặt");
        case review::Strictness::reduced:
            return tr("kiểm giảm");
        case review::Strictness::normal:
            break;
    }
    return tr("kiểm thường");
}

}  // namespace

review::InspectionStanding standingOf(storage::Store& store, const review::Book& book, const review::InspectionScheme& scheme) {
    std::map<std::int64_t, std::string> offices;
    for (const review::Book& one : store.books()) offices.emplace(one.id.value, one.office);
    std::vector<review::InspectedLot> lots;
    for (const Inspection& one : store.inspections()) {
        if (one.endedAt && !one.again && offices[one.book.value] == book.office) lots.push_back({one.lot, one.wrong(), one.accepted});
    }
    return standingAfter(scheme, lots);
}

Inspection drawSample(storage::Store& store, const review::Book& book, const SampleWish& wish, const storage::Act& act) {
    const std::vector<review::RecordId> lot = lotOf(store, book);
    const review::InspectionStanding standing = standingOf(store, book, wish.scheme);
    if (standing.discontinued) throw discontinued();
    const auto plan = planFor(lot.size(), wish.scheme.level, standing.strictness, wish.scheme.limit);
    if (!plan) throw unknownLimit();
    storage::NewInspection fresh{.book = book.id,
                                 .scheme = wish.scheme,
                                 .strictness = standing.strictness,
                                 .plan = *plan,
                                 .lot = lot.size(),
                                 .seed = 0,
                                 .records = {}};
    fresh.seed = wish.seed.value_or(static_cast<std::uint64_t>(act.when.time_since_epoch().count()));
    for (const std::size_t place : review::drawPlaces(lot.size(), plan->sample, fresh.seed)) fresh.records.push_back(lot[place]);
    store.beginInspection(fresh, act);
    return latestInspection(store, book).value();
}

std::optional<Inspection> latestInspection(storage::Store& store, const review::Book& book) {
    std::optional<Inspection> latest;
    for (Inspection& one : store.inspections()) {
        if (one.book == book.id) latest = std::move(one);
    }
    return latest;
}

storage::PrintedList samplingSheet(storage::Store& store, const review::Book& book, const Inspection& inspection) {
    storage::PrintedList sheet;
    sheet.title = fill(tr("Phiếu kiểm mẫu quyển {1}: {2}"), {book.name(), book.office});
    sheet.head.push_back(
        fill(tr("ISO 2859-1, mức kiểm {1}, AQL {2}, {3}; lô {4} bản ghi, cỡ mẫu {5}, cho phép sai {6}."),
             {std::string(toText(inspection.scheme.level)), shortDecimal(inspection.scheme.limit), strictnessText(inspection.strictness),
              std::to_string(inspection.lot), std::to_string(inspection.plan.sample), std::to_string(inspection.plan.accept)}));
    sheet.head.push_back(fill(tr("Người rút mẫu: {1}. Số gieo: {2}."), {inspection.who, std::to_string(inspection.seed)}));
    sheet.head.push_back(conclusionOf(inspection));
    storage::ListPart part{tr("Bản ghi trong mẫu"), {}};
    for (const storage::SampledRecord& one : inspection.sample) {
        const auto record = store.record(one.record);
        const std::string number = record ? review::countedText(*record, "so") : std::string();
        part.lines.push_back(fill(tr("Số {1} (bản ghi {2}): {3}"), {number, std::to_string(one.record.value), stateText(one)}));
    }
    sheet.parts.push_back(std::move(part));
    return sheet;
}

}  // namespace app
