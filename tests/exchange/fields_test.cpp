#include "exchange/fields.h"
#include "files.h"

using namespace hedef;
using namespace hedef::exchange;
using namespace hedef::exchange::testing;

BOOST_AUTO_TEST_SUITE(fields_test)

BOOST_AUTO_TEST_CASE(names_have_a_length_in_characters)
{
    std::string name;
    for (int i = 0; i < 400; ++i)
        name += "ş";
    BOOST_TEST(bool(read_text(name)));
    const auto refused = read_text(name + "x");
    BOOST_REQUIRE(!refused);
    BOOST_TEST(refused.refusal().code == "exchange.text.too_long");
    BOOST_TEST(refused.refusal().args[1] == "401");
    BOOST_TEST(refused.refusal().args[0].size() == 80 + std::string("…").size());
}

BOOST_AUTO_TEST_CASE(yes_and_no_in_two_languages)
{
    for (const char* cell : {"1", "yes", "TRUE", "Evet", "doğru", "x"})
        BOOST_TEST(*read_boolean(cell), cell);
    for (const char* cell : {"0", "No", "false", "HAYIR", "hayır", "yanlış"})
        BOOST_TEST(!*read_boolean(cell), cell);
    BOOST_TEST(code_of(read_boolean("maybe")) == "exchange.boolean.form");
}

BOOST_AUTO_TEST_CASE(email_addresses_look_like_ones)
{
    BOOST_TEST(*read_email(" a.b@example.com ") == "a.b@example.com");
    BOOST_TEST(bool(read_email("ışık@örnek.com.tr")));
    for (const char* cell :
         {"a", "a@b", "@b.c", "a@.c", "a@b.", "a b@c.d", "a@b@c.d", "a@b..c", "a@b.c\nBcc: x@y.z", "<a@b.c>"})
        BOOST_TEST(code_of(read_email(cell)) == "exchange.email.form", cell);
}

BOOST_AUTO_TEST_CASE(choices_are_compared_folded)
{
    const std::vector<Choice> stages{{"won", {"Kazanıldı", "closed won"}}, {"lost", {"Kaybedildi"}}};
    BOOST_TEST(*read_choice("WON", stages) == 0u);
    BOOST_TEST(*read_choice("KAZANILDI", stages) == 0u);
    BOOST_TEST(*read_choice("Closed_Won", stages) == 0u);
    const auto refused = read_choice("maybe", stages);
    BOOST_REQUIRE(!refused);
    BOOST_TEST(refused.refusal().args[1] == "won, lost");
}

BOOST_AUTO_TEST_SUITE_END()
