#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/gui/message.h"
#include "app/house.h"
#include "app/jobs/desk_lane.h"
#include "app/jobs/outcome.h"
#include "review/reading_limits.h"

namespace app::gui {

/// The behaviour of the window of the limits of reading: the same act as `sogoc rules set reading.LIMIT`, under the same rules, which the store keeps.
/// Knows no widget.
class LimitsPresenter {
public:
    LimitsPresenter(Desk& desk, Settings settings) : desk_(desk), settings_(std::move(settings)) {}

    std::function<void()> onChanged = [] {};

    void load();
    /// Sets those that are other than before. @param values in the order of review::readingLimitList().
    void save(const std::vector<double>& values);

    /// As the store has them.
    [[nodiscard]] const review::ReadingLimits& limits() const { return limits_; }
    [[nodiscard]] bool busy() const { return busy_; }
    [[nodiscard]] const Message& message() const { return message_; }

    /// What a limit says, for people.
    [[nodiscard]] static std::string meaningOf(const review::ReadingLimit& limit);
    /// "từ 0,05 đến 0,95; ban đầu 0,5".
    [[nodiscard]] static std::string rangeOf(const review::ReadingLimit& limit);
    /// How many digits behind the mark show it and its range whole.
    [[nodiscard]] int decimalsOf(const review::ReadingLimit& limit) const;

private:
    /// Asks for the limits as they stand after some work. @param done what is said then.
    void fetchAfter(std::function<void(storage::Store&)> work, std::string done);
    void take(const Outcome<review::ReadingLimits>& outcome, const std::string& done);

    Desk& desk_;
    Settings settings_;
    review::ReadingLimits limits_;
    bool busy_ = false;
    Message message_;
    std::shared_ptr<char> tie_ = std::make_shared<char>();  ///< An answer that comes after the end is forgotten.
};

}  // namespace app::gui
