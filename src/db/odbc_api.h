#pragma once

// ODBC's own headers, the same everywhere: texts are UTF-8 in char, also on Windows, whose code page is UTF-8 for this program
// (installer/windows/hedef.manifest).
#ifdef _WIN32
#ifndef SQL_NOUNICODEMAP
#define SQL_NOUNICODEMAP
#endif
#include <windows.h>
#endif
#include <sql.h>
#include <sqlext.h>
#include <sqlucode.h>
