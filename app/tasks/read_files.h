#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

#include "app/jobs/outcome.h"
#include "app/shipped_reader.h"
#include "ocr/page_reader.h"
#include "review/forms/form_catalog.h"

namespace app {

/// Every page of one file as the workshop reads it.
using FilePages = std::vector<review::ScanReading>;

/// Receives the answers in the order of the files, whichever seat was first. Called on the calling thread.
using FileSink = std::function<void(const std::filesystem::path&, Outcome<FilePages>)>;

struct ReadFilesSettings {
    std::size_t seats = 0;  ///< 0: one for each core.
    ocr::PageReaderSettings reader = shippedReader();
};

/// Reads picture files without any store: several files at once, one reader for each seat. One bad file never ends the others.
/// @throws Failure(cancelled) when stopped; files answered so far have been handed on.
void readFiles(const std::vector<std::filesystem::path>& files, std::shared_ptr<const review::FormCatalog> catalog,
               const ReadFilesSettings& settings, const FileSink& sink, std::stop_token stop = {});

}  // namespace app
