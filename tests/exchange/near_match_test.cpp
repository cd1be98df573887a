#include "exchange/near_match.h"

#include <boost/test/unit_test.hpp>
#include <ctime>

using namespace hedef::exchange;

BOOST_AUTO_TEST_SUITE(near_match_test)

namespace {

std::string nearest(const std::vector<std::string>& candidates, std::string_view name)
{
    const auto found = NearMatch(candidates).find(name);
    return found ? candidates[*found] : "none";
}

} // namespace

BOOST_AUTO_TEST_CASE(spellings_of_one_name_are_matched)
{
    const std::vector<std::string> products{"GTX Basic",    "GTX Pro",    "GTX Plus Basic",
                                            "GTX Plus Pro", "MG Special", "MG Advanced"};
    BOOST_TEST(nearest(products, "GTXPro") == "GTX Pro");
    BOOST_TEST(nearest(products, "gtx-pro") == "GTX Pro");
    BOOST_TEST(nearest(products, "GTX  PRO") == "GTX Pro");
    BOOST_TEST(nearest(products, "MG Speical") == "MG Special"); // two letters
    BOOST_TEST(nearest({"ISTANBUL", "Ankara"}, "İstanbul") == "ISTANBUL");
    BOOST_TEST(nearest({"technology", "medical"}, "technolgy") == "technology");
    BOOST_TEST(nearest({"Philippines", "Philadelphia"}, "Philipines") == "Philippines");
    BOOST_TEST(nearest({"Acme, Inc."}, "Acme Inc") == "Acme, Inc.");
    BOOST_TEST(nearest({"日本電気", "富士通"}, "日本 電気") == "日本電気");
}

BOOST_AUTO_TEST_CASE(there_is_no_guess)
{
    BOOST_TEST(nearest({"Phase 1"}, "Phase 2") == "none"); // digits mean something
    BOOST_TEST(nearest({"GTX 500"}, "GTX 5000") == "none");
    BOOST_TEST(nearest({"Bata", "Beta", "Zeta"}, "Bxta") == "none"); // two equally near
    BOOST_TEST(nearest({"Ayşe Kaya", "AYSE KAYA"}, "ayse kaya") == "none");
    BOOST_TEST(nearest({"ABC"}, "ABD") == "none");         // too short to be sure
    BOOST_TEST(nearest({"Central"}, "Cantrol") == "none"); // two letters of seven
    BOOST_TEST(nearest({"MG Special"}, "GTX Basic") == "none");
    BOOST_TEST(nearest({}, "x") == "none");
    BOOST_TEST(nearest({"?!"}, "!?") == "none");
    BOOST_TEST(nearest({"a"}, "") == "none");
}

BOOST_AUTO_TEST_CASE(the_nearer_one_wins)
{
    BOOST_TEST(nearest({"Betatech", "Betatechs"}, "Betatekh") == "Betatech");
    BOOST_TEST(nearest({"Sunnamplex", "Sunnample"}, "Sunnampleks") == "none");
    BOOST_TEST(nearest({"Sunnamplex", "Sonnamples"}, "Sunnamples") == "none");
}

BOOST_AUTO_TEST_CASE(edit_distance_counts_letters)
{
    BOOST_TEST(edit_distance(U"kitap", U"kitap", 2) == 0);
    BOOST_TEST(edit_distance(U"kitap", U"kita", 2) == 1);
    BOOST_TEST(edit_distance(U"kitap", U"katip", 2) == 2);
    BOOST_TEST(edit_distance(U"kitap", U"defter", 2) == 3);
    BOOST_TEST(edit_distance(U"", U"ab", 2) == 2);
}

BOOST_AUTO_TEST_CASE(thousands_of_names_are_quick)
{
    std::vector<std::string> names;
    for (int i = 0; i < 5000; ++i) {
        std::string name = "Müşteri ";
        for (int n = i * 7919 + 13; n > 0; n /= 26)
            name += static_cast<char>('a' + n % 26);
        names.push_back(name);
    }
    const auto start = std::clock(); // not the wall's: the machine may be busy
    const NearMatch near(names);
    int found = 0;
    for (const auto& name : names)
        found += near.find("x" + name).has_value();
    const auto took = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    BOOST_TEST_MESSAGE("5,000 names against 5,000: " << took << " s, " << found << " found");
    BOOST_TEST(found == 5000);
    BOOST_TEST(took < 30.0); // under sanitizers; else about one second
}

BOOST_AUTO_TEST_SUITE_END()
