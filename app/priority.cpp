#include "app/priority.h"

#include <sys/resource.h>

namespace app {

void giveWay(int niceness) { static_cast<void>(::setpriority(PRIO_PROCESS, 0, niceness)); }

}  // namespace app
