#pragma once

#include <optional>
#include <vector>

#include "ocr/clean/plan.h"

namespace app::gui {

/// A point of the scan that a person can take hold of.
struct Handle {
    enum class Kind {
        splitTop,     ///< Upper end of the split line.
        splitBottom,  ///< Lower end.
        corner,       ///< A corner of a page.
        angle,        ///< A point to the right of a page's middle; the line from the middle to it leans as the writing does.
    };
    Kind kind = Kind::corner;
    std::size_t page = 0;    ///< Index of the page; 0 for the split line.
    std::size_t corner = 0;  ///< Clockwise from the top left.
    bool operator==(const Handle&) const = default;
};

/// The pages of a scan as a person draws them. Everything in pixels of the upright scan; angles in degrees, clockwise positive.
class HandSketch {
public:
    HandSketch() = default;
    /// @param upright size of the scan as it stands, pixels. @param hand what is set by hand already. @param recipe what counts now.
    HandSketch(review::Size upright, ocr::HandCleaning hand, const ocr::CleanRecipe& recipe);

    [[nodiscard]] const ocr::HandCleaning& hand() const { return hand_; }
    [[nodiscard]] std::size_t pages() const { return corners_.size(); }
    [[nodiscard]] const review::Quad& corners(std::size_t page) const { return corners_[page]; }
    [[nodiscard]] double degrees(std::size_t page) const { return degrees_[page]; }
    [[nodiscard]] const std::optional<ocr::SplitLine>& line() const { return line_; }

    /// In the order in which Tab goes through them: the split line, then each page's corners and angle, left page first.
    [[nodiscard]] std::vector<Handle> handles() const;
    [[nodiscard]] review::Point place(const Handle& handle) const;
    [[nodiscard]] review::Point middle(std::size_t page) const;
    /// False when the handle cannot go there: the page would be none. Nothing has changed then. An end of the split line takes the inner
    /// corners of both pages with it.
    bool move(const Handle& handle, review::Point to);
    /// How far the scan is turned clockwise to stand as it is drawn here, degrees.
    [[nodiscard]] int turned() const { return turned_; }
    /// Stands the scan otherwise, a quarter clockwise on. What was set by hand before holds no more; the machine's values arrive later.
    void turnOn();
    /// Two pages with the line down the middle, or one page over both. Nothing happens when it is so already.
    void setTwoPages(bool two);
    /// Nothing by hand any more; the values shown stay until the machine's arrive.
    void reset() { hand_ = {}; }
    /// The machine's values for what is not set by hand.
    void follow(const ocr::CleanRecipe& recipe);

    bool operator==(const HandSketch&) const = default;

private:
    bool moveLine(ocr::SplitLine line);
    bool turn(std::size_t page, review::Point to);
    /// What a person sets holds in the scan as it stands here.
    ocr::HandCleaning& byHand();

    review::Size scan_{};  ///< As it stands.
    ocr::HandCleaning hand_;
    int turned_ = 0;
    std::optional<ocr::SplitLine> line_;
    std::vector<review::Quad> corners_;
    std::vector<double> degrees_;
};

}  // namespace app::gui
