#pragma once
#include "desk/presenter.h"
#include "territory/territory_service.h"

#include <memory>
#include <string>
#include <vector>

namespace hedef::territory {

struct ProblemRow
{
    enum class Kind
    {
        customer_nowhere,
        territory_without_owner,
        person_nowhere,
        customer_twice,
        person_twice
    } kind = Kind::customer_nowhere;
    std::int64_t row = 0; // in the list
    std::int64_t id = 0;  // of the customer, territory or person
    std::string code, name;
    std::string detail;    // where: path, or the two territories and the day
    TerritoryId territory; // the node to look at; none: nowhere
};
std::string words_of(ProblemRow::Kind);

struct ProblemsState
{
    Dimension dimension = Dimension::geography;
    base::Date day, today;
    bool loading = true;
    std::shared_ptr<const std::vector<ProblemRow>> rows;
};

struct ProblemsView
{
    virtual ~ProblemsView() = default;
    virtual void show(const ProblemsState&) = 0;
};

// Where the coverage of a dimension has holes on a day.
class ProblemsPresenter : public desk::Presenter
{
public:
    ProblemsPresenter(desk::Desk&, ProblemsView&, TerritoryService&, Dimension);
    void open() { reload(); }
    void reload();
    void choose_dimension(Dimension);
    void choose_day(base::Date);
    const ProblemsState& state() const { return m_state; }

private:
    void failed() override;
    ProblemsView& m_view;
    TerritoryService& m_service;
    ProblemsState m_state;
    std::vector<base::Connection> m_heard;
};

} // namespace hedef::territory
