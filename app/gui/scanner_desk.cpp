#include "app/gui/scanner_desk.h"

#include "app/tasks/preview_page.h"
#include "ocr/scan/sane_scanner.h"

namespace app::gui {

ScannerBench::ScannerBench(ocr::ScannerProgram program, Deliver deliver)
    : program_(std::move(program)), deliver_(std::move(deliver)), bench_(1, [] { return std::make_unique<Voice>(); }) {}

ScannerBench::~ScannerBench() { bench_.requestStop(); }

template <typename Work, typename Then>
void ScannerBench::post(Work work, Then then) {
    using Result = std::invoke_result_t<Work&, std::stop_token>;
    bench_.post(
        Urgency::clerk, [work = std::move(work)](Voice&, std::stop_token stop) mutable { return work(std::move(stop)); },
        [deliver = deliver_, then = std::move(then)](Outcome<Result> outcome) {
            deliver([then, outcome = std::move(outcome)] { then(outcome); });
        });
}

void ScannerBench::list(std::function<void(Outcome<std::vector<ocr::ScannerDevice>>)> then) {
    post([program = program_](std::stop_token stop) { return ocr::listScanners(program, std::move(stop)); }, std::move(then));
}

void ScannerBench::ask(const std::string& device, std::function<void(Outcome<ocr::ScannerAbilities>)> then) {
    post([program = program_, device](std::stop_token stop) { return ocr::askScanner(program, device, std::move(stop)); }, std::move(then));
}

void ScannerBench::preview(const ocr::ScanSettings& settings, std::function<void(Outcome<ShownPreview>)> then) {
    post(
        [program = program_, settings](std::stop_token stop) {
            Preview preview = previewPage(program, settings, std::move(stop));
            return ShownPreview{std::make_shared<const Picture>(pictureOf(std::move(preview.picture))), std::move(preview.pages)};
        },
        std::move(then));
}

}  // namespace app::gui
