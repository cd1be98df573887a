#include "cli/evaluation.h"

#include "cli/arguments.h"
#include "cli/pay_report.h"
#include "cli/plan_file.h"
#include "cli/session.h"
#include "cli/wrong_usage.h"
#include "commission/evaluate_files.h"
#include "commission/evaluation_json.h"
#include "commission/plan_json.h"
#include "commission/rules/evaluate.h"
#include "exchange/row_file.h"
#include "words/language.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace hedef::cli {

namespace {

using words::_;

struct Wish
{
    std::string plan;
    std::string credits;
    std::string people;
    std::string quotas;
    std::string period;
};

base::Result<commission::Table> read_table(const std::string& path, base::Progress& progress)
{
    exchange::FileForm form;
    form.header = true;
    const auto file = exchange::RowFile::open(path, form);
    if (!file) return file.refusal();
    commission::Table table(path);
    table.header = file->header();
    table.reserve_bytes(file->text().bytes().size());
    std::int64_t rows = 0;
    const auto read = file->for_each([&](const exchange::Row& row) {
        for (const auto cell : row.cells)
            table.add_cell(cell);
        table.end_row(row.line);
        if (++rows % 10000 == 0) progress.report("read", rows, 0);
        return true;
    });
    if (!read) return read.refusal();
    return table;
}

base::Result<commission::Inputs> read_inputs(const commission::Plan& plan, const Wish& wish, base::Progress& progress)
{
    const auto credits = read_table(wish.credits, progress);
    if (!credits) return credits.refusal();
    const auto people = read_table(wish.people, progress);
    if (!people) return people.refusal();
    if (wish.quotas.empty()) return commission::read_inputs(plan, *credits, *people, nullptr);
    const auto quotas = read_table(wish.quotas, progress);
    if (!quotas) return quotas.refusal();
    return commission::read_inputs(plan, *credits, *people, &*quotas);
}

base::Result<base::Done> evaluate(Session& session, const Wish& wish)
{
    std::optional<base::FiscalPeriod> period;
    if (!wish.period.empty()) period = period_argument(wish.period);
    const auto document = read_document(wish.plan);
    if (!document) return document.refusal();
    const auto plan = commission::parse_plan(*document, wish.plan);
    if (!plan) return plan.refusal();
    if (period && period->kind != plan->period)
        wrong_usage("cli.usage.period_kind", "--period", {wish.period, std::string(base::name(plan->period))});
    const auto inputs = read_inputs(*plan, wish, session.progress());
    if (!inputs) return inputs.refusal();
    const auto evaluation = commission::evaluate(*plan, *inputs, period, session.progress());
    if (!evaluation) return evaluation.refusal();
    if (session.format() != Format::json) {
        session.print(pay_report(*plan, *inputs, *evaluation, period, {}, session.format()));
        return base::Done{};
    }
    commission::EvaluationJsonOptions options;
    options.only_period = period;
    commission::write_evaluation(session.out(), *plan, *inputs, *evaluation, options);
    session.out() << "\n";
    return base::Done{};
}

} // namespace

Action declare_evaluate(CLI::App& app)
{
    const auto wish = std::make_shared<Wish>();
    app.add_option("--plan", wish->plan, _("the plan, a JSON document"))->type_name(_("FILE"))->required();
    app.add_option("--credits", wish->credits, _("credits: id, date, person, amount …"))
        ->type_name(_("FILE"))
        ->required();
    app.add_option("--people", wish->people, _("person, from, to, target_incentive, manager"))
        ->type_name(_("FILE"))
        ->required();
    app.add_option("--quotas", wish->quotas, _("person, measure, period, quota"))->type_name(_("FILE"));
    app.add_option("--period", wish->period, _("only this one"))->type_name(_("PERIOD"));
    return [wish](Session& session) { return evaluate(session, *wish); };
}

} // namespace hedef::cli
