#include "shell/one_program.h"

#include "base/tasks.h"

#include <wx/app.h>

#include <cstring>
#include <optional>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>

namespace hedef::shell {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr std::size_t longest = 64 * 1024;
constexpr auto for_one = 2s; // who knocks and says nothing keeps nobody else waiting

// None: the folder's name is too long for a socket.
std::optional<sockaddr_un> address_in(const std::filesystem::path& folder)
{
    const std::string file = (folder / "desk.socket").string();
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (file.size() >= sizeof address.sun_path) return std::nullopt;
    std::memcpy(address.sun_path, file.c_str(), file.size() + 1);
    return address;
}

const sockaddr* plain(const sockaddr_un& address)
{
    return reinterpret_cast<const sockaddr*>(&address);
}

int new_socket()
{
    return ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
}

bool readable(int socket, Clock::time_point until)
{
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
    pollfd waiting{socket, POLLIN, 0};
    return left > 0 && ::poll(&waiting, 1, static_cast<int>(left)) > 0;
}

// What the other side says until it has said all; none: it did not in time.
std::optional<std::string> hear(int socket, Clock::time_point until)
{
    std::string all;
    char bytes[4096];
    while (all.size() < longest && readable(socket, until)) {
        const auto count = ::recv(socket, bytes, sizeof bytes, 0);
        if (count == 0) return all;
        if (count < 0) break;
        all.append(bytes, static_cast<std::size_t>(count));
    }
    return std::nullopt;
}

bool say(int socket, const std::string& words)
{
    return ::send(socket, words.data(), words.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(words.size()) &&
           ::shutdown(socket, SHUT_WR) == 0;
}

} // namespace

struct DeskDoor::Data
{
    int listener = -1;
    int stop[2] = {-1, -1}; // closing the second end ends the thread
    std::optional<sockaddr_un> address;
    Told told;
    base::Alive alive;
    std::thread thread;

    void listen(std::weak_ptr<void> watched)
    {
        for (;;) {
            pollfd both[] = {{listener, POLLIN, 0}, {stop[0], POLLIN, 0}};
            if (::poll(both, 2, -1) < 0 && errno != EINTR) return;
            if (both[1].revents) return;
            if (!(both[0].revents & POLLIN)) continue;
            const int other = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
            if (other < 0) continue;
            if (const auto words = hear(other, Clock::now() + for_one)) {
                say(other, "ok");
                wxTheApp->CallAfter([this, watched, arguments = from_the_way(*words)] {
                    if (watched.lock()) told(arguments);
                });
            }
            ::close(other);
        }
    }
};

DeskDoor::DeskDoor(const std::filesystem::path& folder, Told told) : m_data(std::make_unique<Data>())
{
    m_data->told = std::move(told);
    m_data->address = address_in(folder);
    if (!m_data->address) return;
    m_data->listener = new_socket();
    // The lock says that whoever left a socket there does not live any more.
    ::unlink(m_data->address->sun_path);
    const mode_t before = ::umask(077);
    const bool listens = ::bind(m_data->listener, plain(*m_data->address), sizeof *m_data->address) == 0 &&
                         ::listen(m_data->listener, 8) == 0 && ::pipe(m_data->stop) == 0;
    ::umask(before);
    if (listens) m_data->thread = std::thread([data = m_data.get(), alive = m_data->alive.watch()] { data->listen(alive); });
}

DeskDoor::~DeskDoor()
{
    if (m_data->stop[1] >= 0) ::close(m_data->stop[1]);
    if (m_data->thread.joinable()) m_data->thread.join();
    if (m_data->stop[0] >= 0) ::close(m_data->stop[0]);
    if (m_data->listener < 0) return;
    ::close(m_data->listener);
    ::unlink(m_data->address->sun_path);
}

bool hand_over(const std::filesystem::path& folder, const std::vector<std::string>& arguments, std::chrono::milliseconds patience)
{
    const auto address = address_in(folder);
    if (!address) return false;
    const auto until = Clock::now() + patience;
    do {
        const int socket = new_socket();
        if (::connect(socket, plain(*address), sizeof *address) == 0) {
            const bool well = say(socket, on_the_way(arguments)) && hear(socket, until) == "ok";
            ::close(socket);
            return well;
        }
        ::close(socket);
        // It holds the lock and does not listen yet, or not any more.
        std::this_thread::sleep_for(20ms);
    } while (Clock::now() < until);
    return false;
}

} // namespace hedef::shell
