#include "db/driver_errors.h"

#include <array>
#include <utility>

namespace hedef::db {

FailureKind kind_of_sqlstate(std::string_view state)
{
    using K = FailureKind;
    static constexpr std::array<std::pair<std::string_view, K>, 17> exact{{
        {"23505", K::duplicate},
        {"23503", K::reference},
        {"23514", K::check},
        {"23502", K::check},
        {"22001", K::check}, // too long for its column
        {"40001", K::busy},
        {"40P01", K::busy},
        {"55P03", K::busy},
        {"42501", K::denied},
        {"25006", K::denied}, // write in a read-only transaction
        {"57014", K::cancelled},
        {"HY008", K::cancelled},
        {"53100", K::disk_full},
        {"53300", K::unreachable}, // too many connections
        {"3D000", K::unreachable}, // no such database
        {"IM002", K::unreachable}, // no such driver or data source
        {"08001", K::unreachable},
    }};
    for (const auto& [code, kind] : exact)
        if (state == code) return kind;
    if (state.substr(0, 2) == "28" || state.substr(0, 2) == "IM") return K::unreachable;
    if (state.substr(0, 2) == "08" || state.substr(0, 4) == "57P0") return K::lost;
    return K::other;
}

FailureKind kind_of_sqlite(int code)
{
    using K = FailureKind;
    switch (code) {
    case 2067: // SQLITE_CONSTRAINT_UNIQUE
    case 1555: // SQLITE_CONSTRAINT_PRIMARYKEY
    case 2579:
        return K::duplicate; // SQLITE_CONSTRAINT_ROWID
    case 787:
        return K::reference; // SQLITE_CONSTRAINT_FOREIGNKEY
    case 275:                // SQLITE_CONSTRAINT_CHECK
    case 1299:
        return K::check; // SQLITE_CONSTRAINT_NOTNULL
    default:
        break;
    }
    switch (code & 0xff) {
    case 3: // SQLITE_PERM
    case 8: // SQLITE_READONLY
    case 23:
        return K::denied; // SQLITE_AUTH
    case 5:               // SQLITE_BUSY
    case 6:
        return K::busy; // SQLITE_LOCKED
    case 9:
        return K::cancelled; // SQLITE_INTERRUPT
    case 10:
        return K::lost; // SQLITE_IOERR: the disk or the network drive went away
    case 13:
        return K::disk_full; // SQLITE_FULL
    case 14:
        return K::unreachable; // SQLITE_CANTOPEN
    case 11:                   // SQLITE_CORRUPT
    case 26:
        return K::not_a_database; // SQLITE_NOTADB
    default:
        return K::other;
    }
}

std::string without_values(std::string_view message)
{
    message = message.substr(0, message.find('\n'));
    if (std::size_t quoted = message.find(": \""); quoted != message.npos) message = message.substr(0, quoted);
    return std::string(message);
}

} // namespace hedef::db
