#include "ocr/scan/sane_scanner.h"

#include <opencv2/core.hpp>
#include <utility>

#include "ocr/image_mat.h"
#include "ocr/scan/page_header.h"
#include "ocr/scan/scanner_failures.h"

namespace ocr {
namespace {

const TalkLine kDone{"done"};

Image receivePage(ScannerTalk& talk, const PageHeader& header, const std::stop_token& stop) {
    cv::Mat pixels;
    try {
        pixels.create(header.height, header.width, CV_8UC(header.channels));
    } catch (const cv::Exception& error) {
        talk.hangUp();
        throw scannerFailure(ScannerTrouble::noMemory, error.what());
    }
    talk.bytes({pixels.data, header.bytes()}, stop);
    return imageFrom(pixels, header.dpi);
}

}  // namespace

std::vector<ScannerDevice> listScanners(const ScannerProgram& program, std::stop_token stop) {
    ScannerTalk talk(program, stop);
    std::vector<ScannerDevice> devices;
    for (TalkLine line = talk.ask({"list"}, stop); line != kDone; line = talk.further(stop)) {
        if (line.size() != 5 || line[0] != "device") talk.misunderstood(line);
        devices.push_back({line[1], line[2], line[3], line[4]});
    }
    return devices;
}

ScannerAbilities askScanner(const ScannerProgram& program, const std::string& device, std::stop_token stop) {
    ScannerTalk talk(program, stop);
    ScannerAbilities abilities;
    for (TalkLine line = talk.ask({"ask", device}, stop); line != kDone; line = talk.further(stop)) {
        if (!takeAbility(line, abilities)) talk.misunderstood(line);
    }
    return abilities;
}

SaneScanner::SaneScanner(ScannerProgram program, ScanSettings settings, std::stop_token stop)
    : program_(std::move(program)), settings_(std::move(settings)) {
    open(stop);
}

void SaneScanner::open(const std::stop_token& stop) {
    // The former program first, or it still holds the device.
    talk_.reset();
    auto talk = std::make_unique<ScannerTalk>(program_, stop);
    const TalkLine answer = talk->ask(openingLine(settings_), stop);
    if (const auto refused = refusedSettingFrom(answer)) throw settingRefused(*refused);
    if (answer.size() != 2 || answer[0] != "opened") talk->misunderstood(answer);
    device_ = answer[1];
    talk_ = std::move(talk);
}

std::optional<Image> SaneScanner::next(std::stop_token stop) {
    if (finished_) return std::nullopt;
    if (stop.stop_requested()) throw scanningStopped();
    if (!talk_ || talk_->isOver()) open(stop);
    const TalkLine answer = talk_->ask({"next"}, stop);
    finished_ = answer == TalkLine{"end"};
    if (finished_) return std::nullopt;
    const auto header = pageFrom(answer);
    if (!header) talk_->misunderstood(answer);
    Image page = receivePage(*talk_, *header, stop);
    finished_ = header->last;
    return page;
}

}  // namespace ocr
