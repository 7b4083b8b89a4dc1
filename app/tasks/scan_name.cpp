#include "app/tasks/scan_name.h"

namespace app {

std::string shownName(const storage::Scan& scan) {
    return scan.frame == 0 ? scan.fileName : scan.fileName + " #" + std::to_string(scan.frame + 1);
}

}  // namespace app
