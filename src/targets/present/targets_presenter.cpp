#include "targets/present/targets_presenter.h"

#include "words/language.h"

#include <algorithm>
#include <map>

// Reading; choosing stands in targets_choices.cpp, typing in targets_edits.cpp, the verbs of versions and dialogs in
// targets_verbs.cpp.
namespace hedef::targets {

using words::_;

TargetsPresenter::TargetsPresenter(desk::Desk& desk, TargetsService& service, TargetsService& slow, TargetsView& view)
    : Presenter(desk), m_service(service), m_slow(slow), m_view(view)
{
    for (const char* topic : {"target", "target_version", "seasonality_profile", "ramp_profile", "ramp_assignment",
                              "territory", "territory_person", "person", "team", "team_member", "credit", "everything"})
        m_heard.push_back(
            desk.changes.subscribe(topic, [this](const base::Change& change) { heard(change.topic); }));
    if (const auto limit = desk.preferences.get("targets.grid.limit")) m_state.limit = std::stoll("0" + *limit);
    m_state.months = desk.preferences.get("targets.grid.months").value_or("1") != "0";
}

void TargetsPresenter::open()
{
    if (m_state.sheet.rows() == 0) { // else what is shown stays until there is something newer
        m_state.loading = true;
        m_state.empty = _("Loading…");
        m_view.show(m_state);
    }
    m_reload = true;
    look_again();
}

void TargetsPresenter::failed()
{
    m_state.loading = false;
    m_state.standings_loading = false;
    if (m_state.sheet.rows() == 0) m_state.empty = _("The targets could not be read. F5 tries again.");
    m_view.show(m_state);
}

void TargetsPresenter::heard(const std::string& topic)
{
    if (topic == "credit") return load_standings();
    if (topic != "target" && topic != "target_version") m_reload = true;
    if (m_on_way > 0)
        m_look_again = true;
    else
        look_again();
}

void TargetsPresenter::look_again()
{
    m_look_again = false;
    ask_latest([&service = m_service] { return service.overview(); },
               [this](base::Result<VersionsOverview> overview) { overview_came(std::move(overview)); });
}

void TargetsPresenter::overview_came(base::Result<VersionsOverview> overview)
{
    if (!overview) {
        m_state.loading = false;
        m_state.empty = _("There is no company in this database yet.");
        m_view.show(m_state);
        return m_view.refused(overview.refusal());
    }
    const bool first = m_state.year == 0;
    m_state.overview = std::move(*overview);
    if (first) {
        const auto& calendar = m_state.overview.calendar;
        m_state.year = calendar.containing(base::PeriodKind::year, m_state.overview.today).year;
        int latest = 0;
        for (const auto& version : m_state.overview.versions)
            for (const int year : version.years)
                if (year <= m_state.year) latest = std::max(latest, year);
        if (latest > 0) m_state.year = latest;
        const auto days = calendar.days({base::PeriodKind::year, m_state.year, 1});
        const base::Date day = std::clamp(m_state.overview.today, days.begin, days.last());
        const auto quarter = calendar.containing(base::PeriodKind::quarter, day);
        m_state.period = slot_of(quarter, {base::PeriodKind::year, m_state.year, 1}, calendar).value_or(whole_year);
    }
    const auto before = m_state.version;
    pick_version();
    const bool same = before && m_state.version && *before == *m_state.version && m_content;
    if (same && !m_reload) return m_view.show_saving();
    load_sheet();
}

// The chosen one, else of the year the latest that is not revised, else none.
void TargetsPresenter::pick_version()
{
    const VersionYears* picked = nullptr;
    const auto of_year = [&](const VersionYears& version) {
        return std::find(version.years.begin(), version.years.end(), m_state.year) != version.years.end();
    };
    for (const auto& version : m_state.overview.versions) {
        if (m_wanted && version.version.id == *m_wanted) {
            picked = &version;
            break;
        }
        if (of_year(version) && (!picked || version.version.state != VersionState::revised)) picked = &version;
    }
    m_state.version = picked ? std::optional(picked->version) : std::nullopt;
    if (picked && !picked->years.empty() && !of_year(*picked)) m_state.year = picked->years.back();
}

void TargetsPresenter::load_sheet()
{
    m_reload = false;
    if (!m_state.version) {
        m_content.reset();
        return show_sheet();
    }
    const SheetWish wish{m_state.version->id, m_state.year, m_state.grouping};
    // A sheet that is only read again can be typed into meanwhile.
    m_state.loading = !m_content || m_content->version.id != wish.version || m_content->year.year != wish.year ||
                      m_grouping_shown != wish.grouping || m_wanted_subject.has_value();
    const auto question = ++m_sheet_question;
    ask([&service = m_service, wish] { return service.sheet(wish); },
        [this, question](base::Result<SheetContent> content) {
            if (question == m_sheet_question) sheet_came(std::move(content));
        });
}

void TargetsPresenter::sheet_came(base::Result<SheetContent> content)
{
    if (!content) {
        m_state.loading = false;
        return m_view.refused(content.refusal());
    }
    if (m_on_way > 0 || m_preview) { // what is typed meanwhile is newer than this answer
        m_look_again = m_reload = true;
        return;
    }
    m_content = std::move(*content);
    m_state.version = m_content->version;
    show_sheet();
}

void TargetsPresenter::show_sheet()
{
    const Subject shown = m_state.subject < m_state.subjects.size() ? m_state.subjects[m_state.subject] : Subject{};
    const Subject wanted = m_wanted_subject.value_or(shown);
    const auto same_owners = m_content && m_content->owners == m_state.sheet.owners();
    m_state.loading = false;
    m_wanted_subject.reset();
    m_grouping_shown = m_state.grouping;
    m_preview.reset();
    m_state.subjects = m_content ? m_content->subjects : std::vector<Subject>{Subject{}};
    const auto found = std::find(m_state.subjects.begin(), m_state.subjects.end(), wanted);
    m_state.subject = found == m_state.subjects.end() ? 0 : std::size_t(found - m_state.subjects.begin());
    const Subject& subject = m_state.subjects[m_state.subject];
    m_state.figures = FigureWords(subject.measure, m_state.overview.currency);
    if (m_content) {
        std::map<Owner, std::size_t> rows;
        for (std::size_t row = 0; row < m_content->owners.size(); ++row)
            if (m_content->owners[row].owner) rows.emplace(*m_content->owners[row].owner, row);
        std::vector<OwnFigures> own(m_content->owners.size());
        for (const SheetFigure& figure : m_content->figures) {
            const auto row = rows.find(figure.owner);
            if (row == rows.end() || figure.subject.measure != subject.measure ||
                figure.subject.product != subject.product)
                continue;
            own[row->second][figure.slot] = figure.figure;
        }
        m_state.sheet = TargetSheet(m_content->owners, std::move(own), m_content->weights);
    } else {
        m_state.sheet = {};
    }
    rebuild_columns();
    if (!same_owners) {
        m_state.folded.assign(m_state.sheet.rows(), false);
        m_state.standings.clear();
        m_cell.reset();
    }
    m_state.empty = words_when_empty();
    m_state.read_only = why_read_only();
    rebuild_rows();
    m_view.show(m_state);
    tell_story();
    load_standings();
}

std::string TargetsPresenter::words_when_empty() const
{
    if (m_state.sheet.rows() > 0) return {};
    const std::string year = year_words(m_state.year, m_state.overview.calendar);
    bool before = false;
    for (const auto& version : m_state.overview.versions)
        before = before || std::find(version.years.begin(), version.years.end(), m_state.year - 1) != version.years.end();
    if (before)
        return _("No targets for {1} yet. “New targets…” in the menu Record creates them from those of {2}.", year,
                 year_words(m_state.year - 1, m_state.overview.calendar));
    return _("No targets for {1} yet. “New targets…” in the menu Record begins with an empty sheet.", year);
}

std::string TargetsPresenter::why_read_only() const
{
    if (!m_state.version) return _("There are no targets to change.");
    if (m_state.version->state == VersionState::draft) return {};
    const std::string state = state_words(m_state.version->state);
    if (m_state.version->state == VersionState::approved)
        return _("These targets are {1}. “Revise” makes a draft of them that can be changed.", state);
    if (m_state.version->state == VersionState::rejected)
        return _("These targets are {1}. “Reopen” makes them a draft again.", state);
    return _("These targets are {1}; only a draft can be changed.", state);
}

void TargetsPresenter::rebuild_rows()
{
    m_state.rows.clear();
    std::vector<bool> hidden(m_state.sheet.rows(), false);
    for (std::size_t row = 0; row < m_state.sheet.rows(); ++row) {
        const auto parent = m_state.sheet.owners()[row].parent;
        hidden[row] = parent && (hidden[*parent] || m_state.folded[*parent]);
        if (!hidden[row]) m_state.rows.push_back(row);
    }
}

void TargetsPresenter::rebuild_columns()
{
    bool halves = false;
    for (std::size_t row = 0; row < m_state.sheet.rows(); ++row)
        for (Slot half = first_half; half < whole_year; ++half)
            halves = halves || m_state.sheet.own(row)[half].has_value();
    m_state.columns = grid_columns(m_state.months, halves);
}

void TargetsPresenter::show_months(bool shown)
{
    m_state.months = shown;
    desk().preferences.set("targets.grid.months", shown ? "1" : "0");
    rebuild_columns();
    m_view.show(m_state);
}

} // namespace hedef::targets
