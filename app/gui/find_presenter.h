#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "app/gui/book_presenter.h"
#include "app/gui/review_presenter.h"
#include "app/house.h"
#include "app/jobs/desk_lane.h"

namespace app::gui {

/// One record that fits, in words.
struct FindRow {
    review::RecordId record;
    review::BookId book;
    std::string persons;
    std::string parents;
    std::string number;
    std::string date;
    std::string bookName;
    std::string state;
    RowTone tone = RowTone::open;
    std::string why;  ///< Field that fits and its text, where the columns before do not show it: "Nơi sinh: Trạm y tế …".
};

/// The behaviour of "Find": asks while the person types, and shows only the answer to what stands there now. Knows no widget.
class FindPresenter {
public:
    using Catalog = std::function<std::shared_ptr<const review::FormCatalog>()>;

    /// @param desk answers questions. @param side writes extracts, which takes longer. @param catalog asked each time: forms may be added meanwhile.
    FindPresenter(Desk& desk, Desk& side, Catalog catalog, Settings settings)
        : desk_(desk), side_(side), catalog_(std::move(catalog)), settings_(std::move(settings)) {}

    std::function<void()> onChanged = [] {};

    /// Asks anew. An empty question empties the list.
    void ask(const storage::FindQuestion& question);
    /// Writes the draft of an extract from the record of a row and tells so.
    void extract(std::size_t row, const std::filesystem::path& file);

    [[nodiscard]] const std::vector<FindRow>& rows() const { return rows_; }
    [[nodiscard]] const Message& message() const { return message_; }
    /// A name for the file of an extract: "trich-luc-KS.2017.01-05.pdf".
    [[nodiscard]] std::string extractName(std::size_t row) const;

private:
    void take(const Outcome<std::vector<storage::FoundRecord>>& outcome);
    [[nodiscard]] std::string whyOf(const storage::FoundRecord& found) const;
    void say(Tone tone, std::string text);

    Desk& desk_;
    Desk& side_;
    Catalog catalog_;
    Settings settings_;
    std::vector<FindRow> rows_;
    Message message_;
    std::size_t asked_ = 0;  ///< Counts questions, so that a late answer is known to be late.
};

}  // namespace app::gui
