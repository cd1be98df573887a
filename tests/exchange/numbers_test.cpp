#include "exchange/fields.h"
#include "exchange/numbers.h"
#include "files.h"

using namespace hedef;
using namespace hedef::exchange;
using namespace hedef::exchange::testing;

BOOST_AUTO_TEST_SUITE(numbers_test)

namespace {

std::string money(std::string_view cell, Decimal decimal = Decimal::point, const char* company = "TRY")
{
    const auto read = read_money(cell, decimal, *base::Currency::parse(company));
    return read ? read->text() + " " + std::string(read->currency.code()) : read.refusal().code;
}

std::string quantity(std::string_view cell, Decimal decimal)
{
    const auto read = read_quantity(cell, decimal);
    return read ? std::to_string(*read) : read.refusal().code;
}

} // namespace

BOOST_AUTO_TEST_CASE(money_is_read_in_every_form)
{
    struct Case
    {
        const char* cell;
        Decimal decimal;
        const char* expected;
    };
    const Case cases[] = {
        {"1054", Decimal::unknown, "1054.00 TRY"},
        {"1054.5", Decimal::unknown, "1054.50 TRY"},
        {"1,234.56", Decimal::unknown, "1234.56 TRY"},
        {"1.234,56", Decimal::unknown, "1234.56 TRY"},
        {"1.234.567", Decimal::unknown, "1234567.00 TRY"},
        {"1.234", Decimal::comma, "1234.00 TRY"},
        {"1,234", Decimal::point, "1234.00 TRY"},
        {"12,5", Decimal::comma, "12.50 TRY"},
        {"-1,234.56", Decimal::point, "-1234.56 TRY"},
        {"+5", Decimal::point, "5.00 TRY"},
        {"\u22125", Decimal::point, "-5.00 TRY"},
        {"5-", Decimal::point, "-5.00 TRY"},
        {"(1,234.50)", Decimal::point, "-1234.50 TRY"},
        {"($1,234.50)", Decimal::point, "-1234.50 USD"},
        {"₺1.234,50", Decimal::comma, "1234.50 TRY"},
        {"1.234,50 TL", Decimal::comma, "1234.50 TRY"},
        {"TRY 12", Decimal::point, "12.00 TRY"},
        {"-$5", Decimal::point, "-5.00 USD"},
        {"$-5", Decimal::point, "-5.00 USD"},
        {"12,5 €", Decimal::comma, "12.50 EUR"},
        {"1.5K", Decimal::point, "1500.00 TRY"},
        {"10.4M", Decimal::point, "10400000.00 TRY"},
        {"$1.2345 k", Decimal::point, "1234.50 USD"},
        {"1.234K", Decimal::point, "1234.00 TRY"},
        {"1 234 567,89", Decimal::comma, "1234567.89 TRY"},
        {"1\u00a0234,5", Decimal::unknown, "1234.50 TRY"},
        {"1'234.50", Decimal::point, "1234.50 TRY"},
        {" 7 ", Decimal::point, "7.00 TRY"},
        {"1054.0000", Decimal::point, "1054.00 TRY"},
        {"1500 JPY", Decimal::point, "1500 JPY"},
        {"92233720368547758.07", Decimal::point, "92233720368547758.07 TRY"},
        {"-92233720368547758.08", Decimal::point, "-92233720368547758.08 TRY"},
        {"92233720368547758.08", Decimal::point, "exchange.number.too_large"},
        {"1.234", Decimal::unknown, "exchange.number.ambiguous"},
        {"1,234", Decimal::unknown, "exchange.number.ambiguous"},
        {"1.500", Decimal::point, "exchange.number.too_many_places"},
        {"1.505", Decimal::point, "exchange.number.too_many_places"},
        {"0.1234", Decimal::point, "exchange.number.too_many_places"},
        {"1,23,456", Decimal::point, "exchange.number.form"},
        {"12,34", Decimal::point, "exchange.number.form"},
        {"1234,567.00", Decimal::point, "exchange.number.form"},
        {"1.2.3", Decimal::point, "exchange.number.form"},
        {"abc", Decimal::point, "exchange.number.form"},
        {"1e5", Decimal::point, "exchange.number.form"},
        {"--5", Decimal::point, "exchange.number.form"},
        {"(-5)", Decimal::point, "exchange.number.form"},
        {"$", Decimal::point, "exchange.number.form"},
        {".", Decimal::point, "exchange.number.form"},
        {"5K K", Decimal::point, "exchange.number.form"},
        {"NaN", Decimal::point, "exchange.number.form"},
    };
    for (const Case& c : cases)
        BOOST_TEST(money(c.cell, c.decimal) == c.expected, c.cell << " → " << money(c.cell, c.decimal));
    BOOST_TEST(money("1.234", Decimal::point, "KWD") == "1.234 KWD");
    BOOST_TEST(money("1.000", Decimal::point, "JPY") == "exchange.number.too_many_places"); // may be a thousand
}

