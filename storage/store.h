#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "review/base/ids.h"
#include "review/base/time.h"
#include "review/book.h"
#include "review/link/link.h"
#include "review/record.h"
#include "review/rules/rules.h"
#include "review/scan_quality.h"
#include "review/scan_reading.h"
#include "review/plan.h"
#include "storage/account.h"
#include "storage/cleaning_log.h"
#include "storage/finding.h"
#include "storage/inspection.h"
#include "storage/hand_models.h"
#include "storage/machine_trust.h"
#include "storage/record_history.h"
#include "storage/scan_batch.h"
#include "storage/sheet_comparison.h"

namespace storage {

/// Who does something, when and why: goes into the audit line of every change.
struct Act {
    std::string who;         ///< Account or command user; never empty.
    review::UtcTime when{};  ///< Given by the caller.
    std::string why;         ///< Reason where a step needs one; may be empty.
};

/// Where a scan stands on its way through the machine.
enum class ScanState {
    waiting,  ///< Stored, not yet read.
    read,     ///< Read; its records are drafts or further.
    aside,    ///< Looked at, but no record: unknown form, blank or no page. A person must look.
    failed,   ///< The workshop failed on it; `note` says why. Tried again only when asked.
};

/// How a scan lost its place in the book to another.
struct Replacement {
    review::ScanId by;
    review::UtcTime at{};
    std::string who;
    std::string why;  ///< May be empty.
};

/// A scan as it came: one picture, or one page of a multi-page file.
struct Scan {
    review::ScanId id;
    review::BookId book;
    int order = 0;          ///< 1-based place in the book, by import; of a replaced scan: the place it had.
    std::string fileName;   ///< Name of the file it came from, without folder.
    std::size_t frame = 0;  ///< Page of a multi-page file, 0-based.
    std::string sha256;     ///< Of the whole file, lower-case hex; names the blob.
    ScanState state = ScanState::waiting;
    std::optional<review::Verdict> verdict;
    int width = 0;  ///< Pixels; 0 until read.
    int height = 0;
    std::string note;  ///< Why it stands aside or failed (Vietnamese sentence), else empty.
    review::UtcTime addedAt{};
    std::string addedBy;
    std::optional<review::BatchId> batch;  ///< The go at the scanner it came of; none for a file.
    std::optional<Replacement> replaced;   ///< Another scan stands in its place now; this one is only kept to be looked at.
};

/// A file to be kept.
struct NewScan {
    std::string fileName;
    std::string_view bytes;                     ///< The whole file, untouched.
    std::size_t frames = 1;                     ///< One scan row is made for each.
    std::optional<review::BatchId> batch = {};  ///< A batch of the same book, when a scanner gave it.
};

struct AddedScans {
    std::vector<review::ScanId> ids;
    bool alreadyThere = false;               ///< The same bytes are already in this book: nothing was added, ids name the old scans.
    std::optional<std::string> inOtherBook;  ///< Name of another book that holds the same bytes: added all the same, worth a warning.
};

/// Outcome of putting a scan in the place of another.
struct ReplacedScan {
    review::ScanId id;                    ///< The new scan.
    std::vector<review::RecordId> taken;  ///< Records that people worked on: they went over to it.
};

/// Outcome of a change that names the revision it saw.
struct Saved {
    bool stale = false;         ///< Somebody saved first: nothing was written.
    bool notAllowed = false;    ///< kMoves has no such move, this person may not make it, or the record's scan was replaced: nothing was written.
    std::int64_t revision = 0;  ///< The record's revision now.
    review::RecordState state = review::RecordState::draft;
    review::Sentence why = {};  ///< Why this person may not, where it is not the state alone.
};

/// How far the people who keyed a record agree. Tells no value, so that a keyer may know it of fields that are keyed blind.
struct Agreement {
    std::vector<std::string> disputed;  ///< Keys, in the order they were first read.
    bool full = false;                  ///< Two people or more agree on every field that was read (review::fullyAgreed).
};

/// A record's number as the index knows it.
struct IndexedNumber {
    review::RecordId record;
    std::string so;
    std::string ngayDangKy;  ///< Empty when it does not count.
};

/// What the quality gate last said about a scan.
struct JudgedScan {
    review::ScanId scan;
    review::ScanQuality quality;
};

/// Counts for status and the tree at the left.
struct BookCounts {
    std::size_t scans = 0, waiting = 0, read = 0, aside = 0, failed = 0;  ///< Without the replaced ones.
    std::size_t replaced = 0;
    std::size_t records = 0, draft = 0, entered = 0, disputed = 0, accepted = 0, returned = 0, delivered = 0, checked = 0;
    std::size_t unfinishedBatches = 0;  ///< BatchEnd::unfinished only.
};

struct AuditLine {
    std::int64_t number = 0;
    review::UtcTime when{};
    std::string who;
    std::string action;   ///< "book.add", "scan.add", "scan.read", "reading.add", "record.move", "delivery.add" …
    std::string subject;  ///< "record 12", "scan 3": ids only, no personal data.
    std::string detail;   ///< Compact JSON: keys, old and new state, reasons.
    std::string hash;     ///< SHA-256 over the previous hash and this line.
};

/// A package that left the house.
struct Delivery {
    std::string fileName;
    std::string sha256;
    std::size_t records = 0;
};

/// The archive. Not thread-safe: one lane owns it. Every change is one transaction with one audit line or more; when a call returns, it is
/// on disk. All calls throw review::Failure(store) when the store is damaged or locked by another program for more than five seconds, and
/// review::Failure(world) when the disk is full or may not be written; nothing is half done then. In a store with accounts (guarded()), every call that
/// changes something, and every one that shows what stands in records, throws Failure(usage) unless somebody signed in here whose role may do it, and acts
/// in that name.
class Store {
public:
    virtual ~Store() = default;

