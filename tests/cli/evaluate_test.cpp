#include "program_run.h"
#include "support/shared_folder.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iostream>

using namespace hedef::testing;
using Json = nlohmann::json;

BOOST_AUTO_TEST_SUITE(evaluate_test)

namespace {

const std::string plan_text = R"({"name": "Field", "currency": "TRY", "period": "month",
  "effective": {"from": "2017-01-01", "to": null},
  "components": [{"id": "base", "type": "rate", "measure": "revenue", "rates": [{"rate": "0.07"}]}]})";
const std::string credits_text = "id,date,person,amount\nc1,2017-01-10,Ada,1000.00\nc2,2017-02-10,Ada,500.00\n";
const std::string people_text = "person,from,to,target_incentive,manager\nAda,2017-01-01,,,\nBora,2017-01-01,,,Ada\n";

struct Case
{
    std::string plan = plan_text, credits = credits_text, people = people_text, quotas = "";
    TempFolder folder;

    std::string put(const std::string& name, const std::string& content)
    {
        write_file(folder.path() / name, content);
        return folder.file(name);
    }
    Answer run(std::vector<std::string> global = {"--format", "json"}, const std::vector<std::string>& more = {})
    {
        auto words = std::move(global);
        words.insert(words.end(), {"commissions", "evaluate", "--plan", put("plan.json", plan), "--credits",
                                   put("credits.csv", credits), "--people", put("people.csv", people)});
        if (!quotas.empty()) words.insert(words.end(), {"--quotas", put("quotas.csv", quotas)});
        words.insert(words.end(), more.begin(), more.end());
        return hedefctl(words);
    }
};

std::string with(std::string text, const std::string& from, const std::string& to)
{
    const auto at = text.find(from);
    BOOST_REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

Json error_of(const Answer& answer)
{
    return Json::parse(answer.err).at("error");
}

} // namespace

BOOST_AUTO_TEST_CASE(every_period_and_person_is_there)
{
    Case one;
    const auto answer = one.run();
    BOOST_REQUIRE_MESSAGE(answer.code == 0, answer.err);
    const auto object = Json::parse(answer.out);
    BOOST_TEST(object.at("plan") == "Field");
    BOOST_TEST(object.at("currency") == "TRY");
    BOOST_REQUIRE(object.at("periods").size() == 2);
    const auto& january = object.at("periods").at(0);
    BOOST_TEST(january.at("period") == "2017-01");
    BOOST_REQUIRE(january.at("people").size() == 2);
    const auto& ada = january.at("people").at(0);
    BOOST_TEST(ada.at("person") == "Ada");
    BOOST_TEST(ada.at("net") == "70.00");
    BOOST_TEST(ada.at("components").at(0).at("lines").at(0).at("credit") == "c1");
    BOOST_TEST(january.at("people").at(1).at("net") == "0.00");
}

BOOST_AUTO_TEST_CASE(a_period_selects_what_is_printed)
{
    Case one;
    const auto object = Json::parse(one.run({"--format", "json"}, {"--period", "2017-02"}).out);
    BOOST_REQUIRE(object.at("periods").size() == 1);
    BOOST_TEST(object.at("periods").at(0).at("people").at(0).at("net") == "35.00");
    BOOST_TEST(one.run({}, {"--period", "2017-Q1"}).code == 2);
}

