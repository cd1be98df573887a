#include "words/typed.h"

#include "words/figures.h"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace hedef;
using words::Language;

BOOST_AUTO_TEST_SUITE(typed_test)

namespace {

struct Spoken
{
    explicit Spoken(Language language) { words::speak(language); }
    ~Spoken() { words::speak(Language::english); }
};

constexpr Language languages[] = {Language::english, Language::turkish};
const char* const nothing = "none";

std::string shown(std::optional<base::Money> money)
{
    return money ? money->text() : nothing;
}

std::string shown(std::optional<base::Date> day)
{
    return day ? base::to_iso(*day) : nothing;
}

struct AmountCase
{
    const char *typed, *english, *turkish;
};

constexpr AmountCase amounts[] = {
    // as it stands in either language
    {"12.500,50", "12500.50", "12500.50"},
    {"12,500.50", "12500.50", "12500.50"},
    {"12500.5", "12500.50", "12500.50"},
    {"12500,5", "12500.50", "12500.50"},
    {"1.234.567", "1234567.00", "1234567.00"},
    {"1,234,567.89", "1234567.89", "1234567.89"},
    {"0", "0.00", "0.00"},
    {"007", "7.00", "7.00"},
    {".5", "0.50", "0.50"},
    {",5", "0.50", "0.50"},
    {"1 200", "1200.00", "1200.00"},
    {"1\u00a0200,50", "1200.50", "1200.50"},
    {"1'200'000", "1200000.00", "1200000.00"},
    // suffixes
    {"1,5M", "1500000.00", "1500000.00"},
    {"1.5m", "1500000.00", "1500000.00"},
    {"-3K", "-3000.00", "-3000.00"},
    {"2 bin", "2000.00", "2000.00"},
    {"1,25 mn", "1250000.00", "1250000.00"},
    {"1.23456K", "1234.56", "1234.56"},
    // signs of less and more
    {"-12,5", "-12.50", "-12.50"},
    {"−12,5", "-12.50", "-12.50"},
    {"+12,5", "12.50", "12.50"},
    {"- 7", "-7.00", "-7.00"},
    {"-0", "0.00", "0.00"},
    // currencies
    {"500 TL", "500.00", "500.00"},
    {"₺1.250,00", "1250.00", "1250.00"},
    {"500TRY", "500.00", "500.00"},
    {"try 500", "500.00", "500.00"},
    {"-₺500", "-500.00", "-500.00"},
    {"₺-500", "-500.00", "-500.00"},
    {"1,5M TL", "1500000.00", "1500000.00"},
    {"$500", "none", "none"},
    {"500 EUR", "none", "none"},
    // read by the language
    {"12,500", "12500.00", "none"},
    {"12.500", "none", "12500.00"},
    {"-1,234", "-1234.00", "none"},
    // one way only: no thousands begin with nothing, and no group has four digits
    {"0.125", "none", "none"},
    {"1234,50", "1234.50", "1234.50"},
    // more places than the currency has
    {"1.2345", "none", "none"},
    {"12,505.505", "none", "none"},
    // fits, and does not
    {"92233720368547758.07", "92233720368547758.07", "92233720368547758.07"},
    {"92233720368547758.08", "none", "none"},
    {"90000000000M", "90000000000000000.00", "90000000000000000.00"},
    {"999999999999M", "none", "none"},
    {"123456789012345678901234567890", "none", "none"},
    // no numbers
    {"", "none", "none"},
    {"   ", "none", "none"},
    {"abc", "none", "none"},
    {"12a", "none", "none"},
    {"1.2.3", "none", "none"},
    {"1,23,456", "none", "none"},
    {"12.", "none", "none"},
    {"1 2", "none", "none"},
    {"1.234 567", "none", "none"},
    {"--5", "none", "none"},
    {"+-5", "none", "none"},
    {"5-", "none", "none"},
    {"TL", "none", "none"},
    {"-", "none", "none"},
    {"\xff\xfe", "none", "none"},
};

} // namespace

BOOST_AUTO_TEST_CASE(amounts_are_read_as_people_type_them)
{
    const auto lira = *base::Currency::parse("TRY");
    for (const auto language : languages) {
        const Spoken spoken(language);
        for (const auto& row : amounts)
            BOOST_TEST(shown(words::typed_amount(row.typed, lira)) ==
                           (language == Language::turkish ? row.turkish : row.english),
                       "'" << row.typed << "' is " << shown(words::typed_amount(row.typed, lira)));
    }
}

