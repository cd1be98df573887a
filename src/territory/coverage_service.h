#pragma once
#include "territory/model/coverage.h"
#include "territory/move_impact.h"
#include "territory/reassign_work.h"
#include "territory/subtree_figures.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hedef::territory {

struct NodeContent
{
    std::vector<CoveredCustomer> customers;
    std::vector<CoveringPerson> people;
};

// A move as people read it.
struct NamedMove
{
    PlannedMove move;
    std::string code, name; // the customer's
    std::string from, to;   // names of the territories; empty: none
    std::string rule;       // empty: no rule holds any more
    MoveFigures figures;
};

struct NamedPreview
{
    MovePreview preview;
    std::vector<NamedMove> moves;
    base::Currency currency;
};

// The front door to who is where on a day: each call is one unit of work, on the thread of the database. Trees and rules
// have TerritoryService.
class CoverageService
{
public:
    // figures, impact: who can tell them; may be none, and must outlive the service.
    explicit CoverageService(db::Database& database, SubtreeFigures* figures = nullptr, MoveImpact* impact = nullptr)
        : m_db(database), m_figures(figures), m_impact(impact)
    {}

    Coverage coverage(Dimension, base::Date);
    // nowhere: the customers in no territory of the dimension.
    NodeContent content(Dimension, TerritoryId, bool with_below, base::Date);
    // Who is employed on the day, by name.
    std::vector<NamedPerson> people(base::Date);
    // Exactly a code, else the only one with that name; refuses like customers::find_customer.
    base::Result<CustomerId> find_customer(std::string_view text);
    std::map<CustomerId, std::string> codes(const std::vector<CustomerId>&);
    base::Currency currency(); // the company's
    // By dimension and day.
    std::vector<TerritoryStay> stays(CustomerId);
    // What a person covered, covers and will cover, the newest first; territories by their paths of names.
    std::vector<CoveringPerson> coverage_of(PersonId);

    // See reassign_work.h.
    base::Result<Reassignment> reassign(const AssignmentWishes&);
    base::Result<Reassignment> make_owner(TerritoryId, PersonId, base::Date from);
    base::Result<Reassignment> put_back(const Reassignment&);

    NamedPreview preview(Dimension, base::Date);
    // Applies the rules from the preview's day on, all or nothing. Refuses with "territory.assign.changed_meanwhile"
    // when the moves are others by now than those shown.
    base::Result<Reassignment> apply(const MovePreview& seen);
    // Name, code, potential and parent in one. Refuses like update_territory and move_territory.
    base::Result<Territory> save(const Territory& seen, const Territory& mine);

private:
    db::Database& m_db;
    SubtreeFigures* m_figures;
    MoveImpact* m_impact;
};

} // namespace hedef::territory
