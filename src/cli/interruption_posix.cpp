#include "cli/interruption.h"

#include <array>
#include <atomic>
#include <csignal>
#include <thread>

#include <unistd.h>

namespace hedef::cli {

namespace {

std::atomic<bool> asked_to_stop = false;
std::atomic<int> wake = -1; // the writing end of the watch's pipe

// Only what a signal handler may do.
extern "C" void remember_wish(int)
{
    asked_to_stop = true;
    if (const int pipe = wake; pipe >= 0) {
        const char byte = 's';
        [[maybe_unused]] const auto written = ::write(pipe, &byte, 1);
    }
}

} // namespace

struct Interruption::Watch
{
    explicit Watch(std::function<void()> on_wish)
    {
        if (::pipe(pipe.data()) != 0) return;
        thread = std::thread([this, act = std::move(on_wish)] {
            char byte = 0;
            if (::read(pipe[0], &byte, 1) == 1 && byte == 's') act();
        });
        wake = pipe[1];
    }
    ~Watch()
    {
        wake = -1;
        if (!thread.joinable()) return;
        const char end = 'e';
        [[maybe_unused]] const auto written = ::write(pipe[1], &end, 1);
        thread.join();
        ::close(pipe[0]);
        ::close(pipe[1]);
    }
    std::array<int, 2> pipe{-1, -1};
    std::thread thread;
};

Interruption::Interruption()
{
    struct sigaction action
    {};
    action.sa_handler = remember_wish;
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART); // the second wish is the system's business
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction before
        {};
        // Who starts a program in the background ignores these on purpose.
        if (::sigaction(signal, nullptr, &before) == 0 && before.sa_handler != SIG_IGN)
            ::sigaction(signal, &action, nullptr);
    }
    std::signal(SIGPIPE, SIG_IGN); // a closed pipe is seen when writing
}

Interruption::~Interruption() = default;

bool Interruption::requested()
{
    return asked_to_stop;
}

void Interruption::while_blocked(std::function<void()> running)
{
    m_watch.reset();
    if (running) m_watch = std::make_unique<Watch>(std::move(running));
}

} // namespace hedef::cli
