#pragma once

#include <memory>

#include "storage/blob_store.h"
#include "storage/password.h"
#include "storage/sql/connection.h"
#include "storage/sql/gate.h"
#include "storage/store.h"

namespace storage {

/// The archive over any SQL engine: all SQL is written once, here, one file for each noun (books.cpp, scans.cpp, …). An engine only brings
/// its Connection and its migrations.
class SqlStore final : public Store {
public:
    /// @param ownsBlobs the blob folder is temporary and goes with the store ("memory:").
    SqlStore(std::unique_ptr<Connection> connection, BlobStore blobs, bool ownsBlobs);
    ~SqlStore() override;
    SqlStore(const SqlStore&) = delete;
    SqlStore& operator=(const SqlStore&) = delete;

    review::BookId addBook(const review::Book& book, const Act& act) override;
    void setTotals(review::BookId book, std::optional<int> pages, std::optional<int> records, const Act& act) override;
    std::vector<review::Book> books() override;
    std::optional<review::Book> book(review::BookId id) override;
    std::optional<review::Book> bookNamed(const std::string& name) override;
    BookCounts counts(review::BookId book) override;
    review::BookState moveBook(review::BookId book, review::Step step, const Act& act) override;
    review::Plan plan(review::BookId book) override;
    void setPlan(std::optional<review::BookId> book, const std::optional<review::Plan>& plan, const Act& act) override;

    AddedScans addScans(review::BookId book, const NewScan& scan, const Act& act) override;
    ReplacedScan replaceScan(review::ScanId old, const NewScan& by, const Act& act) override;
    ReplacedScan restoreScan(review::ScanId old, const Act& act) override;
    std::vector<Scan> scans(review::BookId book) override;
    std::vector<Scan> replacedScans(review::BookId book) override;
    std::optional<Scan> scan(review::ScanId id) override;
    std::string scanBytes(const std::string& sha256) override;
    std::filesystem::path blobPath(const std::string& sha256) const override;

    review::BatchId beginBatch(const NewBatch& batch, const Act& act) override;
    void continueBatch(review::BatchId batch, const Act& act) override;
    void endBatch(review::BatchId batch, BatchEnd end, const review::Sentence& why, const Act& act) override;
    std::vector<ScanBatch> batches(review::BookId book) override;

    void saveReading(review::ScanId scan, const review::ScanReading& reading, const Act& act) override;
    bool saveCleanedReading(review::ScanId scan, const review::ScanReading& reading, const CleaningUsed& cleaning, const Act& act) override;
    bool keepReading(review::ScanId scan, const CleaningUsed& cleaning, const Act& act) override;
    CleaningLog cleaning(review::ScanId scan) override;
    bool chooseCleaning(review::ScanId scan, std::int64_t seen, const std::string& choice, const Act& act) override;
    bool undoCleaning(review::ScanId scan, const Act& act) override;
    std::vector<StoredLine> seenLines(review::BookId book, std::optional<review::ScanId> scan) override;
    void addHandModel(const NewHandModel& model, const Act& act) override;
    void refuseHandModel(const std::string& figures, const Act& act) override;
    std::vector<HandModelRow> handModels() override;
    std::optional<HandModelInUse> handModelInUse() override;
    bool useHandModel(const std::optional<std::string>& name, const Act& act) override;
    bool undoHandModel(const Act& act) override;
    void saveQuality(review::ScanId scan, const review::ScanQuality& quality, const CleaningUsed& cleaning, const Act& act) override;
    std::vector<JudgedScan> qualities(review::BookId book) override;
    std::vector<ScanSheets> sheetsToCompare(review::BookId book, const std::string& method) override;
    std::vector<ScanSheets> comparedSheets(review::BookId book, const std::string& method, std::int64_t after) override;
    bool saveComparison(const SheetComparison& comparison, const Act& act) override;
    std::vector<AlikeScans> alikeScans(review::BookId book, const std::string& method) override;
    void markFailed(review::ScanId scan, const review::Sentence& why, const Act& act) override;
    void markWaiting(review::ScanId scan, const Act& act) override;

    std::vector<review::RecordId> recordIds(review::BookId book) override;
    std::optional<review::Record> record(review::RecordId id) override;
    std::vector<review::Record> records(review::BookId book) override;
    std::vector<review::RecordId> recordsOn(review::ScanId scan) override;
    Saved addReadings(review::RecordId id, std::int64_t revisionSeen, const std::vector<review::Reading>& readings,
                      const Act& act) override;
    Saved move(review::RecordId id, std::int64_t revisionSeen, review::Step step, const Act& act) override;
    Agreement agreement(review::RecordId id) override;
    std::vector<RecordMove> history(review::RecordId record) override;
    std::optional<review::Record> recordVersion(review::RecordId id, int version) override;

    std::vector<FoundRecord> find(const FindQuestion& question, std::size_t limit) override;

    std::optional<review::IndexedRecord> indexed(review::RecordId id) override;
    std::vector<review::IndexedRecord> alike(review::RecordId id, const std::string& nameKey, const std::string& dateKey) override;
    std::vector<review::IndexedRecord> holding(const std::string& number, std::size_t limit) override;
    std::vector<IndexedNumber> numbers(review::BookId book, const std::set<int>& years) override;

    std::map<std::string, std::string> ruleSettings() override;
    void setRule(const std::string& name, const std::string& value, const Act& act) override;

    void trustMachine(const NewTrust& trust, const Act& act) override;
    std::vector<TrustRun> trustRuns(review::BookId book) override;

    void addDelivery(review::BookId book, const Delivery& delivery, const std::vector<review::RecordId>& records, const Act& act) override;
    void noteExtract(review::RecordId record, const std::string& sha256, const Act& act) override;
    void saveLinks(review::BookId book, const std::string& sourceFile, const std::vector<review::LinkResult>& links,
                   const Act& act) override;

    review::InspectionId beginInspection(const NewInspection& inspection, const Act& act) override;
    void judgeSampled(review::InspectionId inspection, const SampledRecord& judged, const Act& act) override;
    bool endInspection(review::InspectionId inspection, const Act& act) override;
    std::vector<Inspection> inspections() override;

    bool guarded() override;
    SignedIn signIn(const std::string& name, const std::string& password, review::UtcTime when) override;
    void signOut(review::UtcTime when) override;
    std::string ticket() override;
    void enterBy(const std::string& ticket) override;
    std::optional<Account> signedIn() override;
    void addAccount(const std::string& name, review::Role role, const std::string& password, const Act& act) override;
    void setAccountActive(const std::string& name, bool active, const Act& act) override;
    void setRole(const std::string& name, review::Role role, const Act& act) override;
    void setPassword(const std::string& name, const std::string& password, const Act& act) override;
    void changePassword(const std::string& present, const std::string& password, const Act& act) override;
    void unlockAccount(const std::string& name, const Act& act) override;
    void reviewAccounts(const Act& act) override;
    std::vector<Account> accounts() override;

    std::vector<AuditLine> audit(std::int64_t from, std::size_t limit) override;
    std::vector<AuditLine> auditOf(review::RecordId record) override;
    std::vector<review::Sentence> examine() override;
    void backupTo(const std::filesystem::path& folder, const Act& act) override;
    void giveMemoryBack() override { connection_->giveMemoryBack(); }

private:
    std::unique_ptr<Connection> connection_;
    Gate gate_;
    std::int64_t signInId_ = 0;  ///< Row of sign_in; 0 when nobody signed in.
    std::string ticket_;         ///< Empty until somebody asks for one.
    BlobStore blobs_;
    bool ownsBlobs_;
    HashCost hashCost_;
};

}  // namespace storage
