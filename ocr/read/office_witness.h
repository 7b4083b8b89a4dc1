#pragma once

#include <vector>

#include "ocr/read/evidence.h"
#include "ocr/read/witnesses.h"
#include "review/scan_reading.h"

namespace ocr {

/// Births, marriages and deaths are registered where people live: the commune of the office (`noiDangKy`, "UBND xã Quỳnh Đôi") mostly stands in an address of
/// the record too, there with its district and province. Where both are the same but for a slip or two, the office takes the address's spelling, if its own
/// looks can believe it; where they are the same, the address testifies for the office.
void letAddressesNameTheOffice(const Looks& looks, std::vector<review::FieldReading>& fields, EvidenceOfRecord& evidence);

}  // namespace ocr
