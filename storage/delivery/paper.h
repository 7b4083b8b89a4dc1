#pragma once

#include <memory>
#include <string>

#include "review/base/geometry.h"

namespace storage {

/// How letters are set.
struct Type {
    double size = 10;   ///< Points.
    bool bold = false;
    double grey = 0;    ///< 0 black … 1 white.
};

enum class Align { left, centre, right };

/// A PDF that is drawn page after page. Lengths are points of 1/72 inch from the top left corner of the page. The text can be searched and copied; the
/// fonts are those of the system, embedded (docs/decisions/0013).
class Paper {
public:
    /// @param page size of all pages.
    explicit Paper(review::Size page);
    ~Paper();
    Paper(const Paper&) = delete;
    Paper& operator=(const Paper&) = delete;

    /// How high a text is when it is set into a width; long lines are wrapped.
    [[nodiscard]] double heightOf(const std::string& text, const Type& type, double width) const;
    /// Sets a text, its top at `y`. Gives its height.
    double write(const std::string& text, const Type& type, double x, double y, double width, Align align = Align::left);
    /// One line of pale letters from the lower left to the upper right corner, over whatever stands there.
    void writeAcross(const std::string& text);
    void frame(const review::Box& box);
    void line(review::Point from, review::Point to);
    /// A JPEG as it is, never encoded again, as large as it fits into the box with its proportions, from the box's top left corner. Gives the place it took.
    /// @throws Failure(input) when it is no whole JPEG.
    review::Box picture(const std::string& jpeg, const review::Box& room);
    /// Goes on with the next page.
    void turn();
    [[nodiscard]] review::Size page() const { return page_; }
    /// 1 for the first page.
    [[nodiscard]] int number() const { return number_; }
    /// The whole file; nothing can be drawn after it. @throws Failure(world) when it could not be drawn (no memory).
    [[nodiscard]] std::string finish();

private:
    struct Ink;
    review::Size page_;
    int number_ = 1;
    std::string bytes_;
    std::unique_ptr<Ink> ink_;
};

/// A4 upright and lying.
inline constexpr review::Size kA4Upright{595.28, 841.89};
inline constexpr review::Size kA4Lying{841.89, 595.28};

}  // namespace storage
