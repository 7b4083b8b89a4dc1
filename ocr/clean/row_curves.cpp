#include "ocr/clean/row_curves.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>

namespace ocr {
namespace {

constexpr int kAcross = RowCurves::kAcross;
constexpr int kDegree = 3;
constexpr std::array kInnerKnots = {0.05, 0.12, 0.22, 0.36, 0.64, 0.78, 0.88, 0.95};
constexpr std::size_t kFolds = 6;
constexpr int kHuberRounds = 4;
constexpr int kTukeyRounds = 5;
constexpr double kSureMm = 0.06;        // A point of a track is not known better than this.
constexpr double kNearMm = 0.12;        // A point that is off by this is half astray.
constexpr double kBendOfPaper = 0.004;  // Usual second derivative of a row near a gutter, 1/mm …
constexpr double kBendOver = 12;        // … kept up over so many millimetres.
constexpr double kUsualSlope = 0.15;
constexpr int kSamples = 80;  // Places at which stiffness is asked for.

static_assert(kAcross == int(kInnerKnots.size()) + kDegree + 1);

using Across = std::array<double, std::size_t(kAcross)>;

double knot(int i) {
    if (i <= kDegree) return 0;
    if (i - kDegree > int(kInnerKnots.size())) return 1;
    return kInnerKnots[std::size_t(i - kDegree - 1)];
}

/// Cox 1972, de Boor 1972: the cubic B-splines at u in 0..1.
Across splines(double u) {
    u = u > 0 ? std::min(u, 1 - 1e-9) : 0;
    std::array<double, std::size_t(kAcross + kDegree)> values{};
    for (int i = 0; i < int(values.size()); ++i) values[std::size_t(i)] = u >= knot(i) && u < knot(i + 1) ? 1 : 0;
    for (int degree = 1; degree <= kDegree; ++degree) {
        for (int i = 0; i + degree < int(values.size()); ++i) {
            const double left = knot(i + degree) - knot(i);
            const double right = knot(i + degree + 1) - knot(i + 1);
            const double a = left > 0 ? (u - knot(i)) / left * values[std::size_t(i)] : 0;
            const double b = right > 0 ? (knot(i + degree + 1) - u) / right * values[std::size_t(i + 1)] : 0;
            values[std::size_t(i)] = a + b;
        }
    }
    Across result{};
    std::copy_n(values.begin(), result.size(), result.begin());
    return result;
}

using Terms = std::vector<double>;

double dot(const Terms& a, const Terms& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
    return sum;
}

struct Sample {
    Terms terms;
    double y = 0;
    std::size_t track = 0;
    double trust = 1;
    double weight = 1;
};

enum class Shape { straight, bent };

Terms termsAt(Shape shape, review::Point p, review::Size page) {
    const double u = p.x / page.width;
    const double v = std::clamp(2 * p.y / page.height - 1, -1.0, 1.0);
    if (shape == Shape::straight) return {u, u * v};
    const Across across = splines(u);
    Terms terms(2 * across.size());
    for (std::size_t i = 0; i < across.size(); ++i) {
        terms[i] = across[i];
        terms[i + across.size()] = v * across[i];
    }
    return terms;
}

std::vector<Sample> samplesOf(const std::vector<LineTrack>& tracks, Shape shape, review::Size page) {
    std::vector<Sample> samples;
    for (std::size_t t = 0; t < tracks.size(); ++t) {
        for (const review::Point p : tracks[t].points)
            samples.push_back({termsAt(shape, {p.x, tracks[t].middle}, page), p.y, t, tracks[t].trust, tracks[t].trust});
    }
    return samples;
}

/// Takes each track's own height out, as a weighted mean, because it tells nothing about bends.
std::vector<Sample> centred(const std::vector<Sample>& samples, std::size_t tracks) {
    const std::size_t count = samples.front().terms.size();
    std::vector<Sample> means(tracks, Sample{Terms(count, 0.0), 0, 0, 0, 0});
    for (const Sample& s : samples) {
        Sample& mean = means[s.track];
        mean.weight += s.weight;
        mean.y += s.weight * s.y;
        for (std::size_t k = 0; k < count; ++k) mean.terms[k] += s.weight * s.terms[k];
    }
    std::vector<Sample> result = samples;
    for (Sample& s : result) {
        const Sample& mean = means[s.track];
        if (mean.weight <= 0) continue;
        s.y -= mean.y / mean.weight;
        for (std::size_t k = 0; k < count; ++k) s.terms[k] -= mean.terms[k] / mean.weight;
    }
    return result;
}

/// The weight matrix of stiffness: second and first derivatives of both splines, in units of one well-known point.
cv::Mat stiffness(Shape shape, review::Size page, double pixelsPerMm) {
    if (shape == Shape::straight) return cv::Mat::eye(2, 2, CV_64F) * 1e-6;
    cv::Mat result = cv::Mat::eye(2 * kAcross, 2 * kAcross, CV_64F) * 1e-5;
    const double h = 1.0 / kSamples;
    const double stepMm = page.width / pixelsPerMm * h;
    for (int i = 1; i < kSamples; ++i) {
        const Across left = splines((i - 1) * h);
        const Across here = splines(i * h);
        const Across right = splines((i + 1) * h);
        const double curve = pixelsPerMm * stepMm * stepMm * kBendOfPaper;
        const double slope = 2 * pixelsPerMm * stepMm * kUsualSlope;
        const double share = kSureMm * kSureMm * pixelsPerMm * pixelsPerMm * stepMm / kBendOver;
        for (std::size_t r = 0; r < std::size_t(kAcross); ++r) {
            for (std::size_t c = 0; c < std::size_t(kAcross); ++c) {
                const double second = (left[r] - 2 * here[r] + right[r]) * (left[c] - 2 * here[c] + right[c]) / (curve * curve);
                const double first = (right[r] - left[r]) * (right[c] - left[c]) / (slope * slope);
                result.at<double>(int(r), int(c)) += share * (second + first);
                // Top and bottom differ less than either bends.
                result.at<double>(int(r) + kAcross, int(c) + kAcross) += 4 * share * (second + first);
            }
        }
    }
    return result;
}

Terms solve(const std::vector<Sample>& samples, const cv::Mat& stiff) {
    const int count = stiff.rows;
    cv::Mat normal = stiff.clone();
    cv::Mat right = cv::Mat::zeros(count, 1, CV_64F);
    for (const Sample& s : samples) {
        if (s.weight <= 0) continue;
        for (int r = 0; r < count; ++r) {
            const double part = s.weight * s.terms[std::size_t(r)];
            if (part == 0) continue;
            right.at<double>(r) += part * s.y;
            auto* row = normal.ptr<double>(r);
            for (int c = 0; c < count; ++c) row[c] += part * s.terms[std::size_t(c)];
        }
    }
    cv::Mat solved;
    if (!cv::solve(normal, right, solved, cv::DECOMP_CHOLESKY)) return Terms(std::size_t(count), 0.0);
    return {solved.ptr<double>(), solved.ptr<double>() + count};
}

double percentile(std::vector<double> values, double share) {
    if (values.empty()) return 0;
    const auto at = values.begin() + std::ptrdiff_t(share * double(values.size() - 1));
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

std::vector<double> distances(const std::vector<Sample>& samples, const Terms& terms) {
    std::vector<double> result;
    result.reserve(samples.size());
    for (const Sample& s : samples) result.push_back(std::abs(s.y - dot(s.terms, terms)));
    return result;
}

/// The distance that half of all trust lies within.
double medianOf(const std::vector<double>& away, const std::vector<Sample>& samples) {
    std::vector<std::pair<double, double>> pairs;
    double total = 0;
    for (std::size_t i = 0; i < away.size(); ++i) {
        pairs.emplace_back(away[i], samples[i].trust);
        total += samples[i].trust;
    }
    std::sort(pairs.begin(), pairs.end());
    double sum = 0;
    for (const auto& [distance, trust] : pairs) {
        sum += trust;
        if (sum >= total / 2) return distance;
    }
    return 0;
}

/// Robust least squares; leaves the last weights in the samples.
Terms fit(std::vector<Sample>& samples, std::size_t tracks, const cv::Mat& stiff, double pixelsPerMm) {
    Terms terms(std::size_t(stiff.rows), 0.0);
    for (int round = 0; round < kHuberRounds + kTukeyRounds; ++round) {
        const std::vector<Sample> level = centred(samples, tracks);
        terms = solve(level, stiff);
        const std::vector<double> away = distances(level, terms);
        const double usual = std::max(kSureMm * pixelsPerMm, 1.48 * medianOf(away, samples));
        for (std::size_t i = 0; i < samples.size(); ++i) {
            const double share = away[i] / usual;
            const double tukey = share < 4.7 ? (1 - share * share / 22.1) * (1 - share * share / 22.1) : 0;
            samples[i].weight = samples[i].trust * (round < kHuberRounds ? std::min(1.0, 1.345 / std::max(share, 1e-9)) : tukey);
        }
    }
    return terms;
}

/// How far each point strays from curves, its track at its best height: 0 for one that lies on its curve, a half for one that is `near` away, 1
/// for one far off (Geman & McClure 1987). So writing counts the same whatever the curves. In the order of the tracks, then of their points.
std::vector<double> straysOf(const std::vector<Sample>& samples, std::size_t tracks, const Terms& terms, double near) {
    std::vector<std::vector<double>> left(tracks);
    for (const Sample& s : samples) left[s.track].push_back(s.y - dot(s.terms, terms));
    std::vector<double> strays;
    for (const std::vector<double>& track : left) {
        const double middle = percentile(track, 0.5);
        for (const double y : track) strays.push_back((y - middle) * (y - middle) / ((y - middle) * (y - middle) + near * near));
    }
    return strays;
}

double trustIn(const std::vector<Sample>& samples) {
    double sum = 1e-9;
    for (const Sample& s : samples) sum += s.trust;
    return sum;
}

/// The same for curves from most of the tracks that foretell the others, which change places with them.
std::vector<double> straysForetold(const std::vector<Sample>& samples, std::size_t tracks, const cv::Mat& stiff, double pixelsPerMm) {
    std::vector<std::vector<double>> ofTrack(tracks);
    for (std::size_t held = 0; held < kFolds; ++held) {
        std::vector<Sample> told;
        std::vector<Sample> asked;
        for (const Sample& s : samples) (s.track % kFolds == held ? asked : told).push_back(s);
        if (told.empty() || asked.empty()) continue;
        const std::vector<double> strays = straysOf(asked, tracks, fit(told, tracks, stiff, pixelsPerMm), kNearMm * pixelsPerMm);
        for (std::size_t i = 0; i < asked.size(); ++i) ofTrack[asked[i].track].push_back(strays[i]);
    }
    std::vector<double> all;
    for (const std::vector<double>& track : ofTrack) all.insert(all.end(), track.begin(), track.end());
    return all;
}

/// Shifts both splines so that their medians are nought; B-splines sum to one, so a shift moves every coefficient alike.
void anchor(Terms& terms) {
    for (const int from : {0, kAcross}) {
        std::vector<double> values;
        for (int i = 0; i <= kSamples; ++i) {
            const Across across = splines(double(i) / kSamples);
            double value = 0;
            for (int k = 0; k < kAcross; ++k) value += terms[std::size_t(from + k)] * across[std::size_t(k)];
            values.push_back(value);
        }
        const double middle = percentile(values, 0.5);
        for (int k = 0; k < kAcross; ++k) terms[std::size_t(from + k)] -= middle;
    }
}

}  // namespace

RowCurves::RowCurves(review::Size page, const Terms& terms) : page_(page), terms_(terms) {}

double RowCurves::drop(review::Point p) const {
    const Across across = splines(p.x / page_.width);
    const double v = std::clamp(2 * p.y / page_.height - 1, -1.0, 1.0);
    double sum = 0;
    for (std::size_t i = 0; i < across.size(); ++i) sum += across[i] * (terms_[i] + v * terms_[i + across.size()]);
    return sum;
}

RowFit fitRows(const std::vector<LineTrack>& tracks, review::Size page, double pixelsPerMm) {
    RowFit result;
    std::vector<Sample> samples = samplesOf(tracks, Shape::bent, page);
    if (samples.empty()) return result;
    Terms curves = fit(samples, tracks.size(), stiffness(Shape::bent, page, pixelsPerMm), pixelsPerMm);
    const std::vector<double> away = distances(centred(samples, tracks.size()), curves);
    std::vector<double> fitting;
    for (std::size_t i = 0; i < away.size(); ++i) {
        if (samples[i].weight > 0) fitting.push_back(away[i]);
    }
    result.p95 = percentile(fitting, 0.95);
    anchor(curves);
    RowCurves::Terms terms{};
    std::copy(curves.begin(), curves.end(), terms.begin());
    result.curves = RowCurves(page, terms);
    return result;
}

RowDoubt doubtRows(const std::vector<LineTrack>& tracks, review::Size page, double pixelsPerMm) {
    std::vector<Sample> straight = samplesOf(tracks, Shape::straight, page);
    if (straight.empty()) return {};
    RowDoubt doubt;
    const Terms lines = fit(straight, tracks.size(), stiffness(Shape::straight, page, pixelsPerMm), pixelsPerMm);
    const std::vector<double> before = straysOf(straight, tracks.size(), lines, kNearMm * pixelsPerMm);
    const std::vector<double> after =
        straysForetold(samplesOf(tracks, Shape::bent, page), tracks.size(), stiffness(Shape::bent, page, pixelsPerMm), pixelsPerMm);
    const double all = trustIn(straight);
    // Points that stray the same either way, mostly writing, say nothing: a bend at the gutter moves a tenth of the points only.
    for (std::size_t i = 0; i < std::min(before.size(), after.size()); ++i) {
        doubt.before += straight[i].trust * std::max(0.0, before[i] - after[i]) / all;
        doubt.after += straight[i].trust * std::max(0.0, after[i] - before[i]) / all;
    }
    return doubt;
}

}  // namespace ocr
