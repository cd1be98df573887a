#pragma once
#include "desk/presenter.h"
#include "uikit/window_book.h"

#include <functional>
#include <vector>

namespace hedef::shell {

// Counts what waits for somebody, for the navigation pane: off the UI thread, on the second connection, again when
// something of it changed, and never more often than every few seconds.
class WaitingCounts : public desk::Presenter
{
public:
    using Show = std::function<void(const uikit::Waiting&, std::int64_t count)>;
    WaitingCounts(desk::Desk&, const std::vector<uikit::Waiting>&, Show);
    // Told about once a second.
    void look();

protected:
    void failed() override { m_asking = false; }

private:
    struct One
    {
        uikit::Waiting what;
        bool stale = true;
    };
    std::vector<One> m_all;
    Show m_show;
    bool m_asking = false;
    base::Stamp m_next{};
    std::vector<base::Connection> m_heard;
};

} // namespace hedef::shell
