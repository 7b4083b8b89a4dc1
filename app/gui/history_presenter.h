#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/gui/picture_desk.h"
#include "app/gui/record_work.h"
#include "app/gui/review_presenter.h"
#include "app/house.h"
#include "app/jobs/desk_lane.h"
#include "app/tasks/field_history.h"

namespace app::gui {

/// One field: what each said of it.
struct DifferenceRow {
    std::string key;
    std::string label;
    std::vector<std::string> cells;  ///< By the columns; empty where somebody said nothing.
    std::string counted;             ///< What counts; "lệch nhau" while people differ.
    bool peopleDiffer = false;       ///< Two people said different things, whoever gave in later.
    bool machineDiffers = false;     ///< The machine read something else than what counts.
};

/// The behaviour of "Keyings side by side": the opinions on every field of a record (machine, entry, check 1, check 2 …), where they differ, and the full
/// history of the chosen field. Knows no widget.
class HistoryPresenter {
public:
    using Catalog = std::function<std::shared_ptr<const review::FormCatalog>()>;

    HistoryPresenter(Desk& desk, Catalog catalog) : desk_(desk), catalog_(std::move(catalog)) {}

    std::function<void()> onChanged = [] {};

    /// @param key the field to begin with; empty, or not among the rows: the first.
    void load(review::RecordId record, const std::string& key = {});
    /// Shows only the fields on which opinions differ, or all.
    void showAll(bool all);
    /// Another row, by its place among rows(); its history is then at hand.
    void select(std::size_t row);

    [[nodiscard]] bool loaded() const { return opened_.has_value(); }
    /// "KS.2017.01, số 05".
    [[nodiscard]] const std::string& title() const { return title_; }
    /// "Máy đọc", "Nhập: lan", "Kiểm 1: mai" …
    [[nodiscard]] const std::vector<std::string>& columns() const { return columns_; }
    [[nodiscard]] const std::vector<DifferenceRow>& rows() const { return rows_; }
    [[nodiscard]] std::size_t current() const { return current_; }
    [[nodiscard]] bool all() const { return all_; }
    /// Of the current row; empty when there is none.
    [[nodiscard]] const std::vector<HistoryLine>& history() const { return history_; }
    [[nodiscard]] const Message& message() const { return message_; }
    /// Where the current field's picture is; nothing when nobody knows.
    [[nodiscard]] std::optional<review::Quad> place() const;
    [[nodiscard]] PictureSource source() const;

private:
    struct Loaded {
        OpenedRecord opened;
        std::vector<storage::AuditLine> audit;
    };

    void take(Outcome<std::optional<Loaded>> outcome, const std::string& key);
    void fillRows();
    void tellHistory();
    [[nodiscard]] DifferenceRow rowOf(const review::FieldSpec& spec, const std::vector<std::string>& people) const;

    Desk& desk_;
    Catalog catalog_;
    std::shared_ptr<const review::FormCatalog> forms_;
    std::optional<OpenedRecord> opened_;
    std::vector<storage::AuditLine> audit_;
    const review::RecordForm* form_ = nullptr;
    std::string title_;
    std::vector<std::string> columns_;
    std::vector<DifferenceRow> rows_;
    std::vector<HistoryLine> history_;
    std::size_t current_ = 0;
    bool all_ = true;
    Message message_;
};

}  // namespace app::gui
