#include "commission/evaluate_files.h"
#include "commission/plan_json.h"
#include "commission/rules/check_evaluation.h"
#include "commission/rules/evaluate.h"
#include "evaluation_case.h"
#include "support/shared_folder.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <fstream>
#include <sstream>

// The sixty sample cases with amounts computed by an independent program.
using namespace hedef::commission;
namespace base = hedef::base;

namespace {

std::string content(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string money(std::int64_t minor)
{
    return base::format_scaled(minor, 2);
}

void check_person(const nlohmann::json& expected, const Plan& plan, const Evaluation& evaluation,
                  const PeriodPay& period, std::size_t person)
{
    const PersonPay& pay = period.people[person];
    BOOST_TEST(expected["gross"] == money(pay.gross));
    BOOST_TEST(expected["cap_withheld"] == money(pay.cap_withheld));
    BOOST_TEST(expected["guarantee_topup"] == money(pay.guarantee_topup));
    BOOST_TEST(expected["draw_paid"] == money(pay.draw_paid));
    BOOST_TEST(expected["draw_recovered"] == money(pay.draw_recovered));
    BOOST_TEST(expected["draw_balance"] == money(pay.draw_balance));
    BOOST_TEST(expected["net"] == money(pay.net));
    for (std::size_t c = 0; c < plan.components.size(); ++c)
        BOOST_TEST(expected["components"][plan.components[c].id] ==
                   money(evaluation.component(period, person, c).amount));
}

void check_case(const std::filesystem::path& folder)
{
    const Plan plan = parse_plan(content(folder / "plan.json")).value();
    const Table quotas = hedef::testing::table_of(content(folder / "quotas.csv"));
    const Inputs inputs = read_inputs(plan, hedef::testing::table_of(content(folder / "credits.csv")),
                                      hedef::testing::table_of(content(folder / "people.csv")), &quotas)
                              .value();
    base::NoProgress progress;
    const Evaluation evaluation = evaluate(plan, inputs, std::nullopt, progress).value();
    const auto violated = check_evaluation(plan, inputs, evaluation);
    BOOST_TEST(!violated, violated.value_or(""));
    const auto expected = nlohmann::json::parse(content(folder / "expected.json"));
    BOOST_REQUIRE(expected["periods"].size() == evaluation.periods.size());
    for (std::size_t p = 0; p < evaluation.periods.size(); ++p) {
        const PeriodPay& period = evaluation.periods[p];
        BOOST_TEST(expected["periods"][p]["period"] == base::FiscalCalendar::label(period.period));
        const auto& people = expected["periods"][p]["people"];
        BOOST_REQUIRE(people.size() == period.people.size());
        for (std::size_t person = 0; person < people.size(); ++person) {
            BOOST_TEST_CONTEXT(folder.filename().string() << " " << people[person]["person"])
            {
                BOOST_TEST(people[person]["person"] == inputs.participants.people[person]);
                check_person(people[person], plan, evaluation, period, person);
            }
        }
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(sixty_samples)

BOOST_AUTO_TEST_CASE(every_sample_is_met_to_the_cent)
{
    const auto shared = hedef::testing::shared_folder();
    if (!shared) {
        BOOST_TEST_MESSAGE("skipped: no ../shared");
        return;
    }
    int cases = 0;
    for (const auto& entry : std::filesystem::directory_iterator(*shared / "data" / "commissions"))
        if (entry.is_directory()) {
            check_case(entry.path());
            ++cases;
        }
    BOOST_TEST(cases == 60);
}

BOOST_AUTO_TEST_SUITE_END()
