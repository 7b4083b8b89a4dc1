#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/iso_time.h"
#include "app/tasks/inspect_book.h"
#include "app/tasks/missing_list.h"
#include "review/base/failure.h"
#include "storage/atomic_file.h"

namespace app {
namespace {

using nlohmann::ordered_json;
using review::Failure;
using review::FailureKind;
using storage::Inspection;

struct SampleOptions {
    std::string book;
    bool draw = false;
    std::string level = "II";
    double limit = 0.65;
    std::int64_t seed = -1;
    bool neverReduced = false;
    std::int64_t record = 0;
    bool right = false;
    std::vector<std::string> wrong;
    std::string note;
    bool finish = false;
    std::string sheet;
    bool json = false;
};

ordered_json jsonOf(const review::Book& book, const std::optional<Inspection>& inspection) {
    ordered_json told{{"book", book.name()}, {"inspection", nullptr}};
    if (!inspection) return told;
    ordered_json sample = ordered_json::array();
    for (const storage::SampledRecord& one : inspection->sample) {
        sample.push_back({{"record", one.record.value},
                          {"wrong", one.wrong ? ordered_json(*one.wrong) : ordered_json()},
                          {"keys", one.wrongKeys},
                          {"note", one.note},
                          {"who", one.who}});
    }
    const bool ended = inspection->endedAt.has_value();
    told["inspection"] = {{"id", inspection->id.value},
                          {"who", inspection->who},
                          {"at", isoText(inspection->begunAt)},
                          {"level", toText(inspection->scheme.level)},
                          {"limit", inspection->scheme.limit},
                          {"strictness", toText(inspection->strictness)},
                          {"letter", std::string(1, inspection->plan.letter)},
                          {"lot", inspection->lot},
                          {"size", inspection->plan.sample},
                          {"accept", inspection->plan.accept},
                          {"seed", std::to_string(inspection->seed)},
                          {"wrong", inspection->wrong()},
                          {"open", inspection->open()},
                          {"ended", ended},
                          {"accepted", ended ? ordered_json(inspection->accepted) : ordered_json()},
                          {"sample", std::move(sample)}};
    return told;
}

void expectOneWish(const SampleOptions& options) {
    const bool judging = options.record != 0;
    if (judging != (options.right || !options.wrong.empty()) || (options.right && !options.wrong.empty())) {
        throw Failure(FailureKind::usage, {"Nêu --record cùng với đúng một trong hai: --right hoặc --wrong TRƯỜNG.",
                                           "Give --record with exactly one of --right and --wrong FIELD."});
    }
    if (int(options.draw) + int(judging) + int(options.finish) > 1) {
        throw Failure(FailureKind::usage,
                      {"Mỗi lần chỉ làm một việc: --draw, --record hoặc --finish.", "One thing at a time: --draw, --record or --finish."});
    }
}

Inspection openOne(const std::optional<Inspection>& inspection) {
    if (inspection && !inspection->endedAt) return *inspection;
    throw Failure(FailureKind::usage, {"Quyển này không có mẫu nào đang mở. Hãy rút mẫu bằng --draw.",
                                       "No sample of this book is open. Draw one with --draw."});
}

void act(storage::Store& store, const review::Book& book, const SampleOptions& options, const storage::Act& act) {
    if (options.draw) {
        SampleWish wish{.scheme = {.level = review::inspectionLevelFrom(options.level).value(),
                                   .limit = options.limit,
                                   .reducedAllowed = !options.neverReduced},
                        .seed = {}};
        if (options.seed >= 0) wish.seed = static_cast<std::uint64_t>(options.seed);
        (void)drawSample(store, book, wish, act);
    } else if (options.record != 0) {
        const Inspection inspection = openOne(latestInspection(store, book));
        store.judgeSampled(inspection.id, {{options.record}, !options.right, options.wrong, options.note, {}}, act);
    } else if (options.finish) {
        (void)store.endInspection(openOne(latestInspection(store, book)).id, act);
    }
}

void writeSheet(const std::filesystem::path& file, const storage::PrintedList& sheet) {
    storage::AtomicFile out(file, storage::WhenThere::replace);
    out.write(storage::listPdf(sheet));
    out.keep();
}

int sample(const CommandContext& context, const SampleOptions& options) {
    expectOneWish(options);
    const auto store = openStoreOf(context.settings);
    const review::Book book = bookOf(*store, options.book);
    act(*store, book, options, actOf(context.settings));
    const auto inspection = latestInspection(*store, book);
    if (options.json) {
        std::cout << jsonOf(book, inspection).dump(1) << '\n';
    } else if (inspection) {
        std::cout << asText(samplingSheet(*store, book, *inspection));
    } else {
        std::cout << tr("Quyển này chưa được kiểm mẫu.") << '\n';
    }
    if (!options.sheet.empty() && inspection) writeSheet(options.sheet, samplingSheet(*store, book, *inspection));
    return inspection && inspection->endedAt && !inspection->accepted ? kSomeRefused : kDone;
}

}  // namespace

void addBookSampleCommand(Command book, CommandContext& context) {
    Command command = book.add("sample", tr("Nghiệm thu quyển bằng kiểm mẫu theo ISO 2859-1: rút mẫu, ghi kết quả, kết luận, in phiếu"));
    auto options = std::make_shared<SampleOptions>();
    command.take({.name = "book", .text = tr("Tên quyển, ví dụ KS.2017.01"), .kind = "BOOK", .required = true}, options->book);
    command.flag("--draw", tr("Rút mẫu từ các bản ghi đã duyệt"), options->draw);
    command.take({.name = "--level", .text = tr("Mức kiểm"), .words = {"S-1", "S-2", "S-3", "S-4", "I", "II", "III"}}, options->level);
    command.take({.name = "--limit", .text = tr("Mức lỗi chấp nhận (AQL), phần trăm bản ghi sai"), .kind = "AQL"}, options->limit);
    command.take({.name = "--seed", .text = tr("Số gieo của lần rút; cùng số thì cùng mẫu"), .kind = "N", .least = 0}, options->seed);
    command.flag("--never-reduced", tr("Không chuyển sang kiểm giảm"), options->neverReduced);
    command.take({.name = "--record", .text = tr("Bản ghi trong mẫu vừa xem"), .kind = "ID", .least = 1}, options->record);
    command.flag("--right", tr("Bản ghi đúng"), options->right);
    command.take({.name = "--wrong", .text = tr("Trường sai so với ảnh; mỗi trường một lần"), .kind = "FIELD", .repeated = true},
                 options->wrong);
    command.take({.name = "--note", .text = tr("Ghi chú về bản ghi đó"), .kind = "TEXT"}, options->note);
    command.flag("--finish", tr("Kết luận: đạt, hoặc trả lại cả quyển"), options->finish);
    command.take({.name = "--sheet", .text = tr("Ghi phiếu kiểm mẫu ra tệp PDF"), .kind = "PDF"}, options->sheet);
    command.flag("--json", tr("In kết quả dạng JSON"), options->json);
    onChosen(command, context, [&context, options] { return sample(context, *options); });
}

}  // namespace app
