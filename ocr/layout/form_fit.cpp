#include "ocr/layout/form_fit.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

#include <opencv2/imgproc.hpp>

#include "ocr/layout/line_pieces.h"
#include "ocr/layout/percentile.h"
#include "ocr/wide_registers.h"

namespace ocr {
namespace {

constexpr double kShiftMm = 8;      // The sheet may be cut this much wrongly,
constexpr double kStretchMm = 5;    // its edges may lie this much away by stretch,
constexpr double kTurnMm = 2.4;     // and this much by a turn.
constexpr double kLeanMm = 1;       // Sideways lean besides that turn.
constexpr double kShiftStepMm = 0.2;
constexpr double kOtherStepMm = 0.5;
constexpr double kForgivenMm = 1.6;
constexpr double kSeen = 0.25;      // A profile lower than this shows no line.
constexpr double kLinesLeft = 0.3;  // Of the printed lines: with fewer, what is found is chance.
constexpr double kNearMm = 0.6;     // A line counts as found when it lies this near to its place.

/// A profile with the two terms that move it besides the shift.
struct Voter {
    Profile profile;
    double first = 0;
    double second = 0;
    double weight = 1;
};

/// A voter's profile with its weight, between two zeros: whoever asks beyond its ends hears nothing.
std::vector<double> weighed(const Voter& voter) {
    std::vector<double> values(1, 0.0);
    for (const float value : voter.profile.values) values.push_back(voter.weight * value);
    values.push_back(0.0);
    return values;
}

/// Lets near misses count in part: a coarse grid must not step over a thin line, and a bent page must not lose two lines to save a third.
void widen(Profile& profile) {
    const int span = static_cast<int>(std::lround(kForgivenMm * profile.pixelsPerMm));
    const int count = static_cast<int>(profile.values.size());
    std::vector<float> wide(profile.values.size(), 0);
    for (int i = 0; i < count; ++i) {
        for (int k = std::max(0, i - span); k <= std::min(count - 1, i + span); ++k) {
            const float share = 1 - static_cast<float>(std::abs(k - i)) / static_cast<float>(span + 1);
            wide[static_cast<std::size_t>(i)] = std::max(wide[static_cast<std::size_t>(i)], share * profile.values[static_cast<std::size_t>(k)]);
        }
    }
    profile.values = std::move(wide);
}

/// The numbers from one to another by equal steps.
std::vector<double> stepsBetween(double from, double to, double step) {
    std::vector<double> steps;
    for (double at = from; at <= to + 1e-6; at += step) steps.push_back(at);
    return steps;
}

/// A voter asked about a row of shifts.
struct Question {
    int last;              ///< Index of the last of its values.
    int middle;            ///< Index of the one where the warp expects the line.
    double firstTerm, secondTerm, shift, pixelsPerMm;
};

/// Shifts that are asked about at once; a few more than there are fit in.
constexpr std::size_t kMostShifts = 96;
using Indices = std::array<int, kMostShifts>;

[[gnu::always_inline]] inline void findIndices(const Question& ask, const double* shifts, int count, Indices& indices) {
    for (int i = 0; i < count; ++i) {
        // Profile::at, written out: this is asked some ten million times a page.
        const double pixels = (shifts[i] + ask.firstTerm + ask.secondTerm - ask.shift) * ask.pixelsPerMm;
        const int index = ask.middle + static_cast<int>(pixels + std::copysign(0.5, pixels));
        indices[static_cast<std::size_t>(i)] = std::min(std::max(index, 0), ask.last);
    }
}

[[gnu::target("avx2")]] void findIndicesOnWide(const Question& ask, const double* shifts, int count, Indices& indices) {
    findIndices(ask, shifts, count, indices);
}
void findIndicesAnywhere(const Question& ask, const double* shifts, int count, Indices& indices) { findIndices(ask, shifts, count, indices); }

/// Apart from the indices and for any processor: fetching one value after the other is faster than fetching several at once.
void addVotes(const double* values, const Indices& indices, int count, double* votes) {
    for (int i = 0; i < count; ++i) votes[i] += values[indices[static_cast<std::size_t>(i)]];
}

/// The shift and the coefficients of two further terms that collect most votes.
/// @param second where the second coefficient is expected, with its reach.
std::array<double, 3> bestByVotes(const std::vector<Voter>& voters, double firstReach, double secondMiddle, double secondReach) {
    static const auto findIndicesHere = hasWideRegisters() ? findIndicesOnWide : findIndicesAnywhere;
    std::vector<std::vector<double>> says;
    for (const Voter& voter : voters) says.push_back(weighed(voter));
    std::array<double, 3> best{};
    double most = -1e9;
    const std::vector<double> shifts = stepsBetween(-kShiftMm, kShiftMm, kShiftStepMm);
    std::vector<double> votes(shifts.size());
    assert(shifts.size() <= kMostShifts);
    Indices indices{};
    for (const double first : stepsBetween(-firstReach, firstReach, kOtherStepMm)) {
        for (const double second : stepsBetween(secondMiddle - secondReach, secondMiddle + secondReach, kOtherStepMm)) {
            std::ranges::fill(votes, 0.0);
            for (std::size_t v = 0; v < voters.size(); ++v) {
                const Voter& voter = voters[v];
                const Question ask{static_cast<int>(says[v].size()) - 1, voter.profile.reach + 1, first * voter.first,
                                   second * voter.second, voter.profile.shift, voter.profile.pixelsPerMm};
                findIndicesHere(ask, shifts.data(), static_cast<int>(shifts.size()), indices);
                addVotes(says[v].data(), indices, static_cast<int>(shifts.size()), votes.data());
            }
            for (std::size_t i = 0; i < shifts.size(); ++i) {
                // Among equals the smallest change wins, so an empty page stays where it is.
                const double change = std::abs(shifts[i]) + std::abs(first) + std::abs(second - secondMiddle);
                const double all = votes[i] * (1 - 0.01 * change) - 1e-9 * change;
                if (all <= most) continue;
                most = all;
                best = {shifts[i], first, second};
            }
        }
    }
    return best;
}

constexpr double kVoteReachMm = kShiftMm + kStretchMm + kTurnMm + 1;

/// What of the print can be looked for.
struct Print {
    std::vector<LinePiece> pieces;
    std::vector<LineEnd> ends;
    std::vector<WordEdge> edges;
};

Print printOf(const review::RecordForm& form) { return {piecesOf(form), endsOf(form), wordEdgesOf(form)}; }

/// A turned sheet leans sideways as much as its lines rise.
double leanOf(const FormWarp& warp) { return -warp.dy[1] * warp.sheet().height / warp.sheet().width; }

void coarseDown(const LineMap& map, const std::vector<LinePiece>& pieces, FormWarp& warp) {
    std::vector<Voter> voters;
    for (const LinePiece& piece : pieces) {
        if (piece.down) continue;
        const auto terms = warp.terms(piece.middle);
        voters.push_back({profileAcross(map, warp, piece, kVoteReachMm), terms[2], terms[1], piece.length});
        widen(voters.back().profile);
    }
    const auto best = bestByVotes(voters, kStretchMm, 0, kTurnMm);
    warp.dy[0] = best[0];
    warp.dy[2] = best[1];
    warp.dy[1] = best[2];
}

/// A profile brought to a highest value of one, so that a faint leader says as much as a black one.
Profile levelled(Profile profile) {
    float highest = 1e-6F;
    for (const float value : profile.values) highest = std::max(highest, value);
    for (float& value : profile.values) value = std::max(0.0F, value / highest);
    return profile;
}

void coarseRight(const LineMap& map, const Print& print, FormWarp& warp) {
    std::vector<Voter> voters;
    const auto add = [&](review::Point at, Profile profile, double weight) {
        const auto terms = warp.terms(at);
        voters.push_back({std::move(profile), terms[1], terms[2], weight});
        widen(voters.back().profile);
    };
    for (const LinePiece& piece : print.pieces) {
        if (piece.down) add(piece.middle, profileAcross(map, warp, piece, kVoteReachMm), piece.length);
    }
    for (const LineEnd& end : print.ends) add(end.at, levelled(profileOfEnd(map, warp, end, kVoteReachMm)), 5);
    for (const WordEdge& edge : print.edges) add(edge.at, levelled(profileOfEdge(map, warp, edge, kVoteReachMm)), edge.start ? 8 : 4);
    const double lean = leanOf(warp);
    const auto best = bestByVotes(voters, kStretchMm, lean, kLeanMm);
    warp.dx[0] = best[0];
    warp.dx[1] = best[1];
    warp.dx[2] = best[2];
}

/// Displacements still left after the present warp, from the peaks near the expected places, added to what the warp already does.
std::vector<Displacement> measure(const LineMap& map, const std::vector<LinePiece>& pieces, const FormWarp& warp, bool down, double reach) {
    std::vector<Displacement> measured;
    for (const LinePiece& piece : pieces) {
        if (piece.down != down) continue;
        const Profile profile = profileAcross(map, warp, piece, reach);
        const double peak = profile.peak(reach);
        const double height = profile.at(peak);
        if (height < kSeen) continue;
        const review::Point moved = warp.baseToForm(warp.toPage(piece.middle));
        const double already = down ? moved.x - piece.middle.x : moved.y - piece.middle.y;
        measured.push_back({piece.middle, already + peak, height * height * piece.length});
    }
    return measured;
}

/// One measurement at an end of a leader or an edge of a word, when there is anything to see.
void measureEdge(const FormWarp& warp, review::Point at, const Profile& profile, double reach, double weight, std::vector<Displacement>& measured) {
    const double peak = profile.peak(reach);
    if (profile.at(peak) <= 0.01F) return;
    const review::Point moved = warp.baseToForm(warp.toPage(at));
    measured.push_back({at, moved.x - at.x + peak, weight});
}

void refine(const LineMap& map, const Print& print, FormWarp& warp) {
    constexpr double kLocked = Stiffness::kLocked;
    constexpr std::array<double, 4> kReach{2.4, 1.6, 1.0, 0.8};
    for (std::size_t round = 0; round < kReach.size(); ++round) {
        const bool late = round >= 2;
        Stiffness down{{0, 0.002, 0.002, round > 0 ? 0.002 : kLocked, round > 0 ? 0.002 : kLocked, kLocked, late ? 0.002 : kLocked}, {}};
        warp.dy = fitTerms(warp, measure(map, print.pieces, warp, false, kReach[round]), down);
        auto right = measure(map, print.pieces, warp, true, kReach[round]);
        const double reach = kReach[round] + 0.6;
        for (const LineEnd& end : print.ends) measureEdge(warp, end.at, profileOfEnd(map, warp, end, reach), reach, 3, right);
        for (const WordEdge& edge : print.edges) measureEdge(warp, edge.at, profileOfEdge(map, warp, edge, reach), reach, edge.start ? 6 : 2, right);
        Stiffness sideways{{0, 0.002, 0.05, 0.1, 0.005, kLocked, kLocked}, {}};
        sideways.rest[2] = leanOf(warp);
        warp.dx = fitTerms(warp, right, sideways);
    }
}

/// How much of the printed length is seen, less what is seen three and more millimetres beside, where nothing is printed.
void judgeFound(const LineMap& map, const std::vector<LinePiece>& pieces, FormFit& fit) {
    double length = 0;
    double seen = 0;
    double chance = 0;
    std::vector<double> distances;
    for (const LinePiece& piece : pieces) {
        const Profile profile = profileAcross(map, fit.warp, piece, 5);
        const double peak = profile.peak(kNearMm);
        const auto strongest = [&](double from) {
            float value = 0;
            for (double mm = from; mm <= from + 2 * kNearMm; mm += 0.2) value = std::max(value, profile.at(mm));
            return static_cast<double>(value);
        };
        length += piece.length;
        seen += piece.length * std::min(1.0, 1.5 * profile.at(peak));
        chance += piece.length * std::min(1.0, 1.5 * 0.5 * (strongest(-4.2) + strongest(3.0)));
        if (profile.at(peak) >= kSeen) distances.push_back(std::abs(peak));
    }
    if (length <= 0) return;
    fit.found = std::clamp((seen - chance) / std::max(1e-6, length - chance), 0.0, 1.0);
    fit.misfit = percentile(distances, 0.5);
}

/// The sheet in pixels of the map without its rim: cut edges are no print.
cv::Rect insideOfSheet(const LineMap& map, const FormWarp& warp) {
    const double rim = 5 * map.pixelsPerMm;
    const review::Box sheet = warp.onPage();
    const cv::Point from(cvCeil(std::max(0.0, sheet.x * map.scale) + rim), cvCeil(std::max(0.0, sheet.y * map.scale) + rim));
    const cv::Point to(cvFloor(std::min<double>(map.across.cols, (sheet.x + sheet.width) * map.scale) - rim),
                       cvFloor(std::min<double>(map.across.rows, (sheet.y + sheet.height) * map.scale) - rim));
    return to.x > from.x && to.y > from.y ? cv::Rect(from, to) : cv::Rect();
}

/// How much of all long lines of the sheet lies where the form has one.
void judgeExplained(const LineMap& map, const review::RecordForm& form, FormFit& fit) {
    double all = 0;
    double covered = 0;
    const cv::Rect inner = insideOfSheet(map, fit.warp);
    for (const bool down : {false, true}) {
        cv::Mat expected = cv::Mat::zeros(map.across.size(), CV_8U);
        const auto draw = [&](const review::PrintedLine& line) {
            if ((std::abs(line.to.y - line.from.y) > std::abs(line.to.x - line.from.x)) != down) return;
            const review::Point a = fit.warp.toPage(line.from);
            const review::Point m = fit.warp.toPage({(line.from.x + line.to.x) / 2, (line.from.y + line.to.y) / 2});
            const review::Point b = fit.warp.toPage(line.to);
            const auto at = [&](review::Point p) { return cv::Point(static_cast<int>(p.x * map.scale), static_cast<int>(p.y * map.scale)); };
            cv::line(expected, at(a), at(m), 255, 9);
            cv::line(expected, at(m), at(b), 255, 9);
        };
        for (const auto& line : form.leaders) draw(line);
        for (const auto& line : form.rules) draw(line);
        const cv::Mat& lines = down ? map.longDown : map.longAcross;
        if (inner.empty()) continue;
        all += cv::countNonZero(lines(inner));
        covered += cv::countNonZero(lines(inner) & expected(inner));
    }
    fit.explained = all > 0 ? covered / all : 0;
}

}  // namespace

double FormFit::score() const { return found + explained > 0 ? 2 * found * explained / (found + explained) : 0; }

FormFit fitForm(const LineMap& map, const review::RecordForm& form, review::Size page) {
    FormFit fit;
    fit.warp = FormWarp(form.page, page);
    const Print print = printOf(form);
    coarseDown(map, print.pieces, fit.warp);
    coarseRight(map, print, fit.warp);
    refine(map, print, fit.warp);
    judgeFit(map, form, fit);
    return fit;
}

FormFit fitFormOn(const LineMap& map, const review::RecordForm& form, const review::Box& onPage) {
    FormFit known;
    known.warp = FormWarp::onPart(form.page, onPage);
    FormFit fit = known;
    refine(map, printOf(form), fit.warp);
    judgeFit(map, form, fit);
    if (fit.found >= kLinesLeft) return fit;
    judgeFit(map, form, known);
    return known;
}

void judgeFit(const LineMap& map, const review::RecordForm& form, FormFit& fit) {
    judgeFound(map, piecesOf(form), fit);
    judgeExplained(map, form, fit);
}

}  // namespace ocr
