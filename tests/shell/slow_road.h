#pragma once
#include <atomic>
#include <memory>

namespace hedef::testing {

// A road of TCP to a server on this machine, on which every answer takes as long as one says: what a bad line does.
class SlowRoad
{
public:
    explicit SlowRoad(int server_port);
    ~SlowRoad();
    int port() const { return m_port; }
    void delay(int milliseconds) { m_delay = milliseconds; }
    // Cuts all connections, as a pulled cable does; new ones are refused until mended.
    void cut();
    void mend() { m_cut = false; }

private:
    struct Data;
    void listen();
    std::unique_ptr<Data> m_data;
    int m_server_port;
    int m_port = 0;
    std::atomic<int> m_delay = 0;
    std::atomic<bool> m_cut = false;
    std::atomic<bool> m_stop = false;
};

} // namespace hedef::testing
