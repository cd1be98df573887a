#include "db/odbc_drivers.h"
#include "db/odbc_api.h"

#include <algorithm>

namespace hedef::db {

std::vector<std::string> odbc_drivers()
{
    std::vector<std::string> names;
    SQLHENV environment = SQL_NULL_HENV;
    if (!SQL_SUCCEEDED(SQLAllocHandle(SQL_HANDLE_ENV, SQL_NULL_HANDLE, &environment))) return names;
    SQLSetEnvAttr(environment, SQL_ATTR_ODBC_VERSION, reinterpret_cast<SQLPOINTER>(SQL_OV_ODBC3), 0);
    SQLCHAR name[256] = {}, attributes[2048] = {};
    SQLSMALLINT name_length = 0, attributes_length = 0;
    // An answer that was cut (attributes of a long-winded driver) is one all the same.
    for (auto direction = SQL_FETCH_FIRST;
         SQL_SUCCEEDED(SQLDrivers(environment, SQLUSMALLINT(direction), name, sizeof name, &name_length, attributes,
                                  sizeof attributes, &attributes_length));
         direction = SQL_FETCH_NEXT)
        names.emplace_back(reinterpret_cast<const char*>(name));
    SQLFreeHandle(SQL_HANDLE_ENV, environment);
    std::ranges::sort(names);
    return names;
}

} // namespace hedef::db
