#include "ocr/read/place_lexicon.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <string_view>

#include "ocr/read/letter_forms.h"
#include "review/base/text.h"

namespace ocr {
namespace {

constexpr double kFarthest = 0.5;      // Of the letters of a name may be misread.
constexpr double kOtherMarks = 0.4;    // Of a wholly different letter.
constexpr std::size_t kLevels = 3;       // Province, district, commune.
constexpr std::size_t kNearest = 4;    // Names followed at each level.
constexpr std::size_t kMostPhrases = 12;

/// A part of an address: what parts it from the one before, the kind of unit, the name.
struct Part {
    std::string gap;
    std::string kind;
    std::string name;
    std::vector<std::string> letters;  ///< Of the name, lower case.
};

std::vector<std::string> lowerLetters(const std::string& text) { return review::letters(review::lowered(text)); }

/// Words that name the kind of a unit, without marks.
bool isKind(std::string word) {
    static constexpr std::array<std::string_view, 17> kKinds{"thanh", "pho", "thi", "xa",   "tran", "phuong", "quan", "huyen", "tinh",
                                                             "tp",    "tx",  "tt",  "p",    "q",    "h",      "x",    "t"};
    while (!word.empty() && word.back() == '.') word.pop_back();
    return std::find(kKinds.begin(), kKinds.end(), review::folded(word)) != kKinds.end();
}

/// "Thành phố", "thị xã" and "thị trấn" are the kinds of two words; all others, and all short ones, have one.
std::size_t kindWords(const std::vector<std::string>& words) {
    if (words.size() < 2 || !isKind(words[0])) return 0;
    const std::string first = review::folded(words[0]);
    const std::string second = review::folded(words[1]);
    const bool pair = (first == "thanh" && second == "pho") || (first == "thi" && (second == "xa" || second == "tran"));
    if (pair) return words.size() > 2 ? 2 : 0;
    return first == "thanh" || first == "thi" || first == "pho" || first == "tran" ? 0 : 1;
}

Part partOf(std::string gap, const std::string& text) {
    Part part{std::move(gap), {}, {}, {}};
    const auto words = review::words(text);
    const std::size_t kinds = kindWords(words);
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::string& side = i < kinds ? part.kind : part.name;
        side += (side.empty() ? "" : " ") + words[i];
    }
    while (!part.name.empty() && part.name.back() == '.') part.name.pop_back();
    part.letters = lowerLetters(part.name);
    return part;
}

/// Parts at commas; where there is none, at spaced dashes.
std::vector<Part> partsOf(const std::string& text) {
    const std::string_view mark = text.find(',') != std::string::npos ? "," : " - ";
    std::vector<Part> parts;
    std::size_t from = 0;
    std::string gap;
    while (from <= text.size()) {
        const std::size_t at = std::min(text.find(mark, from), text.size());
        parts.push_back(partOf(gap, text.substr(from, at - from)));
        if (at == text.size()) break;
        from = at + mark.size();
        gap = std::string(mark);
        if (from < text.size() && text[from] == ' ') gap += ' ';
    }
    return parts;
}

/// Share of the letters that differ, 0..1 and more; marks count less than letters.
double distance(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    if (a.empty() || b.empty()) return 1;
    std::vector<double> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = static_cast<double>(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        double diagonal = row[0];
        row[0] = static_cast<double>(i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            double change = 0;
            if (a[i - 1] != b[j - 1]) change = formsOf(a[i - 1]).bare == formsOf(b[j - 1]).bare ? kOtherMarks : 1;
            const double best = std::min({row[j] + 1, row[j - 1] + 1, diagonal + change});
            diagonal = row[j];
            row[j] = best;
        }
    }
    return row.back() / static_cast<double>(std::max(a.size(), b.size()));
}

/// A name as it would stand there: in capitals where the hand wrote capitals, and with the tone of "hòa" where the hand put it.
std::string likeWritten(const std::string& name, const Part& part) {
    const bool capitals = part.name == review::uppered(part.name) && part.name != review::lowered(part.name);
    const auto meant = review::words(capitals ? review::uppered(name) : name);
    const auto written = review::words(part.name);
    std::string result;
    for (std::size_t i = 0; i < meant.size(); ++i) {
        const bool spelt = i < written.size() && review::spellingKey(written[i]) == review::spellingKey(meant[i]);
        result += (result.empty() ? "" : " ") + (spelt ? written[i] : meant[i]);
    }
    return result;
}

struct Near {
    std::size_t index = 0;
    double distance = 0;
};

/// The nearest entries to a part.
template <typename List, typename LettersOf>
std::vector<Near> nearest(const List& list, const Part& part, LettersOf lettersOf) {
    std::vector<Near> found;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto& letters = lettersOf(list[i]);
        const auto longer = std::max(letters.size(), part.letters.size());
        const auto shorter = std::min(letters.size(), part.letters.size());
        if (static_cast<double>(longer - shorter) > kFarthest * static_cast<double>(longer)) continue;
        const double far = distance(part.letters, letters);
        if (far <= kFarthest) found.push_back({i, far});
    }
    std::stable_sort(found.begin(), found.end(), [](const Near& a, const Near& b) { return a.distance < b.distance; });
    if (found.size() > kNearest) found.resize(kNearest);
    return found;
}

}  // namespace

