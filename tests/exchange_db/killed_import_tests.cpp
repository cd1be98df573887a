// An import that is killed, at whatever moment, leaves nothing.
#include "exchange_world.h"

#include <boost/test/data/test_case.hpp>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <thread>

using namespace hedef;
using testing::ExchangeWorld;

namespace {

// Kills its own process, as if the machine lost power, at the n-th report.
struct Killing : base::Progress
{
    explicit Killing(int at) : left(at) {}
    void show(std::string_view, std::int64_t, std::int64_t) override
    {
        if (--left <= 0) kill(getpid(), SIGKILL);
    }
    int left;
};

struct Counting : base::Progress
{
    void show(std::string_view, std::int64_t, std::int64_t) override { ++reports; }
    int reports = 0;
};

struct Stopping : base::Progress
{
    bool cancelled() const override { return reports > 3; }
    void show(std::string_view, std::int64_t, std::int64_t) override { ++reports; }
    int reports = 0;
};

std::string many_credits(int rows)
{
    std::string text = "id,date,person,customer,product,amount,deal\n";
    for (int i = 0; i < rows; ++i)
        text += "Z" + std::to_string(i) + ",2017-0" + std::to_string(1 + i % 9) + "-11,E2,C1,P1," + std::to_string(i) +
                ".50,deal " + std::to_string(i % 500) + "\n";
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(killed_import_tests)

BOOST_DATA_TEST_CASE(a_killed_import_leaves_nothing, testing::all_backends(), backend)
{
    ExchangeWorld world(backend);
    world.fill();
    const auto wish = world.request("credits", many_credits(40'000));
    const std::string before = world.contents();
    Counting counting;
    auto dry = wish;
    dry.dry_run = true;
    exchange::ImportService(*world.database).run(dry, counting);
    for (int moment = 1; moment <= 20; ++moment) {
        const pid_t child = fork();
        BOOST_REQUIRE(child >= 0);
        if (child == 0) {
            // Never back into the test's own world: a connection of its own, and no destructors.
            Killing killing(1 + (moment - 1) * (counting.reports + 5) / 20);
            try {
                auto own = db::Database::open(world.test.url(), world.test.clock());
                exchange::ImportService(*own).run(wish, killing);
                kill(getpid(), SIGKILL);
            } catch (...) {
                _exit(3);
            }
            _exit(0);
        }
        int status = 0;
        waitpid(child, &status, 0);
        BOOST_TEST(WIFSIGNALED(status));
        if (moment < 20) {
            for (int wait = 0; wait < 100 && world.number("select count(*) from credit where code like 'Z%'") > 0;
                 ++wait)
                std::this_thread::sleep_for(std::chrono::milliseconds(10));
            BOOST_TEST(world.contents() == before, "moment " << moment);
        }
    }
}

BOOST_DATA_TEST_CASE(a_cancelled_import_leaves_nothing, testing::all_backends(), backend)
{
    ExchangeWorld world(backend);
    world.fill();
    const auto wish = world.request("credits", many_credits(20'000));
    const std::string before = world.contents();
    Stopping stopping;
    BOOST_CHECK_THROW(exchange::ImportService(*world.database).run(wish, stopping), base::Cancelled);
    BOOST_TEST(world.contents() == before);
}

BOOST_AUTO_TEST_SUITE_END()
