#include "ocr/read/field_decoder.h"

#include "review/base/text.h"

namespace ocr {

Decoded decode(review::FieldKind, const ReadLine& read) { return {review::canonical(read.text), 0.5 * (read.confidence + read.weakest)}; }

}  // namespace ocr
