#include "app/tasks/hand_clean.h"

#include <cmath>

#include "app/tasks/scan_file.h"
#include "review/base/failure.h"

namespace app {
namespace {

using review::Failure;
using review::FailureKind;

/// Of the upright scan.
review::Size sizeOf(const ocr::CleanRecipe& recipe) {
    return ocr::turnedSize({double(recipe.width), double(recipe.height)}, recipe.turn.degrees);
}

std::vector<review::Quad> cornersOf(const ocr::CleanRecipe& recipe) {
    std::vector<review::Quad> corners;
    for (const ocr::PageRecipe& page : recipe.pages) corners.push_back(page.corners);
    return corners;
}

void expectPages(const ocr::HandCleaning& hand, review::Size scan) {
    for (const ocr::HandPage& page : hand.pages) {
        if (page.corners && !ocr::isPage(*page.corners, scan)) {
            throw Failure(FailureKind::usage, {"Bốn góc này không làm thành một trang trên bản quét: theo chiều kim đồng hồ từ góc trên bên trái, "
                                               "tính bằng điểm ảnh của bản quét.",
                                               "These corners do not make a page of the scan: clockwise from the top left one, in pixels of the scan."});
        }
        if (page.degrees && std::abs(*page.degrees) > ocr::kMostDegrees) {
            throw Failure(FailureKind::usage, {"Góc nghiêng phải từ −45 đến 45 độ.", "The angle must be from −45 to 45 degrees."});
        }
    }
}

}  // namespace

CleanQuestion cleanQuestion(storage::Store& store, review::ScanId id) {
    const auto scan = store.scan(id);
    if (!scan) throw Failure(FailureKind::usage, {"Không có bản quét này trong kho.", "There is no such scan in the store."});
    return {*scan, store.blobPath(scan->sha256), store.cleaning(id)};
}

CleanState cleanState(ocr::Decoder& decoder, const CleanQuestion& question, const std::stop_token& stop) {
    const std::string bytes = readScanFile(question.blob, question.scan.sha256);
    CleanState state{question.scan, question.log, decoder.decode(bytes, question.scan.frame, ocr::PictureUse::page, stop), {}, {}};
    state.hand = handOf(state.log, {double(state.picture.width()), double(state.picture.height())});
    state.plan = planScan(state.picture, {state.scan.sha256, state.scan.frame}, state.log, state.hand, stop);
    return state;
}

ocr::HandCleaning changedByHand(const CleanState& state, const HandChange& change) {
    const int stands = state.plan.recipe.turn.degrees;
    if (change.turn && *change.turn != stands) {
        ocr::HandCleaning turned;
        turned.turn = change.turn;
        return turned;
    }
    ocr::HandCleaning hand = state.hand;
    hand.turn = stands;
    std::vector<review::Quad> corners = cornersOf(state.plan.recipe);
    if (change.split) {
        const ocr::SplitLine line = ocr::lineAcross(corners, change.split->first, change.split->second);
        corners = ocr::pagesCutAt(line, corners);
        hand.split = ocr::PageSplit{line};
        for (std::size_t i = 0; i < corners.size(); ++i) hand.page(i).corners = corners[i];
    } else if (change.onePage) {
        corners = {ocr::pagesJoined(corners)};
        hand.split = ocr::PageSplit{};
        hand.page(0).corners = corners.front();
        hand.pages.resize(1);
    }
    if ((change.corners || change.degrees) && change.page >= corners.size()) {
        throw Failure(FailureKind::usage, {"Bản quét này không có trang đó.", "The scan has no such page."});
    }
    if (change.corners) hand.page(change.page).corners = change.corners;
    if (change.degrees) hand.page(change.page).degrees = change.degrees;
    expectPages(hand, sizeOf(state.plan.recipe));
    return hand;
}

void chooseByHand(storage::Store& store, const CleanState& state, const ocr::HandCleaning& hand, const storage::Act& act) {
    if (hand == state.hand) return;
    if (store.chooseCleaning(state.scan.id, state.log.seen(), hand.toJson(), act)) return;
    throw Failure(FailureKind::usage, {"Người khác vừa chỉnh tay bản quét này. Hãy mở lại rồi chỉnh.",
                                       "Somebody else has just set this scan by hand. Open it again, then set it."});
}

}  // namespace app