    // Books.
    /// @throws Failure(usage) when a book of that name exists already.
    virtual review::BookId addBook(const review::Book& book, const Act& act) = 0;
    /// The closing totals, when the book turns out to state them (or others) later; nothing takes one away.
    virtual void setTotals(review::BookId book, std::optional<int> pages, std::optional<int> records, const Act& act) = 0;
    [[nodiscard]] virtual std::vector<review::Book> books() = 0;
    [[nodiscard]] virtual std::optional<review::Book> book(review::BookId id) = 0;
    /// By "KS.2017.01".
    [[nodiscard]] virtual std::optional<review::Book> bookNamed(const std::string& name) = 0;
    [[nodiscard]] virtual BookCounts counts(review::BookId book) = 0;
    /// Step::accept (all records accepted or delivered, all scans read) or Step::reopen (with a reason). An accepted book takes no more scans.
    /// @throws Failure(usage) when the table of moves, the person's role or the book's records do not allow it.
    virtual review::BookState moveBook(review::BookId book, review::Step step, const Act& act) = 0;
    /// The plan that holds for the book: its own, else the store's, else the usual one.
    [[nodiscard]] virtual review::Plan plan(review::BookId book) = 0;
    /// @param book nothing: for all books without a plan of their own. @param plan nothing: the store's again, or the usual one.
    /// @throws Failure(usage) for a plan with a fault, or one with blind fields in a store without accounts.
    virtual void setPlan(std::optional<review::BookId> book, const std::optional<review::Plan>& plan, const Act& act) = 0;

