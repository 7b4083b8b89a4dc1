#include "app/gui/view_commands.h"

namespace app::gui {
namespace {

constexpr double kZoomStep = 1.2;
constexpr double kPanStep = 0.25;  ///< Of the window.

void change(PageFollower& follower, PageLook look, const std::function<void(PageLook&)>& how) {
    how(look);
    follower.setLook(look);
}

}  // namespace

void bindViewCommands(std::map<Command, std::function<void()>>& actions, PageCanvas& page, PageFollower& follower) {
    actions[Command::zoomIn] = [&page] { page.zoomBy(kZoomStep); };
    actions[Command::zoomOut] = [&page] { page.zoomBy(1 / kZoomStep); };
    actions[Command::fitWidth] = [&page] { page.fitWidth(); };
    actions[Command::fitPage] = [&page] { page.fitPage(); };
    actions[Command::zoomToOne] = [&page] { page.zoomToOne(); };
    actions[Command::panUp] = [&page] { page.panBy(0, -kPanStep); };
    actions[Command::panDown] = [&page] { page.panBy(0, kPanStep); };
    actions[Command::panLeft] = [&page] { page.panBy(-kPanStep, 0); };
    actions[Command::panRight] = [&page] { page.panBy(kPanStep, 0); };
    actions[Command::brighter] = [&page, &follower] { change(follower, page.look(), [](PageLook& look) { look.brighten(1); }); };
    actions[Command::darker] = [&page, &follower] { change(follower, page.look(), [](PageLook& look) { look.brighten(-1); }); };
    actions[Command::turnRight] = [&page, &follower] { change(follower, page.look(), [](PageLook& look) { look.turn(1); }); };
    actions[Command::turnLeft] = [&page, &follower] { change(follower, page.look(), [](PageLook& look) { look.turn(-1); }); };
    actions[Command::readingRuler] = [&page] { page.setRuler(!page.ruler()); };
    actions[Command::cleanedPicture] = [&follower] { follower.setCleaned(!follower.cleaned()); };
    actions[Command::showHeader] = [&follower] { follower.glanceAtHeader(); };
    actions[Command::showNotes] = [&follower] { follower.glanceAtNotes(); };
    actions[Command::pageBefore] = [&follower] { follower.glanceAtNeighbour(-1); };
    actions[Command::pageAfter] = [&follower] { follower.glanceAtNeighbour(1); };
}

bool wantsPage(Command command) {
    switch (command) {
        case Command::zoomIn:
        case Command::zoomOut:
        case Command::fitWidth:
        case Command::fitPage:
        case Command::zoomToOne:
        case Command::panUp:
        case Command::panDown:
        case Command::panLeft:
        case Command::panRight:
        case Command::brighter:
        case Command::darker:
        case Command::turnRight:
        case Command::turnLeft:
        case Command::readingRuler:
        case Command::cleanedPicture:
        case Command::showHeader:
        case Command::showNotes:
        case Command::pageBefore:
        case Command::pageAfter:
        case Command::cleanByHand:
        case Command::drawForm:
            return true;
        default:
            return false;
    }
}

}  // namespace app::gui
