#include "app/tasks/judge_scans.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>

#include "app/files.h"
#include "app/house.h"
#include "app/jobs/bench.h"
#include "app/jobs/channel.h"
#include "app/places.h"
#include "app/tasks/book_sheets.h"
#include "app/tasks/scan_name.h"
#include "ocr/clean/clean.h"
#include "ocr/quality/quality.h"
#include "ocr/scan/decoder.h"

namespace app {
namespace {

/// A seat at which scans are looked at.
struct Eye {
    ocr::Decoder decoder{decoderProgram()};
};

struct LookJob {
    review::ScanId id;
    std::string file;
    std::filesystem::path blob;
    ScanIdentity identity;
    storage::CleaningLog log;
};

struct Looked {
    LookJob job;
    Outcome<Judgement> outcome;
};

Judgement lookAtScan(Eye& eye, const LookJob& job, const std::stop_token& stop) {
    return judged(eye.decoder.decode(readWholeFile(job.blob), job.identity.frame, ocr::PictureUse::page, stop), job.identity, job.log,
                  stop);
}

std::vector<LookJob> jobsOf(storage::Store& store, const std::vector<review::ScanId>& scans) {
    std::vector<LookJob> jobs;
    for (const review::ScanId id : scans) {
        if (const auto scan = store.scan(id))
            jobs.push_back({id, shownName(*scan), store.blobPath(scan->sha256), {scan->sha256, scan->frame}, store.cleaning(id)});
    }
    return jobs;
}

/// A sheet and the scan it lies on.
struct Sheet {
    std::size_t scan = 0;  ///< Place in the list of judged scans.
    review::SheetFacts facts;
};

std::vector<Sheet> sheetsOf(const std::vector<storage::JudgedScan>& judged) {
    std::vector<Sheet> sheets;
    for (std::size_t i = 0; i < judged.size(); ++i) {
        for (const review::SheetFacts& facts : judged[i].quality.sheets) sheets.push_back({i, facts});
    }
    return sheets;
}

/// Of the scans alike the one that is repeated, and how much differs.
struct Repeated {
    review::ScanId scan;
    double difference = 0;
};

/// Scans that repeat an earlier one of the book: the likest of those. @param places of the scans in the book; one that left it meanwhile repeats nothing.
std::map<review::ScanId, Repeated> repeatsIn(const std::vector<storage::AlikeScans>& alike, const std::map<review::ScanId, std::size_t>& places) {
    std::map<review::ScanId, Repeated> repeats;
    for (const storage::AlikeScans& pair : alike) {
        const auto scan = places.find(pair.scan);
        const auto other = places.find(pair.other);
        if (scan == places.end() || other == places.end()) continue;
        const bool inOrder = other->second < scan->second;
        const Repeated earlier{inOrder ? pair.other : pair.scan, pair.difference};
        const auto [at, isNew] = repeats.try_emplace(inOrder ? pair.scan : pair.other, earlier);
        if (!isNew && earlier.difference < at->second.difference) at->second = earlier;
    }
    return repeats;
}

std::vector<std::size_t> oddScans(const std::vector<Sheet>& sheets) {
    std::vector<review::SheetFacts> facts;
    for (const Sheet& sheet : sheets) facts.push_back(sheet.facts);
    std::vector<std::size_t> scans;
    for (const std::size_t odd : review::oddPapers(facts)) scans.push_back(sheets[odd].scan);
    return scans;
}

}  // namespace

Judgement judged(const ocr::Image& scan, const ScanIdentity& identity, const storage::CleaningLog& log, std::stop_token stop) {
    const ocr::CleanPlan plan = planScan(scan, identity, log, handOf(log, {double(scan.width()), double(scan.height())}), stop);
    return {ocr::judgeScan(scan, ocr::cleanBy(plan, scan, stop)), usedFor(plan, identity, log)};
}

void judgeScans(storage::Store& store, const std::vector<review::ScanId>& scans, std::size_t seats, const std::string& who,
                const review::ProgressSink& progress, std::stop_token stop) {
    const std::vector<LookJob> jobs = jobsOf(store, scans);
    if (jobs.empty()) return;
    Channel<Looked> results;
    Bench<Eye> bench(std::min(seats == 0 ? Seats::cores() : seats, jobs.size()), [] { return std::make_unique<Eye>(); });
    const std::stop_callback pass(stop, [&bench] { bench.requestStop(); });
    std::size_t next = 0;
    std::size_t done = 0;
    // Only a few scans are decoded at once, so that memory stays flat.
    for (std::size_t inFlight = 0; next < jobs.size() || inFlight > 0;) {
        while (!stop.stop_requested() && next < jobs.size() && inFlight <= bench.seats()) {
            const LookJob& job = jobs[next++];
            ++inFlight;
            bench.post(
                Urgency::batch, [job](Eye& eye, const std::stop_token& token) { return lookAtScan(eye, job, token); },
                [&results, job](Outcome<Judgement> outcome) {
                    results.push({job, std::move(outcome)});
                });
        }
        if (inFlight == 0) break;
        Looked looked = results.take();
        --inFlight;
        if (looked.outcome.ok()) {
            const Judgement& judgement = looked.outcome.value();
            store.saveQuality(looked.job.id, judgement.quality, judgement.cleaning, {who, now(), {}});
        }
        if (progress) progress({++done, jobs.size(), looked.job.file});
    }
    if (stop.stop_requested()) throw stoppedFailure();
}

std::vector<ScanWarning> qualityOf(storage::Store& store, review::BookId book) {
    std::map<review::ScanId, std::string> names;
    std::map<review::ScanId, std::size_t> places;
    for (const storage::Scan& scan : store.scans(book)) {
        names[scan.id] = shownName(scan);
        places[scan.id] = places.size();
    }
    const std::vector<storage::JudgedScan> judged = store.qualities(book);
    const auto repeats = repeatsIn(BookSheets(store, book).alike(), places);
    const std::vector<std::size_t> odd = oddScans(sheetsOf(judged));
    std::vector<ScanWarning> warnings;
    for (std::size_t i = 0; i < judged.size(); ++i) {
        const review::ScanId scan = judged[i].scan;
        for (const review::QualityFinding& finding : judged[i].quality.findings) warnings.push_back({scan, names[scan], finding, {}});
        if (const auto it = repeats.find(scan); it != repeats.end()) {
            const review::QualityFinding finding{review::Defect::duplicate, it->second.difference, ocr::QualityLimits().sameSheet};
            warnings.push_back({scan, names[scan], finding, names[it->second.scan]});
        }
        if (std::find(odd.begin(), odd.end(), i) != odd.end()) {
            warnings.push_back({scan, names[scan], {review::Defect::otherPaper, 0, 0}, {}});
        }
    }
    return warnings;
}

std::vector<ScanWarning> onlyOf(const std::vector<ScanWarning>& warnings, const std::vector<review::ScanId>& scans) {
    std::vector<ScanWarning> wanted;
    std::copy_if(warnings.begin(), warnings.end(), std::back_inserter(wanted),
                 [&](const ScanWarning& warning) { return std::find(scans.begin(), scans.end(), warning.scan) != scans.end(); });
    return wanted;
}

}  // namespace app
