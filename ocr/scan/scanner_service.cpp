#include "ocr/scan/scanner_service.h"

#include <new>

#include "ocr/scan/page_header.h"

namespace ocr {
namespace {

TalkLine troubleLine(ScannerTrouble trouble, const std::string& detail) { return {"trouble", std::string(toText(trouble)), detail}; }

}  // namespace

ScannerService::ScannerService(ParentPipe& parent) : parent_(parent) { tell({std::string(kScannerGreeting)}); }

void ScannerService::serve() {
    while (const auto text = parent_.line(kLongestTalkLine)) {
        try {
            answer(talkLineFrom(*text));
        } catch (const DriverRefusal& refusal) {
            tell(troubleLine(refusal.trouble(), refusal.detail()));
            letGo();
        } catch (const SettingRefusal& refusal) {
            tell(refusalLine(refusal.setting));
            letGo();
        } catch (const std::bad_alloc&) {
            tell(troubleLine(ScannerTrouble::noMemory, "out of memory"));
            letGo();
        }
    }
}

void ScannerService::answer(const TalkLine& request) {
    if (!session_) session_.emplace();
    const std::string& word = request[0];
    if (word == "list" && request.size() == 1) return list();
    if (word == "ask" && request.size() == 2) return ask(request[1]);
    if (word == "open") return open(request);
    if (word == "next" && request.size() == 1 && open_) return next();
    throw DriverRefusal(ScannerTrouble::refused, "not a request: " + word);
}

void ScannerService::list() {
    for (const ScannerDevice& device : session_->devices()) tell({"device", device.name, device.vendor, device.model, device.kind});
    tell({"done"});
}

void ScannerService::ask(const std::string& device) {
    take(device);
    for (const TalkLine& line : abilityLines(pages_->abilities())) tell(line);
    tell({"done"});
    letGo();
}

void ScannerService::open(const TalkLine& request) {
    const auto settings = settingsFrom(request);
    if (!settings) throw DriverRefusal(ScannerTrouble::refused, "not settings");
    take(settings->device);
    pages_->choose(*settings);
    open_ = true;
    tell({"opened", pages_->device()});
}

void ScannerService::next() {
    const auto page = pages_->next([this] { tell({"alive"}); });
    if (!page) {
        tell({"end"});
        return letGo();
    }
    const bool last = !pages_->isFeeder();
    tell(pageLine({page->raw.width, page->raw.height, page->raw.channels, page->dpi, last}));
    parent_.write(page->raw.pixels);
    if (last) letGo();
}

void ScannerService::take(const std::string& device) {
    open_ = false;
    pages_.reset();
    pages_ = std::make_unique<SanePages>(*session_, device);
}

void ScannerService::letGo() {
    if (open_)
        pages_->letGo();
    else
        pages_.reset();
}

}  // namespace ocr
