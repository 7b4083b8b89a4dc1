#pragma once

#include <functional>
#include <string>

#include "ocr/read/number_decoder.h"
#include "ocr/read/witnesses.h"

namespace ocr {

/// The cheapest wanted text that any look at a field allows; `lawful` is false and the price beyond all limits when there is none.
[[nodiscard]] DecodedNumber nearestOf(review::FieldKind kind, const Looks& looks, const std::string& key, const std::function<bool(const std::string&)>& wanted);

}  // namespace ocr
