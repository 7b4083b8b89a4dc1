#include "app/gui/hand_bench.h"

#include <utility>

#include "app/tasks/clean_file.h"

namespace app::gui {
namespace {

ocr::CleanPlan planOf(const HandScan& scan, const ocr::HandCleaning& hand, std::stop_token stop) {
    const CleanState& state = scan.state;
    return planScan(state.picture, {state.scan.sha256, state.scan.frame}, state.log, hand, std::move(stop));
}

}  // namespace

std::shared_ptr<const HandScan> openForHand(ocr::Decoder& decoder, const CleanQuestion& question, const std::stop_token& stop) {
    auto scan = std::make_shared<HandScan>();
    scan->state = cleanState(decoder, question, stop);
    scan->picture = pictureOf(ocr::turnedBy(scan->state.picture, scan->state.plan.recipe.turn.degrees));
    return scan;
}

HandPreview previewByHand(const HandScan& scan, const ocr::HandCleaning& hand, std::stop_token stop) {
    HandPreview preview;
    preview.recipe = planOf(scan, hand, stop).recipe;
    const int turned = preview.recipe.turn.degrees;
    if (turned != scan.state.plan.recipe.turn.degrees) preview.scan = std::make_shared<const Picture>(pictureOf(ocr::turnedBy(scan.state.picture, turned)));
    for (const ocr::CleanPage& page : ocr::cleanBy(preview.recipe, scan.state.picture, stop).pages) preview.pages.push_back(pictureOf(page.colour));
    return preview;
}

std::vector<std::filesystem::path> exportByHand(const HandScan& scan, const ocr::HandCleaning& hand, const std::filesystem::path& out,
                                                std::stop_token stop) {
    return writePages({ocr::cleanBy(planOf(scan, hand, stop).recipe, scan.state.picture, stop)}, out, false).front();
}

HandBench::HandBench(Deliver deliver) : deliver_(std::move(deliver)), bench_(1, [] { return std::make_unique<Seat>(); }) {}

HandBench::~HandBench() = default;

template <typename Work, typename Then>
void HandBench::post(Work work, Then then) {
    using Result = std::invoke_result_t<Work&, Seat&, std::stop_token>;
    bench_.post(
        Urgency::clerk, [work = std::move(work)](Seat& seat, std::stop_token stop) mutable { return work(seat, std::move(stop)); },
        [deliver = deliver_, then = std::move(then)](Outcome<Result> outcome) {
            deliver([then, outcome = std::move(outcome)] { then(outcome); });
        });
}

void HandBench::open(CleanQuestion question, OpenThen then) {
    post([question = std::move(question)](Seat& seat, const std::stop_token& stop) { return openForHand(seat.decoder, question, stop); }, std::move(then));
}

void HandBench::preview(std::shared_ptr<const HandScan> scan, ocr::HandCleaning hand, PreviewThen then) {
    post([scan = std::move(scan), hand = std::move(hand)](Seat&, std::stop_token stop) { return previewByHand(*scan, hand, std::move(stop)); },
         std::move(then));
}

void HandBench::exportPages(std::shared_ptr<const HandScan> scan, ocr::HandCleaning hand, std::filesystem::path out, ExportThen then) {
    post([scan = std::move(scan), hand = std::move(hand), out = std::move(out)](
             Seat&, std::stop_token stop) { return exportByHand(*scan, hand, out, std::move(stop)); },
         std::move(then));
}

}  // namespace app::gui
