#include "company/company_service.h"

#include "company/rules/calendar_files.h"
#include "company/rules/check_company.h"
#include "support/test_database.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace hedef;
using namespace hedef::company;
using namespace hedef::testing;
namespace data = boost::unit_test::data;

BOOST_AUTO_TEST_SUITE(company_service_test)

BOOST_DATA_TEST_CASE(a_company_is_created_once_with_the_defaults_of_turkiye, data::make(all_backends()), backend)
{
    TestDatabase database(backend);
    auto db = database.open();
    CompanyService service(*db);
    BOOST_TEST(service.load().refusal().code == "company.missing");
    const auto made = service.create({});
    BOOST_REQUIRE(made);
    BOOST_TEST(made->currency.code() == "TRY");
    BOOST_TEST(made->time_zone == "Europe/Istanbul");
    BOOST_TEST((*service.load() == *made));
    BOOST_TEST(service.holidays().size() == turkiye_holidays("tr").size());
    BOOST_TEST(service.create({}).refusal().code == "company.stands_already");
    BOOST_TEST(base::to_iso(service.today()) == "2017-06-15");
}

BOOST_AUTO_TEST_CASE(what_is_no_company_is_refused)
{
    const auto code = [](auto change) {
        NewCompany wanted;
        change(wanted);
        const auto checked = check(wanted);
        return checked ? std::string("fine") : checked.refusal().code;
    };
    BOOST_TEST(code([](NewCompany&) {}) == "fine");
    BOOST_TEST(code([](NewCompany& c) { c.name = " \t"; }) == "company.name_missing");
    BOOST_TEST(code([](NewCompany& c) { c.name = std::string(401, 'x'); }) == "company.name_too_long");
    BOOST_TEST(code([](NewCompany& c) { c.currency = "TRL"; }) == "company.unknown_currency");
    BOOST_TEST(code([](NewCompany& c) { c.fiscal_year_start = 0; }) == "company.fiscal_start_out_of_range");
    BOOST_TEST(code([](NewCompany& c) { c.fiscal_year_start = 13; }) == "company.fiscal_start_out_of_range");
    BOOST_TEST(code([](NewCompany& c) { c.time_zone = "Mars/Base"; }) == "company.unknown_time_zone");
    BOOST_TEST(code([](NewCompany& c) { c.language = "de"; }) == "company.unknown_language");
    BOOST_TEST(code([](NewCompany& c) { c.weekend = "68"; }) == "company.bad_weekend");
    BOOST_TEST(code([](NewCompany& c) { c.weekend = "66"; }) == "company.bad_weekend");
    BOOST_TEST(code([](NewCompany& c) { c.weekend = "1234567"; }) == "company.bad_weekend");
    BOOST_TEST(code([](NewCompany& c) { c.weekend = ""; }) == "fine");
}

BOOST_DATA_TEST_CASE(edits_of_different_fields_merge_and_of_the_same_conflict, data::make(all_backends()), backend)
{
    TestDatabase database(backend);
    auto db = database.open();
    CompanyService service(*db);
    const auto seen = service.create({}).value();
    auto mine = seen, theirs = seen;
    theirs.name = "Theirs";
    BOOST_REQUIRE(service.update(seen, theirs));
    mine.fiscal_year_start = 4;
    const auto both = service.update(seen, mine);
    BOOST_REQUIRE(both);
    BOOST_TEST(both->name == "Theirs");
    BOOST_TEST(both->fiscal_year_start == 4);
    BOOST_TEST(both->revision == 3);
    mine.name = "Mine";
    BOOST_TEST(service.update(seen, mine).refusal().code == "company.changed_meanwhile");
    auto euro = *both;
    euro.currency = *base::Currency::parse("EUR");
    BOOST_TEST(service.update(*both, euro).refusal().code == "company.currency_is_fixed");
}

BOOST_DATA_TEST_CASE(a_company_elsewhere_keeps_its_own_calendar, data::make(all_backends()), backend)
{
    TestDatabase database(backend);
    auto db = database.open();
    CompanyService service(*db);
    BOOST_REQUIRE(
        service.create({.name = "Pacific", .currency = "NZD", .time_zone = "Pacific/Auckland", .language = "en"}));
    BOOST_TEST(service.holidays().empty());
    BOOST_TEST(base::to_iso(service.today()) == "2017-06-15"); // 21:00 there
    const Holiday day{base::make_date(2017, 6, 16), "Founders' day", false};
    BOOST_REQUIRE(service.add_holiday(day));
    BOOST_TEST(service.add_holiday(day).refusal().code == "company.holiday_stands_already");
    BOOST_TEST(service.work_calendar().half_days_on(day.day) == 0);
    BOOST_REQUIRE(service.remove_holiday(day.day));
    BOOST_TEST(service.remove_holiday(day.day).refusal().code == "company.no_holiday");
    BOOST_TEST(service.work_calendar().half_days_on(day.day) == 2);
}

BOOST_AUTO_TEST_SUITE_END()
