#include "shell/drafts_file_json.h"
#include "support/temp_folder.h"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <sstream>

using namespace hedef;
using namespace hedef::shell;

BOOST_AUTO_TEST_SUITE(drafts_test)

namespace {

namespace fs = std::filesystem;

const desk::Place deal{"pipeline.deal", "D/17"}, plan{"commission.plan", ""};
constexpr base::Stamp at{std::chrono::seconds(1'500'000'000)};

std::vector<fs::path> files(const fs::path& folder, const std::string& ending)
{
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().extension() == ending) found.push_back(entry.path());
    return found;
}

// A program that ended without a word: its file stays, its lock is gone.
void left_behind(const fs::path& folder, const std::string& content)
{
    fs::create_directories(folder);
    testing::write_file(folder / "12345-1.json", content);
}

std::string content_of(const fs::path& folder)
{
    const auto json = files(folder, ".json");
    if (json.size() != 1) return {};
    std::ifstream in(json.front(), std::ios::binary);
    std::ostringstream all;
    all << in.rdbuf();
    return all.str();
}

struct OneProgram
{
    explicit OneProgram(const fs::path& folder, const std::string& company = "sqlite:a.db") : drafts(folder, tasks)
    {
        drafts.of(company);
    }
    base::InlineTasks tasks;
    DraftsFile drafts;
};

} // namespace

BOOST_AUTO_TEST_CASE(what_a_dead_program_left_is_taken_once_and_stays_kept_until_it_is_settled)
{
    const testing::TempFolder temporary;
    const auto folder = temporary.path() / "drafts";
    std::string content;
    {
        OneProgram first(folder);
        first.drafts.keep(deal, "Deal Ünal", "amount=1", at);
        first.drafts.keep(plan, "Plan", "{", at);
        first.drafts.write();
        content = content_of(folder);
    }
    BOOST_REQUIRE(content.find("Ünal") != std::string::npos);
    OneProgram second(folder);
    BOOST_TEST(second.drafts.left().size() == 2u);
    // A window that is still loading has nothing unsaved; what was left stays.
    second.drafts.keep(deal, "Deal", "", at);
    second.drafts.settle({});
    const auto taken = second.drafts.take(deal);
    BOOST_REQUIRE(taken.has_value());
    BOOST_TEST(taken->text == "amount=1");
    BOOST_TEST((taken->kept_at == at));
    BOOST_TEST(!second.drafts.take(deal));
    // Taken and not touched, it keeps its time.
    second.drafts.keep(deal, "Deal Ünal", "amount=1", at + std::chrono::hours(1));
    BOOST_TEST(second.drafts.write_now());
    BOOST_TEST(content_of(folder).find("1500000000") != std::string::npos);
    BOOST_TEST(content_of(folder).find("1500003600") == std::string::npos);
    second.drafts.keep(deal, "Deal Ünal", "", at);
    second.drafts.take(plan);
    second.drafts.settle({});
    BOOST_TEST(second.drafts.write_now());
    BOOST_TEST(files(folder, ".json").empty());
}

BOOST_AUTO_TEST_CASE(what_a_living_program_holds_is_its_own)
{
    const testing::TempFolder temporary;
    OneProgram first(temporary.path());
    first.drafts.keep(deal, "Deal", "amount=1", at);
    first.drafts.write();
    OneProgram second(temporary.path());
    BOOST_TEST(second.drafts.left().empty());
    second.drafts.keep(deal, "Deal", "amount=2", at);
    second.drafts.write();
    BOOST_TEST(files(temporary.path(), ".json").size() == 2u);
}

BOOST_AUTO_TEST_CASE(companies_do_not_mix)
{
    const testing::TempFolder temporary;
    {
        OneProgram first(temporary.path());
        first.drafts.keep(deal, "Deal", "amount=1", at);
        first.drafts.write();
    }
    OneProgram second(temporary.path(), "sqlite:b.db");
    BOOST_TEST(second.drafts.left().empty());
    BOOST_TEST(!second.drafts.take(deal));
    second.drafts.settle({});
    second.drafts.of("sqlite:a.db");
    BOOST_TEST(second.drafts.left().size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_broken_file_is_set_aside_and_a_strange_one_read_as_far_as_it_can_be)
{
    const testing::TempFolder temporary;
    const std::string good = R"({"company":"sqlite:a.db","place":"commission.plan","title":"Plan","kept_at":5,"text":"{"})";
    for (const std::string& broken : {std::string(), std::string("["), "[" + good.substr(0, 60), std::string("{\"a\":1}")}) {
        left_behind(temporary.path(), broken);
        OneProgram one(temporary.path());
        BOOST_TEST(one.drafts.left().empty());
        BOOST_TEST(files(temporary.path(), ".json").empty());
        BOOST_TEST(files(temporary.path(), ".broken").size() == 1u);
    }
    left_behind(temporary.path(), "[7, {\"company\": 5}, {\"place\":\"x\",\"text\":\"y\",\"kept_at\":\"z\"}, " + good + "]");
    OneProgram one(temporary.path());
    BOOST_REQUIRE(one.drafts.left().size() == 1u);
    BOOST_TEST((one.drafts.left().front() == plan));
}

BOOST_AUTO_TEST_CASE(a_full_disk_is_known_and_what_was_left_stays_where_it_was)
{
    const testing::TempFolder temporary;
    const auto folder = temporary.path() / "drafts";
    left_behind(folder, R"([{"company":"sqlite:a.db","place":"commission.plan","title":"Plan","kept_at":5,"text":"{"}])");
    OneProgram one(folder);
    one.drafts.keep(deal, "Deal", "amount=1", at);
    // No place to write to any more: as good as full.
    fs::rename(folder, temporary.path() / "elsewhere");
    one.drafts.write();
    BOOST_TEST(one.drafts.fails());
    fs::rename(temporary.path() / "elsewhere", folder);
    one.drafts.write();
    BOOST_TEST(!one.drafts.fails());
    BOOST_TEST(content_of(folder).find("amount=1") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
