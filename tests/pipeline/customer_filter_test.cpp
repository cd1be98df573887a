#include "pipeline/present/customer_filter.h"

#include <boost/test/unit_test.hpp>

using namespace hedef;
using namespace hedef::pipeline;

BOOST_AUTO_TEST_SUITE(customer_filter_test)

namespace {

CustomerRow row(std::int64_t id, const char* name, std::int64_t place)
{
    CustomerRow row;
    row.id = customers::CustomerId{id};
    row.code = "C" + std::to_string(id);
    row.name = name;
    row.territory_id = territory::TerritoryId{place};
    return row;
}

// Türkiye with Ege (İzmir below it) and Marmara; four customers.
CustomerList list()
{
    CustomerList list;
    list.currency = base::Currency::parse("TRY").value();
    list.places = {{territory::TerritoryId{1}, "TR", "Türkiye", 3},
                   {territory::TerritoryId{2}, "EGE", "Ege", 1},
                   {territory::TerritoryId{3}, "IZM", "İzmir", 0},
                   {territory::TerritoryId{4}, "MAR", "Marmara", 0}};
    list.rows = {row(1, "Işık Gıda", 3), row(2, "Deniz Tekstil", 2), row(3, "Acme", 4), row(4, "Nobody's", 0)};
    list.rows[0].owners = "Ada Yılmaz, Can Ak";
    list.rows[0].customer_class = "A";
    list.rows[0].won_amount = 1'000'00;
    list.rows[0].last_won = base::make_date(2017, 3, 31);
    list.rows[1].customer_class = "B";
    list.rows[1].owners = "Can Ak";
    list.rows[1].won_amount = 999'99;
    list.rows[2].customer_class = "A";
    list.rows[2].last_won = base::make_date(2017, 4, 1);
    return list;
}

// Ids of the customers that the filter lets through.
std::string through(const std::string& filter)
{
    const auto all = list();
    const CustomerFilter let(desk::filter_values(filter), all, base::FiscalCalendar(), base::make_date(2017, 6, 15));
    std::string ids;
    for (const auto& row : all.rows)
        if (let.lets(row)) ids += std::to_string(row.id.value);
    return ids;
}

} // namespace

BOOST_AUTO_TEST_CASE(every_field_lets_through_what_it_says)
{
    const std::pair<const char*, const char*> cases[] = {
        {"", "1234"},
        {"text=isik", "1"},
        {"text=ISIK gida", "1"},
        {"text=gida deniz", ""},
        {"text=c3", "3"},
        {"text=can", "12"},
        {"class=A", "13"},
        {"class=C", ""},
        {"owner=Can Ak", "12"},
        {"owner=Ak", ""},
        {"territory=TR", "123"},
        {"territory=EGE", "12"},
        {"territory=IZM", "1"},
        {"territory=-", "4"},
        {"won=1000..", "1"},
        {"won=..999.99", "234"},
        {"won=999.99..1000", "12"},
        {"open=0", "1234"},
        {"last_won=2017-Q1", "1"},
        {"last_won=2017-04-01..", "3"},
        {"class=A;territory=EGE", "1"},
    };
    for (const auto& [filter, ids] : cases)
        BOOST_TEST(through(filter) == ids, filter);
}

BOOST_AUTO_TEST_CASE(what_is_not_understood_lets_nothing_through)
{
    for (const char* filter : {"won=much", "last_won=some day", "territory=Narnia", "colour=red", "won=.."})
        BOOST_TEST(through(filter) == "", filter);
}

BOOST_AUTO_TEST_CASE(choices_are_counted_and_sorted_as_people_sort)
{
    const auto all = list();
    BOOST_TEST((counted(all.rows, &CustomerRow::customer_class) == Counted{{"A", 2}, {"B", 1}}));
    BOOST_TEST((counted_owners(all.rows) == Counted{{"Ada Yılmaz", 1}, {"Can Ak", 2}}));
}

BOOST_AUTO_TEST_SUITE_END()
