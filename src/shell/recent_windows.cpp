#include "shell/recent_windows.h"

#include <algorithm>
#include <sstream>

namespace hedef::shell {

namespace {

constexpr std::size_t most = 12;
constexpr auto key = "shell.recent_windows"; // lines: place, tab, title

} // namespace

RecentWindows::RecentWindows(desk::Preferences& preferences) : m_preferences(preferences)
{
    std::istringstream lines(m_preferences.get(key).value_or(""));
    for (std::string line; std::getline(lines, line) && m_windows.size() < most;)
        if (const auto tab = line.find('\t'); tab != std::string::npos)
            m_windows.push_back({desk::place_of(line.substr(0, tab)), line.substr(tab + 1)});
}

void RecentWindows::note(const desk::Place& place, const std::string& title)
{
    if (!m_windows.empty() && m_windows.front().place == place && m_windows.front().title == title) return;
    std::erase_if(m_windows, [&](const RecentWindow& window) { return window.place == place; });
    m_windows.insert(m_windows.begin(), {place, title});
    if (m_windows.size() > most) m_windows.resize(most);
    std::string lines;
    for (const auto& window : m_windows) {
        std::string words = window.title;
        std::ranges::replace_if(words, [](char letter) { return letter == '\n' || letter == '\t'; }, ' ');
        lines += desk::text_of(window.place) + "\t" + words + "\n";
    }
    m_preferences.set(key, lines);
}

std::vector<RecentWindow> RecentWindows::before(const desk::Place& in_front) const
{
    auto windows = m_windows;
    std::erase_if(windows, [&](const RecentWindow& window) { return window.place == in_front; });
    return windows;
}

} // namespace hedef::shell
