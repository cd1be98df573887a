#include "house.h"
#include "support/shared_folder.h"
#include "support/temp_folder.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace hedef;

BOOST_AUTO_TEST_SUITE(layout_test)

namespace {

const std::string readme = "base ← db ← exchange ← people ← commission ← cli\nbase ← words ← cli\n";

// A house with one file in it.
struct Planted
{
    Planted(const std::string& path, const std::string& content)
    {
        const auto file = folder.path() / "src" / path;
        std::filesystem::create_directories(file.parent_path());
        testing::write_file(folder.path() / "src" / "README.md", readme);
        testing::write_file(file, content);
    }
    std::vector<std::string> found() const { return layout::violations(folder.path() / "src"); }
    testing::TempFolder folder;
};

struct Case
{
    const char* path;
    std::string content;
};
std::ostream& operator<<(std::ostream& out, const Case& c)
{
    return out << c.path << ": " << c.content.substr(0, 60);
}

const Case faults[] = {
    {"people/model/person.h", "#include \"people/rules/lines.h\"\n"},
    {"people/model/person.h", "#include \"db/database.h\"\n"},
    {"people/model/person.h", "#include \"people/people_service.h\"\n"},
    {"people/rules/lines.cpp", "#include \"people/store/person_store.h\"\n"},
    {"people/rules/lines.cpp", "#include \"base/clock.h\"\n"},
    {"people/rules/lines.cpp", "#include \"db/database.h\"\n"},
    {"people/store/person_store.cpp", "#include \"people/rules/lines.h\"\n"},
    {"people/store/person_store.cpp", "#include <wx/string.h>\n"},
    {"people/people_service.cpp", "#include \"db/statement.h\"\n"},
    {"people/people_service.cpp", "#include <wx/string.h>\n"},
    {"people/people_service.cpp", "const char* sql = \"select id from person\";\n"},
    {"people/people_service.cpp", "const char* sql = R\"(SELECT id\n FROM person)\";\n"},
    {"people/people_service.cpp", "#include \"commission/model/plan.h\"\n"},
    {"commission/commission_service.cpp", "#include \"people/store/person_store.h\"\n"},
    {"commission/rules/pay.cpp", "double rate = 0.1;\n"},
    {"commission/plan.cpp", "#include <nlohmann/json.hpp>\n"},
    {"commission/store/run_store.cpp", "#include <soci/soci.h>\n"},
    {"commission/store/run_store.cpp", "#include <sqlite3.h>\n"},
    {"commission/present/pay_presenter.cpp", "#include \"commission/store/run_store.h\"\n"},
    {"commission/view/pay_panel.cpp", "#include \"commission/commission_service.h\"\n"},
    {"base/money.cpp", "#include \"people/model/person.h\"\n"},
    {"words/words.cpp", "#include \"people/model/person.h\"\n"},
    {"exchange/csv.cpp", "#include \"people/people_service.h\"\n"},
    {"people/people_service.cpp", "#include <CLI/CLI.hpp>\n"},
    {"attic/old.cpp", "#include \"base/money.h\"\n"},
    {"people/model/person.h", std::string(401, '\n')},
};

const Case good[] = {
    {"commission/model/plan.h", "#include \"people/model/person.h\"\n#include \"base/money.h\"\n"},
    {"commission/rules/pay.cpp", "#include \"commission/model/plan.h\"\n// double pay is refused\n"},
    {"commission/store/run_store.cpp", "#include \"db/statement.h\"\nconst char* sql = \"select id from run\";\n"},
    {"commission/commission_service.cpp",
     "#include \"people/people_queries.h\"\n#include \"commission/store/run_store.h\"\n"},
    {"commission/plan_json.cpp", "#include <nlohmann/json.hpp>\n"},
    {"commission/view/pay_panel.cpp", "#include <wx/panel.h>\n#include \"commission/present/pay_presenter.h\"\n"},
    {"db/driver.cpp", "#include <soci/soci.h>\n"},
    {"cli/main.cpp",
     "#include \"words/words.h\"\n#include <CLI/CLI.hpp>\n#include \"commission/commission_service.h\"\n"},
    {"people/model/person.h", std::string(400, '\n')},
};

} // namespace

BOOST_AUTO_TEST_CASE(the_house_stands_as_the_plan_says)
{
    for (const auto& fault : layout::violations(testing::source_folder() / "src"))
        BOOST_ERROR(fault);
}

BOOST_DATA_TEST_CASE(a_planted_fault_is_found, boost::unit_test::data::make(faults), fault)
{
    const Planted house(fault.path, fault.content);
    const auto found = house.found();
    BOOST_REQUIRE_EQUAL(found.size(), 1);
    BOOST_TEST(found[0].find(fault.path) == 0);
}

BOOST_DATA_TEST_CASE(what_the_plan_allows_is_no_fault, boost::unit_test::data::make(good), file)
{
    const Planted house(file.path, file.content);
    for (const auto& fault : house.found())
        BOOST_ERROR(fault);
}

BOOST_AUTO_TEST_CASE(a_readme_without_arrows_is_a_fault)
{
    const Planted house("base/money.h", "");
    testing::write_file(house.folder.path() / "src" / "README.md", "nothing\n");
    BOOST_TEST(house.found().size() == 1);
}

BOOST_AUTO_TEST_SUITE_END()
