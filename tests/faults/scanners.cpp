#include "tests/faults/scanners.h"

namespace faults {

using nlohmann::json;

ScanningOffice::ScanningOffice() { folder().write("sane/dll.conf", "test\n"); }

Start ScanningOffice::scanning(std::vector<std::string> arguments) const {
    Start begun = start(std::move(arguments));
    begun.environment["SANE_CONFIG_DIR"] = folder().path() / "sane";
    return begun;
}

bool ScanningOffice::hasScanner() const { return !json::parse(scan({"scan", "--list", "--json"}).out).at("scanners").empty(); }

json ScanningOffice::batches() const { return json::parse(sogoc({"book", "batches", kBook, "--json"}).out).at("batches"); }

}  // namespace faults
