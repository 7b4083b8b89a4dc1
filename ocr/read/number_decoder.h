#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "ocr/read/text_reader.h"
#include "review/forms/form.h"

namespace ocr {

/// A number or date with the price paid for it.
struct DecodedNumber {
    std::string text;
    double penalty = 0;  ///< 0 when the reader's first choice was lawful already.
    bool lawful = false; ///< The text has the shape its kind demands,
    bool likely = true;  ///< and isLikely().
};

/// Fields written in digits: dates, numbers of records, books, pages and identity papers. Chooses among the letters the reader thought of, and those
/// it usually confuses with digits (O and 0, l and 1), the cheapest text that is lawful for the kind. What cannot be made lawful stays as read.
[[nodiscard]] DecodedNumber decodeNumber(review::FieldKind kind, const ReadLine& read);

/// The cheapest lawful text that is also wanted, for example a date in a year that is known from elsewhere; `lawful` is false when none is near.
[[nodiscard]] DecodedNumber nearestNumber(review::FieldKind kind, const ReadLine& read, const std::function<bool(const std::string&)>& wanted);

/// True when text has the shape of its kind: a possible date, a record number, nine or twelve digits …
[[nodiscard]] bool isLawful(review::FieldKind kind, const std::string& text);
/// Lawful, and such as offices write: books of one year are numbered from 1, in two digits at most, and few offices fill twenty.
[[nodiscard]] bool isLikely(review::FieldKind kind, const std::string& text);

}  // namespace ocr
