#include "tests/bench/turn_figures.h"

#include <array>

#include "ocr/clean/clean.h"
#include "tests/bench/skew_figures.h"

namespace bench {
namespace {

constexpr std::array kSkews{-3.1, 0.4, 1.8, -0.7, 4.2, -5.5, 0.0, 2.6};

}  // namespace

TurnFigures measureTurns(const std::string& kind, const std::vector<UprightPage>& pages, double keep) {
    TurnFigures figures;
    figures.kind = kind;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const std::vector<StraightPage> page{{pages[i].name, pages[i].picture()}};
        const ocr::Image upright = keep < 1 ? withLowerPartErased(page, keep).front().picture : page.front().picture;
        const ocr::Image skew = skewed(upright, kSkews[i % kSkews.size()]);
        for (const int degrees : {0, 90, 180, 270}) {
            const ocr::TurnResult turn = ocr::turnOfScan(ocr::turnedBy(skew, degrees));
            const int turned = turn.confidence >= ocr::TurnSettings().minConfidence ? turn.degrees : 0;
            const bool right = (turned + degrees) % 360 == 0;
            ++figures.asked;
            figures.right += right ? 1 : 0;
            figures.uprights += degrees == 0 ? 1 : 0;
            figures.falseTurns += degrees == 0 && !right ? 1 : 0;
            figures.leftAlone += degrees != 0 && turned == 0 ? 1 : 0;
            if (right) continue;
            figures.wrong.push_back(pages[i].name + " turned by " + std::to_string(degrees) + ": told " + std::to_string(turn.degrees) +
                                    ", confidence " + std::to_string(turn.confidence));
        }
    }
    return figures;
}

}  // namespace bench
