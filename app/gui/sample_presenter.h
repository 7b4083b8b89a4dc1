#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/gui/book_presenter.h"
#include "app/gui/picture_desk.h"
#include "app/gui/review_presenter.h"
#include "app/house.h"
#include "app/jobs/desk_lane.h"

namespace app::gui {

/// One field of a sampled record, as it is held against its picture.
struct SampleField {
    std::string key;
    std::string label;
    std::string text;
    bool wrong = false;  ///< Told by the judgement that stands.
    std::optional<review::Quad> place;
};

/// One record of the sample.
struct SampleRow {
    review::RecordId record;
    std::string number;
    std::string persons;  ///< Of the fields that are names; tells the record from its neighbours.
    std::string finding;  ///< "chưa xem", "đúng", "sai: Họ tên, …".
    std::string note;
    std::string who;
    RowTone tone = RowTone::open;
    PictureSource picture;
    std::vector<SampleField> fields;
};

/// The behaviour of "Acceptance by a sample": draws, judges record by record, ends, prints the sheet (ISO 2859-1). Knows no widget.
class SamplePresenter {
public:
    using Catalog = std::function<std::shared_ptr<const review::FormCatalog>()>;

    SamplePresenter(Desk& desk, Catalog catalog, Settings settings) : desk_(desk), catalog_(std::move(catalog)), settings_(std::move(settings)) {}

    std::function<void()> onChanged = [] {};

    void load(review::BookId book);
    /// Draws a sample of the accepted records. @param limit the AQL, one of review::acceptanceQualityLimits().
    void draw(review::InspectionLevel level, double limit);
    /// What the person found about a record; an empty list of keys: it is right.
    void judge(std::size_t row, const std::vector<std::string>& wrongKeys, const std::string& note);
    void end();
    /// Writes the sampling sheet as PDF and tells so.
    void print(const std::filesystem::path& file);

    [[nodiscard]] const review::Book& book() const { return book_; }
    [[nodiscard]] const std::vector<SampleRow>& rows() const { return rows_; }
    /// Scheme, plan, seed, conclusion: the head of the sheet. Empty when no sample was drawn yet.
    [[nodiscard]] const std::vector<std::string>& head() const { return head_; }
    [[nodiscard]] bool mayDraw() const { return book_.id && !open(); }
    /// A sample is drawn and not ended.
    [[nodiscard]] bool open() const { return inspection_ && !inspection_->endedAt; }
    [[nodiscard]] bool mayEnd() const { return open() && inspection_->open() == 0; }
    [[nodiscard]] bool mayPrint() const { return inspection_.has_value(); }
    /// The first record nobody has looked at; nothing when all were.
    [[nodiscard]] std::optional<std::size_t> firstOpen() const;
    [[nodiscard]] const Message& message() const { return message_; }

private:
    struct Loaded {
        review::Book book;
        std::optional<storage::Inspection> inspection;
        std::vector<std::string> head;
        std::vector<SampleRow> rows;
    };

    [[nodiscard]] static Loaded fetch(storage::Store& store, const review::FormCatalog& catalog, review::BookId book);
    void take(Outcome<Loaded> outcome);
    /// Does something to the store, then shows the book as it stands.
    void act(std::function<void(storage::Store&)> work);

    Desk& desk_;
    Catalog catalog_;
    Settings settings_;
    review::Book book_;
    std::optional<storage::Inspection> inspection_;
    std::vector<std::string> head_;
    std::vector<SampleRow> rows_;
    Message message_;
};

}  // namespace app::gui
