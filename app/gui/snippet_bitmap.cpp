#include "app/gui/snippet_bitmap.h"

#include <algorithm>
#include <cstdlib>

namespace app::gui {

wxImage imageOf(const Snippet& snippet) {
    // The image takes its pixels with free(): wxWidgets asks for memory from malloc().
    auto* copy = static_cast<unsigned char*>(std::malloc(snippet.rgb.size()));
    std::copy(snippet.rgb.begin(), snippet.rgb.end(), copy);
    return {snippet.width, snippet.height, copy};
}

}  // namespace app::gui
