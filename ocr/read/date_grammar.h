#pragma once

#include <string>
#include <vector>

#include "ocr/read/word_network.h"

namespace ocr {

/// Dates as books spell them out: "Ngày mồng hai tháng chín năm một nghìn chín trăm bảy mươi lăm" with what review::parseDateWords takes (linh/lẻ, mươi/mười or
/// none, mốt, tư, lăm/nhăm/năm, nghìn/ngàn, hăm, giêng, chạp, digits one by one, pairs, the thousand or a marker left out, can chi). A text may begin and
/// end anywhere in one: long dates stand in two lines. No word is likelier than another.
[[nodiscard]] std::vector<WordNetwork::Place> dateGrammar();

}  // namespace ocr
