#include "tests/gui/handler_watch.h"

#include <cxxabi.h>

#include <cstdlib>
#include <ctime>
#include <memory>
#include <typeinfo>
#include <utility>

#include "app/gui/text.h"

namespace desk_test {
namespace {

double processorMilliseconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

std::string classOf(const wxEvtHandler& handler) {
    const std::unique_ptr<char, decltype(&std::free)> plain(abi::__cxa_demangle(typeid(handler).name(), nullptr, nullptr, nullptr), &std::free);
    return plain ? plain.get() : typeid(handler).name();
}

}  // namespace

int HandlerWatch::AtDialogs::Enter(wxDialog*) {
    watch_.waiting_.push_back({std::exchange(watch_.running_, nullptr), processorMilliseconds(), std::make_unique<review::MayWait>()});
    return wxID_NONE;
}

void HandlerWatch::AtDialogs::Exit(wxDialog*) {
    const Waiting waited = std::move(watch_.waiting_.back());
    watch_.waiting_.pop_back();
    watch_.running_ = waited.handler;
    if (waited.handler) waited.handler->begin += processorMilliseconds() - waited.since;
}

void HandlerWatch::run(const wxEvtHandler& handler, const wxEvent& event, const std::function<void()>& handle) {
    if (running_) return handle();
    // The handler may end its own window: the name is asked before.
    const std::string what =
        classOf(handler) + ", " + app::gui::utf8(event.GetClassInfo()->GetClassName()) + " " + std::to_string(event.GetEventType());
    Running own{processorMilliseconds()};
    running_ = &own;
    const auto finish = [&] {
        const double taken = processorMilliseconds() - own.begin;
        running_ = nullptr;
        if (!slowest_ || slowest_->milliseconds < taken) slowest_ = Handled{what, taken};
    };
    try {
        const review::MustNotWait here;
        handle();
    } catch (...) {
        finish();
        throw;
    }
    finish();
}

std::optional<HandlerWatch::Handled> HandlerWatch::takeSlowest() { return std::exchange(slowest_, std::nullopt); }

}  // namespace desk_test
