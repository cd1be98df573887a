#pragma once
#include <memory>

namespace hedef::testing {

// A road of TCP to a server on this machine, on which every answer takes as long as one says: what a bad line does.
class SlowRoad
{
public:
    explicit SlowRoad(int server_port);
    ~SlowRoad();
    int port() const;
    void delay(int milliseconds);
    // Cuts all connections, as a pulled cable does; new ones are refused until mended.
    void cut();
    void mend();

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace hedef::testing
