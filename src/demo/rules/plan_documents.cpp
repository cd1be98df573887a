#include "demo/rules/plan_documents.h"

#include "demo/rules/sample_files.h"

#include <algorithm>
#include <array>

namespace hedef::demo {

namespace {

constexpr std::int64_t lira = 100;

// Those who were there when the plans began, or came later.
std::vector<std::string> codes(const Organisation& organisation, Role role, base::Date from)
{
    std::vector<std::string> found;
    for (const PersonDraft& person : organisation.people)
        if (person.role == role && person.employed.end > from) found.push_back(person.code);
    return found;
}

// Leads and directors of teams of a kind, each once.
std::vector<std::string> managers_of(const Organisation& organisation, Role kind)
{
    std::vector<int> people;
    for (const TeamDraft& team : organisation.teams)
        if (team.kind == kind) people.insert(people.end(), {team.lead, team.director});
    std::ranges::sort(people);
    people.erase(std::unique(people.begin(), people.end()), people.end());
    std::vector<std::string> found;
    for (int person : people)
        found.push_back(organisation.people[static_cast<std::size_t>(person)].code);
    return found;
}

} // namespace

std::vector<PlanWish> plan_wishes(const Organisation& organisation, base::Date from)
{
    return {
        {"field_sales.json",
         {{codes(organisation, Role::field, from), 12'000 * lira},
          {managers_of(organisation, Role::field), 10'000 * lira}}},
        {"key_accounts.json",
         {{codes(organisation, Role::account, from), 25'000 * lira}, {managers_of(organisation, Role::account), 0}}},
        {"telesales.json", {{codes(organisation, Role::telesales, from), 3'000 * lira}}},
        {"team_leads.json",
         {{codes(organisation, Role::lead, from), 9'000 * lira},
          {codes(organisation, Role::director, from), 14'000 * lira},
          {codes(organisation, Role::head, from), 30'000 * lira}}},
    };
}

base::Date plans_begin(const SpanOfTime& span, const base::FiscalCalendar& calendar, std::int64_t credits)
{
    constexpr std::int64_t quick = 100'000;
    const auto year = calendar.days(calendar.containing(base::PeriodKind::year, span.closed.begin));
    return credits > quick ? span.closed.begin : std::max(year.begin, span.days.begin);
}

std::string plan_document(std::string_view file, const SpanOfTime& span, base::Date from)
{
    const auto day = [](base::Date date) { return base::to_iso(date); };
    const std::array<std::pair<std::string_view, std::string>, 4> blanks{{
        {"@from@", day(from)},
        {"@guarantee_until@", day(span.last.last())},
        {"@draw_from@", day(span.closed.begin)},
        {"@draw_until@", day(span.days.end - std::chrono::days(1))},
    }};
    std::string text(sample_plan(file));
    for (const auto& [blank, value] : blanks)
        for (std::size_t at = text.find(blank); at != std::string::npos; at = text.find(blank, at))
            text.replace(at, blank.size(), value);
    return text;
}

} // namespace hedef::demo
