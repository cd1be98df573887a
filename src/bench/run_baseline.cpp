#include "run_baseline.h"

#include "base/date.h"

namespace hedef::bench {

namespace {

std::int32_t day_number(std::string_view iso)
{
    return static_cast<std::int32_t>(base::parse_date(iso)->time_since_epoch().count());
}

} // namespace

CreditRows read_credits_by_hand(RawDatabase& database)
{
    CreditRows credits;
    RawStatement rows(
        database,
        "select id, code, day, person_id, kind, quantity, amount, margin, share, credited_amount, credited_margin "
        "from credit where day >= '2017-01-01' and day < '2017-04-01'");
    while (rows.step()) {
        credits.id.push_back(rows.number(0));
        credits.codes += rows.text(1);
        credits.day.push_back(day_number(rows.text(2)));
        credits.person.push_back(rows.number(3));
        credits.kind.push_back(rows.number(4));
        credits.quantity.push_back(rows.number(5));
        credits.amount.push_back(rows.number(6));
        credits.margin.push_back(rows.number(7));
        credits.share.push_back(rows.number(8));
        credits.credited_amount.push_back(rows.number(9));
        credits.credited_margin.push_back(rows.number(10));
    }
    return credits;
}

RunRows read_run_by_hand(RawDatabase& database)
{
    RunRows run;
    RawStatement rows(
        database,
        "select person_id, line, component, kind, credit_id, band, rate, base, amount, withheld from commission_line "
        "order by run_id, person_id, line");
    while (rows.step()) {
        std::vector<std::int64_t>* columns[] = {&run.person, &run.line, &run.component, &run.kind,   &run.credit,
                                                &run.band,   &run.rate, &run.base,      &run.amount, &run.withheld};
        for (int i = 0; i < 10; ++i)
            columns[i]->push_back(rows.number(i));
    }
    RawStatement results(database, "select r.person_id, r.gross, r.net, c.amount, c.attainment from commission_result "
                                   "r join commission_component c "
                                   "on c.run_id = r.run_id and c.person_id = r.person_id order by r.person_id");
    while (results.step()) {
        std::vector<std::int64_t>* columns[] = {&run.result_person, &run.gross, &run.net, &run.component_amount,
                                                &run.attainment};
        for (int i = 0; i < 5; ++i)
            columns[i]->push_back(results.number(i));
    }
    return run;
}

void write_run_by_hand(RawDatabase& database, const RunRows& run)
{
    database.run("begin immediate");
    database.run("insert into commission_run (id, plan_id, plan_version_id, period_kind, period_begin, period_end, "
                 "number, state, calculated_at, "
                 "input_hash, content_hash, gross, net, revision) select 1, p.id, v.id, 'quarter', '2017-01-01', "
                 "'2017-04-01', 1, 'calculated', "
                 "'2017-06-15 09:00:00', '', '', 0, 0, 1 from plan p join plan_version v on v.plan_id = p.id");
    {
        RawStatement result(
            database,
            "insert into commission_result (run_id, person_id, gross, cap_withheld, held, released, clawback, "
            "guarantee_topup, "
            "draw_paid, draw_recovered, draw_balance, net, correction) values (1, ?, ?, 0, 0, 0, 0, 0, 0, 0, 0, ?, 0)");
        RawStatement component(
            database,
            "insert into commission_component (run_id, person_id, position, code, amount, attainment, status) "
            "values (1, ?, 0, 'tiers', ?, ?, 'ok')");
        for (std::size_t i = 0; i < run.result_person.size(); ++i) {
            result.bind(1, run.result_person[i]);
            result.bind(2, run.gross[i]);
            result.bind(3, run.net[i]);
            result.write();
            component.bind(1, run.result_person[i]);
            component.bind(2, run.component_amount[i]);
            component.bind(3, run.attainment[i]);
            component.write();
        }
        RawStatement line(database, "insert into commission_line (run_id, person_id, line, component, kind, credit_id, "
                                    "report_id, band, rate, base, "
                                    "amount, withheld) values (1, ?, ?, ?, ?, ?, null, ?, ?, ?, ?, ?)");
        const std::vector<std::int64_t>* columns[] = {&run.person, &run.line,    &run.component, &run.kind,
                                                      &run.credit, &run.band,    &run.rate,      &run.base,
                                                      &run.amount, &run.withheld};
        for (std::size_t i = 0; i < run.lines(); ++i) {
            for (int c = 0; c < 10; ++c)
                line.bind(c + 1, (*columns[c])[i]);
            line.write();
        }
    }
    database.run("commit");
}

void forget_runs(RawDatabase& database)
{
    database.run("pragma foreign_keys = off");
    for (const char* sql :
         {"delete from commission_line", "delete from commission_movement", "delete from commission_component",
          "delete from commission_result", "delete from commission_correction", "delete from commission_run"})
        database.run(sql);
    database.run("pragma wal_checkpoint(truncate)");
    database.run("pragma foreign_keys = on");
}

} // namespace hedef::bench
