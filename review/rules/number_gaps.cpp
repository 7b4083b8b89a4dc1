#include "review/rules/number_gaps.h"

namespace review {
namespace {

std::string twoDigits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

void addGap(int from, int to, std::string& text) {
    if (to < from) return;
    text += (text.empty() ? "" : ", ") + twoDigits(from);
    if (to > from) text += "–" + twoDigits(to);
}

}  // namespace

std::string numberGaps(const std::set<int>& numbers, int first, int last) {
    std::string text;
    int next = first;
    for (const int number : numbers) {
        addGap(next, number - 1, text);
        next = number + 1;
    }
    addGap(next, last, text);
    return text;
}

}  // namespace review
