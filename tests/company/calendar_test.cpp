#include "company/rules/calendar_files.h"
#include "company/rules/working_days.h"

#include <boost/test/unit_test.hpp>

#include <map>

using namespace hedef;
using base::make_date;
using company::Holiday;
using company::WorkCalendar;

namespace {

const company::Weekend saturday_and_sunday(0b1100000);

std::map<base::Date, Holiday> turkiye()
{
    std::map<base::Date, Holiday> days;
    for (const Holiday& holiday : company::turkiye_holidays("tr"))
        BOOST_REQUIRE(days.emplace(holiday.day, holiday).second);
    return days;
}

} // namespace

BOOST_AUTO_TEST_SUITE(calendar_test)

BOOST_AUTO_TEST_CASE(turkiyes_holidays_are_those_of_the_law)
{
    const auto days = turkiye();
    BOOST_TEST(days.at(make_date(2017, 4, 23)).name == "Ulusal Egemenlik ve Çocuk Bayramı");
    BOOST_TEST(days.at(make_date(2017, 5, 19)).name == "Atatürk'ü Anma, Gençlik ve Spor Bayramı");
    BOOST_TEST(!days.at(make_date(2017, 7, 15)).half_day);
    BOOST_TEST(!days.contains(make_date(2016, 7, 15)));
    BOOST_TEST(days.at(make_date(2017, 10, 28)).half_day);
    BOOST_TEST(!days.at(make_date(2017, 10, 29)).half_day);
    BOOST_TEST(days.at(make_date(2024, 4, 9)).half_day); // the eve of the feast that began on 10 April
    BOOST_TEST(days.at(make_date(2024, 4, 12)).name == "Ramazan Bayramı 3. gün");
    BOOST_TEST(days.at(make_date(2024, 6, 19)).name == "Kurban Bayramı 4. gün");
    BOOST_TEST(!days.contains(make_date(2024, 6, 20)));
    BOOST_TEST(!days.at(make_date(2022, 5, 1)).half_day); // a full holiday beats the feast's eve on the same day
    BOOST_TEST(company::turkiye_holidays("en").front().name == "New Year's Day");
}

BOOST_AUTO_TEST_CASE(every_year_has_both_feasts_whole)
{
    const auto days = turkiye();
    for (int year = 2015; year <= 2030; ++year) {
        int ramazan = 0, kurban = 0;
        for (const auto& [day, holiday] : days) {
            if (day < make_date(year, 1, 1) || day >= make_date(year + 1, 1, 1)) continue;
            ramazan += holiday.name.find("Ramazan Bayramı") != std::string::npos;
            kurban += holiday.name.find("Kurban Bayramı") != std::string::npos;
        }
        BOOST_TEST(ramazan == 4, "Ramazan Bayramı " << year);
        BOOST_TEST(kurban == 5, "Kurban Bayramı " << year);
    }
}

BOOST_AUTO_TEST_CASE(half_days_count_half)
{
    const WorkCalendar calendar(saturday_and_sunday, company::turkiye_holidays("tr"));
    // April 2024: 22 weekdays; Tuesday the 9th half, 10 to 12 and Tuesday the 23rd off.
    BOOST_TEST(calendar.half_days_in({make_date(2024, 4, 1), make_date(2024, 5, 1)}) == 22 * 2 - 1 - 4 * 2);
    BOOST_TEST(calendar.half_days_on(make_date(2024, 4, 9)) == 1);
    BOOST_TEST(calendar.half_days_on(make_date(2024, 4, 6)) == 0);
    BOOST_TEST(calendar.half_days_in({make_date(2024, 4, 2), make_date(2024, 4, 2)}) == 0);
}

BOOST_AUTO_TEST_CASE(the_sum_of_a_period_is_that_of_its_days)
{
    const WorkCalendar calendar(saturday_and_sunday, company::turkiye_holidays("tr"));
    const auto start = make_date(2017, 6, 20);
    std::int64_t sum = 0;
    for (int n = 0; n < 400; ++n) {
        BOOST_TEST(calendar.half_days_in({start, start + std::chrono::days(n)}) == sum);
        sum += calendar.half_days_on(start + std::chrono::days(n));
    }
}

BOOST_AUTO_TEST_CASE(working_days_are_counted_on_from_a_day)
{
    const WorkCalendar calendar(saturday_and_sunday, company::turkiye_holidays("tr"));
    const auto friday = make_date(2017, 6, 16);
    BOOST_TEST(base::to_iso(calendar.after_working_days(friday, 0)) == "2017-06-16");
    BOOST_TEST(base::to_iso(calendar.after_working_days(friday, 1)) == "2017-06-19");
    BOOST_TEST(base::to_iso(calendar.after_working_days(friday, 5)) == "2017-06-23");
    BOOST_TEST(base::to_iso(calendar.after_working_days(friday, 6)) == "2017-06-28"); // the feast lies between
}

BOOST_AUTO_TEST_SUITE_END()
