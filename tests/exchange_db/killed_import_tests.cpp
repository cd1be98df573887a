// An import that is killed, at whatever moment, leaves nothing.
#include "exchange_world.h"
#include "support/process.h"

#include <boost/test/data/test_case.hpp>

#include <cstdlib>
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
        if (--left <= 0) testing::kill_this_program();
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

std::string url_text(const db::Url& url)
{
    return (url.backend == db::Backend::sqlite ? "sqlite:" : "odbc:") + url.target;
}

} // namespace

BOOST_AUTO_TEST_SUITE(killed_import_tests)

// The other program of the case below, which does not come to its end; does nothing when it is run by itself.
BOOST_AUTO_TEST_CASE(other_program)
{
    const char* target = std::getenv("HEDEF_KILLED_DATABASE");
    if (!target) return;
    const testing::Kinds kinds;
    const base::FixedClock clock(base::make_date(2017, 6, 15));
    const std::string file = std::getenv("HEDEF_KILLED_FILE");
    exchange::ImportRequest wish;
    wish.kind = "credits";
    wish.name = file;
    wish.parts = {{&kinds.in("credits"), file, {}}};
    Killing killing(std::atoi(std::getenv("HEDEF_KILLED_AT")));
    const auto url = db::Url::parse(target);
    BOOST_REQUIRE(url);
    auto own = db::Database::open(*url, clock);
    exchange::ImportService(*own).run(wish, killing);
    testing::kill_this_program();
}

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
    auto environment = testing::this_environment();
    environment["HEDEF_KILLED_DATABASE"] = url_text(world.test.url());
    environment["HEDEF_KILLED_FILE"] = wish.name;
    for (int moment = 1; moment <= 20; ++moment) {
        environment["HEDEF_KILLED_AT"] = std::to_string(1 + (moment - 1) * (counting.reports + 5) / 20);
        testing::Process other({testing::this_program(), {"--run_test=killed_import_tests/other_program"}, environment, {}, {}});
        BOOST_TEST(other.wait() == testing::Process::killed);
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
