#include "company/company_service.h"
#include "pipeline/pipeline_service.h"
#include "shell/dialogs/new_company_dialog.h"
#include "shell/new_company.h"
#include "support/temp_folder.h"
#include "support/test_database.h"
#include "uikit/text.h"
#include "window_support/window_test.h"

#include <boost/test/unit_test.hpp>

#include <wx/dialog.h>
#include <wx/textctrl.h>

using namespace hedef;
using namespace hedef::shell;

BOOST_AUTO_TEST_SUITE(new_company_test)

namespace {

namespace fs = std::filesystem;
const base::FixedClock clock_of_test(base::make_date(2026, 11, 23));

company::NewCompany acme()
{
    company::NewCompany wish;
    wish.name = "Acme Ünal";
    wish.currency = "EUR";
    wish.fiscal_year_start = 4;
    wish.language = "en";
    return wish;
}

std::size_t files_in(const fs::path& folder)
{
    return std::size_t(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

} // namespace

BOOST_AUTO_TEST_CASE(it_is_as_it_was_asked_for_and_has_stages)
{
    const testing::TempFolder folder;
    const auto file = folder.path() / "below" / "acme.db";
    BOOST_REQUIRE(bool(make_company_file(file, acme(), clock_of_test)));
    BOOST_TEST(files_in(file.parent_path()) == 1u);
    const auto database = db::Database::open({db::Backend::sqlite, file.string()}, clock_of_test, {});
    const auto company = company::CompanyService(*database).load().value();
    BOOST_TEST(company.name == "Acme Ünal");
    BOOST_TEST(company.currency.code() == "EUR");
    BOOST_TEST(company.fiscal_year_start == 4);
    BOOST_TEST(company.language == "en");
    BOOST_TEST(!pipeline::PipelineService(*database).stages().empty());
}

BOOST_AUTO_TEST_CASE(a_file_that_stands_there_is_refused_and_stays)
{
    const testing::TempFolder folder;
    testing::write_file(folder.path() / "acme.db", "something else");
    const auto answer = make_company_file(folder.path() / "acme.db", acme(), clock_of_test);
    BOOST_REQUIRE(!answer);
    BOOST_TEST(answer.refusal().code == "shell.new_company.file_exists");
    BOOST_TEST(answer.refusal().field == "file");
    BOOST_TEST(files_in(folder.path()) == 1u);
    BOOST_TEST(fs::file_size(folder.path() / "acme.db") == 14u);
}

BOOST_AUTO_TEST_CASE(what_is_refused_leaves_nothing_half_made)
{
    const testing::TempFolder folder;
    auto wish = acme();
    wish.currency = "XYZ";
    BOOST_TEST(make_company_file(folder.path() / "acme.db", wish, clock_of_test).refusal().field == "currency");
    wish = acme();
    wish.time_zone = "Nowhere/City";
    BOOST_TEST(make_company_file(folder.path() / "acme.db", wish, clock_of_test).refusal().field == "time_zone");
    testing::write_file(folder.path() / "file", "");
    BOOST_TEST(make_company_file(folder.path() / "file" / "acme.db", acme(), clock_of_test).refusal().code ==
               "shell.new_company.no_folder");
    BOOST_TEST(files_in(folder.path()) == 1u);
}

BOOST_AUTO_TEST_CASE(the_dialog_asks_again_when_it_is_refused_and_makes_it_then)
{
    const testing::TempFolder folder;
    testing::write_file(folder.path() / "there.db", "");
    base::InlineTasks tasks;
    testing::answer_next_dialog([&](wxDialog& dialog) {
        testing::type(testing::named(&dialog, "Company name"), "Acme");
        testing::type(testing::named(&dialog, "File"), (folder.path() / "there.db").string());
        testing::click(dialog.FindWindow(wxID_OK));
        BOOST_TEST(dialog.IsModal()); // still asked
        testing::type(testing::named(&dialog, "File"), (folder.path() / "acme.db").string());
        testing::click(dialog.FindWindow(wxID_OK));
    });
    const auto file = ask_new_company(nullptr, tasks, clock_of_test);
    BOOST_TEST(file.filename().string() == "acme.db");
    BOOST_TEST(fs::exists(file));
}

BOOST_AUTO_TEST_SUITE_END()
