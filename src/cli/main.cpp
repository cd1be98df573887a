#include "cli/program.h"

#include <clocale>
#include <cstdio>
#include <iostream>

#ifdef _WIN32
#include <fcntl.h>
#include <io.h>

#include <windows.h>
#endif

namespace {

// What is written comes out byte for byte as on other systems; a console shows it as UTF-8 and obeys the progress bar.
void prepare_output()
{
#ifdef _WIN32
    _setmode(_fileno(stdout), _O_BINARY);
    _setmode(_fileno(stderr), _O_BINARY);
    std::setvbuf(stderr, nullptr, _IOFBF, 4096); // otherwise letter by letter, and a letter byte by byte; who writes flushes
    SetConsoleOutputCP(CP_UTF8);
    DWORD mode = 0;
    const HANDLE console = GetStdHandle(STD_ERROR_HANDLE);
    if (GetConsoleMode(console, &mode)) SetConsoleMode(console, mode | ENABLE_VIRTUAL_TERMINAL_PROCESSING);
#endif
}

} // namespace

int main(int argc, char** argv)
{
    // Drivers take texts for what the locale says; ours are UTF-8 wherever the program runs, also from cron. Numbers
    // stay plain.
    std::setlocale(LC_CTYPE, "C.UTF-8");
    std::ios::sync_with_stdio(false);
    prepare_output();
    return hedef::cli::run({argv + 1, argv + argc}, std::cout, std::cerr);
}
