#include "ocr/read/date_grammar.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>

#include "review/base/text.h"

namespace ocr {
namespace {

/// Where a date may be between two words.
enum Point : std::size_t {
    beforeDay, inDay, dayOfMong, dayOfTen, dayOfTwenty, dayOfTwenties, dayOfThirty, dayOfThirties,
    beforeMonth, inMonth, monthOfTen, afterMonth, lunarMonthOf,
    inYear, thousand, twoThousand, hundredOf, zeroHundredOf, centuryOf,
    hundreds, tail, unit, tens, odd,
    oneOf, twoOf, thirdDigit, fourthDigit, pairOfTen, pairOfTwenty, chi,
    afterYear, lunarOf,
    kPoints,
};

/// From one point over any of some words to another; over none where there are no words.
struct Way {
    Point from;
    std::string_view words;
    Point to;
};

constexpr std::string_view kUnits = "một hai ba bốn tư năm sáu bảy bẩy tám chín";  // After nothing and after "linh",
constexpr std::string_view kTeens = "một hai ba bốn tư năm lăm nhăm sáu bảy bẩy tám chín";  // after "mười",
constexpr std::string_view kOnes = "một mốt hai ba bốn tư năm lăm nhăm sáu bảy bẩy tám chín";  // and after other tens.

constexpr std::array kWays{
    Way{beforeDay, "ngày", inDay}, Way{beforeDay, "", inDay}, Way{inDay, "mồng mùng", dayOfMong}, Way{inDay, kUnits, beforeMonth},
    Way{inDay, "rằm", beforeMonth}, Way{inDay, "mười", dayOfTen}, Way{inDay, "hai", dayOfTwenty}, Way{inDay, "hăm", dayOfTwenties}, Way{inDay, "ba", dayOfThirty},
    Way{inDay, "băm", dayOfThirties}, Way{dayOfMong, kUnits, beforeMonth}, Way{dayOfMong, "mười", beforeMonth}, Way{dayOfTen, "", beforeMonth},
    Way{dayOfTen, kTeens, beforeMonth}, Way{dayOfTwenty, "mươi mười", dayOfTwenties}, Way{dayOfTwenty, kOnes, beforeMonth}, Way{dayOfTwenties, "", beforeMonth},
    Way{dayOfTwenties, kOnes, beforeMonth}, Way{dayOfThirty, "mươi mười", dayOfThirties}, Way{dayOfThirty, "mốt", beforeMonth},
    Way{dayOfThirties, "", beforeMonth}, Way{dayOfThirties, "mốt một", beforeMonth},

    Way{beforeMonth, "tháng", inMonth}, Way{beforeMonth, "", inMonth}, Way{inMonth, kUnits, afterMonth}, Way{inMonth, "giêng chạp", afterMonth},
    Way{inMonth, "mười", monthOfTen}, Way{monthOfTen, "", afterMonth}, Way{monthOfTen, "một hai", afterMonth}, Way{afterMonth, "nhuận", afterMonth},
    Way{afterMonth, "âm", lunarMonthOf}, Way{lunarMonthOf, "lịch", afterMonth}, Way{afterMonth, "năm", inYear}, Way{afterMonth, "", inYear},

    Way{inYear, "một", oneOf}, Way{oneOf, "nghìn ngàn", thousand}, Way{thousand, "tám chín", hundredOf}, Way{hundredOf, "trăm", hundreds},
    Way{inYear, "hai", twoOf}, Way{twoOf, "nghìn ngàn", twoThousand}, Way{twoThousand, "", afterYear}, Way{twoThousand, "không", zeroHundredOf},
    Way{zeroHundredOf, "trăm", hundreds}, Way{twoThousand, "", hundreds}, Way{zeroHundredOf, "", unit}, Way{inYear, "tám chín", hundredOf},
    Way{hundreds, "", afterYear}, Way{hundreds, "", tail}, Way{hundreds, "", unit}, Way{tail, "linh lẻ", unit}, Way{unit, kUnits, afterYear},
    Way{tail, "mười", odd}, Way{odd, "", afterYear}, Way{odd, kTeens, afterYear}, Way{tail, "hai ba bốn năm sáu bảy bẩy tám chín", tens},
    Way{tens, "mươi mười", centuryOf}, Way{tens, kOnes, afterYear}, Way{centuryOf, "", afterYear}, Way{centuryOf, kOnes, afterYear},

    Way{oneOf, "tám chín", thirdDigit}, Way{twoOf, "không", thirdDigit}, Way{thirdDigit, "không", fourthDigit}, Way{thirdDigit, kUnits, fourthDigit},
    Way{fourthDigit, "không", afterYear}, Way{fourthDigit, kUnits, afterYear}, Way{inYear, "mười", pairOfTen}, Way{pairOfTen, "tám chín", tail},
    Way{twoOf, "mươi", pairOfTwenty}, Way{pairOfTwenty, "", tail}, Way{inYear, "giáp ất bính đinh mậu kỷ canh tân nhâm quý quí", chi},
    Way{chi, "tý tí sửu dần mão mẹo thìn tỵ tị ngọ mùi thân dậu tuất hợi", afterYear},

    Way{afterYear, "âm dương", lunarOf}, Way{lunarOf, "lịch", afterYear},
};

using Points = std::set<Point>;

/// With the points reached over no word.
Points reachedFrom(Points points) {
    for (bool grown = true; grown;) {
        grown = false;
        for (const Way& way : kWays) grown = (way.words.empty() && points.contains(way.from) && points.insert(way.to).second) || grown;
    }
    return points;
}

/// Where each word leads from any of some points.
std::map<std::string, Points> waysOn(const Points& points) {
    std::map<std::string, Points> ways;
    for (const Way& way : kWays) {
        if (!points.contains(way.from)) continue;
        for (const std::string& word : review::words(way.words)) ways[word].insert(way.to);
    }
    for (auto& [word, to] : ways) to = reachedFrom(to);
    return ways;
}

}  // namespace

std::vector<WordNetwork::Place> dateGrammar() {
    Points anywhere;
    for (std::size_t point = 0; point < kPoints; ++point) anywhere.insert(Point(point));
    // One place for each set of points in which the words so far may have ended.
    std::map<Points, std::size_t> places{{anywhere, 0}};
    std::vector<Points> waiting{anywhere};
    std::vector<WordNetwork::Place> grammar;
    for (std::size_t i = 0; i < waiting.size(); ++i) {
        WordNetwork::Place place;
        for (const auto& [word, to] : waysOn(waiting[i])) {
            const auto [known, isNew] = places.try_emplace(to, places.size());
            if (isNew) waiting.push_back(to);
            place.words.push_back({word, 0, 0, known->second});
        }
        grammar.push_back(std::move(place));
    }
    return grammar;
}

}  // namespace ocr
