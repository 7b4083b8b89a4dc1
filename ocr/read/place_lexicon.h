#pragma once

#include <string>
#include <vector>

namespace ocr {

/// An address as it would read with names that belong together.
struct PlacePhrase {
    std::string text;
    int levels = 0;  ///< How many names, one inside the other, it has: 2 for district and province, 3 with the commune.
};

/// Communes, districts and provinces that lie in each other. Immutable; shared by all threads.
class PlaceLexicon {
public:
    /// @param table made by ocr/training/make_places.py: a line for each district: province, district, its communes, separated by tabs.
    explicit PlaceLexicon(const std::string& table);

    /// Ways to take the last parts of an address (parted by commas or spaced dashes) for names of the lexicon that lie in each other and are spelt nearly
    /// so, likeliest first; the text itself too when it is one of them. Empty for texts that are no address. Kinds of units ("Xã", "TP.") stay as they are.
    [[nodiscard]] std::vector<PlacePhrase> phrasesLike(const std::string& text) const;

private:
    struct Name {
        std::string text;
        std::vector<std::string> letters;  ///< Lower case.
    };
    struct District {
        Name name;
        std::vector<Name> communes;
    };
    struct Province {
        Name name;
        std::vector<District> districts;
    };
    static Name nameOf(const std::string& text);

    std::vector<Province> provinces_;
};

}  // namespace ocr
