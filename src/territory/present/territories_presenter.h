#pragma once
#include "desk/presenter.h"
#include "desk/reversible.h"
#include "territory/coverage_service.h"
#include "territory/territory_service.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hedef::territory {

// What the window of territories shows.
struct TerritoriesState
{
    Dimension dimension = Dimension::geography;
    base::Date day, today;
    bool loading = true;
    std::shared_ptr<const Coverage> coverage; // none: nothing was read yet
    TerritoryId selected; // nowhere: the customers in no territory
    bool with_below = true; // customers and people of the whole subtree
    bool loading_content = false;
    std::shared_ptr<const std::vector<CoveredCustomer>> customers;
    std::shared_ptr<const std::vector<CoveringPerson>> people;

    const CoverageNode* node() const { return coverage ? coverage->find(selected) : nullptr; }
};

struct TerritoriesView
{
    virtual ~TerritoriesView() = default;
    virtual void show(const TerritoriesState&) = 0;
    virtual void refused(const base::Refusal&) = 0;
    // Something was done, in words.
    virtual void said(const std::string&) = 0;
    // See desk::Teller.
    virtual desk::Teller teller() const = 0;
};

// How a verb ended: none, or why not.
using Ended = std::function<void(const std::optional<base::Refusal>&)>;

// Decides what the window of territories shows, and carries its verbs out. Everything that is done is a step of undo.
class TerritoriesPresenter : public desk::Presenter
{
public:
    TerritoriesPresenter(desk::Desk&, TerritoriesView&, TerritoryService&, CoverageService&);

    void open() { reload(); }
    void reload();
    void choose_dimension(Dimension);
    void choose_day(base::Date);
    void select(TerritoryId);
    void show_below(bool);
    const TerritoriesState& state() const { return m_state; }

    // A verb of the tree; `ended` may be empty: a refusal is shown by the window then.
    void add(Territory, Ended);
    void save(const Territory& seen, const Territory& mine, Ended);
    void move(TerritoryId, TerritoryId parent);
    void remove(TerritoryId);
    // What was deleted in the dimension, and back with it.
    void deleted(std::function<void(std::vector<DeletedTerritory>)> then);
    void restore(TerritoryId);
    // Whether a territory may go below that one, as far as the window knows.
    bool may_hang_below(TerritoryId, TerritoryId parent) const;

    // Who is employed on the day, for choices.
    void people(std::function<void(std::vector<NamedPerson>)>);
    struct CustomerWish
    {
        std::string customer; // code or name
        TerritoryId territory;
        base::Date from;
        bool lock = false;
        std::string reason;
    };
    void assign_customer(const CustomerWish&, Ended);
    struct PersonWish
    {
        PersonId person;
        TerritoryId territory;
        CoverRole role = CoverRole::owner;
        base::Date from;
        std::string reason;
    };
    void assign_person(const PersonWish&, Ended);
    void set_owner(TerritoryId, const NamedPerson&, base::Date from, Ended);
    // From one territory (or none) into another, or out of all (nowhere); locked customers are refused.
    void move_customers(const std::vector<CoveredCustomer>&, TerritoryId to, base::Date from, Ended);
    void move_people(const std::vector<CoveringPerson>&, TerritoryId to, base::Date from, Ended);
    void lock(const std::vector<CoveredCustomer>&, bool locked, base::Date from, Ended);
    void take_out(const std::vector<CoveredCustomer>&, base::Date from, Ended);
    void end_coverage(const CoveringPerson&, base::Date from, Ended);

private:
    struct Read
    {
        Coverage coverage;
        std::optional<NodeContent> content;
    };
    void stay_near_selected(const Coverage& now);
    void read_content();
    void take(NodeContent);
    void show() { m_view.show(m_state); }
    std::string name_of(TerritoryId) const;
    void reassign(std::string words, AssignmentWishes, Ended);
    void stepped(std::string words, base::Result<Reassignment>, const Ended&);
    void end(const base::Refusal&, const Ended&);
    void remember_standing(std::string words, TerritoryId, bool stands);
    void failed() override;

    TerritoriesView& m_view;
    TerritoryService& m_territories;
    CoverageService& m_coverage;
    TerritoriesState m_state;
    std::uint64_t m_content_asked = 0;
    bool m_reading = false, m_read_again = false;
    std::vector<base::Connection> m_heard;
};

} // namespace hedef::territory