BOOST_AUTO_TEST_CASE(people_read_the_figures_in_their_language)
{
    Case one;
    one.credits = with(credits_text, "1000.00", "100000.00");
    BOOST_TEST(one.run({"--language", "en"}).out.find("7,000.00") != std::string::npos);
    BOOST_TEST(one.run({"--language", "tr"}).out.find("7.000,00") != std::string::npos);
    BOOST_TEST(one.run({"--language", "tr", "--format", "csv"}).out.find("2017-01,Ada,7000.00") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_wrong_date_is_told_with_its_place)
{
    Case one;
    one.credits = with(credits_text, "2017-02-10", "2017-02-30");
    const auto answer = one.run();
    BOOST_TEST(answer.code == 3);
    BOOST_TEST(answer.out == "");
    const auto error = error_of(answer);
    BOOST_TEST(error.at("line") == 3);
    BOOST_TEST(error.at("column") == 2);
    BOOST_TEST(error.at("file").get<std::string>().find("credits.csv") != std::string::npos);
    BOOST_TEST(error.at("message").get<std::string>().find("2017-02-30") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(bad_input_ends_with_3_and_prints_nothing)
{
    struct Change
    {
        std::string Case::*file;
        const char *from, *to;
    };
    const Change changes[] = {
        {&Case::credits, "c1,2017-01-10,Ada", "c1,2017-01-10,Cem"},
        {&Case::credits, "c2", "c1"},
        {&Case::credits, "1000.00", "1.000,00"},
        {&Case::people, "Bora,2017-01-01", "Ada,2017-03-01"},
        {&Case::plan, "\"0.07\"", "0.07"},
        {&Case::plan, "\"0.07\"", "\"7%\""},
        {&Case::plan, "\"TRY\"", "\"LIRA\""},
        {&Case::plan, "\"rates\"", "\"rate\""},
        {&Case::plan, "2017-01-01", "2017-01-32"},
        {&Case::plan, "{", "["},
    };
    for (const auto& change : changes) {
        Case one;
        one.*change.file = with(one.*change.file, change.from, change.to);
        const auto answer = one.run();
        BOOST_TEST(answer.code == 3, change.to << ": " << answer.err);
        BOOST_TEST(answer.out == "");
        BOOST_TEST(!error_of(answer).at("message").get<std::string>().empty());
    }
}

BOOST_AUTO_TEST_CASE(a_gap_in_the_tiers_is_told_by_its_path)
{
    Case one;
    one.plan =
        R"({"name": "Gap", "currency": "TRY", "period": "month", "effective": {"from": "2017-01-01"}, "components": [
      {"id": "a", "type": "tiers", "measure": "revenue", "scale": "amount", "mode": "interpolated",
       "tiers": [{"from": "0", "to": "10", "amount": "5"}, {"from": "20", "to": "30", "amount": "5"}]}]})";
    const auto answer = one.run();
    BOOST_TEST(answer.code == 3);
    BOOST_TEST(error_of(answer).at("field").get<std::string>().find("components[0].tiers[") == 0, answer.err);
}

BOOST_AUTO_TEST_CASE(files_come_in_other_encodings)
{
    Case one;
    one.credits = "id;date;person;amount\r\nc1;2017-01-10;\xDEule;1000.00\r\n"; // Windows-1254: Şule
    one.people = "\xEF\xBB\xBFperson,from\nŞule,2017-01-01\n";
    const auto answer = one.run();
    BOOST_REQUIRE_MESSAGE(answer.code == 0, answer.err);
    BOOST_TEST(Json::parse(answer.out).at("periods").at(0).at("people").at(0).at("net") == "70.00");
}

BOOST_AUTO_TEST_CASE(a_field_of_ten_megabytes_is_no_trouble)
{
    Case one;
    one.credits = "id,date,person,amount\nc1,2017-01-10," + std::string(10'000'000, 'x') + ",1.00\n";
    const auto answer = one.run();
    BOOST_TEST(answer.code == 3);
    BOOST_TEST(answer.err.size() < 10'000);
}

BOOST_AUTO_TEST_CASE(sixty_shared_cases_agree_to_the_cent)
{
    const auto shared = shared_folder();
    if (!shared || !std::filesystem::exists(*shared / "data" / "commissions")) {
        std::cout << "skipped: no ../shared\n";
        return;
    }
    int cases = 0;
    for (const auto& entry : std::filesystem::directory_iterator(*shared / "data" / "commissions")) {
        if (!entry.is_directory()) continue;
        ++cases;
        const auto file = [&](const char* name) { return (entry.path() / name).string(); };
        const auto answer =
            hedefctl({"--format", "json", "commissions", "evaluate", "--plan", file("plan.json"), "--credits",
                      file("credits.csv"), "--people", file("people.csv"), "--quotas", file("quotas.csv")});
        BOOST_REQUIRE_MESSAGE(answer.code == 0, entry.path() << ": " << answer.err);
        const auto expected = Json::parse(read_file(entry.path() / "expected.json")), got = Json::parse(answer.out);
        BOOST_REQUIRE_EQUAL(got.at("periods").size(), expected.at("periods").size());
        for (std::size_t p = 0; p < expected.at("periods").size(); ++p) {
            const auto &wanted = expected.at("periods")[p], &period = got.at("periods")[p];
            BOOST_TEST(period.at("period") == wanted.at("period"));
            for (std::size_t i = 0; i < wanted.at("people").size(); ++i)
                for (const auto& [key, value] : wanted.at("people")[i].items()) {
                    const auto& person = period.at("people")[i];
                    if (key != "components") {
                        BOOST_TEST(person.at(key) == value, entry.path() << " " << wanted.at("period") << " " << key);
                        continue;
                    }
                    for (const auto& component : person.at("components"))
                        BOOST_TEST(component.at("amount") == value.at(component.at("id").get<std::string>()),
                                   entry.path());
                }
        }
    }
    BOOST_TEST(cases == 60);
}

BOOST_AUTO_TEST_SUITE_END()
