#include <charconv>
#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/iso_time.h"
#include "app/cli/table.h"
#include "app/places.h"
#include "app/tasks/clean_file.h"
#include "app/tasks/hand_clean.h"
#include "app/tasks/scan_name.h"
#include "ocr/clean/stage_inputs.h"
#include "review/base/failure.h"

namespace app {
namespace {

using nlohmann::ordered_json;
using review::Failure;
using review::FailureKind;

struct HandOptions {
    std::string book;
    int scan = 0;
    int page = 1;
    int turn = -1;
    std::string split;
    bool onePage = false;
    std::string corners;
    std::string degrees;
    bool reset = false;
    bool undo = false;
    std::string out;
    bool json = false;
};

/// "1,2.5,3" as so many numbers, least to most.
std::vector<double> numbersIn(const std::string& text, std::size_t least, std::size_t most) {
    std::vector<double> numbers;
    const char* at = text.data();
    const char* end = at + text.size();
    while (at <= end) {
        double number = 0;
        const auto [next, error] = std::from_chars(at, end, number);
        const bool whole = error == std::errc{} && (next == end || *next == ',');
        if (!whole || numbers.size() == most) break;
        numbers.push_back(number);
        at = next + 1;
    }
    if (at == end + 1 && numbers.size() >= least) return numbers;
    throw Failure(FailureKind::usage, {"Không hiểu các số này: " + text + ". Hãy viết các số cách nhau bằng dấu phẩy, ví dụ 12.5,40.",
                                       "These numbers cannot be understood: " + text + ". Write them with commas between, for example 12.5,40."});
}

HandChange changeFrom(const HandOptions& options) {
    HandChange change;
    change.page = static_cast<std::size_t>(options.page - 1);
    change.onePage = options.onePage;
    if (options.turn >= 0) {
        if (options.turn % 90 != 0) {
            throw Failure(FailureKind::usage, {"--turn phải là 0, 90, 180 hoặc 270.", "--turn must be 0, 90, 180 or 270."});
        }
        change.turn = options.turn;
    }
    if (!options.split.empty()) {
        const auto n = numbersIn(options.split, 1, 2);
        change.split = {n.front(), n.back()};
    }
    if (!options.corners.empty()) {
        const auto n = numbersIn(options.corners, 8, 8);
        change.corners = review::Quad{review::Point{n[0], n[1]}, {n[2], n[3]}, {n[4], n[5]}, {n[6], n[7]}};
    }
    if (!options.degrees.empty()) change.degrees = numbersIn(options.degrees, 1, 1).front();
    return change;
}

storage::Scan scanAt(storage::Store& store, const review::Book& book, int place) {
    for (const storage::Scan& scan : store.scans(book.id)) {
        if (scan.order == place) return scan;
    }
    throw Failure(FailureKind::usage, {"Quyển " + book.name() + " không có bản quét thứ " + std::to_string(place) + ".",
                                       "The book " + book.name() + " has no scan number " + std::to_string(place) + "."});
}

ordered_json historyOf(const storage::CleaningLog& log) {
    ordered_json history = ordered_json::array();
    for (const storage::CleaningChoice& choice : log.choices) {
        ordered_json one{{"choice", choice.id}, {"person", choice.person}, {"at", isoText(choice.at)}};
        one["undoes"] = choice.undoes == 0 ? ordered_json() : ordered_json(choice.undoes);
        one["hand"] = ordered_json::parse(choice.choice);
        history.push_back(std::move(one));
    }
    return history;
}

ordered_json stagesOf(const CleanState& state) {
    ordered_json stages = ordered_json::array();
    for (const ocr::StageRun& run : state.plan.runs) {
        ordered_json one{{"stage", toText(run.stage)}};
        one["page"] = ocr::isOfPage(run.stage) ? ordered_json(run.page + 1) : ordered_json();
        one["person"] = run.origin == ocr::StageOrigin::byHand ? ordered_json(state.log.current()->person) : ordered_json();
        one["values"] = ordered_json::parse(run.values);
        stages.push_back(std::move(one));
    }
    return stages;
}

ordered_json jsonOf(const HandOptions& options, const CleanState& state) {
    return {{"book", options.book},
            {"scan", options.scan},
            {"name", shownName(state.scan)},
            {"recipe", ordered_json::parse(state.plan.recipe.toJson())},
            {"stages", stagesOf(state)},
            {"history", historyOf(state.log)}};
}

void print(const CleanState& state) {
    Table table({tr("Bước"), tr("Trang"), tr("Do"), tr("Giá trị")});
    for (const ocr::StageRun& run : state.plan.runs) {
        const bool hand = run.origin == ocr::StageOrigin::byHand;
        const std::string page = ocr::isOfPage(run.stage) ? std::to_string(run.page + 1) : std::string();
        table.add({std::string(toText(run.stage)), page, hand ? state.log.current()->person : tr("máy"), run.values});
    }
    std::cout << table.text();
}

void expectOneWish(const HandOptions& options, const HandChange& change) {
    if (int(options.reset) + int(options.undo) + int(!change.none()) <= 1) return;
    throw Failure(FailureKind::usage, {"Chỉ chọn một trong ba: đặt giá trị, --reset hoặc --undo.", "Choose one of three: values, --reset or --undo."});
}

int cleanByHand(const CommandContext& context, const HandOptions& options) {
    const HandChange change = changeFrom(options);
    expectOneWish(options, change);
    const auto store = openStoreOf(context.settings);
    const storage::Scan scan = scanAt(*store, bookOf(*store, options.book), options.scan);
    const storage::Act act = actOf(context.settings);
    if (options.undo && !store->undoCleaning(scan.id, act)) {
        throw Failure(FailureKind::usage, {"Không còn lần chỉnh tay nào để bỏ.", "There is nothing set by hand to undo."});
    }
    ocr::Decoder decoder(decoderProgram());
    CleanState state = cleanState(decoder, cleanQuestion(*store, scan.id));
    if (options.reset || !change.none()) {
        chooseByHand(*store, state, options.reset ? ocr::HandCleaning{} : changedByHand(state, change), act);
        state = cleanState(decoder, cleanQuestion(*store, scan.id));
    }
    if (!options.out.empty()) (void)writePages({ocr::cleanBy(state.plan.recipe, state.picture)}, options.out, false);
    if (options.json) {
        std::cout << jsonOf(options, state).dump(1) << '\n';
    } else {
        print(state);
    }
    return kDone;
}

}  // namespace

void addBookCleanCommand(Command book, CommandContext& context) {
    Command command = book.add("clean", tr("Xem hoặc chỉnh tay cách làm sạch một bản quét"));
    auto options = std::make_shared<HandOptions>();
    command.take({.name = "book", .text = tr("Tên quyển, ví dụ KS.2017.01"), .kind = "BOOK", .required = true}, options->book);
    command.take({.name = "--scan", .text = tr("Thứ tự của bản quét trong quyển, từ 1"), .kind = "N", .required = true, .least = 1}, options->scan);
    command.take({.name = "--turn", .text = tr("Xoay bản quét cho đứng, theo chiều kim đồng hồ: 0, 90, 180, 270 độ"), .kind = "D", .least = 0, .most = 270},
                 options->turn);
    command.take({.name = "--split", .text = tr("Tách đôi: đường tách cắt mép trên, mép dưới ở đâu (điểm ảnh)"), .kind = "X[,X]"}, options->split);
    command.flag("--one-page", tr("Không tách"), options->onePage);
    command.take({.name = "--page", .text = tr("Trang của --corners và --degrees: 1 bên trái, 2 bên phải"), .kind = "N", .least = 1, .most = 2},
                 options->page);
    command.take({.name = "--corners", .text = tr("Bốn góc trang, từ góc trên bên trái theo chiều kim đồng hồ"), .kind = "X,Y,X,Y,X,Y,X,Y"},
                 options->corners);
    command.take({.name = "--degrees", .text = tr("Dòng chữ nghiêng mấy độ trên bản quét, dương là theo chiều kim đồng hồ"), .kind = "D"},
                 options->degrees);
    command.flag("--reset", tr("Để máy quyết định lại tất cả"), options->reset);
    command.flag("--undo", tr("Bỏ lần chỉnh tay gần nhất"), options->undo);
    command.take({.name = "--out", .text = tr("Tệp PNG để ghi; nhiều trang thì thêm -1, -2 trước đuôi"), .kind = "PNG"}, options->out);
    command.flag("--json", tr("In kết quả dạng JSON"), options->json);
    onChosen(command, context, [&context, options] { return cleanByHand(context, *options); });
}

}  // namespace app
