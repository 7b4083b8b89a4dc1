#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/house.h"
#include "app/jobs/desk_lane.h"
#include "review/forms/form_catalog.h"
#include "review/scan_reading.h"
#include "storage/store.h"

namespace desk_test {

/// A desk that answers on the spot, or, while `held`, when answer() is called: a slow archive.
class DirectDesk : public app::Desk {
public:
    explicit DirectDesk(storage::Store& store) : store_(store) {}

    void post(Work work, Then then) override;
    void answer();

    bool held = false;
    /// The next piece of work fails with this, as a full disk would.
    std::optional<review::Failure> refusal;

private:
    void doIt(const Work& work, const Then& then);

    storage::Store& store_;
    std::vector<std::pair<Work, Then>> waiting_;
};

/// A folder of this process alone, not yet there: tests run side by side.
[[nodiscard]] std::filesystem::path ownFolder(const std::string& name);

/// The shipped forms.
[[nodiscard]] std::shared_ptr<const review::FormCatalog> shippedForms();

/// Settings of a person of that name, without a store.
[[nodiscard]] app::Settings settingsOf(const std::string& who);

/// An act of that person.
[[nodiscard]] storage::Act actBy(const std::string& who);

/// A grey page with a frame, as an uncompressed BMP file: landscape, `pixelsPerMm` for a page of 297 × 210 mm. The left edge is `edge`
/// pixels wide, so that pages can differ.
[[nodiscard]] std::string drawnPage(double pixelsPerMm, std::size_t edge = 6);

/// What the machine would say about a drawn page of KS-2016: every field read with this probability, some texts given, all others "Chữ A", "Chữ B" …
[[nodiscard]] review::ScanReading machineReading(const review::RecordForm& form, double pixelsPerMm, double probability,
                                                 const std::vector<std::pair<std::string, std::string>>& texts);

/// Small pages, so that tests are quick.
constexpr double kDrawnPixelsPerMm = 3;

/// Makes the book KS.2017.01 with as many drawn scans of one record each as there are numbers; the record number is the given one.
review::BookId makeBook(storage::Store& store, const review::FormCatalog& catalog, const std::vector<std::string>& numbers, double pixelsPerMm = kDrawnPixelsPerMm);

}  // namespace desk_test