    // Scans. The blob is on disk and fsynced before the row that names it.
    virtual AddedScans addScans(review::BookId book, const NewScan& scan, const Act& act) = 0;
    /// Puts a new scan, waiting to be read, in the place of another. The old one is kept for ever with all its readings, but is no longer part of
    /// the book: what the machine alone drafted from it stays with it and is neither listed nor counted nor found any more. Records on which a
    /// person worked lose nothing: they go over to the new scan with all their readings and their state, at revision + 1; where their fields lie
    /// on it is known once it was read.
    /// @param by one frame. @param act `why`: the reason. @throws Failure(input) when the book has these bytes already, or had them once;
    ///        Failure(usage) when another scan has taken the place meanwhile.
    virtual ReplacedScan replaceScan(review::ScanId old, const NewScan& by, const Act& act) = 0;
    /// Puts a scan that was replaced back in its place; the one that stands there is kept as the old one. Drafts that had stayed with it are part of the
    /// book again. Records on which a person worked come back to it, and a draft that stands where one of them belongs changes places with it; the
    /// scan waits then to be read again, which tells where they lie. Can be done as often as people change their minds.
    /// @param act `why`: the reason. @throws Failure(usage) when the scan stands in the book.
    virtual ReplacedScan restoreScan(review::ScanId old, const Act& act) = 0;
    /// Those of the book, by place; not the replaced ones.
    [[nodiscard]] virtual std::vector<Scan> scans(review::BookId book) = 0;
    /// By place, then in the order in which they were replaced.
    [[nodiscard]] virtual std::vector<Scan> replacedScans(review::BookId book) = 0;
    [[nodiscard]] virtual std::optional<Scan> scan(review::ScanId id) = 0;
    /// The untouched bytes. @throws Failure(store) when the blob is gone or its hash no longer fits.
    [[nodiscard]] virtual std::string scanBytes(const std::string& sha256) = 0;
    /// Where the blob lies, for readers on other lanes.
    [[nodiscard]] virtual std::filesystem::path blobPath(const std::string& sha256) const = 0;

    // Batches of scans.
    virtual review::BatchId beginBatch(const NewBatch& batch, const Act& act) = 0;
    /// Makes a batch unfinished again, whatever its end was: more pages follow.
    virtual void continueBatch(review::BatchId batch, const Act& act) = 0;
    /// @param end anything but unfinished. @param why for trouble: what to tell a person; else empty.
    virtual void endBatch(review::BatchId batch, BatchEnd end, const review::Sentence& why, const Act& act) = 0;
    /// In the order in which they were begun.
    [[nodiscard]] virtual std::vector<ScanBatch> batches(review::BookId book) = 0;

    // What the machine read. Makes the drafts. Machine readings are added to records that exist already; what a person decided stays.
    virtual void saveReading(review::ScanId scan, const review::ScanReading& reading, const Act& act) = 0;
    /// The same, with how the scan was cleaned for it. False when a person chose another cleaning meanwhile: nothing is written then.
    [[nodiscard]] virtual bool saveCleanedReading(review::ScanId scan, const review::ScanReading& reading, const CleaningUsed& cleaning,
                                                  const Act& act) = 0;
    /// The scan need not be read again: its pages are cleaned as they were for the last reading, which counts on. False as above.
    [[nodiscard]] virtual bool keepReading(review::ScanId scan, const CleaningUsed& cleaning, const Act& act) = 0;
    /// Keeps a judgement of the quality gate, and how the scan was cleaned for it; the latest counts. A reading that was judged brings its own. Where a
    /// person chose another cleaning meanwhile, the judgement alone is kept.
    virtual void saveQuality(review::ScanId scan, const review::ScanQuality& quality, const CleaningUsed& cleaning, const Act& act) = 0;
    /// The latest judgement of every scan of the book that was judged, in the order of the scans.
    [[nodiscard]] virtual std::vector<JudgedScan> qualities(review::BookId book) = 0;

    // Sheets scanned twice. Each scan is compared once with those compared before it, so that all of them are compared with each other; what was found is kept.
    /// The scans of the book that have pages but were not compared by this method, in their order.
    [[nodiscard]] virtual std::vector<ScanSheets> sheetsToCompare(review::BookId book, const std::string& method) = 0;
    /// Those that were, in the order in which it happened, replaced ones too: they may be put back. @param after ScanSheets::compared; 0: all.
    [[nodiscard]] virtual std::vector<ScanSheets> comparedSheets(review::BookId book, const std::string& method, std::int64_t after) = 0;
    /// False when the scan was judged anew, or another one was compared, meanwhile: nothing is written then.
    [[nodiscard]] virtual bool saveComparison(const SheetComparison& comparison, const Act& act) = 0;
    /// The pairs of scans of the book that were found alike; each once.
    [[nodiscard]] virtual std::vector<AlikeScans> alikeScans(review::BookId book, const std::string& method) = 0;

