#include "ocr/scan/sane_device.h"

#include <sane/sane.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>

#include "ocr/scan/scanner_trouble.h"

namespace ocr {
namespace {

[[noreturn]] void fail(SANE_Status status, const std::string& where) {
    const std::string detail = where + ": " + sane_strstatus(status);
    switch (status) {
        case SANE_STATUS_DEVICE_BUSY:
            throw DriverRefusal(ScannerTrouble::busy, detail);
        case SANE_STATUS_JAMMED:
            throw DriverRefusal(ScannerTrouble::jammed, detail);
        case SANE_STATUS_NO_DOCS:
            throw DriverRefusal(ScannerTrouble::noPaper, detail);
        case SANE_STATUS_COVER_OPEN:
            throw DriverRefusal(ScannerTrouble::coverOpen, detail);
        case SANE_STATUS_NO_MEM:
            throw DriverRefusal(ScannerTrouble::noMemory, detail);
        case SANE_STATUS_ACCESS_DENIED:
            throw DriverRefusal(ScannerTrouble::noRights, detail);
        case SANE_STATUS_CANCELLED:
            throw DriverRefusal(ScannerTrouble::stopped, detail);
        case SANE_STATUS_UNSUPPORTED:
            throw DriverRefusal(ScannerTrouble::refused, detail);
        // Opening answers "invalid argument" to a name nobody knows.
        case SANE_STATUS_INVAL:
            throw DriverRefusal(where == "open" ? ScannerTrouble::noScanner : ScannerTrouble::refused, detail);
        default:
            throw DriverRefusal(ScannerTrouble::broken, detail);
    }
}

void expect(SANE_Status status, std::string_view where) {
    if (status != SANE_STATUS_GOOD) fail(status, std::string(where));
}

double plain(const SANE_Option_Descriptor& descriptor, SANE_Word word) {
    return descriptor.type == SANE_TYPE_FIXED ? SANE_UNFIX(word) : double(word);
}

}  // namespace

struct SaneDevice::Option {
    SANE_Int number = 0;
    const SANE_Option_Descriptor* descriptor = nullptr;
};

SaneSession::SaneSession() {
    SANE_Int version = 0;
    expect(sane_init(&version, nullptr), "init");
}

SaneSession::~SaneSession() { sane_exit(); }

std::vector<ScannerDevice> SaneSession::devices() const {
    const SANE_Device** entries = nullptr;
    expect(sane_get_devices(&entries, SANE_FALSE), "devices");
    std::vector<ScannerDevice> devices;
    for (; entries && *entries; ++entries) devices.push_back({(*entries)->name, (*entries)->vendor, (*entries)->model, (*entries)->type});
    return devices;
}

SaneDevice::SaneDevice(const SaneSession& session, const std::string& name) : name_(name) {
    if (name_.empty()) {
        const auto devices = session.devices();
        if (devices.empty()) throw DriverRefusal(ScannerTrouble::noScanner, "no devices");
        name_ = devices.front().name;
    }
    expect(sane_open(name_.c_str(), &handle_), "open");
}

SaneDevice::~SaneDevice() {
    sane_cancel(handle_);
    sane_close(handle_);
}

SaneDevice::Option SaneDevice::find(std::string_view option) const {
    for (SANE_Int i = 1;; ++i) {
        const SANE_Option_Descriptor* d = sane_get_option_descriptor(handle_, i);
        if (!d) return {};
        if (d->name && option == d->name && SANE_OPTION_IS_ACTIVE(d->cap) && SANE_OPTION_IS_SETTABLE(d->cap)) return {i, d};
    }
}

std::vector<std::string> SaneDevice::words(std::string_view option) const {
    std::vector<std::string> result;
    const Option found = find(option);
    if (!found.descriptor || found.descriptor->constraint_type != SANE_CONSTRAINT_STRING_LIST) return result;
    for (const SANE_String_Const* word = found.descriptor->constraint.string_list; *word; ++word) result.emplace_back(*word);
    return result;
}

SaneDevice::Numbers SaneDevice::numbers(std::string_view option) const {
    Numbers result;
    const Option found = find(option);
    if (!found.descriptor) return result;
    const SANE_Option_Descriptor& descriptor = *found.descriptor;
    result.inMillimetres = descriptor.unit == SANE_UNIT_MM;
    result.isRange = descriptor.constraint_type == SANE_CONSTRAINT_RANGE;
    if (result.isRange) {
        result.values = {plain(descriptor, descriptor.constraint.range->min), plain(descriptor, descriptor.constraint.range->max)};
    } else if (descriptor.constraint_type == SANE_CONSTRAINT_WORD_LIST) {
        const SANE_Word* list = descriptor.constraint.word_list;
        for (SANE_Int i = 1; i <= list[0]; ++i) result.values.push_back(plain(descriptor, list[i]));
        std::sort(result.values.begin(), result.values.end());
    }
    return result;
}

double SaneDevice::number(std::string_view option) const {
    const Option found = find(option);
    if (!found.descriptor) return 0;
    SANE_Word word = 0;
    expect(sane_control_option(handle_, found.number, SANE_ACTION_GET_VALUE, &word, nullptr), option);
    return plain(*found.descriptor, word);
}

void SaneDevice::setWord(std::string_view option, const std::string& value) const {
    const Option found = find(option);
    if (!found.descriptor) fail(SANE_STATUS_UNSUPPORTED, std::string(option));
    std::vector<char> buffer(std::max(std::size_t(found.descriptor->size), value.size() + 1), 0);
    std::memcpy(buffer.data(), value.data(), value.size());
    expect(sane_control_option(handle_, found.number, SANE_ACTION_SET_VALUE, buffer.data(), nullptr), option);
}

bool SaneDevice::setNumber(std::string_view option, double value) const {
    const Option found = find(option);
    if (!found.descriptor) return false;
    const Numbers allowed = numbers(option);
    if (allowed.isRange) {
        value = std::clamp(value, allowed.values.front(), allowed.values.back());
    } else if (!allowed.values.empty()) {
        value = *std::min_element(allowed.values.begin(), allowed.values.end(),
                                  [value](double a, double b) { return std::abs(a - value) < std::abs(b - value); });
    }
    SANE_Word word = found.descriptor->type == SANE_TYPE_FIXED ? SANE_FIX(value) : SANE_Word(std::lround(value));
    expect(sane_control_option(handle_, found.number, SANE_ACTION_SET_VALUE, &word, nullptr), option);
    return true;
}

void SaneDevice::setText(std::string_view option, const std::string& value) const {
    const Option found = find(option);
    if (!found.descriptor) fail(SANE_STATUS_UNSUPPORTED, std::string(option));
    if (found.descriptor->type == SANE_TYPE_STRING) return setWord(option, value);
    double amount = value == "yes" ? 1 : 0;
    std::from_chars(value.data(), value.data() + value.size(), amount);
    if (found.descriptor->type != SANE_TYPE_BOOL) {
        setNumber(option, amount);
        return;
    }
    SANE_Bool on = amount != 0 ? SANE_TRUE : SANE_FALSE;
    expect(sane_control_option(handle_, found.number, SANE_ACTION_SET_VALUE, &on, nullptr), option);
}

bool SaneDevice::start() const {
    const SANE_Status status = sane_start(handle_);
    if (status == SANE_STATUS_NO_DOCS) return false;
    expect(status, "start");
    return true;
}

FrameShape SaneDevice::shape() const {
    SANE_Parameters p{};
    expect(sane_get_parameters(handle_, &p), "parameters");
    FrameShape shape;
    switch (p.format) {
        case SANE_FRAME_GRAY:
            shape.kind = FrameShape::Kind::grey;
            break;
        case SANE_FRAME_RGB:
            shape.kind = FrameShape::Kind::colour;
            break;
        case SANE_FRAME_RED:
            shape.kind = FrameShape::Kind::red;
            break;
        case SANE_FRAME_GREEN:
            shape.kind = FrameShape::Kind::green;
            break;
        case SANE_FRAME_BLUE:
            shape.kind = FrameShape::Kind::blue;
            break;
        default:
            fail(SANE_STATUS_UNSUPPORTED, "frame format " + std::to_string(int(p.format)));
    }
    if (p.depth != 1 && p.depth != 8 && p.depth != 16) fail(SANE_STATUS_UNSUPPORTED, "depth " + std::to_string(p.depth));
    shape.depth = p.depth;
    shape.bytesPerLine = std::size_t(std::max(0, p.bytes_per_line));
    shape.width = p.pixels_per_line;
    shape.height = p.lines > 0 ? p.lines : -1;
    shape.last = p.last_frame != SANE_FALSE;
    return shape;
}

std::optional<std::size_t> SaneDevice::read(std::span<std::uint8_t> into) const {
    SANE_Int length = 0;
    const SANE_Status status = sane_read(handle_, into.data(), SANE_Int(into.size()), &length);
    if (status == SANE_STATUS_EOF) return std::nullopt;
    expect(status, "read");
    return std::size_t(std::max(0, length));
}

void SaneDevice::cancel() const { sane_cancel(handle_); }

}  // namespace ocr
