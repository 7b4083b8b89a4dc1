#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/gui/field_row.h"
#include "app/gui/message.h"
#include "app/gui/record_work.h"
#include "app/gui/undo_line.h"
#include "app/house.h"
#include "app/jobs/desk_lane.h"
#include "app/tasks/clerk_place.h"
#include "app/tasks/clerk_settings.h"

namespace app::gui {

/// What has changed and must be shown again.
enum class ReviewChange {
    record,   ///< Another record is open, or none.
    rows,     ///< Texts, colours, findings or the state of the record.
    field,    ///< Another field is current, or its entry was filled anew: the entry must take entryText().
    message,  ///< Something was said to the clerk.
    busy,     ///< A save began or ended.
    draft,    ///< The text typed and not saved is another; nothing has to be shown anew.
    saved,    ///< Something was saved: lists of books and records may look different.
};

/// In which order a clerk is led.
enum class ReviewMode {
    record,  ///< All fields of a record.
    doubts,  ///< Only those fields of a record that are no sure thing: FieldRow::doubt.
    field,   ///< One field, down all records of the book.
};

/// The behaviour of the review window: which record and field are open, what Enter does, what is saved. Knows no widget. All calls and callbacks
/// happen on one thread; the archive is asked through the desk and answers later.
class ReviewPresenter {
public:
    ReviewPresenter(Desk& desk, std::shared_ptr<const review::FormCatalog> catalog, Settings settings);

    /// For the records opened from now on; the one that is open is kept as it is.
    void useForms(std::shared_ptr<const review::FormCatalog> catalog) { later_ = std::move(catalog); }

    /// What the person chose, from now on.
    void useClerk(const ClerkSettings& clerk);

    /// Told of every change. Set once, before anything is opened.
    std::function<void(ReviewChange)> onChanged = [](ReviewChange) {};

    /// Accepting wants a reason, because a rule warns of this: whoever has one calls acceptRecord() again with it.
    std::function<void(const std::string& warning)> onReasonWanted = [](const std::string&) {};

    /// Opens a record at the field of that key, else at its first field that somebody must see. What was typed and not saved elsewhere is kept as a draft.
    void open(review::RecordId id, const std::string& key = {});
    /// Shows no record.
    void close();
    /// The memory of the book has read these records anew: the open one takes that up. What stands in the entry stays, for whoever presses Enter saves what
    /// they have read; what the memory thinks of it is said.
    void remembered(const std::vector<review::RecordId>& records);

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
    /// The record of the last ReviewChange::saved: not always the open one.
    [[nodiscard]] review::RecordId savedRecord() const { return savedRecord_; }
    /// Fields on which a person has given an opinion.
    [[nodiscard]] std::size_t seen() const;
    /// Fields that somebody must still look at as the mode has it.
    [[nodiscard]] std::size_t unseen() const;
    /// Texts typed and not saved, in all records of this session.
    [[nodiscard]] std::size_t drafts() const { return drafts_.size(); }
    /// Where the person is, with the drafts: what restore() wants after a crash.
    [[nodiscard]] ClerkPlace clerkPlace() const;
    /// Takes up the drafts of an earlier session; to be called before its record is opened.
    void restore(const ClerkPlace& place);

    [[nodiscard]] ReviewMode mode() const { return mode_; }
    /// "còn 3 nghi ngờ", "trường này cả sổ: 3/18"; empty for whole records.
    [[nodiscard]] std::string modeText() const;
    /// "Số 05 · KS.2017.01 · tờ 3", with ", trang phải" for the right page of a spread.
    [[nodiscard]] std::string title() const;