PlaceLexicon::Name PlaceLexicon::nameOf(const std::string& text) { return {text, lowerLetters(text)}; }

PlaceLexicon::PlaceLexicon(const std::string& table) {
    std::istringstream lines(table);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream columns(line);
        std::string province;
        std::string district;
        if (!std::getline(columns, province, '\t') || !std::getline(columns, district, '\t')) continue;
        if (provinces_.empty() || provinces_.back().name.text != province) provinces_.push_back({nameOf(province), {}});
        provinces_.back().districts.push_back({nameOf(district), {}});
        for (std::string commune; std::getline(columns, commune, '\t');) provinces_.back().districts.back().communes.push_back(nameOf(commune));
    }
}

std::vector<PlacePhrase> PlaceLexicon::phrasesLike(const std::string& text) const {
    const std::vector<Part> parts = partsOf(text);
    if (parts.size() < 2) return {};
    const std::size_t count = parts.size();
    struct Ranked {
        PlacePhrase phrase;
        double distance;
    };
    std::vector<Ranked> found;
    const auto add = [&](const std::vector<std::string>& lastNames, double far) {
        std::string phrase;
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t fromEnd = count - 1 - i;
            const std::string name = fromEnd < lastNames.size() ? likeWritten(lastNames[fromEnd], parts[i]) : parts[i].name;
            phrase += parts[i].gap + parts[i].kind + (parts[i].kind.empty() || name.empty() ? "" : " ") + name;
        }
        // A level without a name counts as one that is hardly like any.
        found.push_back({{phrase, static_cast<int>(lastNames.size())}, far + kFarthest * static_cast<double>(kLevels - lastNames.size())});
    };
    const auto lettersOfPlace = [](const auto& place) -> const std::vector<std::string>& { return place.name.letters; };
    const auto lettersOfName = [](const Name& name) -> const std::vector<std::string>& { return name.letters; };
    for (const Near& p : nearest(provinces_, parts[count - 1], lettersOfPlace)) {
        const Province& province = provinces_[p.index];
        for (const Near& d : nearest(province.districts, parts[count - 2], lettersOfPlace)) {
            const District& district = province.districts[d.index];
            add({province.name.text, district.name.text}, p.distance + d.distance);
            if (count < 3) continue;
            for (const Near& c : nearest(district.communes, parts[count - 3], lettersOfName)) {
                add({province.name.text, district.name.text, district.communes[c.index].text}, p.distance + d.distance + c.distance);
            }
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const Ranked& a, const Ranked& b) { return a.distance < b.distance; });
    std::vector<PlacePhrase> phrases;
    for (const Ranked& one : found) {
        if (phrases.size() == kMostPhrases) break;
        phrases.push_back(one.phrase);
    }
    return phrases;
}

}  // namespace ocr