BOOST_AUTO_TEST_CASE(the_currency_decides_how_many_places_there_are)
{
    const auto yen = *base::Currency::parse("JPY"), dinar = *base::Currency::parse("KWD");
    const auto dollar = *base::Currency::parse("USD");
    BOOST_TEST(shown(words::typed_amount("1,200", yen)) == "1200");
    BOOST_TEST(shown(words::typed_amount("1.5", yen)) == nothing);
    BOOST_TEST(shown(words::typed_amount("1.2345K", dinar)) == "1234.500");
    BOOST_TEST(shown(words::typed_amount("1.234", dinar)) == "1.234");
    BOOST_TEST(shown(words::typed_amount("$1,200.50", dollar)) == "1200.50");
    BOOST_TEST(shown(words::typed_amount("1,200.50 usd", dollar)) == "1200.50");
    BOOST_TEST(shown(words::typed_amount("5 TL", dollar)) == nothing);
}

BOOST_AUTO_TEST_CASE(what_is_shown_can_be_typed)
{
    const auto lira = *base::Currency::parse("TRY");
    const auto today = base::make_date(2017, 5, 10);
    for (const auto language : languages) {
        const Spoken spoken(language);
        for (const std::int64_t minor : std::initializer_list<std::int64_t>{0, 5, -5, 100000, -123456789, 99999999999}) {
            const base::Money money{minor, lira};
            BOOST_TEST(shown(words::typed_amount(words::amount(money), lira)) == money.text());
            BOOST_TEST(shown(words::typed_amount(words::money(money), lira)) == money.text());
            BOOST_TEST(shown(words::typed_amount(words::signed_amount(money), lira)) == money.text());
            BOOST_TEST(words::typed_decimal(words::decimal(minor, 1), 1).value() == minor);
        }
        for (int month = 1; month <= 12; ++month) {
            const auto day = base::make_date(2017, static_cast<unsigned>(month), 30 - 2 * (month == 2));
            BOOST_TEST(shown(words::typed_date(words::date(day), today)) == base::to_iso(day));
            BOOST_TEST(shown(words::typed_date(words::short_date(base::make_date(2017, 5, 12)), today)) ==
                       "2017-05-12");
        }
        BOOST_TEST(words::typed_decimal(words::percentage(1083000), 1).value() == 1083);
    }
}

BOOST_AUTO_TEST_CASE(decimals_come_in_units_of_the_last_place)
{
    for (const auto language : languages) {
        const Spoken spoken(language);
        BOOST_TEST(words::typed_decimal("12,5", 2).value() == 1250);
        BOOST_TEST(words::typed_decimal("12.5", 2).value() == 1250);
        BOOST_TEST(words::typed_decimal("%12,5", 2).value() == 1250);
        BOOST_TEST(words::typed_decimal("12,5 %", 2).value() == 1250);
        BOOST_TEST(words::typed_decimal("-%5", 0).value() == -5);
        BOOST_TEST(words::typed_decimal("%-5", 0).value() == -5);
        BOOST_TEST(words::typed_decimal("100", 6).value() == 100000000);
        BOOST_TEST(!words::typed_decimal("%", 2));
        BOOST_TEST(!words::typed_decimal("1.5", 0));
        BOOST_TEST(!words::typed_decimal("5 TL", 2));
        BOOST_TEST(!words::typed_decimal("", 2));
    }
}

