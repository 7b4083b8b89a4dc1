#include "app/priority.h"

#include <sys/resource.h>
#include <unistd.h>

namespace app {

void giveWay(int niceness) { static_cast<void>(::setpriority(PRIO_PROCESS, 0, niceness)); }

void giveWayHere(int niceness) { static_cast<void>(::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), niceness)); }

}  // namespace app
