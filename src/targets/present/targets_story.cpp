#include "targets/present/targets_presenter.h"
#include "targets/rules/allocation.h"
#include "words/figures.h"
#include "words/language.h"

// What applies to the cell under the cursor, in sentences.
namespace hedef::targets {

using words::_;

namespace {

std::int64_t millionths(const base::Fraction& ratio)
{
    const auto whole = base::rounded(ratio * 1'000'000, base::Rounding::half_away);
    return whole > 1'000'000'000'000 ? 1'000'000'000'000 : static_cast<std::int64_t>(whole);
}

std::string source_words(const RowValue& value, bool below)
{
    switch (value.source) {
    case Source::own:
        return _("This is its own figure for exactly this period.");
    case Source::parts:
        return _("The sum of shorter periods. Typing here distributes the new amount over them, by what they have now.");
    case Source::some_parts:
        return _("The sum of shorter periods, of which some have no target yet; so it does not count as a target. "
                 "Typing a larger amount here gives the rest to the missing months.");
    case Source::share:
        return _("A part of a longer period, by seasonality. Typing here replaces the longer figure by its parts.");
    case Source::none:
        break;
    }
    return below ? _("The sum of what is asked below; it has no figure of its own.") : _("No target yet. Type one.");
}

} // namespace

void TargetsPresenter::select(std::optional<Cell> cell)
{
    m_cell = cell && cell->row < m_state.sheet.rows() ? cell : std::nullopt;
    tell_story();
}

void TargetsPresenter::tell_story()
{
    CellStory story;
    if (m_cell && m_content && m_cell->row < m_state.sheet.rows()) {
        story.title = cell_words(m_cell->row, m_cell->slot);
        tell_figure(story);
        tell_below(story);
        tell_seasonality(story);
        tell_person(story);
        tell_standing(story);
    }
    m_view.show_story(story);
}

void TargetsPresenter::tell_figure(CellStory& story) const
{
    const auto& sheet = m_state.sheet;
    const auto shown = sheet.shown(m_cell->row, m_cell->slot);
    if (shown) story.sentences.push_back(m_state.figures.with_unit(*shown));
    story.sentences.push_back(source_words(sheet.value(m_cell->row, m_cell->slot), shown.has_value()));
    if (const auto& own = sheet.own(m_cell->row)[m_cell->slot]; own && own->locked)
        story.sentences.push_back(_("Locked: it keeps its amount when a total is distributed, and cannot be typed over."));
    if (m_state.version->method)
        story.sentences.push_back(_("Last distributed by the method “{1}”.", *m_state.version->method));
}

void TargetsPresenter::tell_below(CellStory& story) const
{
    const auto& sheet = m_state.sheet;
    const auto below = sheet.below(m_cell->row, m_cell->slot);
    const auto gap = sheet.gap(m_cell->row, m_cell->slot);
    if (!below || !gap) return;
    const auto& figures = m_state.figures;
    if (*gap == 0) {
        story.sentences.push_back(_("What is asked directly below sums to exactly this."));
        return;
    }
    const auto over = over_assignment(*below, sheet.value(m_cell->row, m_cell->slot).amount);
    const std::string percent = over ? words::percentage(millionths(*over > 0 ? *over : -*over)) : "";
    story.sentences.push_back(
        *gap > 0 ? _("What is asked directly below sums to {1}: {2} more than asked here ({3} over-assigned).",
                     figures.text(*below), figures.text(*gap), percent)
                 : _("What is asked directly below sums to {1}: {2} of what is asked here is not given to anybody ({3}).",
                     figures.text(*below), figures.text(-*gap), percent));
    if (over && millionths(*over) > m_state.limit)
        story.sentences.push_back(_("Warning: that is above the limit of {1}.", words::percentage(m_state.limit)));
}

void TargetsPresenter::tell_seasonality(CellStory& story) const
{
    const MonthSpan months = months_of(m_cell->slot);
    std::int64_t of_slot = 0, of_year = 0;
    for (std::size_t m = 0; m < 12; ++m) {
        of_year += m_content->weights[m];
        if (m >= months.first && m < months.last) of_slot += m_content->weights[m];
    }
    if (months.size() == 12 || of_year == 0) return;
    story.sentences.push_back(_("By seasonality this is {1} of the year.",
                                words::percentage(millionths(base::Fraction(of_slot, of_year)))));
}

void TargetsPresenter::tell_person(CellStory& story) const
{
    const auto& owner = m_state.sheet.owners()[m_cell->row];
    if (!owner.is_person()) return;
    const auto found = m_content->services.find(owner.owner->id);
    if (found == m_content->services.end()) return;
    const Service& service = found->second;
    const base::Period days = m_content->calendar.days(period(m_cell->slot));
    if (service.ramp && service.ramp_start == base::forever)
        story.sentences.push_back(_("A ramp waits for a training that is not recorded yet."));
    else if (service.ramp)
        story.sentences.push_back(_("A ramp began on {1}.", words::date(service.ramp_start)));
    const auto share = effective_share(service, days);
    if (share == 1) return;
    story.sentences.push_back(_("With ramp, leave and days of employment {1} of the full figure count in this period.",
                                words::percentage(millionths(share))));
    const auto& value = m_state.sheet.value(m_cell->row, m_cell->slot);
    // Of a sum each part has a share of its own, so only a figure of this very period can be said.
    if (value.source == Source::own)
        story.sentences.push_back(_("That is {1}.", m_state.figures.with_unit(base::round_to_int64(
                                                         share * value.amount, base::Rounding::half_away))));
}

void TargetsPresenter::tell_standing(CellStory& story) const
{
    if (m_cell->row >= m_state.standings.size() || !m_state.standings[m_cell->row]) return;
    const Standing& standing = *m_state.standings[m_cell->row];
    const auto& figures = m_state.figures;
    const std::string period = long_words(m_state.period, m_content->year, m_content->calendar);
    if (!standing.target) {
        story.sentences.push_back(_("In {1} {2} was done without a target in effect.", period, figures.with_unit(standing.actual)));
        return;
    }
    story.sentences.push_back(_("In {1} {2} of {3} was done: {4}.", period, figures.text(standing.actual),
                                figures.with_unit(*standing.target),
                                standing.attainment ? words::percentage(*standing.attainment) : "—"));
    if (standing.gap.value_or(0) > 0 && standing.required_per_day)
        story.sentences.push_back(_("{1} are missing, {2} on each working day that is left.", figures.with_unit(*standing.gap),
                                    figures.text(*standing.required_per_day)));
}

} // namespace hedef::targets
