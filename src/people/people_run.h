#pragma once
#include "base/effective.h"
#include "exchange/import_check.h"
#include "exchange/import_columns.h"
#include "exchange/row_keys.h"
#include "people/model/team.h"
#include "people/people_work.h"

#include <map>
#include <unordered_map>

namespace hedef::people {

// One import of people within its unit of work.
class PeopleRun : public exchange::ImportRun
{
public:
    enum Column : std::size_t
    {
        id,
        name,
        email,
        title,
        login,
        hired_on,
        left_on,
        manager,
        manager_from,
        team,
        from
    };

    PeopleRun(db::Transaction&, exchange::ImportCheck&);
    void add_columns(std::unique_ptr<exchange::ColumnsRun> columns) { m_more.push_back(std::move(columns)); }

    void add(exchange::RowCheck&) override;
    void finish_check() override;
    Counts counts() const override;
    base::Result<base::Done> write(exchange::ImportLog&, base::Progress&) override;

private:
    struct Draft
    {
        std::size_t ordinal;
        int line;
        Person person; // id 0: new
        std::string manager_text, team_text;
        std::optional<base::Date> manager_from, from;
        PersonId manager = {}; // below 0: a draft of this file, −1 − its index
        bool new_manager = false, new_team = false;
        bool more = false; // a column of a higher subject changes
        bool fresh = false;
    };
    void read_cells(exchange::RowCheck&, Draft&);
    void check_login(exchange::RowCheck&, const Person&);
    void look_at_manager(Draft&);
    void look_at_team(Draft&);
    void refuse_rings();
    void refuse_orphans();
    bool same(const Draft&) const;
    PersonId own_id(const Draft& draft) const;
    base::Date since(const std::optional<base::Date>& given, bool has_one) const
    {
        return given ? *given : has_one ? m_today : base::beginning;
    }
    std::optional<TeamId> team_of(const std::string& text) const;
    void write_people(exchange::ImportLog&, base::Progress&);
    base::Result<base::Done> write_managers(exchange::ImportLog&);
    base::Result<base::Done> write_teams(exchange::ImportLog&);
    base::Result<base::Done> leave_only_team(db::Transaction&, const TeamRole& joining);

    exchange::ImportCheck& m_check;
    exchange::RowKeys m_keys;
    base::Date m_today;
    exchange::NameIndex m_names;
    std::map<std::int64_t, Person> m_stored;
    exchange::TextMap<std::int64_t> m_logins; // 0: of a new person of this file
    std::unordered_map<PersonId, std::vector<ReportingLine>> m_lines;
    std::unordered_map<PersonId, std::vector<TeamMember>> m_memberships;
    exchange::TextMap<TeamId> m_teams; // by code, name and squeezed name
    std::vector<Draft> m_drafts;
    std::vector<std::unique_ptr<exchange::ColumnsRun>> m_more;
    std::int64_t m_unchanged = 0;
};

} // namespace hedef::people
