#include "commission/commission_service.h"
#include "copy_baseline.h"
#include "groups.h"
#include "pipeline/pipeline_service.h"
#include "targets/targets_service.h"

namespace hedef::bench {

namespace {

void measure_server_run(const Options& options, const World& world, db::Database& database, RawServer& raw,
                        Results& results)
{
    const auto calculate = [&] {
        base::NoProgress progress;
        commission::CommissionService(database).calculate(World::plan_name, World::period(), progress).value();
    };
    forget_peak();
    calculate();
    const std::int64_t peak = peak_memory();
    const RunRows rows = raw.copy_run_out();
    const auto by_copy = [&] {
        const CreditRows credits = raw.copy_credits_out();
        keep(&credits);
        raw.copy_run_in(rows);
    };
    const auto forget = [&] { raw.forget_runs(); };
    const auto times =
        medians(options.repetitions_or_default(), {{"run", calculate, forget}, {"copy", by_copy, forget}});
    results.push_back({"PostgreSQL (ODBC)", "commission run: load, compute, store every line", world.rows, times[0],
                       "libpq COPY of the same rows, binary, both ways", times[1], 3.0, 0, peak});
}

} // namespace

void measure_postgres(const Options& options, const World& world, const std::filesystem::path& csv, Results& results)
{
    const base::FixedClock clock(World::today());
    const auto database = open_new(options.postgres, clock);
    RawServer raw(db::Url::parse(options.postgres).value().target);
    world.fill(*database);
    forget_peak();
    const auto imported = medians(1, {{"import", [&] { import_credits(*database, csv); }}});
    results.push_back({"PostgreSQL (ODBC)", "import: credits csv, checked, with undo (once)", world.rows, imported[0],
                       "", 0, 0, 0, peak_memory()});
    raw.run("analyze");
    measure_server_run(options, world, *database, raw, results);
    forget_peak();
    const auto attainment = medians(
        options.repetitions_or_default(),
        {{"attainment",
          [&] {
              const auto report =
                  targets::TargetsService(*database).attainment(World::period(), targets::OwnerKind::person);
              keep(&report.value());
          }},
         {"sums", [&] {
              raw.run(
                  "select person_id, sum(credited_amount) from credit where day >= '2017-01-01' and day < '2017-04-01' "
                  "group by person_id");
          }}});
    results.push_back({"PostgreSQL (ODBC)", "attainment: all people, one quarter", world.people, attainment[0],
                       "libpq: sums by person alone", attainment[1], 0, 0, peak_memory()});
    pipeline::OpportunityQuery query;
    query.limit = 50;
    const auto page =
        medians(21, {{"page", [&] { keep(pipeline::PipelineService(*database).opportunities(query).data()); }}});
    results.push_back({"PostgreSQL (ODBC)", "list of deals: first page of 50 rows", world.deals(), page[0], "", 0, 0, 0,
                       peak_memory()});
}

} // namespace hedef::bench
