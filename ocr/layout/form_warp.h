#pragma once

#include <array>
#include <vector>

#include "review/base/geometry.h"

namespace ocr {

/// From millimetres of the printed form to pixels of the page picture: an upright scaling and, on top of it, a smooth displacement in
/// millimetres (shift, scale, shear, keystone and a little bending).
class FormWarp {
public:
    FormWarp() = default;
    /// The form's sheet laid on the whole page picture.
    FormWarp(review::Size sheetMm, review::Size pagePixels);
    /// The form's sheet laid on a part of the page picture, which shows more than the sheet.
    [[nodiscard]] static FormWarp onPart(review::Size sheetMm, const review::Box& onPage);

    [[nodiscard]] review::Point toPage(review::Point mm) const;
    /// The place on the form that lands on this page pixel.
    [[nodiscard]] review::Point toForm(review::Point page) const;
    /// Without the displacement.
    [[nodiscard]] review::Point baseToForm(review::Point page) const;
    [[nodiscard]] review::Size sheet() const { return sheet_; }  ///< Millimetres.
    /// Where the sheet lies without the displacement, pixels.
    [[nodiscard]] review::Box onPage() const { return {origin_.x, origin_.y, sheet_.width * scaleX_, sheet_.height * scaleY_}; }
    [[nodiscard]] double pixelsPerMmX() const { return scaleX_; }
    [[nodiscard]] double pixelsPerMmY() const { return scaleY_; }

    /// Powers of the position used by the displacement: 1, x, y, xy, x², y², x²y.
    static constexpr int kTerms = 7;
    using Terms = std::array<double, kTerms>;
    Terms dx{};  ///< Coefficients of the displacement to the right, millimetres.
    Terms dy{};  ///< Downwards.

    [[nodiscard]] Terms terms(review::Point mm) const;

private:
    review::Size sheet_{1, 1};
    review::Point origin_{};  // Of the sheet, pixels.
    double scaleX_ = 1;
    double scaleY_ = 1;
};

/// One measured displacement.
struct Displacement {
    review::Point at;  ///< On the form, millimetres.
    double mm = 0;     ///< Measured, along one axis.
    double weight = 1;
};

/// How freely each term may move, and where it rests without evidence.
struct Stiffness {
    FormWarp::Terms pull{};     ///< Pull towards `rest`, as a share of all weight; kLocked keeps the term at rest.
    FormWarp::Terms rest{};
    static constexpr double kLocked = -1;
};

/// Coefficients that explain the displacements; outliers lose their say (rounds of Tukey weights around the median distance).
[[nodiscard]] FormWarp::Terms fitTerms(const FormWarp& warp, const std::vector<Displacement>& measured, const Stiffness& stiffness);

}  // namespace ocr
