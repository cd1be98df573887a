#include "report.h"

#include <cstdio>

namespace hedef::bench {

namespace {

std::string time_text(double seconds)
{
    char text[32];
    if (seconds >= 1)
        std::snprintf(text, sizeof text, "%.2f s", seconds);
    else if (seconds >= 0.001)
        std::snprintf(text, sizeof text, "%.1f ms", seconds * 1e3);
    else
        std::snprintf(text, sizeof text, "%.0f us", seconds * 1e6);
    return text;
}

std::string aim_text(const Result& result)
{
    char text[48] = "";
    if (result.aim > 0)
        std::snprintf(text, sizeof text, "%.2f x%s", result.aim, result.ratio() <= result.aim ? "" : "  missed");
    else if (result.aim_seconds > 0)
        std::snprintf(text, sizeof text, "%.0f ms%s", result.aim_seconds * 1e3,
                      result.seconds <= result.aim_seconds ? "" : "  missed");
    return text;
}

std::string padded(std::string text, std::size_t width)
{
    std::size_t characters = 0;
    for (char c : text)
        if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) ++characters;
    return text + std::string(width > characters ? width - characters : 1, ' ');
}

} // namespace

std::string as_table(const Options& options, const Results& results, std::int64_t peak)
{
    std::string text = "hedef_bench: " + std::to_string(options.rows) + " credits, " +
                       std::to_string(options.people_or_default()) + " people, medians of " +
                       std::to_string(options.repetitions_or_default()) + " turns\n\n" + padded("", 58) +
                       padded("time", 11) + padded("ratio", 8) + padded("aim", 18) + padded("baseline", 11) +
                       padded("what the baseline does", 50) + "peak\n";
    std::string group;
    for (const Result& result : results) {
        if (result.group != group) text += (group = result.group) + "\n";
        char ratio[16] = "";
        if (result.ratio() > 0) std::snprintf(ratio, sizeof ratio, "%.2f", result.ratio());
        text += padded("  " + result.name, 58) + padded(time_text(result.seconds), 11) + padded(ratio, 8) +
                padded(aim_text(result), 18) +
                padded(result.baseline.empty() ? "" : time_text(result.baseline_seconds), 11) +
                padded(result.baseline, 50) + std::to_string(result.peak / 1024) + " MiB\n";
    }
    return text + "\nPeak memory of the whole process: " + std::to_string(peak / 1024) + " MiB\n";
}

} // namespace hedef::bench
