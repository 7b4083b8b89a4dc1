#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/gui/book_presenter.h"
#include "app/gui/review_presenter.h"
#include "review/completeness.h"

namespace app::gui {

/// One thing that is missing or must be looked at.
struct CheckRow {
    std::string what;   ///< "Quét lại", "Cần xem", "Thiếu".
    std::string where;  ///< How people name the scan; empty for the whole book.
    std::string sentence;
    review::ScanId scan;  ///< Where a click leads; zero for the whole book.
    RowTone tone = RowTone::open;
};

/// How far one count has come against what the book states.
struct CheckGauge {
    std::string words;  ///< "Trang: 12 / 14".
    int percent = 0;    ///< 0..100; 0 when the book states nothing.
};

/// The behaviour of "Is the book complete?": progress against the closing totals, what is missing, the list for the printer. Knows no widget.
class CheckPresenter {
public:
    CheckPresenter(Desk& desk, Settings settings) : desk_(desk), settings_(std::move(settings)) {}

    std::function<void()> onChanged = [] {};

    /// Asks anew what is missing from a book.
    void load(review::BookId book);
    /// Keeps the closing totals of the book (0: not stated) and asks anew.
    void setTotals(int pages, int records);
    /// Writes the list (.pdf, .txt, .csv) and tells so.
    void print(const std::filesystem::path& file);

    [[nodiscard]] bool loaded() const { return state_.has_value(); }
    [[nodiscard]] const review::Book& book() const { return book_; }
    [[nodiscard]] const std::vector<CheckRow>& rows() const { return rows_; }
    [[nodiscard]] CheckGauge pages() const;
    [[nodiscard]] CheckGauge records() const;
    /// "Khổ giấy: A4: 12, A3: 2."; empty when no paper could be measured.
    [[nodiscard]] std::string papers() const;
    [[nodiscard]] const Message& message() const { return message_; }

private:
    using Checked = std::pair<review::Book, review::Completeness>;
    void take(Outcome<std::optional<Checked>> outcome);
    void say(Tone tone, std::string text);

    Desk& desk_;
    Settings settings_;
    review::Book book_;
    std::optional<review::Completeness> state_;
    std::vector<CheckRow> rows_;
    Message message_;
};

}  // namespace app::gui
