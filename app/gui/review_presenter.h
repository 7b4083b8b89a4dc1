#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/gui/field_row.h"
#include "app/gui/record_work.h"
#include "app/house.h"
#include "app/jobs/desk_lane.h"

namespace app::gui {

/// What has changed and must be shown again.
enum class ReviewChange {
    record,   ///< Another record is open, or none.
    rows,     ///< Texts, colours, findings or the state of the record.
    field,    ///< Another field is current, or its entry was filled anew: the entry must take entryText().
    message,  ///< Something was said to the clerk.
    busy,     ///< A save began or ended.
    saved,    ///< Something was saved: lists of books and records may look different.
};

enum class Tone { calm, good, warning, error };

/// One sentence to the clerk.
struct Message {
    Tone tone = Tone::calm;
    std::string text;
};

/// The behaviour of the review window: which record and field are open, what Enter does, what is saved. Knows no widget. All calls and callbacks
/// happen on one thread; the archive is asked through the desk and answers later.
class ReviewPresenter {
public:
    ReviewPresenter(Desk& desk, std::shared_ptr<const review::FormCatalog> catalog, Settings settings);

    /// For the records opened from now on; the one that is open is kept as it is.
    void useForms(std::shared_ptr<const review::FormCatalog> catalog) { later_ = std::move(catalog); }

    /// Told of every change. Set once, before anything is opened.
    std::function<void(ReviewChange)> onChanged = [](ReviewChange) {};

    /// Accepting wants a reason, because a rule warns of this: whoever has one calls acceptRecord() again with it.
    std::function<void(const std::string& warning)> onReasonWanted = [](const std::string&) {};

    /// Opens a record at its first field that no person has seen. What was typed and not saved elsewhere is kept as a draft.
    void open(review::RecordId id);
    /// Shows no record.
    void close();

    [[nodiscard]] bool isOpen() const { return opened_.has_value(); }
    /// Only while isOpen().
    [[nodiscard]] const OpenedRecord& opened() const { return *opened_; }
    /// nullptr when the record's form is not in the catalog.
    [[nodiscard]] const review::RecordForm* form() const { return form_; }
    [[nodiscard]] const std::vector<FieldRow>& rows() const { return rows_; }
    [[nodiscard]] const std::vector<review::Finding>& findings() const { return findings_; }
    [[nodiscard]] std::size_t current() const { return current_; }
    [[nodiscard]] const Message& message() const { return message_; }
    [[nodiscard]] bool busy() const { return busy_; }
    /// Fields on which a person has given an opinion.
    [[nodiscard]] std::size_t seen() const;
    /// Texts typed and not saved, in all records of this session.
    [[nodiscard]] std::size_t drafts() const { return drafts_.size(); }
    /// "Số 05 · KS.2017.01 · tờ 3", with ", trang phải" for the right page of a spread.
    [[nodiscard]] std::string title() const;

    // The current field.
    [[nodiscard]] std::string entryText() const;
    [[nodiscard]] std::vector<Option> options() const;
    /// Who said what stands in the entry, for the line beneath it.
    [[nodiscard]] std::string entryNote() const;
    /// Where a field stands on the scan, pixels.
    [[nodiscard]] std::optional<review::Quad> place(std::size_t row) const;
    /// False while the record is locked (accepted or delivered) or a save is under way.
    [[nodiscard]] bool mayType() const;
    [[nodiscard]] bool may(review::Step step) const;

    // What a clerk does.
    void typed(const std::string& text);  ///< The entry's text has changed.
    void accept();                        ///< Enter: the entry is this person's reading; saved, then the next field.
    void acceptDoubtful();                ///< F7: the same, marked as doubtful.
    void mark(review::FieldState state);  ///< F4, F5, F6, F8: there is no text, and this is why.
    void nextOpinion();                   ///< F2: the entry takes the next other opinion on the field.
    void postpone();                      ///< F3: goes on; nothing is saved, a typed text stays as a draft.
    void back();                          ///< Shift+Enter: to the field before.
    void select(std::size_t row);
    void selectKey(const std::string& key);
    void selectAt(review::Point onScan);  ///< A click on the page: the smallest field box under it, if any.
    /// Ctrl+Enter: accepted when a person has seen every field, otherwise goes to the first open one. A rule's error is in the way; with a warning a reason is
    /// wanted first: see onReasonWanted.
    void acceptRecord(const std::string& reason = {});
    void sendBack(const std::string& reason);
    void reopen(const std::string& reason);

private:
    using DraftKey = std::pair<review::RecordId, std::string>;

    void show(OpenedRecord opened);
    void refresh();
    void goTo(std::size_t row);
    void goOn();
    [[nodiscard]] std::optional<std::size_t> firstOpen() const;
    [[nodiscard]] const review::FieldSpec& spec() const { return form_->fields[current_]; }
    [[nodiscard]] std::string countedEntry() const;
    [[nodiscard]] std::optional<review::Reading> readingOfEntry();
    [[nodiscard]] bool mayAct();
    [[nodiscard]] bool rulesAllow(const std::string& reason);
    void save(review::Reading reading, bool again = false);
    void saved(const review::Reading& reading, bool again, Outcome<ChangedRecord> outcome);
    void savedElsewhere(const DraftKey& key, Outcome<ChangedRecord> outcome);
    void lostRace(const review::Reading& reading, bool again, const review::Record& before);
    void moveTo(review::Step step, const std::string& reason, const std::string& done);
    void say(Tone tone, std::string text);
    void sayLocked();
    void setBusy(bool busy);

    Desk& desk_;
    std::shared_ptr<const review::FormCatalog> catalog_;
    std::shared_ptr<const review::FormCatalog> later_;  ///< Takes its place when the next record is opened.
    Settings settings_;
    std::optional<OpenedRecord> opened_;
    const review::RecordForm* form_ = nullptr;
    std::vector<FieldRow> rows_;
    std::vector<review::Finding> findings_;
    std::size_t current_ = 0;
    std::size_t opinion_ = 0;  ///< How many times F2 was pressed on this field.
    Message message_;
    bool busy_ = false;
    std::size_t asked_ = 0;  ///< Counts open() and close(), so that a late answer is known to be late.
    std::map<DraftKey, std::string> drafts_;
    std::set<DraftKey> postponed_;
};

}  // namespace app::gui
