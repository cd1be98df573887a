#include "slow_road.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <mutex>
#include <stdexcept>
#include <thread>
#include <vector>

namespace hedef::testing {

struct SlowRoad::Data
{
    int listener = -1;
    std::mutex mutex;
    std::vector<int> open;
    std::vector<std::thread> threads;
};

namespace {

sockaddr_in loopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    return address;
}

bool pass_on(int to, const char* bytes, ssize_t count)
{
    while (count > 0) {
        const auto sent = ::send(to, bytes, static_cast<std::size_t>(count), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes += sent;
        count -= sent;
    }
    return true;
}

} // namespace

SlowRoad::SlowRoad(int server_port) : m_data(std::make_unique<Data>()), m_server_port(server_port)
{
    m_data->listener = ::socket(AF_INET, SOCK_STREAM, 0);
    auto address = loopback(0);
    socklen_t length = sizeof address;
    if (::bind(m_data->listener, reinterpret_cast<sockaddr*>(&address), length) != 0 || ::listen(m_data->listener, 16) != 0 ||
        ::getsockname(m_data->listener, reinterpret_cast<sockaddr*>(&address), &length) != 0)
        throw std::runtime_error("no port for the slow road");
    m_port = ntohs(address.sin_port);
    m_data->threads.emplace_back([this] { listen(); });
}

void SlowRoad::listen()
{
    while (!m_stop) {
        pollfd waiting{m_data->listener, POLLIN, 0};
        if (::poll(&waiting, 1, 50) <= 0) continue;
        const int client = ::accept(m_data->listener, nullptr, nullptr);
        if (client < 0) continue;
        const int server = ::socket(AF_INET, SOCK_STREAM, 0);
        const auto address = loopback(m_server_port);
        if (m_cut || ::connect(server, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
            ::close(client);
            ::close(server);
            continue;
        }
        const int now = 1;
        ::setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &now, sizeof now);
        ::setsockopt(server, IPPROTO_TCP, TCP_NODELAY, &now, sizeof now);
        const std::lock_guard lock(m_data->mutex);
        m_data->open.insert(m_data->open.end(), {client, server});
        m_data->threads.emplace_back([this, client, server] {
            std::vector<char> buffer(65536);
            bool asked = false; // the first bytes of an answer wait, its rest comes with them
            while (!m_stop) {
                pollfd both[] = {{client, POLLIN, 0}, {server, POLLIN, 0}};
                if (::poll(both, 2, 50) <= 0) continue;
                if (both[0].revents) {
                    const auto count = ::recv(client, buffer.data(), buffer.size(), 0);
                    if (count <= 0 || !pass_on(server, buffer.data(), count)) break;
                    asked = true;
                }
                if (both[1].revents) {
                    for (int waited = 0; asked && waited < m_delay && !m_stop; waited += 10)
                        std::this_thread::sleep_for(std::chrono::milliseconds(10));
                    asked = false;
                    const auto count = ::recv(server, buffer.data(), buffer.size(), 0);
                    if (count <= 0 || !pass_on(client, buffer.data(), count)) break;
                }
            }
            ::shutdown(client, SHUT_RDWR);
            ::shutdown(server, SHUT_RDWR);
        });
    }
}

void SlowRoad::cut()
{
    m_cut = true;
    const std::lock_guard lock(m_data->mutex);
    for (const int socket : m_data->open)
        ::shutdown(socket, SHUT_RDWR);
}

SlowRoad::~SlowRoad()
{
    m_stop = true;
    m_data->threads.front().join(); // after it no thread is added
    for (std::size_t i = 1; i < m_data->threads.size(); ++i)
        m_data->threads[i].join();
    for (const int socket : m_data->open)
        ::close(socket);
    ::close(m_data->listener);
}

} // namespace hedef::testing
