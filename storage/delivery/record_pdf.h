#pragma once

#include <string>
#include <vector>

#include "review/base/sentence.h"

namespace storage {

/// A PDF with one page for each JPEG, the picture as it is (DCTDecode, never encoded again), as large as its pixels at `dpi`. The same
/// pictures give the same bytes. No text, no signature (Công văn 1437/BTP-CNTT asks for neither).
/// @throws Failure(input) when there is no picture or one is no whole colour or grey JPEG.
[[nodiscard]] std::string recordPdf(const std::vector<std::string>& jpegs, double dpi);

/// Opens a record's PDF as the ministry would and tells what is wrong with it: not readable, no page, a page without a whole colour
/// picture.
/// @param name named in the sentences. Empty when sound.
[[nodiscard]] std::vector<review::Sentence> examineRecordPdf(const std::string& bytes, const std::string& name);

}  // namespace storage
