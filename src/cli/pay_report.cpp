#include "cli/pay_report.h"

#include "words/language.h"

#include <algorithm>
#include <array>

namespace hedef::cli {

namespace {

using commission::PersonPay;
using words::_;

struct Figure
{
    const char* key;
    const char* title;
    std::int64_t PersonPay::*value;
    bool always;
};

constexpr std::array figures{
    Figure{"gross", N_("Gross"), &PersonPay::gross, true},
    Figure{"cap_withheld", N_("Cut by the cap"), &PersonPay::cap_withheld, false},
    Figure{"held", N_("Held"), &PersonPay::held, false},
    Figure{"released", N_("Released"), &PersonPay::released, false},
    Figure{"clawback", N_("Taken back"), &PersonPay::clawback, false},
    Figure{"guarantee_topup", N_("Guarantee"), &PersonPay::guarantee_topup, false},
    Figure{"draw_paid", N_("Draw"), &PersonPay::draw_paid, false},
    Figure{"draw_recovered", N_("Draw repaid"), &PersonPay::draw_recovered, false},
    Figure{"draw_balance", N_("Draw owed"), &PersonPay::draw_balance, false},
    Figure{"net", N_("Net"), &PersonPay::net, true},
};

} // namespace

Report pay_report(const commission::Plan& plan, const commission::Inputs& inputs,
                  const commission::Evaluation& evaluation, std::optional<base::FiscalPeriod> only,
                  const std::function<std::string(int person)>& name, Format format)
{
    const auto shown = [&](const commission::PeriodPay& period) { return !only || *only == period.period; };
    const auto matters = [&](const Figure& figure) {
        return figure.always || format != Format::text ||
               std::any_of(evaluation.periods.begin(), evaluation.periods.end(), [&](const auto& period) {
                   return shown(period) && std::any_of(period.people.begin(), period.people.end(),
                                                       [&](const PersonPay& pay) { return pay.*figure.value != 0; });
               });
    };
    Report report;
    report.head = {{{"plan", _("Plan")}, plan.name}, {{"currency", _("Currency")}, std::string(plan.currency.code())}};
    report.columns = {{"period", _("Period")}, {"person", _("Person")}};
    if (name) report.columns.push_back({"name", _("Name")});
    std::vector<const Figure*> columns;
    for (const auto& figure : figures)
        if (matters(figure)) {
            columns.push_back(&figure);
            report.columns.push_back({figure.key, _(figure.title)});
        }
    for (const auto& period : evaluation.periods) {
        if (!shown(period)) continue;
        for (std::size_t p = 0; p < period.people.size(); ++p) {
            auto& row = report.rows.emplace_back(
                std::vector<Cell>{base::FiscalCalendar::label(period.period), inputs.participants.people[p]});
            if (name) row.push_back(name(static_cast<int>(p)));
            for (const Figure* figure : columns)
                row.push_back(base::Money{period.people[p].*figure->value, plan.currency});
        }
    }
    return report;
}

} // namespace hedef::cli
