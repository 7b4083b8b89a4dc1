#include "app/gui/hand_presenter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "app/decimal.h"
#include "app/language.h"

namespace app::gui {
namespace {

std::string pixelsText(double pixels) { return std::to_string(std::llround(pixels)); }

std::string pageName(const HandSketch& sketch, std::size_t page) {
    if (sketch.pages() < 2) return tr("trang");
    return page == 0 ? tr("trang trái") : tr("trang phải");
}

}  // namespace

void HandPresenter::open(review::ScanId id) {
    ask(
        desk_, [id](storage::Store& store) { return cleanQuestion(store, id); },
        [this, tie = std::weak_ptr(tie_)](const Outcome<CleanQuestion>& question) {
            if (tie.expired()) return;
            if (!question) return refuse(question.failure());
            work_.open(question.value(), [this, tie](const Outcome<std::shared_ptr<const HandScan>>& outcome) {
                if (tie.expired()) return;
                if (!outcome) return refuse(outcome.failure());
                scan_ = outcome.value();
                sketch_ = HandSketch(scan_->picture.size(), scan_->state.hand, scan_->state.plan.recipe);
                pictureTurn_ = sketch_.turned();
                onChanged(HandChangeKind::opened);
                show();
            });
        });
}

void HandPresenter::refuse(const review::Failure& failure) {
    failure_ = inLanguage(failure.sentence());
    onChanged(HandChangeKind::failure);
}

Handle HandPresenter::current() const {
    const auto handles = sketch_.handles();
    return handles[std::min(current_, handles.size() - 1)];
}

void HandPresenter::choose(std::size_t handle) {
    current_ = std::min(handle, sketch_.handles().size() - 1);
    nudged_.reset();
    onChanged(HandChangeKind::sketch);
}

bool HandPresenter::step(int by) {
    const auto next = static_cast<std::ptrdiff_t>(current_) + by;
    if (next < 0 || next >= static_cast<std::ptrdiff_t>(sketch_.handles().size())) return false;
    choose(static_cast<std::size_t>(next));
    return true;
}

std::string HandPresenter::spoken() const {
    if (!isOpen()) return {};
    const Handle handle = current();
    const review::Point at = sketch_.place(handle);
    const std::string x = pixelsText(at.x);
    const std::string y = pixelsText(at.y);
    const std::string page = pageName(sketch_, handle.page);
    switch (handle.kind) {
        case Handle::Kind::splitTop: return fill(tr("Đầu trên của đường tách: {1}; {2}"), {x, y});
        case Handle::Kind::splitBottom: return fill(tr("Đầu dưới của đường tách: {1}; {2}"), {x, y});
        case Handle::Kind::angle: return fill(tr("Góc nghiêng, {1}: {2} độ"), {page, decimalText(sketch_.degrees(handle.page), 2)});
        case Handle::Kind::corner: break;
    }
    const std::array names{tr("Góc trên bên trái, {1}: {2}; {3}"), tr("Góc trên bên phải, {1}: {2}; {3}"), tr("Góc dưới bên phải, {1}: {2}; {3}"),
                           tr("Góc dưới bên trái, {1}: {2}; {3}")};
    return fill(names.at(handle.corner), {page, x, y});
}

std::optional<std::size_t> HandPresenter::handleAt(review::Point point, double reach) const {
    std::optional<std::size_t> nearest;
    const auto handles = sketch_.handles();
    // Ends of the split line lie on corners: who grabs there means the line, which stands first.
    for (std::size_t i = 0; i < handles.size(); ++i) {
        const review::Point at = sketch_.place(handles[i]);
        const double away = std::hypot(at.x - point.x, at.y - point.y);
        if (away >= reach) continue;
        reach = away;
        nearest = i;
    }
    return nearest;
}

void HandPresenter::remember() {
    undo_.push_back(sketch_);
    redo_.clear();
}

void HandPresenter::beginDrag(std::size_t handle) {
    choose(handle);
    before_ = sketch_;
}

void HandPresenter::dragTo(review::Point point) {
    if (before_ && sketch_.move(current(), point)) onChanged(HandChangeKind::sketch);
}

void HandPresenter::endDrag() {
    if (!before_) return;
    const HandSketch before = *std::exchange(before_, std::nullopt);
    if (before == sketch_) return;
    undo_.push_back(before);
    redo_.clear();
    show();
}

void HandPresenter::nudge(double dx, double dy) {
    const HandSketch before = sketch_;
    const review::Point at = sketch_.place(current());
    if (!sketch_.move(current(), {at.x + dx, at.y + dy})) return;
    if (nudged_ != current_) undo_.push_back(before);
    redo_.clear();
    nudged_ = current_;
    show();
}

void HandPresenter::setTwoPages(bool two) {
    if (two == sketch_.line().has_value()) return;
    remember();
    sketch_.setTwoPages(two);
    choose(0);
    show();
}

void HandPresenter::turnOn() {
    if (!isOpen()) return;
    remember();
    sketch_.turnOn();
    choose(0);
    show();
}

void HandPresenter::reset() {
    if (sketch_.hand().none()) return;
    remember();
    sketch_.reset();
    choose(0);
    show();
}

void HandPresenter::swap(std::vector<HandSketch>& from, std::vector<HandSketch>& to) {
    if (from.empty()) return;
    to.push_back(sketch_);
    sketch_ = from.back();
    from.pop_back();
    choose(current_);
    show();
}

void HandPresenter::undo() { swap(undo_, redo_); }

void HandPresenter::redo() { swap(redo_, undo_); }

void HandPresenter::show() {
    previewWanted_ = true;
    onChanged(HandChangeKind::sketch);
    onChanged(HandChangeKind::preview);
    askPreview();
}

void HandPresenter::askPreview() {
    // One at a time: who holds an arrow key down gets the last one, not all of them.
    if (previewUnderWay_) return;
    previewWanted_ = false;
    previewUnderWay_ = true;
    work_.preview(scan_, sketch_.hand(), [this, tie = std::weak_ptr(tie_)](const Outcome<HandPreview>& outcome) {
        if (tie.expired()) return;
        previewUnderWay_ = false;
        if (previewWanted_) return askPreview();
        if (!outcome) return refuse(outcome.failure());
        preview_ = outcome.value();
        if (!before_) sketch_.follow(preview_->recipe);
        current_ = std::min(current_, sketch_.handles().size() - 1);
        showTurned();
        onChanged(HandChangeKind::preview);
        onChanged(HandChangeKind::sketch);
    });
}

void HandPresenter::showTurned() {
    turnedPicture_ = preview_->scan;
    if (std::exchange(pictureTurn_, preview_->recipe.turn.degrees) != pictureTurn_) onChanged(HandChangeKind::turned);
}

void HandPresenter::save() {
    if (!dirty()) return onChanged(HandChangeKind::saved);
    ask(
        desk_,
        [scan = scan_, hand = sketch_.hand(), act = act_()](storage::Store& store) {
            chooseByHand(store, scan->state, hand, act);
            return true;
        },
        [this, tie = std::weak_ptr(tie_)](const Outcome<bool>& outcome) {
            if (tie.expired()) return;
            if (!outcome) return refuse(outcome.failure());
            onChanged(HandChangeKind::saved);
        });
}

void HandPresenter::exportPages(const std::filesystem::path& out, HandWork::ExportThen then) {
    if (isOpen()) work_.exportPages(scan_, sketch_.hand(), out, std::move(then));
}

}  // namespace app::gui
