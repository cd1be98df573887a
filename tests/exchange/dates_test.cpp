#include "exchange/dates.h"
#include "files.h"

using namespace hedef;
using namespace hedef::exchange;
using namespace hedef::exchange::testing;

BOOST_AUTO_TEST_SUITE(dates_test)

namespace {

std::string date(std::string_view cell, DateOrder order = DateOrder::unknown)
{
    const auto read = read_date(cell, order);
    return read ? base::to_iso(*read) : read.refusal().code;
}

} // namespace

BOOST_AUTO_TEST_CASE(dates_are_read_in_every_form)
{
    for (const char* cell : {"2017-03-01", "2017/03/01", "2017/3/1", "2017.03.01", "01.03.2017", "1.3.2017",
                             " 2017-03-01 ", "2017-03-01 00:00:00", "2017-03-01T00:00"})
        BOOST_TEST(date(cell) == "2017-03-01", cell);
    BOOST_TEST(date("01/03/2017", DateOrder::day_month) == "2017-03-01");
    BOOST_TEST(date("03/01/2017", DateOrder::month_day) == "2017-03-01");
    BOOST_TEST(date("3-1-2017", DateOrder::month_day) == "2017-03-01");
    BOOST_TEST(date("05/05/2017") == "2017-05-05"); // the same in both orders
}

BOOST_AUTO_TEST_CASE(days_that_do_not_exist_and_other_texts_are_refused)
{
    BOOST_TEST(date("2017-02-30") == "exchange.date.impossible");
    BOOST_TEST(date("31.04.2017") == "exchange.date.impossible");
    BOOST_TEST(date("25/03/2017", DateOrder::month_day) == "exchange.date.impossible");
    BOOST_TEST(date("25/25/2017") == "exchange.date.impossible");
    BOOST_TEST(date("1899-12-31") == "exchange.date.impossible");
    BOOST_TEST(date("01.00.2017") == "exchange.date.impossible");
    for (const char* cell : {"", "yesterday", "2017-03", "1/2/17", "01.03/2017", "2017-03-01 12:30", "20170301",
                             "1.3.20170", "--", "1//2017"})
        BOOST_TEST(date(cell) == "exchange.date.form", cell);
}

BOOST_AUTO_TEST_CASE(an_order_is_never_guessed)
{
    const auto refused = read_date("03/04/2017", DateOrder::unknown);
    BOOST_REQUIRE(!refused);
    BOOST_TEST(refused.refusal().code == "exchange.date.ambiguous");
    BOOST_TEST(refused.refusal().args[1] == "2017-04-03");
    BOOST_TEST(refused.refusal().args[2] == "2017-03-04");
    BOOST_TEST(date("25/03/2017") == "exchange.date.ambiguous"); // the column decides, not the value
}

BOOST_AUTO_TEST_CASE(values_above_12_decide)
{
    DateEvidence e;
    e.see("03/04/2017", 2, 1);
    BOOST_CHECK(e.found() == DateOrder::unknown);
    BOOST_TEST(e.open_question());
    e.see("2017-03-25", 3, 1);
    e.see("25.03.2017", 4, 1);
    BOOST_CHECK(e.found() == DateOrder::unknown); // these say it for themselves only
    e.see("25/03/2017", 5, 1);
    BOOST_CHECK(e.found() == DateOrder::day_month);
    BOOST_TEST(e.for_day_month().line == 5);
    e.see("03/25/2017", 6, 1);
    BOOST_CHECK(e.found() == DateOrder::unknown);
    BOOST_TEST(e.mixed());
}

BOOST_AUTO_TEST_CASE(closings_before_openings_decide)
{
    DateEvidence e;
    e.see_pair("01/02/2017", "03/04/2017", 2, 1); // right in both orders
    BOOST_CHECK(e.found() == DateOrder::unknown);
    e.see_pair("05/02/2017", "04/03/2017", 3, 1); // 5 Feb to 4 Mar, or 2 May to 3 Apr
    BOOST_CHECK(e.found() == DateOrder::day_month);
    DateEvidence us;
    us.see_pair("02/05/2017", "03/04/2017", 2, 1);
    BOOST_CHECK(us.found() == DateOrder::month_day);
}

BOOST_AUTO_TEST_SUITE_END()
