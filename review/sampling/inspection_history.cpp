#include "review/sampling/inspection_history.h"

#include <algorithm>

namespace review {
namespace {

constexpr std::size_t kLotsWatched = 5;
constexpr std::size_t kFailuresForTightened = 2;
constexpr std::size_t kAcceptedForNormal = 5;
constexpr std::size_t kFailuresToStop = 5;
constexpr std::size_t kScoreForReduced = 30;

/// The limit one step stricter, or the same when there is none.
double stricter(double limit) {
    const auto limits = acceptanceQualityLimits();
    const auto place = std::find(limits.begin(), limits.end(), limit);
    return place == limits.begin() || place == limits.end() ? limit : *std::prev(place);
}

class Series {
public:
    explicit Series(const InspectionScheme& scheme) : scheme_(scheme) {}

    void take(const InspectedLot& lot) {
        if (standing_.discontinued) return;
        switch (standing_.strictness) {
            case Strictness::normal:
                underNormal(lot);
                break;
            case Strictness::tightened:
                underTightened(lot);
                break;
            case Strictness::reduced:
                if (!lot.accepted) become(Strictness::normal);
                break;
        }
    }

    [[nodiscard]] const InspectionStanding& standing() const { return standing_; }

private:
    void underNormal(const InspectedLot& lot) {
        lately_.push_back(lot.accepted);
        if (lately_.size() > kLotsWatched) lately_.erase(lately_.begin());
        score(lot);
        if (static_cast<std::size_t>(std::count(lately_.begin(), lately_.end(), false)) >= kFailuresForTightened) {
            become(Strictness::tightened);
        } else if (scheme_.reducedAllowed && standing_.score >= kScoreForReduced) {
            become(Strictness::reduced);
        }
    }

    void underTightened(const InspectedLot& lot) {
        inARow_ = lot.accepted ? inARow_ + 1 : 0;
        failed_ += lot.accepted ? 0 : 1;
        if (failed_ >= kFailuresToStop) {
            standing_.discontinued = true;
        } else if (inARow_ >= kAcceptedForNormal) {
            become(Strictness::normal);
        }
    }

    /// 9.3.3.2, single sampling: two points for an accepted lot where at most one wrong item is allowed, otherwise three where it would
    /// have been accepted under the next stricter limit too; else the count begins anew.
    void score(const InspectedLot& lot) {
        const auto plan = planFor(lot.size, scheme_.level, Strictness::normal, scheme_.limit);
        if (!plan) return;
        if (plan->accept <= 1) {
            standing_.score = lot.accepted ? standing_.score + 2 : 0;
            return;
        }
        const auto harder = planFor(lot.size, scheme_.level, Strictness::normal, stricter(scheme_.limit));
        standing_.score = lot.accepted && harder && lot.wrong <= harder->accept ? standing_.score + 3 : 0;
    }

    void become(Strictness strictness) {
        standing_ = {.strictness = strictness};
        lately_.clear();
        inARow_ = failed_ = 0;
    }

    InspectionScheme scheme_;
    InspectionStanding standing_;
    std::vector<bool> lately_;  ///< Accepted or not, under normal inspection.
    std::size_t inARow_ = 0;    ///< Accepted under tightened inspection without a failure between.
    std::size_t failed_ = 0;    ///< Under tightened inspection.
};

}  // namespace

InspectionStanding standingAfter(const InspectionScheme& scheme, std::span<const InspectedLot> lots) {
    Series series(scheme);
    for (const InspectedLot& lot : lots) series.take(lot);
    return series.standing();
}

}  // namespace review
