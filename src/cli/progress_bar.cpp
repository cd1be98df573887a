#include "cli/progress_bar.h"

#include "base/int128.h"
#include "cli/interruption.h"
#include "words/figures.h"
#include "words/progress.h"

#include <cstdio>

#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

namespace hedef::cli {

namespace {

constexpr int width = 30;

bool is_read_by_a_person()
{
#ifdef _WIN32
    return _isatty(_fileno(stderr)) != 0;
#else
    return ::isatty(STDERR_FILENO) == 1;
#endif
}

std::string bar(std::int64_t done, std::int64_t total)
{
    const auto full = static_cast<int>(static_cast<base::Int128>(width) * done / total);
    std::string text = "[";
    for (int i = 0; i < width; ++i)
        text += i < full ? '#' : '.';
    return text + "] " + words::number(std::to_string(done)) + " / " + words::number(std::to_string(total));
}

} // namespace

ProgressBar::ProgressBar(bool shown) : m_shown(shown && is_read_by_a_person()) {}

ProgressBar::~ProgressBar()
{
    clear();
}

bool ProgressBar::cancelled() const
{
    return Interruption::requested();
}

void ProgressBar::clear()
{
    if (!m_drawn) return;
    std::fputs("\r\033[K", stderr);
    std::fflush(stderr);
    m_drawn = false;
}

void ProgressBar::show(std::string_view what, std::int64_t done, std::int64_t total)
{
    if (!m_shown) return;
    const auto now = std::chrono::steady_clock::now();
    if (m_drawn && now - m_last < std::chrono::milliseconds(100))
        return; // the eye sees no more, and terminals are slow
    m_last = now;
    m_drawn = true;
    const std::string line =
        "\r\033[K" + words::words_of_progress(what) + " " + (total > 0 ? bar(std::min(done, total), total) : "…");
    std::fputs(line.c_str(), stderr);
    std::fflush(stderr);
}

} // namespace hedef::cli
