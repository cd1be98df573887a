#pragma once
#include "desk/presenter.h"
#include "desk/reversible.h"
#include "territory/coverage_service.h"
#include "territory/present/rule_draft.h"
#include "territory/territory_service.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hedef::territory {

struct RuleRow
{
    Rule rule;
    std::int64_t place = 0; // 1 is asked first
    std::string territory, conditions;
};

struct RulesState
{
    Dimension dimension = Dimension::geography;
    base::Date day, today;
    base::Currency currency;
    bool loading = true;
    std::shared_ptr<const std::vector<RuleRow>> rules;
    bool looking = false; // the moves are being worked out
    std::shared_ptr<const NamedPreview> preview; // none: not asked for since the rules changed
    MoveFigures sum;
    bool has_figures = false;
};

struct RulesView
{
    virtual ~RulesView() = default;
    virtual void show(const RulesState&) = 0;
    virtual void refused(const base::Refusal&) = 0;
    virtual void said(const std::string&) = 0;
    virtual desk::Teller teller() const = 0;
};

using Ended = std::function<void(const std::optional<base::Refusal>&)>;

// The ordered rules of a dimension, what applying them would move, and applying them as shown.
class RulesPresenter : public desk::Presenter
{
public:
    RulesPresenter(desk::Desk&, RulesView&, TerritoryService&, CoverageService&, Dimension);

    void open() { reload(); }
    void reload();
    void choose_dimension(Dimension);
    void choose_day(base::Date);
    const RulesState& state() const { return m_state; }

    // Territories of the dimension with their paths, for choices.
    struct Place
    {
        TerritoryId id;
        std::string path;
    };
    const std::vector<Place>& places() const { return m_places; }
    // The draft of a rule; none of that id: of a new one.
    RuleDraft draft(RuleId) const;
    // A new rule when the id is none; refusals name the field as the form does.
    void save(RuleId, const RuleDraft&, Ended);
    void remove(RuleId);
    // One place up (-1) or down (+1); nothing at the ends.
    void shift(RuleId, int by);
    bool can_shift(RuleId, int by) const;

    void preview();
    bool can_apply() const { return m_state.preview && !m_state.looking && !m_state.preview->moves.empty(); }
    // Writes the moves that are shown; when they are others by now, the new ones are shown and nothing is written.
    void apply();

private:
    void show() { m_view.show(m_state); }
    void forget_preview();
    void take(NamedPreview);
    const Rule* find(RuleId) const;
    void remember_standing(std::string words, RuleId, bool stands);
    void remember_change(const Rule& before, const Rule& now);
    void failed() override;

    RulesView& m_view;
    TerritoryService& m_territories;
    CoverageService& m_coverage;
    RulesState m_state;
    std::vector<Place> m_places;
    std::map<CustomerId, std::string> m_codes; // of customers that rules name
    std::uint64_t m_asked = 0;
    std::vector<base::Connection> m_heard;
};

} // namespace hedef::territory
