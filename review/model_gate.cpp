#include "review/model_gate.h"

#include <algorithm>
#include <cstdlib>
#include <map>

namespace review {
namespace {

Comparison comparisonOf(const std::string& fieldClass, const std::vector<const ReadTwice*>& fields) {
    Comparison sum;
    sum.fieldClass = fieldClass;
    std::map<std::string, int> gained;  // Wrong letters less, by record.
    for (const ReadTwice* field : fields) {
        ++sum.fields;
        sum.letters += field->letters;
        sum.wrongBefore += field->wrongBefore;
        sum.wrongAfter += field->wrongAfter;
        sum.rightBefore += field->wrongBefore == 0 ? 1 : 0;
        sum.rightAfter += field->wrongAfter == 0 ? 1 : 0;
        gained[field->record] += field->wrongBefore - field->wrongAfter;
    }
    std::vector<int> better;
    std::vector<int> worse;
    for (const auto& [record, difference] : gained) {
        better.push_back(difference);
        worse.push_back(-difference);
    }
    sum.chanceBetter = chanceOfSum(better);
    sum.chanceWorse = chanceOfSum(worse);
    return sum;
}

}  // namespace

double chanceOfSum(const std::vector<int>& differences) {
    std::size_t most = 0;
    long sum = 0;
    for (const int difference : differences) {
        most += static_cast<std::size_t>(std::abs(difference));
        sum += difference;
    }
    // chance[k]: that the differences with a plus add up to k; the sum of all is then 2k − most.
    std::vector<double> chance(most + 1, 0.0);
    chance[0] = 1;
    for (const int difference : differences) {
        const auto step = static_cast<std::size_t>(std::abs(difference));
        for (std::size_t k = most + 1; k-- > 0;) chance[k] = (chance[k] + (k >= step ? chance[k - step] : 0.0)) / 2;
    }
    double result = 0;
    for (std::size_t k = 0; k <= most; ++k) {
        if (2 * static_cast<long>(k) - static_cast<long>(most) >= sum) result += chance[k];
    }
    return std::min(1.0, result);
}

GateVerdict judgeModel(const std::vector<ReadTwice>& fields) {
    std::vector<const ReadTwice*> all;
    std::map<std::string, std::vector<const ReadTwice*>> classes;
    std::map<std::string, int> records;
    for (const ReadTwice& field : fields) {
        all.push_back(&field);
        classes[field.fieldClass].push_back(&field);
        ++records[field.record];
    }
    GateVerdict verdict;
    verdict.records = static_cast<int>(records.size());
    verdict.all = comparisonOf({}, all);
    for (const auto& [name, ofClass] : classes) verdict.classes.push_back(comparisonOf(name, ofClass));
    verdict.better = verdict.all.chanceBetter < kGateLevel &&
                     std::ranges::none_of(verdict.classes, [](const Comparison& one) { return one.chanceWorse < kGateLevel; });
    return verdict;
}

}  // namespace review
