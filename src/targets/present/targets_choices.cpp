#include "targets/present/targets_presenter.h"

#include <algorithm>
#include <map>

// What people choose to see, and where everybody stands in the chosen period.
namespace hedef::targets {

void TargetsPresenter::choose_version(VersionId version)
{
    if (m_state.version && m_state.version->id == version) return;
    m_wanted = version;
    m_reload = true;
    pick_version();
    load_sheet();
}

void TargetsPresenter::choose_year(int year)
{
    if (year == m_state.year) return;
    m_state.year = year;
    const auto same = [&](const VersionYears& version) {
        return m_wanted && version.version.id == *m_wanted &&
               std::find(version.years.begin(), version.years.end(), year) != version.years.end();
    };
    const auto& versions = m_state.overview.versions;
    if (std::none_of(versions.begin(), versions.end(), same)) m_wanted.reset();
    pick_version();
    load_sheet();
}

void TargetsPresenter::choose_grouping(Grouping grouping)
{
    if (grouping == m_state.grouping) return;
    m_state.grouping = grouping;
    load_sheet();
}

void TargetsPresenter::choose_subject(std::size_t subject)
{
    if (subject == m_state.subject || subject >= m_state.subjects.size()) return;
    m_wanted_subject = m_state.subjects[subject];
    load_sheet();
}

void TargetsPresenter::choose_period(Slot period)
{
    if (period == m_state.period) return;
    m_state.period = period;
    m_view.show_standings();
    tell_story();
    load_standings();
}

void TargetsPresenter::load_standings()
{
    if (m_state.sheet.rows() == 0) return;
    m_state.standings_loading = true;
    const auto question = ++m_standing_question;
    const OwnerKind group = m_state.grouping == Grouping::territories ? OwnerKind::territory : OwnerKind::team;
    ask_long(
        [&slow = m_slow, period = period(m_state.period), group] {
            std::vector<base::Result<AttainmentReport>> reports;
            for (const OwnerKind kind : {OwnerKind::company, group, OwnerKind::person})
                reports.push_back(slow.attainment(period, kind));
            return reports;
        },
        [this, question](std::vector<base::Result<AttainmentReport>> reports) {
            if (question == m_standing_question) standings_came(std::move(reports));
        });
}

void TargetsPresenter::standings_came(std::vector<base::Result<AttainmentReport>> reports)
{
    m_state.standings_loading = false;
    m_state.standings.assign(m_state.sheet.rows(), std::nullopt);
    const Subject& subject = m_state.subjects[m_state.subject];
    std::map<std::pair<OwnerKind, std::string>, std::size_t> rows;
    for (std::size_t row = 0; row < m_state.sheet.rows(); ++row)
        if (const auto& owner = m_state.sheet.owners()[row]; owner.owner)
            rows.emplace(std::pair(owner.owner->kind, owner.code), row);
    for (auto& report : reports) {
        if (!report) continue;
        for (Standing& standing : report->rows) {
            const auto row = rows.find({report->by, standing.id});
            if (row == rows.end() || standing.measure != subject.measure ||
                standing.product != subject.product_code)
                continue;
            m_state.standings[row->second] = std::move(standing);
        }
    }
    m_view.show_standings();
    tell_story();
}

void TargetsPresenter::fold(std::size_t row, bool folded)
{
    if (row >= m_state.folded.size() || m_state.folded[row] == folded) return;
    m_state.folded[row] = folded;
    rebuild_rows();
    m_view.show(m_state);
}

void TargetsPresenter::fold_all(bool folded)
{
    for (std::size_t row = 1; row < m_state.folded.size(); ++row)
        m_state.folded[row] = folded;
    rebuild_rows();
    m_view.show(m_state);
}

base::FiscalPeriod TargetsPresenter::period(Slot slot) const
{
    return period_of(slot, {base::PeriodKind::year, m_state.year, 1}, m_state.overview.calendar);
}

std::string TargetsPresenter::cell_words(std::size_t row, Slot slot) const
{
    return owner_words(m_state.sheet.owners()[row], m_state.grouping) + " · " +
           long_words(slot, {base::PeriodKind::year, m_state.year, 1}, m_state.overview.calendar);
}

} // namespace hedef::targets
