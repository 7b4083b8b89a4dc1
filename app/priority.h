#pragma once

namespace app {

/// Lets this process and those it starts from now on give way to others (POSIX "nice"): 0 as usual, 19 only what nobody else wants. It cannot be taken back.
/// Not being allowed to is no failure: the work is done all the same.
void giveWay(int niceness);

}  // namespace app
