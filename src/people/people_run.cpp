#include "people/people_run.h"

#include "base/text.h"
#include "company/company_queries.h"
#include "exchange/import_log.h"
#include "people/people_queries.h"
#include "people/people_work.h"
#include "people/rules/reporting.h"
#include "people/store/person_store.h"
#include "people/store/team_store.h"

#include <algorithm>

namespace hedef::people {

namespace {

constexpr auto inclusive = std::chrono::days(1); // files say the last day, storage the day after

// Whether somebody's timeline already says `wanted`.
template <class Row, class Same> bool says(const std::vector<Row>& timeline, const Row& wanted, Same same)
{
    auto edit = base::insert_unless_said<Row>(timeline, wanted, same);
    return edit && edit->added.empty() && edit->changed.empty() && edit->removed.empty();
}

// The range that counts now: until further notice.
template <class Row> const Row* open_range(const std::vector<Row>& timeline)
{
    for (const Row& row : timeline)
        if (row.days.end == base::forever) return &row;
    return nullptr;
}

} // namespace

PeopleRun::PeopleRun(db::Transaction& tx, exchange::ImportCheck& check)
    : m_check(check), m_keys(check, Column::id, Column::name), m_today(company::today(tx))
{
    for (Person& person : PersonStore(tx).all()) {
        m_keys.know(person.id.value, person.code, person.name);
        m_names.add(person.id.value, person.code, person.name);
        if (person.login) m_logins.emplace(*person.login, person.id.value);
        m_stored.emplace(person.id.value, std::move(person));
    }
    for (ReportingLine& line : load_reporting_lines(tx))
        m_lines[line.person].push_back(std::move(line));
    for (TeamMember& member : load_team_members(tx))
        m_memberships[member.person].push_back(std::move(member));
    const TeamColumns teams = load_teams(tx);
    for (std::size_t i = 0; i < teams.size(); ++i)
        m_teams.emplace(teams.code[i], teams.id_at(i));
    for (std::size_t i = 0; i < teams.size(); ++i)
        m_teams.emplace(base::code_from_name(teams.name[i]), teams.id_at(i));
    for (std::size_t i = 0; i < teams.size(); ++i)
        m_teams.emplace(exchange::squeezed_key(teams.name[i]), teams.id_at(i));
}

void PeopleRun::add(exchange::RowCheck& row)
{
    auto key = m_keys.key(row);
    if (!key) return;
    if (key->skip) return void(++m_unchanged);
    Draft draft{row.ordinal(), row.line(), key->id ? m_stored.at(key->id) : Person{}, {}, {}, {}, {}};
    if (!key->id) draft.person.code = key->code;
    read_cells(row, draft);
    for (auto& columns : m_more)
        draft.more = columns->add(row, key->id) || draft.more;
    if (row.refused()) return;
    look_at_team(draft);
    if (!key->id) m_names.add(-static_cast<std::int64_t>(m_drafts.size()) - 1, draft.person.code, draft.person.name);
    m_drafts.push_back(std::move(draft));
}

void PeopleRun::read_cells(exchange::RowCheck& row, Draft& draft)
{
    Person& person = draft.person;
    if (auto text = row.text(Column::name))
        person.name = *text;
    else if (!person.id)
        person.name = person.code;
    if (row.has(Column::email)) person.email = row.text(Column::email);
    if (row.has(Column::title)) person.title = row.text(Column::title);
    if (row.has(Column::login)) person.login = row.text(Column::login);
    if (row.has(Column::hired_on)) person.hired_on = row.date(Column::hired_on);
    if (row.has(Column::left_on)) {
        person.left_on = row.date(Column::left_on);
        if (person.left_on) *person.left_on += inclusive;
    }
    if (person.hired_on && person.left_on && *person.left_on <= *person.hired_on)
        row.refuse(Column::left_on, "exchange.person.leaves_before_hired");
    check_login(row, person);
    draft.manager_text = row.cell(Column::manager);
    draft.team_text = row.text(Column::team).value_or("");
    draft.manager_from = row.date(Column::manager_from);
    draft.from = row.date(Column::from);
}

void PeopleRun::check_login(exchange::RowCheck& row, const Person& person)
{
    if (!person.login || row.refused()) return;
    auto [at, fresh] = m_logins.emplace(*person.login, person.id.value);
    if (!fresh && (at->second == 0 || at->second != person.id.value))
        row.refuse(Column::login, "exchange.person.login_taken", {exchange::shown(*person.login)});
}

std::optional<TeamId> PeopleRun::team_of(const std::string& text) const
{
    if (auto found = m_teams.find(text); found != m_teams.end()) return found->second;
    if (auto found = m_teams.find(base::code_from_name(text)); found != m_teams.end()) return found->second;
    if (auto found = m_teams.find(exchange::squeezed_key(text)); found != m_teams.end()) return found->second;
    return std::nullopt;
}

void PeopleRun::look_at_team(Draft& draft)
{
    if (draft.team_text.empty()) return;
    const auto wanted_team = team_of(draft.team_text);
    const auto& mine = m_memberships[draft.person.id];
    if (!draft.person.id || !wanted_team) {
        draft.new_team = true;
        return;
    }
    std::vector<TeamMember> in_team;
    std::copy_if(mine.begin(), mine.end(), std::back_inserter(in_team),
                 [&](const TeamMember& m) { return m.team == *wanted_team; });
    if (!draft.from && open_range(in_team)) return;
    TeamMember wanted{{}, *wanted_team, draft.person.id, {since(draft.from, !mine.empty()), base::forever}, 0};
    draft.new_team = !says(in_team, wanted, [](const TeamMember&) { return true; });
}

void PeopleRun::finish_check()
{
    for (Draft& draft : m_drafts)
        look_at_manager(draft);
    refuse_rings();
    refuse_orphans();
    for (const Draft& draft : m_drafts)
        if (!m_check.refused(draft.ordinal) && same(draft)) ++m_unchanged;
}

void PeopleRun::look_at_manager(Draft& draft)
{
    if (!m_check.has(Column::manager)) return;
    draft.manager =
        PersonId{m_check.reference(draft.ordinal, draft.line, Column::manager, draft.manager_text, m_names)};
    const auto found = m_lines.find(draft.person.id);
    const bool has_one = draft.person.id && found != m_lines.end();
    const ReportingLine* now = has_one ? open_range(found->second) : nullptr;
    if (!draft.manager) { // an empty cell ends the line that runs until further notice
        draft.new_manager = draft.person.id && now != nullptr && draft.manager_text.empty();
        return;
    }
    if (draft.manager == own_id(draft)) {
        m_check.refuse(draft.ordinal, draft.line, Column::manager, draft.manager_text,
                       base::bad_input("exchange.reference.ring", {}, {draft.manager_text}));
        return;
    }
    if (!has_one) {
        draft.new_manager = true;
        return;
    }
    if (!draft.manager_from && now && now->manager == draft.manager) return;
    ReportingLine wanted{{}, draft.person.id, draft.manager, {since(draft.manager_from, true), base::forever}, 0};
    draft.new_manager =
        !says(found->second, wanted, [&](const ReportingLine& line) { return line.manager == draft.manager; });
}

PersonId PeopleRun::own_id(const Draft& draft) const
{
    return draft.person.id ? draft.person.id : PersonId{-(&draft - m_drafts.data()) - 1};
}

// Nobody reports to himself, on any day, also not through others.
void PeopleRun::refuse_rings()
{
    std::unordered_map<PersonId, const Draft*> drafts;
    auto lines = m_lines;
    for (const Draft& draft : m_drafts) {
        if (!draft.new_manager || !draft.manager || m_check.refused(draft.ordinal)) continue;
        const PersonId own = own_id(draft);
        auto& timeline = lines[own];
        if (auto edit = base::insert_range<ReportingLine>(
                timeline, {{}, own, draft.manager, {since(draft.manager_from, !timeline.empty()), base::forever}, 0}))
            base::carry_out(*edit, timeline);
        drafts[own] = &draft;
    }
    std::vector<ReportingLine> all;
    for (const auto& [_, timeline] : lines)
        all.insert(all.end(), timeline.begin(), timeline.end());
    for (auto ring = find_reporting_cycle(all); ring; ring = find_reporting_cycle(all)) {
        for (PersonId member : ring->people)
            if (auto draft = drafts.find(member); draft != drafts.end())
                m_check.refuse(draft->second->ordinal, draft->second->line, Column::manager,
                               draft->second->manager_text,
                               base::bad_input("exchange.reference.ring", {}, {draft->second->manager_text}));
        std::erase_if(all, [&](const ReportingLine& l) {
            return std::find(ring->people.begin(), ring->people.end(), l.person) != ring->people.end();
        });
    }
}

// Whose manager's row is refused is refused too.
void PeopleRun::refuse_orphans()
{
    for (bool again = true; again;) {
        again = false;
        for (const Draft& draft : m_drafts) {
            if (m_check.refused(draft.ordinal) || draft.manager.value >= 0) continue;
            if (!m_check.refused(m_drafts[static_cast<std::size_t>(-draft.manager.value - 1)].ordinal)) continue;
            m_check.refuse(draft.ordinal, draft.line, Column::manager, draft.manager_text,
                           base::bad_input("exchange.reference.row_refused", {}, {draft.manager_text}));
            again = true;
        }
    }
}

bool PeopleRun::same(const Draft& draft) const
{
    return draft.person.id && !draft.fresh && !draft.more && !draft.new_manager && !draft.new_team &&
           draft.person == m_stored.at(draft.person.id.value);
}

exchange::ImportRun::Counts PeopleRun::counts() const
{
    Counts counts{0, 0, m_unchanged};
    for (const Draft& draft : m_drafts)
        if (!m_check.refused(draft.ordinal) && !same(draft)) ++(draft.person.id ? counts.updated : counts.created);
    return counts;
}

base::Result<base::Done> PeopleRun::write(exchange::ImportLog& log, base::Progress& progress)
{
    write_people(log, progress);
    if (auto done = write_managers(log); !done) return done.refusal();
    if (auto done = write_teams(log); !done) return done.refusal();
    std::vector<std::pair<std::size_t, std::int64_t>> ids;
    for (const Draft& draft : m_drafts)
        if (!m_check.refused(draft.ordinal)) ids.emplace_back(draft.ordinal, draft.person.id.value);
    for (auto& columns : m_more)
        if (auto written = columns->write(log, ids, progress); !written) return written.refusal();
    return base::Done{};
}

void PeopleRun::write_people(exchange::ImportLog& log, base::Progress& progress)
{
    PersonStore store(log.transaction());
    std::vector<Person> fresh;
    std::vector<std::int64_t> changed;
    for (const Draft& draft : m_drafts) {
        if (m_check.refused(draft.ordinal)) continue;
        if (!draft.person.id)
            fresh.push_back(draft.person);
        else if (!(draft.person == m_stored.at(draft.person.id.value)))
            changed.push_back(draft.person.id.value);
    }
    log.will_touch("person", changed);
    for (const Draft& draft : m_drafts)
        if (!m_check.refused(draft.ordinal) && draft.person.id && !(draft.person == m_stored.at(draft.person.id.value)))
            store.update(draft.person);
    store.insert(fresh);
    std::size_t next = 0;
    for (Draft& draft : m_drafts) {
        if (m_check.refused(draft.ordinal) || draft.person.id) continue;
        draft.person = fresh[next++];
        draft.fresh = true;
    }
    progress.report("import.write", static_cast<std::int64_t>(next), static_cast<std::int64_t>(fresh.size()));
}

base::Result<base::Done> PeopleRun::write_managers(exchange::ImportLog& log)
{
    std::vector<ManagerChange> changes;
    std::vector<std::int64_t> touched;
    for (const Draft& draft : m_drafts) {
        if (!draft.new_manager || m_check.refused(draft.ordinal)) continue;
        const PersonId boss = draft.manager.value < 0
                                  ? m_drafts[static_cast<std::size_t>(-draft.manager.value - 1)].person.id
                                  : draft.manager;
        const auto stored = m_lines.find(draft.person.id);
        changes.push_back({draft.person.id, boss, {since(draft.manager_from, stored != m_lines.end()), base::forever}});
        if (stored != m_lines.end())
            for (const ReportingLine& line : stored->second)
                touched.push_back(line.id.value);
    }
    if (changes.empty()) return base::Done{};
    log.will_touch("reporting_line", touched);
    return set_managers(log.transaction(), changes);
}

base::Result<base::Done> PeopleRun::write_teams(exchange::ImportLog& log)
{
    std::vector<Team> missing;
    for (const Draft& draft : m_drafts) {
        if (!draft.new_team || m_check.refused(draft.ordinal) || team_of(draft.team_text)) continue;
        missing.push_back({{}, draft.team_text, draft.team_text, 0});
        m_teams.emplace(draft.team_text, TeamId{-static_cast<std::int64_t>(missing.size())});
        m_teams.emplace(exchange::squeezed_key(draft.team_text), TeamId{-static_cast<std::int64_t>(missing.size())});
    }
    TeamStore(log.transaction()).insert(missing);
    std::vector<TeamRole> roles;
    std::vector<std::int64_t> touched;
    for (const Draft& draft : m_drafts) {
        if (!draft.new_team || m_check.refused(draft.ordinal)) continue;
        TeamId joined = *team_of(draft.team_text);
        if (joined.value < 0) joined = missing[static_cast<std::size_t>(-joined.value - 1)].id;
        const auto& mine = m_memberships[draft.person.id];
        for (const TeamMember& member : mine)
            touched.push_back(member.id.value);
        roles.push_back({joined, draft.person.id, {since(draft.from, !mine.empty()), base::forever}});
    }
    if (roles.empty()) return base::Done{};
    log.will_touch("team_member", touched);
    for (const TeamRole& role : roles)
        if (auto done = leave_only_team(log.transaction(), role); !done) return done.refusal();
    return add_members(log.transaction(), roles);
}

// Who is in one team moves; who is in several gets one more.
base::Result<base::Done> PeopleRun::leave_only_team(db::Transaction& tx, const TeamRole& joining)
{
    std::vector<const TeamMember*> open;
    for (const TeamMember& member : m_memberships[joining.person])
        if (member.days.end == base::forever) open.push_back(&member);
    if (open.size() != 1 || open[0]->team == joining.team || !open[0]->days.contains(joining.days.begin))
        return base::Done{};
    return end_membership(tx, open[0]->team, joining.person, joining.days.begin);
}

} // namespace hedef::people
