#pragma once

#include <memory>
#include <optional>
#include <stop_token>
#include <string>

#include "ocr/clean/hand_cleaning.h"
#include "ocr/image.h"
#include "ocr/read/hand_model.h"
#include "ocr/read/office_words.h"
#include "ocr/read/reading_aids.h"
#include "review/forms/form_catalog.h"
#include "review/scan_reading.h"

namespace ocr {

struct CleanScan;

struct PageReaderSettings {
    std::string form = "auto";      ///< A form id, or "auto" to find the edition.
    std::string tessdata;           ///< Folder of Tesseract models; empty: Tesseract's own.
    std::string language = "vie";   ///< Tesseract model.
    std::string models;             ///< Folder of the handwriting models; empty, or without them: only Tesseract reads.
    ReadingAids aids;               ///< Left as they are except to measure what they are worth; their limits are for an office to set.
    HandChoice hand;                ///< Which handwriting network reads with them.
};

/// The one verb the house calls: an untouched scan in, its records with readings out. One object per seat: it owns one Tesseract and is not
/// shared between threads. Read-only catalog, shared.
class PageReader {
public:
    /// @throws review::Failure(world) when the Tesseract model is missing.
    PageReader(std::shared_ptr<const review::FormCatalog> catalog, PageReaderSettings settings);
    ~PageReader();
    PageReader(const PageReader&) = delete;
    PageReader& operator=(const PageReader&) = delete;

    /// Cleans, finds pages and edition, places the boxes and reads every field. A page without a known form is an outcome
    /// (Verdict::unknownForm), not an error. Deterministic for equal input.
    /// @throws review::Failure(cancelled) when stopped between two pieces of work.
    [[nodiscard]] review::ScanReading read(const Image& scan, std::stop_token stop = {});
    /// The same on pages cleaned before, by the machine's recipe or a person's.
    [[nodiscard]] review::ScanReading read(const Image& scan, const CleanScan& clean, std::stop_token stop = {});
    /// What a known form tells of a scan that cleaning could not know: which way up it stands, when its writing leaves that in doubt and a form fits in
    /// another way; where its sheets lie, when their edges cannot be seen, as under a white lid or in a copy in black and white, and their printed words
    /// tell it. The scan is then to be cleaned again with that. Nothing when there is no doubt, or no form is found.
    [[nodiscard]] std::optional<HandCleaning> knownByForm(const Image& scan, const CleanScan& clean, std::stop_token stop = {});

    /// Tells what words the office's books hold, for the pages that are read from now on; none to begin with.
    void knowOffice(const OfficeWords& words);

    /// Engine and models, for example "tesseract 5.3.0 vie, hand 1".
    [[nodiscard]] std::string name() const;

private:
    struct Room;
    std::unique_ptr<Room> room_;
};

}  // namespace ocr
