#pragma once

#include <vector>

namespace app::gui {

/// What a column of a list wants, in pixels.
struct ColumnWish {
    int wanted;  ///< Comfortable.
    int least;   ///< Its longest word stands whole.
};

/// Widths of the columns of a list, one for each wish. They fill the room: each grows or gives way by the same part of what it wants, none below its least.
/// Where even the least widths do not fit they are given all the same, and the list scrolls sideways.
/// @param room in pixels.
[[nodiscard]] std::vector<int> shareRoom(int room, const std::vector<ColumnWish>& wishes);

}  // namespace app::gui
