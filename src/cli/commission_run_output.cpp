#include "cli/commission_run_output.h"

#include "commission/present/explanation_words.h"
#include "commission/evaluation_json.h"
#include "words/figures.h"
#include "words/language.h"

#include <map>

namespace hedef::cli {

namespace {

using words::_;

std::map<std::int64_t, std::vector<commission::Correction>>
by_person(const std::vector<commission::Correction>& corrections)
{
    std::map<std::int64_t, std::vector<commission::Correction>> found;
    for (const auto& correction : corrections)
        found[correction.person].push_back(correction);
    return found;
}

std::int64_t sum(const std::vector<commission::Correction>& corrections)
{
    std::int64_t total = 0;
    for (const auto& correction : corrections)
        total = base::add_checked(total, correction.amount);
    return total;
}

} // namespace

void RunPrinter::print(const commission::CalculatedRun& run)
{
    if (m_session.format() == Format::json)
        print_json(run);
    else
        print_table(run);
    m_first = false;
}

void RunPrinter::print_json(const commission::CalculatedRun& run)
{
    if (m_several) m_session.out() << (m_first ? "{\"runs\": [\n" : ",\n");
    const auto corrections = by_person(run.corrections);
    commission::EvaluationJsonOptions options;
    options.only_period = run.run.period;
    options.run = std::to_string(run.run.id.value);
    options.name = [&](int person) { return run.names[static_cast<std::size_t>(person)]; };
    options.corrections = [&](int person) {
        const auto found = corrections.find(run.people[static_cast<std::size_t>(person)]);
        return found == corrections.end() ? std::vector<commission::Correction>{} : found->second;
    };
    commission::write_evaluation(m_session.out(), run.plan, run.inputs, run.evaluation, options);
}

void RunPrinter::print_table(const commission::CalculatedRun& run)
{
    const auto corrections = by_person(run.corrections);
    const auto money = [&](std::int64_t minor) { return Cell(base::Money{minor, run.plan.currency}); };
    Report report;
    report.head = {{{"run", _("Run")}, run.run.id.value},
                   {{"plan", _("Plan")}, run.plan.name},
                   {{"period", _("Period")}, base::FiscalCalendar::label(run.run.period)},
                   {{"currency", _("Currency")}, std::string(run.plan.currency.code())}};
    report.columns = {{"person", _("Id")},
                      {"name", _("Name")},
                      {"gross", _("Gross")},
                      {"net", _("Net")},
                      {"corrections", _("Corrections")},
                      {"to_pay", _("To pay")},
                      {"draw_balance", _("Draw owed")}};
    const auto& people = run.period().people;
    for (std::size_t p = 0; p < people.size(); ++p) {
        const auto found = corrections.find(run.people[p]);
        const std::int64_t corrected = found == corrections.end() ? 0 : sum(found->second);
        report.rows.push_back({run.inputs.participants.people[p], run.names[p], money(people[p].gross),
                               money(people[p].net), money(corrected),
                               money(base::add_checked(people[p].net, corrected)), money(people[p].draw_balance)});
    }
    if (m_session.format() == Format::csv)
        add_to_csv(std::move(report));
    else
        m_session.print(report);
}

// One file for all runs: what stands in the head of each becomes columns.
void RunPrinter::add_to_csv(Report&& run)
{
    if (m_csv.columns.empty()) {
        for (const auto& field : run.head)
            m_csv.columns.push_back(field.name);
        m_csv.columns.insert(m_csv.columns.end(), run.columns.begin(), run.columns.end());
    }
    for (auto& row : run.rows) {
        std::vector<Cell> whole;
        for (const auto& field : run.head)
            whole.push_back(field.value);
        whole.insert(whole.end(), row.begin(), row.end());
        m_csv.rows.push_back(std::move(whole));
    }
}

void RunPrinter::finish()
{
    if (m_session.format() == Format::json && m_several) m_session.out() << "]}\n";
    if (m_session.format() == Format::csv) m_session.print(m_csv);
}

void print_explanation(Session& session, const commission::Explanation& explanation)
{
    if (session.format() == Format::json) {
        session.out() << json_of(explanation) << '\n';
        return;
    }
    const auto money = [&](std::int64_t minor) { return Cell(base::Money{minor, explanation.plan.currency}); };
    Report report;
    if (session.format() == Format::text) {
        report.head = {{{"run", _("Run")}, explanation.run.id.value},
                       {{"plan", _("Plan")}, explanation.plan.name},
                       {{"period", _("Period")}, base::FiscalCalendar::label(explanation.run.period)},
                       {{"name", _("Name")}, explanation.name},
                       {{"gross", _("Gross")}, money(explanation.pay.gross)},
                       {{"cap_withheld", _("Withheld by the cap")}, money(explanation.pay.cap_withheld)},
                       {{"held", _("Held until paid")}, money(explanation.pay.held)},
                       {{"released", _("Released")}, money(explanation.pay.released)},
                       {{"clawback", _("Taken back")}, money(explanation.pay.clawback)},
                       {{"guarantee_topup", _("Guarantee")}, money(explanation.pay.guarantee_topup)},
                       {{"draw_paid", _("Draw paid")}, money(explanation.pay.draw_paid)},
                       {{"draw_recovered", _("Draw recovered")}, money(explanation.pay.draw_recovered)},
                       {{"net", _("Net")}, money(explanation.pay.net)},
                       {{"correction", _("Corrections")}, money(explanation.correction)},
                       {{"to_pay", _("To pay")}, money(explanation.pay.net + explanation.correction)}};
        report.columns = {{"component", _("Component")}, {"amount", _("Amount")}, {"words", _("Why")}};
    } else {
        report.columns = {
            {"component", _("Component")}, {"credit", _("Credit")}, {"amount", _("Amount")}, {"words", _("Why")}};
    }
    const bool with_credit = session.format() == Format::csv;
    const auto add = [&](const std::string& component, const std::string& credit, std::int64_t amount,
                         const std::string& words) {
        std::vector<Cell> row{component};
        if (with_credit) row.emplace_back(credit);
        row.push_back(money(amount));
        row.emplace_back(words);
        report.rows.push_back(std::move(row));
    };
    for (std::size_t c = 0; c < explanation.components.size(); ++c) {
        const auto& component = explanation.components[c];
        if (!with_credit) add(component.code, {}, component.pay.amount, words_of(explanation, component));
        for (const auto& line : explanation.lines)
            if (static_cast<std::size_t>(line.line.component) == c)
                add(with_credit ? component.code : std::string(), line.credit ? line.credit->code : std::string(),
                    line.line.amount, words_of(explanation, line));
    }
    session.print(report);
}

} // namespace hedef::cli
