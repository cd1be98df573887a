#include "evaluation_case.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

// The tables of `commissions evaluate`: what is refused and where (spec/commissions.md 1).
using hedef::base::Place;
using hedef::testing::EvaluationCase;
using hedef::testing::Outcome;
using hedef::testing::refusal_of;

namespace {

struct Bad
{
    const char* table;
    const char* text;
    const char* code;
    const char* field;
    int line;
    int column;
};
std::ostream& operator<<(std::ostream& out, const Bad& bad)
{
    return out << bad.text;
}

const Bad refused[] = {
    {"credits", "id,date,person,color\n", "unknown_column", "color", 1, 4},
    {"credits", "id,date,person,id\n", "column_twice", "id", 1, 4},
    {"credits", "id,date\n", "missing_column", "person", 1, 0},
    {"credits", "id,date,person\na,2026-01-05\n", "cells", "", 2, 0},
    {"credits", "id,date,person\n,2026-01-05,Ada\n", "empty", "id", 2, 1},
    {"credits", "id,date,person\na,2026-02-29,Ada\n", "date", "date", 2, 2},
    {"credits", "id,date,person\na,05.01.2026,Ada\n", "date", "date", 2, 2},
    {"credits", "id,date,person\na,2026-01-05,Nobody\n", "unknown_person", "person", 2, 3},
    {"credits", "id,date,person\na,2026-01-05,Ada\na,2026-01-06,Ada\n", "id_twice", "id", 3, 1},
    {"credits", "id,date,person,kind\na,2026-01-05,Ada,gift\n", "kind", "kind", 2, 4},
    {"credits", "id,date,person,amount\na,2026-01-05,Ada,1.005\n", "places", "amount", 2, 4},
    {"credits", "id,date,person,amount\na,2026-01-05,Ada,1e3\n", "decimal", "amount", 2, 4},
    {"credits", "id,date,person,amount\na,2026-01-05,Ada,-\n", "decimal", "amount", 2, 4},
    {"credits", "id,date,person,amount\na,2026-01-05,Ada,100000000000000000.00\n", "too_large", "amount", 2, 4},
    {"credits", "id,date,person,amount\na,2026-01-05,Ada,-1\n", "sale_negative", "amount", 2, 4},
    {"credits", "id,date,person,quantity\na,2026-01-05,Ada,-0.000001\n", "sale_negative", "quantity", 2, 4},
    {"credits", "id,date,person,quantity\na,2026-01-05,Ada,0.0000001\n", "places", "quantity", 2, 4},
    {"credits", "id,date,person,kind,amount\na,2026-01-05,Ada,return,1\n", "return_positive", "amount", 2, 5},
    {"credits", "id,date,person,share\na,2026-01-05,Ada,1.000001\n", "share", "share", 2, 4},
    {"credits", "id,date,person,share\na,2026-01-05,Ada,-0.1\n", "share", "share", 2, 4},
    {"credits", "id,date,person,share\na,2026-01-05,Ada,0.3333333\n", "places", "share", 2, 4},
    {"credits", "id,date,person,paid_on\na,2026-01-05,Ada,soon\n", "date", "paid_on", 2, 4},
    {"people", "person\nAda\n", "missing_column", "from", 1, 0},
    {"people", "person,from,salary\n", "unknown_column", "salary", 1, 3},
    {"people", "person,from\nAda,\n", "empty", "from", 2, 2},
    {"people", "person,from,to\nAda,2026-01-05,2026-01-04\n", "dates_reversed", "to", 2, 3},
    {"people", "person,from,to\nAda,2026-01-05,\nBora,2026-01-01,\nAda,2026-01-01,2026-01-05\n", "overlap", "from", 4,
     2},
    {"people", "person,from,target_incentive\nAda,2026-01-05,-1\n", "below_zero", "target_incentive", 2, 3},
    {"people", "person,from,target_incentive\nAda,2026-01-05,much\n", "decimal", "target_incentive", 2, 3},
    {"quotas", "person,measure,period\n", "missing_column", "quota", 1, 0},
    {"quotas", "person,measure,period,quota\nAda,calls,2026-01,1\n", "measure", "measure", 2, 2},
    {"quotas", "person,measure,period,quota\nAda,units,2026-13,1\n", "period", "period", 2, 3},
    {"quotas", "person,measure,period,quota\nAda,units,2026-Q1,1\n", "period_kind", "period", 2, 3},
    {"quotas", "person,measure,period,quota\nAda,units,2026-01,-1\n", "below_zero", "quota", 2, 4},
    {"quotas", "person,measure,period,quota\nAda,units,2026-01,1\nAda,units,2026-01,1\n", "quota_twice", "period", 3,
     3},
};

} // namespace

BOOST_AUTO_TEST_SUITE(evaluate_files)

BOOST_DATA_TEST_CASE(what_is_wrong_is_refused_with_its_place, refused)
{
    EvaluationCase text;
    const std::string table = sample.table;
    (table == "credits" ? text.credits : table == "people" ? text.people : text.quotas) = sample.text;
    const auto refusal = refusal_of(text);
    BOOST_TEST(refusal.code == std::string("commission.file.") + sample.code);
    BOOST_TEST(refusal.field == sample.field);
    BOOST_TEST((refusal.place == Place{table + ".csv", sample.line, sample.column}));
    BOOST_TEST((refusal.kind == hedef::base::RefusalKind::input));
}

BOOST_AUTO_TEST_CASE(a_quota_of_an_unknown_person_is_ignored)
{
    EvaluationCase text;
    text.quotas += "Nobody,units,2026-01,1\nAda,units,2026-01,2.5\n";
    BOOST_TEST(Outcome(text).inputs().quotas.size() == 1u);
}

BOOST_AUTO_TEST_CASE(an_empty_quantity_is_0_and_an_empty_share_1)
{
    EvaluationCase text;
    text.credits = "id,date,person,quantity,amount,share\na,2026-01-05,Ada,,5.5,\nb,2026-01-05,Ada,007.25,0.01,0.5\n";
    const auto credits = Outcome(text).inputs().credits;
    BOOST_TEST((credits.quantity == std::vector<std::int64_t>{0, 7250000}));
    BOOST_TEST((credits.share == std::vector<std::int32_t>{1000000, 500000}));
    BOOST_TEST((credits.credited_amount == std::vector<std::int64_t>{550, 1}));
}

BOOST_AUTO_TEST_CASE(a_sale_may_stand_below_its_return)
{
    EvaluationCase text;
    text.credits = "id,date,person,kind,amount,returns\nb,2026-02-05,Ada,return,-5,a\na,2026-01-05,Ada,sale,5,\nc,2026-"
                   "02-06,Ada,return,-5,gone\n";
    BOOST_TEST((Outcome(text).inputs().credits.returns == std::vector<std::int32_t>{1, -1, -1}));
}

BOOST_AUTO_TEST_SUITE_END()