BOOST_AUTO_TEST_CASE(a_long_value_is_shown_shortened)
{
    const std::string big(10'000'000, '7');
    const auto refused = read_money(big, Decimal::point, {});
    BOOST_REQUIRE(!refused);
    BOOST_TEST(refused.refusal().args[0] == std::string(40, '7') + "…");
    BOOST_TEST(shown("ışık") == "ışık");
}

BOOST_AUTO_TEST_CASE(quantities_and_shares_are_millionths)
{
    BOOST_TEST(quantity("2.5", Decimal::point) == "2500000");
    BOOST_TEST(quantity("-3", Decimal::unknown) == "-3000000");
    BOOST_TEST(quantity("0,000001", Decimal::unknown) == "1");
    BOOST_TEST(quantity("1.234", Decimal::point) == "1234000");
    BOOST_TEST(quantity("0.0000001", Decimal::point) == "exchange.number.too_many_places");
    const auto share = [](std::string_view cell) {
        const auto read = read_share(cell, Decimal::point);
        return read ? std::to_string(*read) : read.refusal().code;
    };
    BOOST_TEST(share("0.3333") == "333300");
    BOOST_TEST(share("0.333") == "333000");
    BOOST_TEST(share("1") == "1000000");
    BOOST_TEST(share("25%") == "250000");
    BOOST_TEST(share("%12.5") == "125000");
    BOOST_TEST(share("1.000001") == "exchange.share.range");
    BOOST_TEST(share("-0.1") == "exchange.share.range");
    BOOST_TEST(share("101%") == "exchange.share.range");
    BOOST_TEST(*read_integer("1,234", Decimal::point) == 1234);
    BOOST_TEST(code_of(read_integer("1.5", Decimal::point)) == "exchange.number.too_many_places");
}

BOOST_AUTO_TEST_CASE(numbers_say_which_sign_is_the_decimal_one)
{
    const auto evidence = [](std::initializer_list<const char*> cells) {
        DecimalEvidence e;
        int line = 1;
        for (const char* cell : cells)
            e.see(cell, ++line);
        return e;
    };
    BOOST_CHECK(evidence({"1054", "12.5"}).found() == Decimal::point);
    BOOST_CHECK(evidence({"1.234", "1.234,56"}).found() == Decimal::comma);
    BOOST_CHECK(evidence({"1.234.567"}).found() == Decimal::comma);
    BOOST_CHECK(evidence({"0,123"}).found() == Decimal::comma);
    BOOST_CHECK(evidence({"1234.567"}).found() == Decimal::point);
    BOOST_CHECK(evidence({"1.234", "5"}).found() == Decimal::unknown);
    BOOST_TEST(evidence({"1.234", "5"}).open_question());
    BOOST_TEST(evidence({"1.5", "1,5"}).mixed());
    BOOST_TEST(evidence({"5", "x", ""}).open_question() == false);
    BOOST_TEST(evidence({"5", "1.5", "2,5"}).for_comma().line == 4);
}

BOOST_AUTO_TEST_SUITE_END()
