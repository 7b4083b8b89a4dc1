#pragma once

#include <wx/window.h>

#include "app/gui/sign_in_presenter.h"

namespace app::gui {

/// What came of the window.
enum class SignInAnswer {
    in,    ///< A person came in.
    open,  ///< A new store stays without accounts.
    left,  ///< The person went away.
};

/// Shows the sign-in window over the presenter until somebody is in or leaves. The presenter must be alone with it. Modal.
[[nodiscard]] SignInAnswer showSignIn(wxWindow* parent, SignInPresenter& presenter);

}  // namespace app::gui