    virtual void markFailed(review::ScanId scan, const review::Sentence& why, const Act& act) = 0;
    /// Lets a scan be read again.
    virtual void markWaiting(review::ScanId scan, const Act& act) = 0;

    // Reading handwriting.
    /// What the reader of handwriting saw, of all records of the book or of those on one of its scans, by scan, position, field and line; not of replaced scans.
    [[nodiscard]] virtual std::vector<StoredLine> seenLines(review::BookId book, std::optional<review::ScanId> scan = {}) = 0;
    /// Keeps a model and reads with it from now on. @throws Failure(usage) when there is one of that name.
    virtual void addHandModel(const NewHandModel& model, const Act& act) = 0;
    /// Notes that a model was made and not taken. @param figures how it compared, a JSON object.
    virtual void refuseHandModel(const std::string& figures, const Act& act) = 0;
    /// Oldest first; without the installed one.
    [[nodiscard]] virtual std::vector<HandModelRow> handModels() = 0;
    /// Nothing: the installed one reads. @throws Failure(store) when its bytes no longer have the hash they came with.
    [[nodiscard]] virtual std::optional<HandModelInUse> handModelInUse() = 0;
    /// Reads with that model from now on; nothing: with the installed one. False when there is none of that name.
    [[nodiscard]] virtual bool useHandModel(const std::optional<std::string>& name, const Act& act) = 0;
    /// Goes back to the model that read before the latest choice not taken back yet. False when there was no choice.
    [[nodiscard]] virtual bool undoHandModel(const Act& act) = 0;

    // How scans are cleaned. Kept as a history: nothing is ever changed or deleted.
    [[nodiscard]] virtual CleaningLog cleaning(review::ScanId scan) = 0;
    /// What a person sets by hand from now on, as a JSON object; "{}" lets the machine decide everything. The scan waits to be read anew.
    /// @param seen the choice the person saw: CleaningLog::seen. False when somebody chose meanwhile: nothing is written then.
    [[nodiscard]] virtual bool chooseCleaning(review::ScanId scan, std::int64_t seen, const std::string& choice, const Act& act) = 0;
    /// Goes back to what counted before the latest choice that was not taken back yet; the scan waits to be read anew. False when there is
    /// none.
    [[nodiscard]] virtual bool undoCleaning(review::ScanId scan, const Act& act) = 0;

    // Records. What other people said about a field that the plan wants keyed blind is kept from whoever could be the second to key it, and from the two
    // who differ (review::veil). Those left on replaced scans are found by their id or their scan alone, and cannot be changed.
    [[nodiscard]] virtual std::vector<review::RecordId> recordIds(review::BookId book) = 0;  ///< By scan order, then position.
    [[nodiscard]] virtual std::optional<review::Record> record(review::RecordId id) = 0;
    [[nodiscard]] virtual std::vector<review::Record> records(review::BookId book) = 0;
    /// By position; of any scan, also of a replaced one.
    [[nodiscard]] virtual std::vector<review::RecordId> recordsOn(review::ScanId scan) = 0;
    /// Adds readings; the record moves by Step::key when a person gave them (source keyed or copied). Readings' `when` and ids are set
    /// here.
    virtual Saved addReadings(review::RecordId id, std::int64_t revisionSeen, const std::vector<review::Reading>& readings,
                              const Act& act) = 0;
    /// @param step Step::accept makes the next move by which the plan of the book lets this person pass a record: the first check,
    ///        acceptance, or for a clerk the agreement of independent keyings. A move away from
    ///        accepted or delivered begins a new version of the record and opens its book again.
    virtual Saved move(review::RecordId id, std::int64_t revisionSeen, review::Step step, const Act& act) = 0;
    /// @throws Failure(usage) when there is no such record.
    [[nodiscard]] virtual Agreement agreement(review::RecordId id) = 0;
    /// Every change of the record's state, oldest first.
    [[nodiscard]] virtual std::vector<RecordMove> history(review::RecordId record) = 0;
    /// The record as it stood when a version was closed, or as it stands; nothing when it has no such version.
    [[nodiscard]] virtual std::optional<review::Record> recordVersion(review::RecordId id, int version) = 0;

