#include "app/gui/column_share.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace app::gui {

std::vector<int> shareRoom(int room, const std::vector<ColumnWish>& wishes) {
    std::vector<int> widths(wishes.size());
    std::vector<bool> held(wishes.size(), false);
    for (bool again = true; again;) {
        // Columns held at their least leave the rest of the room to the others, which may push another one down to its least.
        again = false;
        std::int64_t left = room, wanted = 0;
        for (std::size_t i = 0; i < wishes.size(); ++i) held[i] ? left -= wishes[i].least : wanted += wishes[i].wanted;
        left = std::max<std::int64_t>(left, 0);
        for (std::size_t i = 0; i < wishes.size(); ++i) {
            const std::int64_t share = held[i] || wanted <= 0 ? 0 : wishes[i].wanted * left / wanted;
            widths[i] = static_cast<int>(std::max<std::int64_t>(share, wishes[i].least));
            if (held[i] || share >= wishes[i].least) continue;
            held[i] = true;
            again = true;
        }
    }
    return widths;
}

}  // namespace app::gui
