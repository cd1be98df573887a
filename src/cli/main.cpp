#include "cli/program.h"

#include <clocale>
#include <iostream>

int main(int argc, char** argv)
{
    // Drivers take texts for what the locale says; ours are UTF-8 wherever the program runs, also from cron. Numbers
    // stay plain.
    std::setlocale(LC_CTYPE, "C.UTF-8");
    std::ios::sync_with_stdio(false);
    return hedef::cli::run({argv + 1, argv + argc}, std::cout, std::cerr);
}
