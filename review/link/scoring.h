#pragma once

#include <string>
#include <vector>

#include "review/base/partial_date.h"
#include "review/link/name_frequency.h"

namespace review {

/// A person made ready for comparing, from the book or from the population.
struct Comparable {
    std::string name;      ///< foldedName().
    std::string spelling;  ///< spellingKey().
    PartialDate birth;
    std::string sex;        ///< "1", "2" or empty: "3" is no sign.
    std::string number;     ///< 12 digits or empty.
    std::string oldNumber;  ///< 9 digits or empty.
    std::string father;     ///< foldedName().
    std::string mother;
    std::string origin;  ///< folded().
};

/// How one field of two people compares.
enum class Agreement {
    unknown,      ///< One side is silent.
    same,         ///< They agree as far as both speak.
    near,         ///< A slip of the pen apart.
    contradicts,  ///< They cannot both be right.
};

/// A pair compared, field by field.
struct Comparison {
    Agreement name = Agreement::unknown;
    Agreement birth = Agreement::unknown;
    Agreement sex = Agreement::unknown;
    Agreement number = Agreement::unknown;
    Agreement father = Agreement::unknown;
    Agreement mother = Agreement::unknown;
    Agreement origin = Agreement::unknown;
    bool sameSpelling = false;  ///< The names agree with their marks.
    bool fullBirth = false;     ///< Both dates are full.
    double weight = 0;          ///< Sum of the fields' log-likelihood ratios (Fellegi & Sunter 1969), natural logarithm.

    /// True when any field contradicts; origin is no proof, because addresses are written in many ways.
    [[nodiscard]] bool contradicted() const;
};

[[nodiscard]] Comparison compare(const Comparable& a, const Comparable& b, const NameFrequency& names);

}  // namespace review
