#include "pipeline/present/deal_filter_text.h"

#include "base/day_range.h"
#include "pipeline/deal_list_service.h"
#include "pipeline/present/amount_range.h"

#include <algorithm>
#include <stdexcept>

namespace hedef::pipeline {

namespace {

using desk::FilterItem;
using desk::filter_items;

// Reads one field after the other; remembers the first that it does not understand.
class Reader
{
public:
    Reader(const DealChoices& choices, const base::FiscalCalendar& calendar, base::Date today, base::Currency currency)
        : m_choices(choices), m_calendar(calendar), m_today(today), m_currency(currency)
    {}

    bool read(const std::string& field, const std::string& value, DealFilter& filter)
    {
        const auto items = filter_items(value);
        const std::string first = items.empty() ? "" : items.front().text;
        if (field == "text") return take_text(filter, first), true;
        if (field == "stage") return stages(items, filter);
        if (field == "outcome") return (filter.outcome = parse_outcome(first)).has_value();
        if (field == "person") return people(items, filter);
        if (field == "territory") return chosen(m_choices.territories, first, filter.territory.value);
        if (field == "product") return chosen(m_choices.products, first, filter.product.value);
        if (field == "customer") return filter.customer = first, true;
        if (field == "amount") return amounts(value, filter);
        if (field == "closed") return days(value, filter.closed);
        if (field == "expected") return days(value, filter.expected);
        if (field == "began") return days(value, filter.engaged);
        if (field == "period") return days(value, m_period);
        return false;
    }

    // Deals that are open have no close date: a period means the expected one then.
    void finish(DealFilter& filter) const
    {
        if (!m_period) return;
        auto& days = filter.outcome == Outcome::open ? filter.expected : filter.closed;
        days = days ? days->clipped_to(*m_period) : *m_period;
    }

private:
    bool stages(const std::vector<FilterItem>& items, DealFilter& filter) const
    {
        for (const auto& item : items) {
            const auto found = std::find_if(m_choices.stages.begin(), m_choices.stages.end(),
                                            [&](const Stage& stage) { return stage.code == item.text; });
            if (found == m_choices.stages.end()) return false;
            filter.stages.push_back(found->id);
        }
        return true;
    }

    bool people(const std::vector<FilterItem>& items, DealFilter& filter) const
    {
        for (const auto& item : items) {
            const auto found = std::find_if(m_choices.people.begin(), m_choices.people.end(),
                                            [&](const PersonChoice& person) { return person.code == item.text; });
            if (found == m_choices.people.end()) return false;
            filter.people.push_back(found->id);
            if (item.with_below) filter.people.insert(filter.people.end(), found->below.begin(), found->below.end());
        }
        return true;
    }

    static bool chosen(const std::vector<NamedChoice>& choices, const std::string& code, std::int64_t& id)
    {
        for (const NamedChoice& choice : choices)
            if (choice.code == code) return id = choice.id, true;
        return false;
    }

    bool amounts(const std::string& value, DealFilter& filter) const
    {
        const auto range = amount_range(value, m_currency);
        if (!range) return false;
        filter.least = range->least;
        filter.most = range->most;
        return true;
    }

    bool days(const std::string& value, std::optional<base::Period>& period) const
    {
        period = base::days_of(value, m_calendar, m_today);
        return period.has_value();
    }

    const DealChoices& m_choices;
    const base::FiscalCalendar& m_calendar;
    base::Date m_today;
    base::Currency m_currency;
    std::optional<base::Period> m_period;
};

} // namespace

base::Result<DealFilter> understood(const desk::FilterValues& values, const DealChoices& choices,
                                    const base::FiscalCalendar& calendar, base::Date today,
                                    const base::Currency& currency)
{
    DealFilter filter;
    Reader reader(choices, calendar, today, currency);
    for (const auto& [field, value] : values)
        if (!value.empty() && !reader.read(field, value, filter))
            return base::Refusal{"pipeline.filter.not_understood", field, {field, value}};
    reader.finish(filter);
    return filter;
}

} // namespace hedef::pipeline
