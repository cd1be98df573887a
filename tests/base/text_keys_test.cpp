#include "base/text.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <random>
#include <vector>

using namespace hedef::base;

BOOST_AUTO_TEST_SUITE(text_keys_test)

BOOST_AUTO_TEST_CASE(names_are_found_however_they_are_typed)
{
    const std::pair<const char*, std::vector<const char*>> cases[] = {
        {"istanbul",
         {"İstanbul", "ISTANBUL", "istanbul", "Istanbul", "ıstanbul", "İSTANBUL", "i̇stanbul", " Istanbul  "}},
        {"isik", {"IŞIK", "ışık", "Işık", "isik", "ISIK"}},
        {"cagri",
         {"Çağrı", "CAGRI", "ÇAĞRI",
          "c\xCC\xA7"
          "ag\xCC\x86ri"}},
        {"oreilly", {"O'Reilly", "O’Reilly", "o-reilly", "Ó.Reilly"}},
        {"yildiz as",
         {"Yıldız A.Ş.", "YILDIZ  AŞ", "yildiz\tas",
          "Yıldız\xC2\xA0"
          "AŞ"}},
        {"lodz", {"Łódź", "LODZ"}},
        {"smorrebrod ae oe", {"Smørrebrød Æ Œ"}},
        {"strasse", {"Straße", "STRASSE"}},
        {"gtx pro", {"GTX Pro", "ＧＴＸ　Pro"}},
        {"acme", {"Ac\xC2\xADme", "A.C.M.E."}},
        {"", {"", "   ", "-.'"}},
    };
    for (const auto& [key, names] : cases)
        for (const char* name : names)
            BOOST_TEST(find_key(name) == key, name);
}

BOOST_AUTO_TEST_CASE(sorting_follows_the_turkish_alphabet)
{
    const std::vector<std::string> sorted{
        "",     "1 Numara", "9 Eylül", "Ada",  "Âdem",   "Afyon", "Can",   "Cem",   "Çam",   "Çelik", "Demir",
        "Ege",  "Gaye",     "Güneş",   "Ğ",    "Hale",   "Irmak", "Işık",  "İzmir", "İzmit", "Jale",  "Kaya",
        "Okan", "Oya",      "Ömer",    "Özge", "Pınar",  "Queen", "Rıza",  "Sarı",  "Su",    "Şahin", "Şule",
        "Tan",  "Umut",     "Ümit",    "Van",  "Wagner", "Xenon", "Yağız", "Zeki",  "Ωmega", "Яна",   "日本"};
    std::vector<std::string> shuffled = sorted;
    std::mt19937 random(7);
    std::shuffle(shuffled.begin(), shuffled.end(), random);
    std::stable_sort(shuffled.begin(), shuffled.end(),
                     [](const auto& a, const auto& b) { return sort_key(a) < sort_key(b); });
    BOOST_TEST(shuffled == sorted, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(case_and_composition_do_not_change_the_order)
{
    for (const auto& [a, b] : {std::pair{"ışık", "IŞIK"},
                               {"izmir", "İZMİR"},
                               {"çelik", "c\xCC\xA7"
                                         "elik"},
                               {"ADA", "ada"},
                               {"a  b", " a b "}})
        BOOST_TEST(sort_key(a) == sort_key(b), a);
    BOOST_TEST(sort_key("ISIK") != sort_key("ışık"));
    BOOST_TEST(sort_key("ı") < sort_key("i"));
}

BOOST_AUTO_TEST_CASE(keys_fit_their_columns)
{
    std::string fraktur, ligature;
    for (int i = 0; i < 400; ++i) {
        fraktur += "𝔄";
        ligature += "ﷺ"; // eighteen letters each
    }
    for (const std::string& name : {fraktur, ligature, std::string(1000, 'x')}) {
        BOOST_TEST(length(find_key(name)) <= key_length);
        BOOST_TEST(length(sort_key(name)) <= key_length);
        BOOST_TEST(is_utf8(find_key(name)));
        BOOST_TEST(is_utf8(sort_key(name)));
    }
}

BOOST_AUTO_TEST_CASE(text_is_measured_in_characters)
{
    BOOST_TEST(length("ığ🎯") == 3u);
    BOOST_TEST(cut("ığ🎯x", 3) == "ığ🎯");
    BOOST_TEST(cut("ığ", 5) == "ığ");
    BOOST_TEST(cut("ığ", 0) == "");
    BOOST_TEST(trimmed(" \t\xC2\xA0"
                       "a b\xE2\x80\x83\n") == "a b");
    BOOST_TEST(trimmed(" \n ") == "");
    BOOST_TEST(code_from_name("  Yıldız \t A.Ş. ") == "Yıldız A.Ş.");
    for (const char* good : {"", "a", "ığ🎯", "\xF4\x8F\xBF\xBF"})
        BOOST_TEST(is_utf8(good));
    for (const char* bad : {"\xFF", "\xC3", "\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "a\x80"})
        BOOST_TEST(!is_utf8(bad));
}

BOOST_AUTO_TEST_SUITE_END()
