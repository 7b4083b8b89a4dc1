#include "app/gui/memory_presenter.h"

#include <utility>

namespace app::gui {

void MemoryPresenter::said(review::BookId book, review::RecordId record) {
    const RememberOrder order{book, who_, record};
    if (!running_) return begin(order);
    waiting_ = order;
    work_.stop();
}

void MemoryPresenter::begin(const RememberOrder& order) {
    running_ = true;
    work_.remember(order, [this, book = order.book](const Outcome<RememberOutcome>& outcome) {
        running_ = false;
        if (const auto next = std::exchange(waiting_, std::nullopt)) begin(*next);
        if (outcome) {
            if (!outcome.value().records.empty()) onRemembered(book, outcome.value());
        } else if (std::exchange(told_, outcome.failure().sentence().vi) != outcome.failure().sentence().vi) {
            onFailure(outcome.failure());
        }
    });
}

}  // namespace app::gui
