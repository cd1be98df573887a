#include "slow_road.h"

#include <utility> // which Boost.Asio needs and forgets

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>

#include <array>
#include <list>
#include <thread>

namespace hedef::testing {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

// One connection: what the client says goes on at once, what the server answers waits.
class Lane : public std::enable_shared_from_this<Lane>
{
public:
    Lane(tcp::socket client, const std::atomic<int>& delay)
        : m_client(std::move(client)), m_server(m_client.get_executor()), m_timer(m_client.get_executor()), m_delay(delay)
    {}
    void open(int server_port)
    {
        m_server.async_connect({asio::ip::address_v4::loopback(), static_cast<std::uint16_t>(server_port)},
                               [self = shared_from_this()](const error_code& error) {
                                   if (error) return self->close();
                                   error_code ignored;
                                   self->m_client.set_option(tcp::no_delay(true), ignored);
                                   self->m_server.set_option(tcp::no_delay(true), ignored);
                                   self->ask();
                                   self->answer();
                               });
    }
    void close()
    {
        error_code ignored;
        m_timer.cancel(ignored);
        m_client.close(ignored);
        m_server.close(ignored);
    }

private:
    void ask()
    {
        m_client.async_read_some(asio::buffer(m_question), [self = shared_from_this()](const error_code& error, std::size_t count) {
            if (error) return self->close();
            self->m_asked = true;
            asio::async_write(self->m_server, asio::buffer(self->m_question, count),
                              [self](const error_code& failed, std::size_t) { failed ? self->close() : self->ask(); });
        });
    }
    // The first bytes of an answer wait, its rest comes with them.
    void answer()
    {
        m_server.async_read_some(asio::buffer(m_answer), [self = shared_from_this()](const error_code& error, std::size_t count) {
            if (error) return self->close();
            self->m_timer.expires_after(std::chrono::milliseconds(std::exchange(self->m_asked, false) ? self->m_delay.load() : 0));
            self->m_timer.async_wait([self, count](const error_code& stopped) {
                if (stopped) return self->close();
                asio::async_write(self->m_client, asio::buffer(self->m_answer, count),
                                  [self](const error_code& failed, std::size_t) { failed ? self->close() : self->answer(); });
            });
        });
    }

    tcp::socket m_client, m_server;
    asio::steady_timer m_timer;
    const std::atomic<int>& m_delay;
    std::array<char, 65536> m_question, m_answer;
    bool m_asked = false;
};

} // namespace

struct SlowRoad::Data
{
    explicit Data(int port) : listener(context, {asio::ip::address_v4::loopback(), 0}), server_port(port) {}
    void listen()
    {
        listener.async_accept([this](const error_code& error, tcp::socket client) {
            if (error) return;
            if (!cut) {
                std::erase_if(lanes, [](const std::weak_ptr<Lane>& one) { return one.expired(); });
                auto lane = std::make_shared<Lane>(std::move(client), delay);
                lanes.push_back(lane);
                lane->open(server_port);
            }
            listen();
        });
    }
    void close_all()
    {
        for (const auto& one : lanes)
            if (const auto lane = one.lock()) lane->close();
    }

    asio::io_context context;
    tcp::acceptor listener;
    int server_port;
    std::atomic<int> delay = 0;
    std::atomic<bool> cut = false;
    std::list<std::weak_ptr<Lane>> lanes; // of the thread, as all but the two atomics
    std::thread thread;
};

SlowRoad::SlowRoad(int server_port) : m_data(std::make_unique<Data>(server_port))
{
    m_data->listen();
    m_data->thread = std::thread([data = m_data.get()] { data->context.run(); });
}

SlowRoad::~SlowRoad()
{
    m_data->context.stop();
    m_data->thread.join();
}

int SlowRoad::port() const
{
    return m_data->listener.local_endpoint().port();
}

void SlowRoad::delay(int milliseconds)
{
    m_data->delay = milliseconds;
}

void SlowRoad::cut()
{
    m_data->cut = true;
    asio::post(m_data->context, [data = m_data.get()] { data->close_all(); });
}

void SlowRoad::mend()
{
    m_data->cut = false;
}

} // namespace hedef::testing