    // Finding. Exact spelling ranks first, then the spelling with other marks, then beginnings of a last word; each record once.
    [[nodiscard]] virtual std::vector<FoundRecord> find(const FindQuestion& question, std::size_t limit) = 0;

    // Comparing records across books, over the index that also serves finding. Records on replaced scans are not there.
    /// Nothing when no text of the record counts, or there is no such record.
    [[nodiscard]] virtual std::optional<review::IndexedRecord> indexed(review::RecordId id) = 0;
    /// Other records, of any book, with the same name at `nameKey` (marks and case do not matter) and the same last four letters (the year) at `dateKey`.
    [[nodiscard]] virtual std::vector<review::IndexedRecord> alike(review::RecordId id, const std::string& nameKey, const std::string& dateKey) = 0;
    /// Records of any book in which a number stands as one word: at most `limit`.
    [[nodiscard]] virtual std::vector<review::IndexedRecord> holding(const std::string& number, std::size_t limit) = 0;
    /// The counted numbers of a book, for comparing them with another's. @param years only those registered in one of these years, and those whose date tells
    /// no year; empty: all.
    [[nodiscard]] virtual std::vector<IndexedNumber> numbers(review::BookId book, const std::set<int>& years = {}) = 0;

    // What a supervisor decided about the rules and about reading: see review::ruleSettingsFrom(), review::readingLimitsFrom().
    [[nodiscard]] virtual std::map<std::string, std::string> ruleSettings() = 0;
    /// @param value empty: as it was shipped again. @throws Failure(usage) for a name or value that is no setting.
    virtual void setRule(const std::string& name, const std::string& value, const Act& act) = 0;

    // The machine's readings taken without a person, where the plan of the book lets it (Step::trust is made here alone).
    /// @throws Failure(usage) when a record is no draft any more, was drawn before, or is less sure than the plan wants: nothing is done then.
    virtual void trustMachine(const NewTrust& trust, const Act& act) = 0;
    /// In the order in which they were made.
    [[nodiscard]] virtual std::vector<TrustRun> trustRuns(review::BookId book) = 0;

    // Deliveries and links.
    /// Marks the records delivered and keeps what left, in one transaction.
    virtual void addDelivery(review::BookId book, const Delivery& delivery, const std::vector<review::RecordId>& records,
                             const Act& act) = 0;
    /// Notes that an extract of a record was printed. @param sha256 of the file.
    virtual void noteExtract(review::RecordId record, const std::string& sha256, const Act& act) = 0;
    virtual void saveLinks(review::BookId book, const std::string& sourceFile, const std::vector<review::LinkResult>& links,
                           const Act& act) = 0;

    // Acceptance of a book by sampling (ISO 2859-1).
    /// @throws Failure(usage) when a sample of the book is open already.
    virtual review::InspectionId beginInspection(const NewInspection& inspection, const Act& act) = 0;
    /// What a person found about one record of the open sample; a later judgement takes the place of the earlier one.
    /// @throws Failure(usage) when the person keyed the record, the record is not in the sample, or the inspection has ended.
    virtual void judgeSampled(review::InspectionId inspection, const SampledRecord& judged, const Act& act) = 0;
    /// Ends an inspection whose sample was looked at whole. True: accepted. Otherwise every accepted record of the book is sent back.
    /// @throws Failure(usage) while records of the sample have not been looked at.
    virtual bool endInspection(review::InspectionId inspection, const Act& act) = 0;
    /// Of all books, in the order in which the samples were drawn.
    [[nodiscard]] virtual std::vector<Inspection> inspections() = 0;

