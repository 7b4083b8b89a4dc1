#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "review/base/partial_date.h"

namespace review {

/// A date read from words.
struct WordDate {
    PartialDate date;
    bool lunarWords = false;          ///< "giêng", "chạp", "rằm", "nhuận", "âm lịch", can chi: ask a person.
    std::vector<int> yearCandidates;  ///< For a can chi year: all fitting years 1880–2026; the date itself then has no year.
};

/// Reads "Ngày mười lăm tháng tám năm một nghìn chín trăm bảy mươi chín" with all usual variants (linh/lẻ, mươi/mười left out, mốt, tư/bốn,
/// lăm/nhăm/năm, nghìn/ngàn, mồng/mùng, hăm/băm, pairs of digits, "ngày" or "tháng" left out). Case and marks do not matter. Nothing when
/// it is no possible date, when two readings are equally good, and when the century is missing.
[[nodiscard]] std::optional<WordDate> parseDateWords(std::string_view text);

/// "Ngày hai mươi bảy tháng tám năm hai nghìn không trăm linh tám"; only for full dates, else empty.
[[nodiscard]] std::string dateInWords(const PartialDate& date);

/// 0..9999 in words: "một nghìn chín trăm bảy mươi chín".
[[nodiscard]] std::string numberInWords(int number);

}  // namespace review
