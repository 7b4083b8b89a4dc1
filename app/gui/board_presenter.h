#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/gui/review_presenter.h"
#include "app/gui/book_presenter.h"
#include "app/house.h"
#include "app/jobs/desk_lane.h"
#include "app/tasks/figures.h"

namespace app::gui {

/// By what the books of the board are ordered.
enum class BoardOrder { name, toDo, age, idle, errors };

/// One book on the board, in words.
struct BoardRow {
    review::BookId book;
    std::vector<std::string> cells;  ///< By boardColumns().
    RowTone tone = RowTone::open;
};

/// One error rate as the chart shows it.
struct RateRow {
    std::string name;  ///< For people: the field's label, the person, the model, the book.
    std::size_t seen = 0;
    std::size_t wrong = 0;
    double share = 0;
    review::Interval interval;
};

/// One day of production.
struct DayBar {
    std::string day;  ///< "31.01".
    std::size_t entered = 0;
    std::size_t checked = 0;
};

/// The behaviour of the supervisor's board: books by state, age and clerk; findings by severity; error rates; production. Counts on a side desk, which takes a
/// while for a large store. Knows no widget.
class BoardPresenter {
public:
    using Catalog = std::function<std::shared_ptr<const review::FormCatalog>()>;

    /// @param side a desk that nobody waits for.
    BoardPresenter(Desk& side, Catalog catalog) : side_(side), catalog_(std::move(catalog)) {}
    /// What is being counted is left unfinished.
    ~BoardPresenter() { stop_.request_stop(); }
    BoardPresenter(const BoardPresenter&) = delete;
    BoardPresenter& operator=(const BoardPresenter&) = delete;

    std::function<void()> onChanged = [] {};

    /// Counts everything anew: first the books, rates and production, then, which takes most of the time, what the rules find. What was counted before stays on
    /// the board meanwhile. Ignored while counting.
    void load();
    void orderBy(BoardOrder order);
    /// Only books this person worked on; empty: all.
    void showClerk(const std::string& clerk);
    void showRates(review::RateGroup group);
    /// Writes the tables (.xlsx: all; .csv: production) and tells so.
    void write(const std::filesystem::path& file);

    [[nodiscard]] bool counting() const { return counting_; }
    [[nodiscard]] std::size_t booksCounted() const { return *done_; }
    [[nodiscard]] const std::vector<BoardRow>& books() const { return books_; }
    /// Everybody who worked on some book.
    [[nodiscard]] const std::vector<std::string>& clerks() const { return clerks_; }
    /// Severity, rule, times, books; errors first. With the severity's tone.
    [[nodiscard]] const std::vector<BoardRow>& findings() const { return findings_; }
    [[nodiscard]] const std::vector<RateRow>& rates() const { return rates_; }
    [[nodiscard]] review::RateGroup rateGroup() const { return group_; }
    /// Production in short: day, person, pages, records, then fields in all and by length and letters, for entry and for check, and own corrections. Header
    /// first, newest day first.
    [[nodiscard]] const std::vector<std::vector<std::string>>& production() const { return production_; }
    /// The last days somebody worked, oldest first.
    [[nodiscard]] const std::vector<DayBar>& days() const { return days_; }
    [[nodiscard]] const Message& message() const { return message_; }

private:
    void count(bool findings);
    void take(Outcome<Figures> outcome);
    void fill();
    void fillBooks();
    void fillFindings();
    void fillRates();
    void fillProduction();
    [[nodiscard]] std::string nameOf(const review::ErrorRate& rate) const;

    Desk& side_;
    Catalog catalog_;
    std::stop_source stop_;
    std::shared_ptr<std::atomic<std::size_t>> done_ = std::make_shared<std::atomic<std::size_t>>(0);
    bool counting_ = false;
    std::optional<Figures> figures_;
    review::UtcTime counted_{};
    BoardOrder order_ = BoardOrder::name;
    std::string clerk_;
    review::RateGroup group_ = review::RateGroup::clerk;
    std::vector<BoardRow> books_;
    std::vector<std::string> clerks_;
    std::vector<BoardRow> findings_;
    std::vector<RateRow> rates_;
    std::vector<std::vector<std::string>> production_;
    std::vector<DayBar> days_;
    Message message_;
};

/// Titles of the board's columns.
[[nodiscard]] std::vector<std::string> boardColumns();
/// Titles of the columns of findings.
[[nodiscard]] std::vector<std::string> findingColumns();

}  // namespace app::gui
