#include "app/tasks/reader_service.h"

#include "app/house.h"
#include "app/jobs/outcome.h"
#include "app/office_reader.h"
#include "ocr/scan/own_limits.h"

namespace app {

ReaderService::ReaderService(ocr::ParentPipe& parent) : parent_(parent) { parent_.write(std::string(kReaderGreeting) + "\n"); }

void ReaderService::serve() {
    while (const auto text = parent_.line(ocr::kLongestTalkLine)) {
        const ocr::TalkLine line = ocr::talkLineFrom(*text);
        const auto order = readerOrderFrom(line);
        std::uint64_t scan = 0;
        const bool asked = line.size() == 3 && line[0] == "read" && ocr::readField(line[1], scan) && seat_;
        if (!order && !asked) return;
        ocr::TalkLine answer{"ready"};
        // The job door of this process: what one scan meets must not end the others.
        try {
            if (order) {
                open(*order);
            } else {
                answer = lineOf(read({std::int64_t(scan)}, line[2] == "1"));
            }
        } catch (const ocr::ParentGone&) {
            throw;
        } catch (...) {
            answer = lineOf(failureFrom(std::current_exception()));
        }
        // Before the answer: whoever hears it asks for the next scan.
        if (store_) store_->giveMemoryBack();
        ocr::giveFreedMemoryBack();
        parent_.write(ocr::toText(answer));
    }
}

void ReaderService::open(const ReaderOrder& order) {
    order_ = order;
    Settings settings;
    settings.store = order.store;
    settings.forms.assign(order.forms.begin(), order.forms.end());
    settings.ticket = order.ticket;
    store_ = openByTicket(settings);
    ocr::PageReaderSettings reader = officeReader(*store_, readerWith(order.models));
    reader.form = order.form;
    const auto catalog = loadForms(settings);
    lesson_ = std::make_unique<OfficeLesson>(*store_, catalog);
    seat_ = std::make_unique<ReadingSeat>(catalog, reader);
}

ReadAnswer ReaderService::read(review::ScanId id, bool mayStand) {
    using What = ReadAnswer::What;
    const auto waits = [&] {
        auto scan = store_->scan(id);
        if (scan && (scan->replaced || scan->state != storage::ScanState::waiting)) scan.reset();
        return scan;
    };
    const auto scan = waits();
    if (!scan) return {What::gone};
    seat_->reader.knowOffice(lesson_->wordsFor(scan->book));
    const CleanedReading done = readScan(*seat_, jobOf(*store_, *scan, order_.form, mayStand), {});
    // Another program may have read the scan meanwhile: no scan is read twice into the store. Or its page was scanned again.
    if (!waits()) return {What::gone};
    const storage::Act act{order_.who, now(), {}};
    const bool written =
        done.reading ? store_->saveCleanedReading(id, *done.reading, done.cleaning, act) : store_->keepReading(id, done.cleaning, act);
    if (!written) return {What::again};
    if (!done.reading) return {What::kept};
    return {done.reading->verdict == review::Verdict::read ? What::read : What::aside, done.reading->records.size()};
}

}  // namespace app
