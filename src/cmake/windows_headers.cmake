# The newest Windows that is asked for: 10, whose code page can be UTF-8. Windows' own min and max would hide the library's.
add_compile_definitions(_WIN32_WINNT=0x0A00 SQL_NOUNICODEMAP NOMINMAX WIN32_LEAN_AND_MEAN UNICODE _UNICODE)
