#include "storage/sqlite/sqlite_failure.h"

#include <sqlite3.h>

#include <cerrno>
#include <stdexcept>

#include "storage/failures.h"

namespace storage {

void throwSqlite(sqlite3* database, int code, const std::string& doing) {
    const std::string detail = doing + ": " + sqlite3_errstr(code) + (database ? std::string("; ") + sqlite3_errmsg(database) : "");
    const int system = database ? sqlite3_system_errno(database) : 0;
    switch (code & 0xff) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
        case SQLITE_PROTOCOL:
            throw storeLocked(detail);
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
        case SQLITE_FORMAT:
            throw storeDamaged(detail);
        case SQLITE_FULL:
            throw diskFull(detail);
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_AUTH:
        case SQLITE_CANTOPEN:
            throw noRights(detail);
        case SQLITE_IOERR:
            if (system == ENOSPC || system == EDQUOT || system == EFBIG) throw diskFull(detail);
            if (system == EACCES || system == EROFS || system == EPERM) throw noRights(detail);
            throw diskFails(detail);
        case SQLITE_NOMEM:
            throw std::bad_alloc();
        default:
            throw std::logic_error(detail);
    }
}

}  // namespace storage
