#include "app/gui/window_thread.h"

#include <wx/app.h>

#include "app/gui/message_box.h"
#include "app/gui/text.h"
#include "app/language.h"

namespace app::gui {

Deliver WindowThread::deliver() {
    return [tie = std::weak_ptr<char>(tie_)](std::function<void()> closure) {
        wxTheApp->CallAfter([tie, closure = std::move(closure)] {
            if (!tie.lock()) return;
            try {
                closure();
            } catch (...) {
                tellFailure(failureFrom(std::current_exception()));
            }
        });
    };
}

void tellFailure(const review::Failure& failure) {
    tellWrong(wxTheApp->GetTopWindow(), shown(inLanguage(failure.sentence())));
}

}  // namespace app::gui