    // The current field.
    [[nodiscard]] std::string entryText() const;
    [[nodiscard]] std::vector<Option> options() const;
    /// Who said what stands in the entry, or what may be meant by it, for the line beneath it.
    [[nodiscard]] std::string entryNote() const;
    /// What may be meant by what stands in the entry; see suggestionsFor().
    [[nodiscard]] std::vector<std::string> suggestions() const;
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
    void back();                          ///< Shift+Enter: to the field before; in the mode of one field to the record before.
    void copyBefore();                    ///< F11: the entry takes what counts for this field in the record before; marked as copied when saved so.
    void takeSuggestion();                ///< Ctrl+J: the entry takes the first suggestion, then the next one.
    void previousValue();                 ///< F12: the entry takes what counted for this field earlier, each time one step further back.
    void undo();                          ///< Ctrl+Z: takes the last change back, of whatever field, also the machine's: the earlier value is given anew.
    void redo();                          ///< Ctrl+Shift+Z: the other way.
    /// In the mode of one field: the field of the open record, down the records of its book that somebody must see.
    void setMode(ReviewMode mode);
    /// Leads through this field of these records, in this order.
    void walkThrough(const std::string& key, std::vector<review::RecordId> records);
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

    /// A reading on its way into the store.
    struct Saving {
        review::Reading reading;
        bool again = false;   ///< It was refused once because another field of the record had been saved.
        bool retold = false;  ///< It takes back or makes again: no change of its own, and the clerk stays at the field.
        std::string why = {};   ///< For the audit line.
        std::string done = {};  ///< What is said when it is saved; empty: nothing.
    };

    /// The way of the mode of one field.
    struct Walk {
        std::string key;
        std::vector<review::RecordId> stops;
        std::size_t at = 0;
    };

    void show(OpenedRecord opened, const std::string& key);
    void refresh();
    void goTo(std::size_t row);
    void goOn();
    void tellElsewhere();
    void takeRemembered(review::Record record);
    void listen();
    void goOnInWalk();
    void goToStop(std::size_t stop);
    [[nodiscard]] std::optional<review::RecordId> stopAfter(review::RecordId record) const;
    void retell(const std::optional<UndoStep>& step, const std::string& sentence, const std::string& none);
    void giveAgain(const UndoStep& step, const std::string& sentence);
    [[nodiscard]] bool mustSee(const FieldRow& row) const;
    [[nodiscard]] std::optional<std::size_t> firstOpen() const;
    [[nodiscard]] std::string leftByDoubts() const;
    [[nodiscard]] const review::FieldSpec& spec() const { return form_->fields[current_]; }
    [[nodiscard]] std::string countedEntry() const;
    [[nodiscard]] std::optional<review::Reading> readingOfEntry();
    [[nodiscard]] bool mayAct();
    [[nodiscard]] bool rulesAllow(const std::string& reason);
    void save(Saving saving);
    void saved(const Saving& saving, Outcome<ChangedRecord> outcome);
    void savedElsewhere(const DraftKey& key, Outcome<ChangedRecord> outcome);
    void lostRace(const Saving& saving, const review::Record& before);
    void moveTo(review::Step step, const std::string& reason, const std::string& done);
    void tellSaved(review::RecordId record);
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
    std::size_t earlier_ = 0;  ///< How many times F12 was pressed on this field.
    Message message_;
    bool busy_ = false;
    review::RecordId savedRecord_;
    std::size_t asked_ = 0;  ///< Counts open() and close(), so that a late answer is known to be late.
    std::map<DraftKey, std::string> drafts_;
    std::set<DraftKey> postponed_;
    std::map<DraftKey, BeforeIt> copied_;  ///< Entries that took over what the record before says.
    TrustLimits limits_;
    ReviewMode mode_ = ReviewMode::record;
    Walk walk_;
    UndoLine undo_;
    std::shared_ptr<RecordClaims> claims_;  ///< Touched on the desk lane only.
    HeardTexts heard_;
    review::BookId heardOf_;
    std::vector<std::string> offered_;  ///< The suggestions Ctrl+J goes through.
    std::size_t taken_ = 0;             ///< How many of them were taken in turn.
    std::optional<std::pair<UndoStep, std::string>> waiting_;  ///< To be given when its record is open.
};

}  // namespace app::gui
