#include "app/gui/form_bench.h"

#include <array>
#include <cmath>
#include <utility>

#include "app/shipped_reader.h"
#include "ocr/clean/rules.h"
#include "ocr/clean/seal.h"
#include "ocr/view.h"

namespace app::gui {
namespace {

constexpr double kPaperTolerance = 0.04;
constexpr std::array kPapers{review::Size{297, 420}, review::Size{210, 297}, review::Size{148, 210}};

bool near(double measured, double paper) { return std::abs(measured - paper) <= kPaperTolerance * paper; }

SamplePage samplePage(const ocr::CleanPage& page) {
    SamplePage sample;
    sample.picture = pictureOf(page.colour);
    sample.reading = page.reading;
    sample.page = paperNear({page.colour.width() / page.pixelsPerMm, page.colour.height() / page.pixelsPerMm});
    for (const ocr::RuleLine& line : ocr::separateRules(page.reading, page.pixelsPerMm, ocr::SealSettings{}.inkLevel).lines) {
        (line.dotted ? sample.leaders : sample.rules).push_back({line.from, line.to});
    }
    return sample;
}

}  // namespace

review::Size paperNear(review::Size measured) {
    for (const review::Size& paper : kPapers) {
        if (near(measured.width, paper.width) && near(measured.height, paper.height)) return paper;
        if (near(measured.width, paper.height) && near(measured.height, paper.width)) return {paper.height, paper.width};
    }
    return {std::round(measured.width), std::round(measured.height)};
}

FormWork::Pages samplePages(ocr::Decoder& decoder, const CleanQuestion& question, const std::stop_token& stop) {
    const CleanState state = cleanState(decoder, question, stop);
    auto pages = std::make_shared<std::vector<SamplePage>>();
    for (const ocr::CleanPage& page : ocr::cleanBy(state.plan.recipe, state.picture, stop).pages) pages->push_back(samplePage(page));
    return pages;
}

FormBench::FormBench(Deliver deliver) : deliver_(std::move(deliver)), bench_(1, [] { return std::make_unique<Seat>(); }) {}

FormBench::~FormBench() = default;

void FormBench::open(CleanQuestion question, OpenThen then) {
    bench_.post(
        Urgency::clerk,
        [question = std::move(question)](Seat& seat, const std::stop_token& stop) { return samplePages(seat.decoder, question, stop); },
        [deliver = deliver_, then = std::move(then)](Outcome<Pages> outcome) {
            deliver([then, outcome = std::move(outcome)] { then(outcome); });
        });
}

void FormBench::readText(Pages pages, std::size_t page, review::Box box, TextThen then) {
    bench_.post(
        Urgency::clerk,
        [pages = std::move(pages), page, box](Seat& seat, const std::stop_token&) {
            if (!seat.reader) {
                seat.reader = std::make_unique<ocr::LineReader>(ocr::LineReaderKind::tesseract, ocr::LexiconUse::none, shippedReader());
            }
            return seat.reader->read(ocr::cutOut((*pages)[page].reading, box.corners(), 2)).text;
        },
        [deliver = deliver_, then = std::move(then)](Outcome<std::string> outcome) {
            deliver([then, outcome = std::move(outcome)] { then(outcome); });
        });
}

}  // namespace app::gui
