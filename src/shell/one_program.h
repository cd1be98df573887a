#pragma once
#include "exchange/file_lock.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace hedef::shell {

// One running program for a desk, which is a folder of settings: the first that starts there is it; a later one hands over
// what it was asked to open, and ends. Who is first is decided by a lock that the system lets go of however a program ends,
// so a killed one is in nobody's way.
//
//   second start ── hand_over(arguments) ──► DeskDoor of the first ── told(arguments), on its UI thread
//
// The way is the system's own for words between two programs of one person (one_program_posix.cpp: a local socket,
// one_program_win32.cpp: a message to a window that nobody sees): it has a time limit, so a first program that hangs does
// not make the second one hang.
class OneProgram
{
public:
    // The folder is made when it is not there.
    explicit OneProgram(std::filesystem::path folder);
    // Where no lock can be had (a folder that cannot be written) every program is a first one.
    bool first() const { return m_first; }
    const std::filesystem::path& folder() const { return m_folder; }

private:
    std::filesystem::path m_folder;
    exchange::FileLock m_lock;
    bool m_first;
};

// What the first program listens at. UI thread.
class DeskDoor
{
public:
    using Told = std::function<void(std::vector<std::string> arguments)>;
    DeskDoor(const std::filesystem::path& folder, Told);
    ~DeskDoor();
    DeskDoor(const DeskDoor&) = delete;
    DeskDoor& operator=(const DeskDoor&) = delete;

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

// Gives the arguments to the program that listens for that folder, and lets it come to the front. Waits until it listens,
// and for its answer, but not longer than that. False: nobody answered.
bool hand_over(const std::filesystem::path& folder, const std::vector<std::string>& arguments,
               std::chrono::milliseconds patience = std::chrono::seconds(5));

// On the way: each argument with a zero behind it.
std::string on_the_way(const std::vector<std::string>& arguments);
std::vector<std::string> from_the_way(std::string_view);

} // namespace hedef::shell
