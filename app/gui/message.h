#pragma once

#include <string>

namespace app::gui {

enum class Tone { calm, good, warning, error };

/// One sentence to the clerk.
struct Message {
    Tone tone = Tone::calm;
    std::string text;
};

}  // namespace app::gui
