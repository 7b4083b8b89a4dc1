#include "ocr/read/number_decoder.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <queue>
#include <utility>
#include <vector>

#include "ocr/read/letter_penalty.h"
#include "review/base/partial_date.h"
#include "review/base/text.h"
#include "review/values/record_number.h"

namespace ocr {
namespace {

constexpr double kFarthest = 16;       // A lawful text dearer than this is a guess.
constexpr double kConfusion = 2.2;     // A letter that is read for a digit all the time.
constexpr std::size_t kMostTried = 4000;
constexpr double kFarFromLawful = 5;   // What is lawful as read is only given up for something as near as this.
constexpr int kMostBooks = 20;
constexpr std::size_t kBookDigits = 2;
constexpr std::size_t kMostSymbols = 24;
constexpr double kDropMark = 1.5;      // A stray dot or dash is dropped for this,
constexpr double kDropDigit = 7;       // a digit for this.

constexpr std::array<std::pair<std::string_view, char>, 34> kConfusions{{{"O", '0'}, {"o", '0'}, {"Q", '0'}, {"D", '0'}, {"U", '0'}, {"C", '0'}, {"(", '0'},
                                                                         {"l", '1'}, {"I", '1'}, {"|", '1'}, {"i", '1'}, {"Ì", '1'}, {"Í", '1'}, {"!", '1'},
                                                                         {"]", '1'}, {"[", '1'}, {"J", '1'}, {"Z", '2'}, {"z", '2'}, {"¿", '2'}, {"S", '5'},
                                                                         {"s", '5'}, {"b", '6'}, {"G", '6'}, {"T", '7'}, {"B", '8'}, {"g", '9'}, {"q", '9'},
                                                                         {"⁄", '/'}, {"f", '/'}, {"—", '-'}, {"–", '-'}, {"_", '-'}, {"A", '4'}}};

std::string_view alphabet(review::FieldKind kind) {
    switch (kind) {
        case review::FieldKind::date: return "0123456789/-.";
        case review::FieldKind::recordNumber:
        case review::FieldKind::bookNumber: return "0123456789/";
        default: return "0123456789";
    }
}

/// One way to take a symbol: a character, or nothing.
struct Option {
    std::string text;
    double penalty = 0;
};

std::vector<Option> optionsOf(const ReadSymbol& symbol, std::string_view allowed) {
    std::vector<Option> options;
    const auto offer = [&](const std::string& text, double penalty) {
        const auto known = std::find_if(options.begin(), options.end(), [&](const Option& o) { return o.text == text; });
        if (known == options.end()) options.push_back({text, penalty});
        else known->penalty = std::min(known->penalty, penalty);
    };
    for (const char c : allowed) {
        const std::string letter(1, c);
        const double penalty = letterPenalty(symbol, letter);
        if (penalty < 6) offer(letter, penalty);
    }
    const auto confuse = [&](const std::string& seen, double extra) {
        for (const auto& [letter, digit] : kConfusions) {
            if (letter == seen && allowed.find(digit) != std::string_view::npos) offer(std::string(1, digit), kConfusion + extra);
        }
    };
    confuse(symbol.text, 0);
    for (const ReadAlternative& other : symbol.alternatives) confuse(other.text, letterPenalty(symbol, other.text));
    const bool digit = symbol.text.size() == 1 && std::isdigit(static_cast<unsigned char>(symbol.text[0]));
    offer("", isWordLetter(symbol.text) ? (digit ? kDropDigit : 0.7 * kDropDigit) : kDropMark);
    std::stable_sort(options.begin(), options.end(), [](const Option& a, const Option& b) { return a.penalty < b.penalty; });
    return options;
}

struct Path {
    double penalty = 0;
    std::vector<std::size_t> choice;
    std::size_t changeFrom = 0;
    bool operator<(const Path& other) const { return penalty > other.penalty; }
};

std::string textOf(const std::vector<std::vector<Option>>& options, const std::vector<std::size_t>& choice) {
    std::string text;
    for (std::size_t i = 0; i < choice.size(); ++i) text += options[i][choice[i]].text;
    return text;
}

bool onlyDigits(const std::string& text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

/// Both separators of a date are the same, and nothing stands at its ends.
bool evenlyParted(const std::string& text) {
    char separator = 0;
    for (const char c : text) {
        if (std::isdigit(static_cast<unsigned char>(c))) continue;
        if (separator != 0 && c != separator) return false;
        separator = c;
    }
    return !text.empty() && std::isdigit(static_cast<unsigned char>(text.front())) && std::isdigit(static_cast<unsigned char>(text.back()));
}

/// The cheapest text that is wanted, in the order of prices; `otherwise` when there is none near.
DecodedNumber cheapestText(review::FieldKind kind, const ReadLine& read, const DecodedNumber& otherwise, const std::function<bool(const std::string&)>& wanted) {
    if (wanted(read.text)) return {read.text, 0, true};
    if (read.symbols.empty() || read.symbols.size() > kMostSymbols) return otherwise;
    std::vector<std::vector<Option>> options;
    Path cheapest;
    for (const ReadSymbol& symbol : read.symbols) {
        options.push_back(optionsOf(symbol, alphabet(kind)));
        cheapest.penalty += options.back().front().penalty;
    }
    cheapest.choice.assign(options.size(), 0);
    // Texts in the order of their price: each is followed by those that take one symbol the next dearer way.
    std::priority_queue<Path> queue;
    queue.push(std::move(cheapest));
    for (std::size_t tried = 0; tried < kMostTried && !queue.empty(); ++tried) {
        const Path path = queue.top();
        queue.pop();
        if (path.penalty > kFarthest) break;
        const std::string text = textOf(options, path.choice);
        if (wanted(text)) return {text, path.penalty, true};
        for (std::size_t i = path.changeFrom; i < options.size(); ++i) {
            if (path.choice[i] + 1 >= options[i].size()) continue;
            Path next = path;
            next.penalty += options[i][next.choice[i] + 1].penalty - options[i][next.choice[i]].penalty;
            ++next.choice[i];
            next.changeFrom = i;
            queue.push(std::move(next));
        }
    }
    return otherwise;
}

}  // namespace

bool isLawful(review::FieldKind kind, const std::string& text) {
    switch (kind) {
        case review::FieldKind::date: {
            const auto date = review::parseDate(text);
            return date && date->year && evenlyParted(text);
        }
        case review::FieldKind::recordNumber: return review::parseRecordNumber(text).has_value();
        case review::FieldKind::bookNumber: return review::parseBookNumber(text).has_value();
        case review::FieldKind::identityNumber: return onlyDigits(text) && (text.size() == 9 || text.size() == 12);
        case review::FieldKind::pageNumber: return onlyDigits(text) && text.size() <= 4;
        default: return !text.empty();
    }
}

bool isLikely(review::FieldKind kind, const std::string& text) {
    if (!isLawful(kind, text)) return false;
    if (kind != review::FieldKind::bookNumber) return true;
    const auto book = review::parseBookNumber(text);
    return book && book->number <= kMostBooks && text.find('/') <= kBookDigits;
}

DecodedNumber decodeNumber(review::FieldKind kind, const ReadLine& read) {
    const DecodedNumber asRead{read.text, 0, isLawful(kind, read.text)};
    const DecodedNumber likely = cheapestText(kind, read, asRead, [&](const std::string& text) { return isLikely(kind, text); });
    // An unlikely number is believed when the likely one lies far from what was read.
    DecodedNumber number = asRead.lawful && likely.penalty > kFarFromLawful ? asRead : likely;
    number.likely = isLikely(kind, number.text);
    return number;
}

DecodedNumber nearestNumber(review::FieldKind kind, const ReadLine& read, const std::function<bool(const std::string&)>& wanted) {
    const DecodedNumber none{read.text, 0, false};
    return cheapestText(kind, read, none, [&](const std::string& text) { return isLawful(kind, text) && wanted(text); });
}

}  // namespace ocr
