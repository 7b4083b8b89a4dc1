#include "ocr/clean/projective.h"

#include <cmath>
#include <opencv2/imgproc.hpp>

namespace ocr {
namespace {

constexpr double kHorizon = 1e-9;

cv::Matx33d matrixOf(const Projective& p) { return cv::Matx33d(p.m); }

Projective fromMatrix(const cv::Matx33d& matrix) {
    Projective result;
    for (int i = 0; i < 9; ++i) result.m[i] = matrix.val[i];
    return result;
}

}  // namespace

review::Point Projective::apply(review::Point p) const {
    double w = m[6] * p.x + m[7] * p.y + m[8];
    if (std::abs(w) < kHorizon) w = std::copysign(kHorizon, w);
    return {(m[0] * p.x + m[1] * p.y + m[2]) / w, (m[3] * p.x + m[4] * p.y + m[5]) / w};
}

review::Quad Projective::apply(const review::Quad& q) const { return {apply(q[0]), apply(q[1]), apply(q[2]), apply(q[3])}; }

Projective Projective::inverse() const { return fromMatrix(matrixOf(*this).inv(cv::DECOMP_LU)); }

Projective Projective::then(const Projective& next) const { return fromMatrix(matrixOf(next) * matrixOf(*this)); }

Projective projectiveFromTo(const review::Quad& from, const review::Quad& to) {
    cv::Point2f source[4];
    cv::Point2f target[4];
    for (std::size_t i = 0; i < 4; ++i) {
        source[i] = cv::Point2f(float(from[i].x), float(from[i].y));
        target[i] = cv::Point2f(float(to[i].x), float(to[i].y));
    }
    const cv::Mat map = cv::getPerspectiveTransform(source, target);
    return fromMatrix(cv::Matx33d(map.ptr<double>()));
}

}  // namespace ocr
