#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace hedef::db {

// Between our UTF-8 and ODBC's wide characters, which mean the same in every locale and on every system.
// The text must have passed check_text().
std::u16string to_utf16(std::string_view utf8);
void append_utf8(std::string& out, const char16_t* text, std::size_t units);

bool is_ascii(std::string_view);
// Throws Failure(other) when the text has a zero byte or is no UTF-8: no database but SQLite would keep it.
void check_text(std::string_view);

} // namespace hedef::db
