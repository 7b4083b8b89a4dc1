#pragma once

#include <string>
#include <vector>

namespace review {

/// How two readers read one verified field.
struct ReadTwice {
    std::string record;      ///< Fields of one record are one observation: one hand, one page.
    std::string fieldClass;  ///< Fields that are wrong in the same ways: the kind of the field.
    int letters = 0;         ///< Of what stands there.
    int wrongBefore = 0;     ///< Letters to put in, leave out or change: the reader in use,
    int wrongAfter = 0;      ///< and the new one.
};

/// One class of fields, or all.
struct Comparison {
    std::string fieldClass;  ///< Empty for all.
    int fields = 0;
    int letters = 0;
    int wrongBefore = 0;
    int wrongAfter = 0;
    int rightBefore = 0;  ///< Fields without a wrong letter.
    int rightAfter = 0;
    double chanceBetter = 1;  ///< p: how often chance alone would make the new one look so much better,
    double chanceWorse = 1;   ///< or so much worse.
};

/// What the gate says about a new reader.
struct GateVerdict {
    int records = 0;
    Comparison all;
    std::vector<Comparison> classes;  ///< By name.
    bool better = false;              ///< all.chanceBetter under kGateLevel, and no class with chanceWorse under it.
};

constexpr double kGateLevel = 0.05;

/// How often differences with random signs add up to as much as these do or more, exactly: the paired randomisation test of Fisher (The Design
/// of Experiments, 1935, §21), one-sided. 1 when there is nothing to compare.
[[nodiscard]] double chanceOfSum(const std::vector<int>& differences);

/// Compares on fields that neither of the two learnt from. The test pairs the wrong letters of each record; classes are tested without a correction for
/// their number, so that a doubt speaks against the new reader.
[[nodiscard]] GateVerdict judgeModel(const std::vector<ReadTwice>& fields);

}  // namespace review
