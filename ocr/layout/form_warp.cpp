#include "ocr/layout/form_warp.h"

#include <algorithm>
#include <cmath>

#include <opencv2/core.hpp>

#include "ocr/layout/percentile.h"

namespace ocr {
namespace {

double dot(const FormWarp::Terms& a, const FormWarp::Terms& b) {
    double sum = 0;
    for (int i = 0; i < FormWarp::kTerms; ++i) sum += a[i] * b[i];
    return sum;
}

/// Weighted least squares for the distance from rest.
FormWarp::Terms solveOnce(const std::vector<FormWarp::Terms>& rows, const std::vector<Displacement>& measured, const std::vector<double>& weights,
                          const Stiffness& stiffness) {
    std::vector<int> free;
    for (int term = 0; term < FormWarp::kTerms; ++term) {
        if (stiffness.pull[term] >= 0) free.push_back(term);
    }
    const int count = static_cast<int>(free.size());
    cv::Mat normal = cv::Mat::zeros(count, count, CV_64F);
    cv::Mat right = cv::Mat::zeros(count, 1, CV_64F);
    double total = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        total += weights[i];
        const double left = measured[i].mm - dot(rows[i], stiffness.rest);
        for (int r = 0; r < count; ++r) {
            right.at<double>(r) += weights[i] * rows[i][free[r]] * left;
            for (int c = 0; c < count; ++c) normal.at<double>(r, c) += weights[i] * rows[i][free[r]] * rows[i][free[c]];
        }
    }
    for (int r = 0; r < count; ++r) normal.at<double>(r, r) += (1e-6 + stiffness.pull[free[r]]) * std::max(total, 1e-6);
    cv::Mat solved;
    cv::solve(normal, right, solved, cv::DECOMP_CHOLESKY);
    FormWarp::Terms terms = stiffness.rest;
    for (int r = 0; r < count; ++r) terms[free[r]] += solved.at<double>(r);
    return terms;
}

}  // namespace

FormWarp::FormWarp(review::Size sheetMm, review::Size pagePixels)
    : sheet_(sheetMm), scaleX_(pagePixels.width / sheetMm.width), scaleY_(pagePixels.height / sheetMm.height) {}

FormWarp FormWarp::onPart(review::Size sheetMm, const review::Box& onPage) {
    FormWarp warp(sheetMm, {onPage.width, onPage.height});
    warp.origin_ = {onPage.x, onPage.y};
    return warp;
}

FormWarp::Terms FormWarp::terms(review::Point mm) const {
    const double x = 2 * mm.x / sheet_.width - 1;
    const double y = 2 * mm.y / sheet_.height - 1;
    return {1, x, y, x * y, x * x, y * y, x * x * y};
}

review::Point FormWarp::toPage(review::Point mm) const {
    const Terms t = terms(mm);
    return {origin_.x + (mm.x + dot(dx, t)) * scaleX_, origin_.y + (mm.y + dot(dy, t)) * scaleY_};
}

review::Point FormWarp::baseToForm(review::Point page) const { return {(page.x - origin_.x) / scaleX_, (page.y - origin_.y) / scaleY_}; }

review::Point FormWarp::toForm(review::Point page) const {
    const review::Point goal = baseToForm(page);
    review::Point guess = goal;
    // The displacement is small and smooth, so walking back by it converges in a few steps.
    for (int step = 0; step < 6; ++step) {
        const Terms t = terms(guess);
        guess = {goal.x - dot(dx, t), goal.y - dot(dy, t)};
    }
    return guess;
}

FormWarp::Terms fitTerms(const FormWarp& warp, const std::vector<Displacement>& measured, const Stiffness& stiffness) {
    if (measured.empty()) return stiffness.rest;
    std::vector<FormWarp::Terms> rows;
    std::vector<double> weights;
    for (const Displacement& one : measured) {
        rows.push_back(warp.terms(one.at));
        weights.push_back(one.weight);
    }
    FormWarp::Terms terms = stiffness.rest;
    for (int round = 0; round < 4; ++round) {
        terms = solveOnce(rows, measured, weights, stiffness);
        std::vector<double> distances;
        for (std::size_t i = 0; i < rows.size(); ++i) distances.push_back(std::abs(dot(rows[i], terms) - measured[i].mm));
        std::vector<double> sorted = distances;
        const double reach = std::max(0.4, 3 * percentile(sorted, 0.5));
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const double share = std::min(1.0, distances[i] / reach);
            weights[i] = measured[i].weight * (1 - share * share) * (1 - share * share);
        }
    }
    return terms;
}

}  // namespace ocr
