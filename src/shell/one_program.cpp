#include "shell/one_program.h"

namespace hedef::shell {

namespace {

std::filesystem::path made(std::filesystem::path folder)
{
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    return folder;
}

} // namespace

OneProgram::OneProgram(std::filesystem::path folder)
    : m_folder(made(std::move(folder))), m_lock(m_folder / "desk.lock")
{
    std::error_code none;
    m_first = m_lock.held() || !std::filesystem::exists(m_folder / "desk.lock", none);
}

std::string on_the_way(const std::vector<std::string>& arguments)
{
    std::string all;
    for (const auto& argument : arguments)
        all += argument + '\0';
    return all;
}

std::vector<std::string> from_the_way(std::string_view all)
{
    std::vector<std::string> arguments;
    for (std::size_t end; (end = all.find('\0')) != std::string_view::npos; all.remove_prefix(end + 1))
        arguments.emplace_back(all.substr(0, end));
    return arguments;
}

} // namespace hedef::shell
