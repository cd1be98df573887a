#include "base/names.h"

#include "base/text.h"

#include <boost/test/unit_test.hpp>

using namespace hedef::base;

namespace {

NameBook book(std::vector<std::pair<std::string, std::string>> codes_and_names)
{
    std::vector<std::int64_t> ids;
    std::vector<std::string> codes, names, keys;
    for (auto& [code, name] : codes_and_names) {
        ids.push_back(static_cast<std::int64_t>(ids.size()) + 1);
        keys.push_back(find_key(name));
        codes.push_back(std::move(code));
        names.push_back(std::move(name));
    }
    return {ids, codes, names, keys};
}

} // namespace

BOOST_AUTO_TEST_SUITE(names_test)

BOOST_AUTO_TEST_CASE(edits_are_counted_up_to_a_limit)
{
    BOOST_TEST(edit_distance("", "", 3) == 0u);
    BOOST_TEST(edit_distance("gtxpro", "gtx pro", 3) == 1u);
    BOOST_TEST(edit_distance("kitten", "sitting", 3) == 3u);
    BOOST_TEST(edit_distance("ab", "ba", 3) == 1u);
    BOOST_TEST(edit_distance("abc", "xyz", 2) == 3u);
    BOOST_TEST(edit_distance("a", "abcdefgh", 2) == 3u);
    BOOST_TEST(edit_distance("", "abc", 3) == 3u);
}

BOOST_AUTO_TEST_CASE(a_thing_is_found_by_its_code_before_its_name)
{
    const auto names = book({{"A1", "İstanbul"}, {"istanbul", "Ankara"}, {"C", "Çağrı Çelik"}});
    BOOST_TEST(names.find("A1").id.value() == 1);
    BOOST_TEST(names.find("istanbul").id.value() == 2);
    BOOST_TEST(names.find("ISTANBUL").id.value() == 1);
    BOOST_TEST(names.find("cagri celik").id.value() == 3);
}

BOOST_AUTO_TEST_CASE(a_name_of_several_is_ambiguous)
{
    const auto answer = book({{"B", "Ali Kaya"}, {"A", "ALİ KAYA"}, {"C", "Ali Kara"}}).find("ali kaya");
    BOOST_TEST(!answer.id);
    BOOST_TEST(answer.ambiguous);
    BOOST_TEST(answer.nearest == std::vector<std::string>({"A", "B"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(near_names_are_offered_and_far_ones_not)
{
    const auto names = book({{"1", "GTX Pro"}, {"2", "GTX Plus Pro"}, {"3", "MG Special"}});
    BOOST_TEST(names.find("GTXPro").nearest == std::vector<std::string>({"GTX Pro"}), boost::test_tools::per_element());
    BOOST_TEST(names.find("special").nearest == std::vector<std::string>({"MG Special"}),
               boost::test_tools::per_element());
    BOOST_TEST(names.find("Completely else").nearest.empty());
}

BOOST_AUTO_TEST_CASE(what_is_not_found_is_refused_with_what_was_near)
{
    const auto names = book({{"1", "GTX Pro"}});
    const auto near = not_found("p", "product", "GTXPro", names.find("GTXPro"));
    BOOST_TEST(near.code == "p.near");
    BOOST_TEST(near.field == "product");
    BOOST_TEST(near.args == std::vector<std::string>({"GTXPro", "GTX Pro"}), boost::test_tools::per_element());
    BOOST_TEST(not_found("p", "product", "zzz", names.find("zzz")).code == "p.unknown");
}

BOOST_AUTO_TEST_CASE(codes_are_made_of_names_and_numbered_on_a_clash)
{
    CodeBook codes({"Ankara", "Ankara 3"});
    BOOST_TEST(codes.make("  Ankara ") == "Ankara 2");
    BOOST_TEST(codes.make("Ankara") == "Ankara 4");
    BOOST_TEST(codes.make("İzmir") == "İzmir");
    BOOST_TEST(codes.make("İzmir") == "İzmir 2");
    BOOST_TEST(!codes.take("İzmir 2"));
    BOOST_TEST(codes.take("Bursa"));
    const std::string longest(key_length, 'x');
    BOOST_TEST(codes.make(longest) == longest);
    BOOST_TEST(length(codes.make(longest)) == key_length);
}

BOOST_AUTO_TEST_CASE(prefix_searches_end_after_the_last_character)
{
    const auto after = after_all_that_begin_with("An");
    BOOST_TEST(std::string("An") < after);
    BOOST_TEST(std::string("An\xF0\x9F\x98\x80") < after);
    BOOST_TEST((after < std::string("Ao")));
}

BOOST_AUTO_TEST_SUITE_END()