    // Accounts (storage/account.h tells their figures).
    /// There is an active administrator: acts want an account that signed in. Otherwise everybody may do everything.
    [[nodiscard]] virtual bool guarded() = 0;
    /// Lets a person in, until signOut() or the end of this object. Takes about a tenth of a second. Accounts that were not used for kIdleDays are
    /// disabled now, but never the last administrator; wrong passwords are counted and lock the account. All of it is audited.
    virtual SignedIn signIn(const std::string& name, const std::string& password, review::UtcTime when) = 0;
    /// Ends the sign-in, also for others who came in by its ticket and will come.
    virtual void signOut(review::UtcTime when) = 0;
    /// A secret by which another process or lane acts for the person who signed in here, until that person signs out. Empty in an open store.
    [[nodiscard]] virtual std::string ticket() = 0;
    /// Acts for the owner of a ticket; nothing happens in an open store. @throws Failure(usage) when the ticket is worth nothing (any more).
    virtual void enterBy(const std::string& ticket) = 0;
    [[nodiscard]] virtual std::optional<Account> signedIn() = 0;
    /// The first account must be an administrator's; the passwords of all others must be changed at the first sign-in.
    /// @throws Failure(usage) when the name exists already or the password is too weak (8 or more characters of 4 kinds, QCVN 12:2026/BCA, 3.7.2.6).
    virtual void addAccount(const std::string& name, review::Role role, const std::string& password, const Act& act) = 0;
    /// @throws Failure(usage), as the three that follow, for an unknown name; here and for setRole() also for the last administrator.
    virtual void setAccountActive(const std::string& name, bool active, const Act& act) = 0;
    virtual void setRole(const std::string& name, review::Role role, const Act& act) = 0;
    /// A password that its owner must change at the next sign-in. @throws Failure(usage) when it is too weak or one of the latest ten.
    virtual void setPassword(const std::string& name, const std::string& password, const Act& act) = 0;
    /// Whoever signed in changes the own password. @throws Failure(usage) as above, or when `present` is not the present one.
    virtual void changePassword(const std::string& present, const std::string& password, const Act& act) = 0;
    /// Takes back a lock after wrong passwords.
    virtual void unlockAccount(const std::string& name, const Act& act) = 0;
    /// Notes that somebody looked through all accounts and their roles (each quarter).
    virtual void reviewAccounts(const Act& act) = 0;
    /// By name. Asks nobody to have signed in.
    [[nodiscard]] virtual std::vector<Account> accounts() = 0;

    // Trust.
    /// Lines of the audit, oldest first, from a number on.
    [[nodiscard]] virtual std::vector<AuditLine> audit(std::int64_t from, std::size_t limit) = 0;
    /// The lines about one record, oldest first.
    [[nodiscard]] virtual std::vector<AuditLine> auditOf(review::RecordId record) = 0;
    /// Everything that is wrong with the store: broken audit chain, missing or changed blobs, failed integrity check. Empty when sound.
    [[nodiscard]] virtual std::vector<review::Sentence> examine() = 0;
    /// A consistent copy (database and blobs) into an empty or new folder; verified after writing.
    virtual void backupTo(const std::filesystem::path& folder, const Act& act) = 0;
    /// Gives back the memory kept for questions to come, tens of megabytes in a large store: for a program that asks seldom and needs memory for other things.
    virtual void giveMemoryBack() = 0;
};

/// Opens or, with `create`, makes a store.
/// @param address "sqlite:FOLDER" (files sogoc.sqlite and scans/ inside) or "memory:" for tests with blobs in a temporary folder.
/// @throws Failure(store) when missing (and not create), locked, damaged, of another application, or made by a newer program;
///         Failure(usage) for an unknown address.
[[nodiscard]] std::unique_ptr<Store> openStore(const std::string& address, bool create = false);

/// Puts a backup back into a new or empty folder, after examining it. @throws Failure(input) when the backup is damaged.
void restoreBackup(const std::filesystem::path& backup, const std::filesystem::path& folder);

}  // namespace storage
