#pragma once

namespace app {

/// Lets this process and those it starts from now on give way to others (POSIX "nice"): 0 as usual, 19 only what nobody else wants. It cannot be taken back.
/// Not being allowed to is no failure: the work is done all the same. To be called before there is a second thread.
void giveWay(int niceness);

/// The same for the thread that calls it alone, where the system knows priorities of threads (Linux).
void giveWayHere(int niceness);

}  // namespace app
