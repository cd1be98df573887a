#include "words/language.h"
#include "words/ranges.h"

#include <boost/test/unit_test.hpp>

using namespace hedef;
using namespace hedef::words;

BOOST_AUTO_TEST_SUITE(ranges_test)

namespace {

struct Speaking
{
    explicit Speaking(Language language) { speak(language); }
    ~Speaking() { speak(Language::english); }
};

std::string days(const char* text)
{
    return typed_day_range(text, base::make_date(2017, 6, 15)).value_or("-");
}

std::string amounts(const char* text)
{
    return typed_amount_range(text, {}).value_or("-");
}

} // namespace

BOOST_AUTO_TEST_CASE(days_are_understood_as_they_are_typed)
{
    const Speaking english(Language::english);
    BOOST_TEST(days("last quarter") == "last_quarter");
    BOOST_TEST(days(" This  YEAR ") == "this_year");
    BOOST_TEST(days("2017-Q3") == "2017-Q3");
    BOOST_TEST(days("2017-01-01..2017-03-31") == "2017-01-01..2017-03-31");
    BOOST_TEST(days("2017-01-01 - 2017-03-31") == "2017-01-01..2017-03-31");
    BOOST_TEST(days(">= 2017-01-01") == "2017-01-01..");
    BOOST_TEST(days("≤2017-01-01") == "..2017-01-01");
    BOOST_TEST(days("2017-03-01") == "2017-03-01");
    BOOST_TEST(days("today") == "today");
    for (const char* wrong : {"", "..", "x", ">", "2017-03-31..2017-01-01"})
        BOOST_TEST(days(wrong) == "-");
    for (const auto name : base::day_range_names())
        BOOST_TEST(days(day_range_words(name).c_str()) == name);
    BOOST_TEST(day_range_words("2017-01-01..2017-03-31") == "1 Jan 2017 – 31 Mar 2017");
    BOOST_TEST(days("1 Jan 2017 – 31 Mar 2017") == "2017-01-01..2017-03-31");
    BOOST_TEST(day_range_words("2017-01-01..") == "≥ 1 Jan 2017");
}

BOOST_AUTO_TEST_CASE(amounts_are_understood_as_they_are_typed)
{
    const Speaking english(Language::english);
    BOOST_TEST(amounts("1000-5000") == "1000.00..5000.00");
    BOOST_TEST(amounts("1,000 .. 5,000") == "1000.00..5000.00");
    BOOST_TEST(amounts(">1M") == "1000000.00..");
    BOOST_TEST(amounts("<= 500") == "..500.00");
    BOOST_TEST(amounts("1000") == "1000.00");
    BOOST_TEST(amounts("-5") == "-5.00");
    for (const char* wrong : {"", "x", "..", "1000..x", "-"})
        BOOST_TEST(amounts(wrong) == "-");
    BOOST_TEST(amount_range_words("1000..5000", {}) == "1,000.00 – 5,000.00");
    BOOST_TEST(amounts("1,000.00 – 5,000.00") == "1000.00..5000.00");
    BOOST_TEST(amount_range_words("1000..", {}) == "≥ 1,000.00");
    BOOST_TEST(amounts("≥ 1,000.00") == "1000.00..");
}

BOOST_AUTO_TEST_SUITE_END()
