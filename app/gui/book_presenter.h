#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/house.h"
#include "app/jobs/desk_lane.h"

namespace app::gui {

/// How a row of the book looks: a colour, always beside words.
enum class RowTone { waiting, open, attention, done };

/// How a record's state looks in lists.
[[nodiscard]] RowTone toneOf(review::RecordState state);
/// The state in a word that fits a narrow list; the record's own head says it in full.
[[nodiscard]] std::string stateWord(review::RecordState state);

/// One row of the open book: a record, or a scan that has none.
struct BookRow {
    review::ScanId scan;
    review::RecordId record;  ///< Zero for a scan without records.
    std::string sheet;        ///< "3" or "3 T", "3 P" for the left and right page of a spread.
    std::string name;         ///< Record number, else the scan's file name.
    std::string state;        ///< In words.
    std::string note;         ///< Why a scan stands aside or failed; shown when the row is chosen.
    RowTone tone = RowTone::waiting;
    bool finished = false;    ///< Accepted or delivered: F9 passes it by.

    bool operator==(const BookRow&) const = default;
};

/// A book and its rows, as fetched in one go from the archive.
struct BookPage {
    review::Book book;
    storage::BookCounts counts;
    std::vector<BookRow> rows;
};

/// Fetches a book with all its rows, by scan order and position. Runs on the desk lane. Nothing when there is no such book.
[[nodiscard]] std::optional<BookPage> fetchBook(storage::Store& store, review::BookId id);

/// What has changed in the list of books.
enum class BookChange { books, rows, failure };

/// The behaviour of the left pane: the books of the store, the rows of the open one, where F9 leads. Knows no widget.
class BookPresenter {
public:
    explicit BookPresenter(Desk& desk) : desk_(desk) {}

    std::function<void(BookChange)> onChanged = [](BookChange) {};

    /// Fetches the books anew; when none is open, opens the preferred one if it is there, else the first with unfinished records.
    void reload(review::BookId preferred = {});
    void openBook(review::BookId id);
    /// Something was saved in a record: fetches that record alone, so that a long book costs a clerk no time at every field.
    void refresh(review::RecordId record);
    /// Adds a book and opens it. A refusal is told through failure().
    void addBook(const review::Book& book, const storage::Act& act);

    [[nodiscard]] const std::vector<review::Book>& books() const { return books_; }
    [[nodiscard]] const std::optional<BookPage>& page() const { return page_; }
    [[nodiscard]] const std::string& failure() const { return failure_; }
    /// "12 tờ, 18 bản ghi, 5 đã duyệt".
    [[nodiscard]] std::string summary() const;

    [[nodiscard]] std::optional<std::size_t> rowOf(review::RecordId record) const;
    /// The next record after this one that is not finished, going round; the first one for no record. Nothing when all are finished.
    [[nodiscard]] std::optional<review::RecordId> nextOpen(review::RecordId after) const;
    /// The first record of the book, finished or not.
    [[nodiscard]] std::optional<review::RecordId> firstRecord() const;
    /// The record before or after this one, finished or not.
    [[nodiscard]] std::optional<review::RecordId> neighbour(review::RecordId of, int step) const;

private:
    void failed(const review::Failure& failure);

    Desk& desk_;
    bool fetched_ = false;  ///< The store has told its books.
    std::vector<review::Book> books_;
    std::optional<BookPage> page_;
    std::string failure_;
};

}  // namespace app::gui