namespace {

struct DateCase
{
    const char *typed, *english, *turkish;
};

// Today is Wednesday, 10 May 2017.
constexpr DateCase dates[] = {
    {"2017-12-31", "2017-12-31", "2017-12-31"},
    {"2017/12/31", "2017-12-31", "2017-12-31"},
    {"31.12.2017", "2017-12-31", "2017-12-31"},
    {"31.12.17", "2017-12-31", "2017-12-31"},
    {"1.1.99", "1999-01-01", "1999-01-01"},
    {"1.1.66", "2066-01-01", "2066-01-01"},
    {"3.4.2017", "2017-04-03", "2017-04-03"},
    // without a year: the nearest
    {"31.12", "2016-12-31", "2016-12-31"},
    {"31.12.", "2016-12-31", "2016-12-31"},
    {"1.6", "2017-06-01", "2017-06-01"},
    {"1.11", "2017-11-01", "2017-11-01"},
    {"29.2", "2016-02-29", "2016-02-29"},
    // by the language, or in the one way that is a day
    {"12/31", "2016-12-31", "2016-12-31"},
    {"31/12", "2016-12-31", "2016-12-31"},
    {"03/04/2017", "2017-03-04", "2017-04-03"},
    {"5-6", "2017-05-06", "2017-06-05"},
    {"13/14/2017", "none", "none"},
    // words of either language
    {"today", "2017-05-10", "2017-05-10"},
    {"Bugün", "2017-05-10", "2017-05-10"},
    {"tomorrow", "2017-05-11", "2017-05-11"},
    {"YARIN", "2017-05-11", "2017-05-11"},
    {"yesterday", "2017-05-09", "2017-05-09"},
    {"dün", "2017-05-09", "2017-05-09"},
    {"friday", "2017-05-12", "2017-05-12"},
    {"Cuma", "2017-05-12", "2017-05-12"},
    {"mon", "2017-05-15", "2017-05-15"},
    {"pazartesi", "2017-05-15", "2017-05-15"},
    {"Salı", "2017-05-16", "2017-05-16"},
    {"Çarşamba", "2017-05-17", "2017-05-17"},
    {"wednesday", "2017-05-17", "2017-05-17"},
    {"Pazar", "2017-05-14", "2017-05-14"},
    // away from today
    {"+2w", "2017-05-24", "2017-05-24"},
    {"+2h", "2017-05-24", "2017-05-24"},
    {"-3d", "2017-05-07", "2017-05-07"},
    {"-3g", "2017-05-07", "2017-05-07"},
    {"+1m", "2017-06-10", "2017-06-10"},
    {"+1a", "2017-06-10", "2017-06-10"},
    {"+1y", "2018-05-10", "2018-05-10"},
    {"-5m", "2016-12-10", "2016-12-10"},
    {"+7", "2017-05-17", "2017-05-17"},
    {"+2 hafta", "2017-05-24", "2017-05-24"},
    {"+10 gün", "2017-05-20", "2017-05-20"},
    {"+9999y", "none", "none"},
    {"+2x", "none", "none"},
    {"+", "none", "none"},
    // as they are shown
    {"30 Aug 2017", "2017-08-30", "2017-08-30"},
    {"30 Ağu 2017", "2017-08-30", "2017-08-30"},
    {"August 30, 2017", "2017-08-30", "2017-08-30"},
    {"30 ağustos", "2017-08-30", "2017-08-30"},
    {"1 Şubat 2017", "2017-02-01", "2017-02-01"},
    // no days
    {"30.02.2017", "none", "none"},
    {"00.01.2017", "none", "none"},
    {"1.13.2017", "none", "none"},
    {"1.1.1899", "none", "none"},
    {"1.1.017", "none", "none"},
    {"1..2017", "none", "none"},
    {"1.2.2017.3", "none", "none"},
    {"2017", "none", "none"},
    {"12", "none", "none"},
    {"soon", "none", "none"},
    {"", "none", "none"},
    {"\xff", "none", "none"},
};

} // namespace

BOOST_AUTO_TEST_CASE(days_are_read_as_people_type_them)
{
    const auto today = base::make_date(2017, 5, 10);
    for (const auto language : languages) {
        const Spoken spoken(language);
        for (const auto& row : dates)
            BOOST_TEST(shown(words::typed_date(row.typed, today)) ==
                           (language == Language::turkish ? row.turkish : row.english),
                       "'" << row.typed << "' is " << shown(words::typed_date(row.typed, today)));
    }
}

BOOST_AUTO_TEST_CASE(months_end_where_they_end)
{
    BOOST_TEST(shown(words::typed_date("+1m", base::make_date(2017, 1, 31))) == "2017-02-28");
    BOOST_TEST(shown(words::typed_date("-1y", base::make_date(2016, 2, 29))) == "2015-02-28");
    BOOST_TEST(shown(words::typed_date("31.12", base::make_date(2017, 1, 5))) == "2016-12-31");
    BOOST_TEST(shown(words::typed_date("1.1", base::make_date(2017, 12, 20))) == "2018-01-01");
    BOOST_TEST(shown(words::typed_date("29.2", base::make_date(2099, 6, 1))) == "2096-02-29");
}

BOOST_AUTO_TEST_SUITE_END()
