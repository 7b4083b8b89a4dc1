#pragma once

#include <array>
#include <vector>

#include "ocr/clean/line_track.h"
#include "review/base/geometry.h"

namespace ocr {

/// How the straight rows of a page are bent in the picture: by f(x) + v·g(x) downwards, v from -1 at the top to 1 at the bottom, so that
/// every row's curve lies between those of the top and the bottom. f and g are cubic splines whose knots stand closer towards both sides,
/// where a gutter may be. That is what a page bent about one axis, like a cylinder, shows once its perspective is taken out (Cao, Ding &
/// Liu 2003, "A cylindrical surface model to rectify the bound document image"; Zhang & Tan 2003, "Correcting document image warping based
/// on regression of curved text lines"; Meng, Pan, Xiang & Duan 2012, "Metric rectification of curved document images").
class RowCurves {
public:
    static constexpr int kAcross = 12;  ///< Coefficients of one spline.
    using Terms = std::array<double, 2 * std::size_t(kAcross)>;

    RowCurves() = default;
    RowCurves(review::Size page, const Terms& terms);

    /// How much lower than on a flat page the paper lies, at a point of the flat page. Unit as of the page.
    [[nodiscard]] double drop(review::Point page) const;

    [[nodiscard]] review::Size page() const { return page_; }
    [[nodiscard]] const Terms& terms() const { return terms_; }
    bool operator==(const RowCurves&) const = default;

private:
    review::Size page_{1, 1};
    Terms terms_{};
};

/// What the tracks say about the rows.
struct RowFit {
    RowCurves curves;  ///< The middle of the page stays where it is: half of it is displaced up, half of it down.
    double p95 = 0;    ///< 95 of 100 points that have a say lie nearer than this to a curve; unit of the tracks.
};

/// Fits curves to tracks. Each track has a height of its own; tracks and points that do not fit the others lose their say (rounds of
/// Huber's, then of Tukey's weights). The splines are as stiff as paper: where tracks say nothing they run on straight.
/// @param tracks with `middle` the height of the straight row. @param pixelsPerMm of tracks and page.
[[nodiscard]] RowFit fitRows(const std::vector<LineTrack>& tracks, review::Size page, double pixelsPerMm);

/// Whether tracks are explained by curves better than by straight lines. Points count as astray little by little: a half at 0.12 mm.
struct RowDoubt {
    double before = 0;  ///< Share of the points, 0..1, that stray further from straight, evenly converging lines fitted to all.
    double after = 0;  ///< Share that strays further from curves fitted to other tracks only: an honest figure; on flat pages the larger.
};

[[nodiscard]] RowDoubt doubtRows(const std::vector<LineTrack>& tracks, review::Size page, double pixelsPerMm);

}  // namespace ocr
