#include "territory/present/rules_presenter.h"

#include "territory/present/territory_labels.h"
#include "words/language.h"

#include <algorithm>

namespace hedef::territory {

using base::Refusal;
using base::Result;
using words::_;

namespace {

struct Read
{
    std::vector<Rule> rules;
    std::vector<RulesPresenter::Place> places;
    std::map<TerritoryId, std::string> names;
    std::map<CustomerId, std::string> codes;
    base::Currency currency;
};

Read read(TerritoryService& territories, CoverageService& coverage, Dimension dimension)
{
    Read read;
    read.rules = territories.rules(dimension);
    const auto tree = territories.tree();
    for (const auto root : tree.roots(dimension))
        for (const auto id : tree.subtree(root)) {
            read.places.push_back({id, tree.name_path(id)});
            read.names.emplace(id, tree.find(id)->name);
        }
    std::vector<CustomerId> named;
    for (const auto& rule : read.rules)
        for (const auto& condition : rule.conditions)
            if (condition.customer) named.push_back(condition.customer);
    if (!named.empty()) read.codes = coverage.codes(named);
    read.currency = coverage.currency();
    return read;
}

} // namespace

RulesPresenter::RulesPresenter(desk::Desk& d, RulesView& view, TerritoryService& territories,
                               CoverageService& coverage, Dimension dimension)
    : Presenter(d), m_view(view), m_territories(territories), m_coverage(coverage)
{
    m_state.dimension = dimension;
    m_state.day = m_state.today = d.clock.today();
    for (const char* topic : {"territory", "territory_rule", "everything"})
        m_heard.push_back(d.changes.subscribe(topic, [this](const base::Change&) { reload(); }));
    for (const char* topic : {"territory_customer", "customer"})
        m_heard.push_back(d.changes.subscribe(topic, [this](const base::Change&) { forget_preview(); }));
}

void RulesPresenter::failed()
{
    m_state.loading = m_state.looking = false;
    show();
}

void RulesPresenter::forget_preview()
{
    ++m_asked; // an answer on its way is old
    m_state.looking = false;
    m_state.preview.reset();
    m_state.sum = {};
    show();
}

void RulesPresenter::reload()
{
    m_state.loading = true;
    forget_preview();
    ask_latest([&territories = m_territories, &coverage = m_coverage,
                dimension = m_state.dimension] { return read(territories, coverage, dimension); },
               [this](Read read) {
                   m_state.loading = false;
                   m_state.currency = read.currency;
                   m_places = std::move(read.places);
                   m_codes = std::move(read.codes);
                   auto rows = std::make_shared<std::vector<RuleRow>>();
                   for (auto& rule : read.rules) {
                       const auto territory = read.names.find(rule.territory);
                       const auto conditions = words_of(rule, read.currency);
                       rows->push_back({std::move(rule), std::int64_t(rows->size()) + 1,
                                        territory == read.names.end() ? "" : territory->second, conditions});
                   }
                   m_state.rules = std::move(rows);
                   show();
               });
}

void RulesPresenter::choose_dimension(Dimension dimension)
{
    if (dimension == m_state.dimension) return;
    m_state.dimension = dimension;
    m_state.rules.reset();
    reload();
}

void RulesPresenter::choose_day(base::Date day)
{
    if (day == m_state.day) return;
    m_state.day = day;
    forget_preview();
}

const Rule* RulesPresenter::find(RuleId id) const
{
    if (m_state.rules)
        for (const auto& row : *m_state.rules)
            if (row.rule.id == id) return &row.rule;
    return nullptr;
}

RuleDraft RulesPresenter::draft(RuleId id) const
{
    const auto* rule = find(id);
    return rule ? draft_of(*rule, m_codes) : RuleDraft{};
}

void RulesPresenter::save(RuleId id, const RuleDraft& draft, Ended ended)
{
    const auto* found = find(id);
    if (id && !found) return ended(Refusal{"territory.rule.gone"});
    Rule before = found ? *found : Rule{};
    before.dimension = m_state.dimension;
    const bool is_new = !found;
    ask(
        [&territories = m_territories, &coverage = m_coverage, before, draft, is_new]() -> Result<Rule> {
            std::vector<CustomerId> customers;
            const auto named = draft.texts.find(RuleField::customer);
            if (named != draft.texts.end())
                for (const auto& text : values_of(named->second)) {
                    const auto customer = coverage.find_customer(text);
                    if (!customer) return customer.refusal();
                    customers.push_back(*customer);
                }
            const Rule mine = rule_of(draft, before, customers);
            return is_new ? territories.add_rule(mine) : territories.update_rule(before, mine);
        },
        [this, before, is_new, ended](Result<Rule> saved) {
            if (saved) {
                if (is_new)
                    remember_standing(_("Add rule “{1}”", saved->name), saved->id, true);
                else if (*saved != before)
                    remember_change(before, *saved);
                return ended({});
            }
            auto refusal = saved.refusal();
            if (refusal.code == "territory.rule.empty_range") refusal.field = "revenue_to";
            ended(refusal);
        });
}

void RulesPresenter::remove(RuleId id)
{
    const auto* rule = find(id);
    ask([&service = m_territories, id] { return service.remove_rule(id); },
        [this, id, name = rule ? rule->name : std::string()](Result<base::Done> done) {
            if (!done) return m_view.refused(done.refusal());
            remember_standing(_("Delete rule “{1}”", name), id, false);
            m_view.said(_("Rule “{1}” was deleted; Undo brings it back.", name));
        });
}

// A step about a rule that stands or is deleted now.
void RulesPresenter::remember_standing(std::string words, RuleId id, bool stands)
{
    using Token = std::pair<RuleId, bool>; // whether it stands
    auto turn = [&service = m_territories](const Token& token) -> Result<Token> {
        const auto turned = token.second ? service.remove_rule(token.first) : service.restore_rule(token.first);
        if (!turned) return turned.refusal();
        return Token{token.first, !token.second};
    };
    desk().undo.did(desk::reversible<Token>(desk(), std::move(words), {id, stands}, turn, m_view.teller()));
}

void RulesPresenter::remember_change(const Rule& before, const Rule& now)
{
    using Token = std::pair<Rule, Rule>; // as it is, as it was
    auto turn = [&service = m_territories](const Token& token) -> Result<Token> {
        const auto back = service.update_rule(token.first, token.second);
        if (!back) return back.refusal();
        return Token{*back, token.first};
    };
    const auto words = _("Change rule “{1}”", now.name);
    desk().undo.did(desk::reversible<Token>(desk(), words, {now, before}, turn, m_view.teller()));
}

bool RulesPresenter::can_shift(RuleId id, int by) const
{
    if (!m_state.rules || m_state.loading) return false;
    const auto& rows = *m_state.rules;
    const auto at = std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.rule.id == id; });
    if (at == rows.end()) return false;
    return by < 0 ? at != rows.begin() : at + 1 != rows.end();
}

void RulesPresenter::shift(RuleId id, int by)
{
    if (!can_shift(id, by)) return;
    std::vector<RuleId> before;
    for (const auto& row : *m_state.rules)
        before.push_back(row.rule.id);
    auto after = before;
    const auto at = std::find(after.begin(), after.end(), id);
    std::iter_swap(at, by < 0 ? at - 1 : at + 1);
    const auto dimension = m_state.dimension;
    const auto words = by < 0 ? _("Ask rule “{1}” earlier", find(id)->name) : _("Ask rule “{1}” later", find(id)->name);
    ask([&service = m_territories, dimension, after] { return service.order_rules(dimension, after); },
        [this, words, before, after, dimension](Result<base::Done> done) {
            if (!done) return m_view.refused(done.refusal());
            using Token = std::pair<std::vector<RuleId>, std::vector<RuleId>>; // as it is, as it was
            auto turn = [&service = m_territories, dimension](const Token& token) -> Result<Token> {
                std::vector<RuleId> now;
                for (const auto& rule : service.rules(dimension))
                    now.push_back(rule.id);
                if (now != token.first) return Refusal{"territory.rule.order_incomplete"};
                if (const auto back = service.order_rules(dimension, token.second); !back) return back.refusal();
                return Token{token.second, token.first};
            };
            desk().undo.did(desk::reversible<Token>(desk(), words, {after, before}, turn, m_view.teller()));
        });
}

void RulesPresenter::take(NamedPreview preview)
{
    m_state.looking = false;
    m_state.sum = {};
    m_state.has_figures = !preview.preview.figures.empty();
    for (const auto& move : preview.moves)
        m_state.sum += move.figures;
    m_state.preview = std::make_shared<const NamedPreview>(std::move(preview));
    show();
}

void RulesPresenter::preview()
{
    const auto mine = ++m_asked;
    m_state.looking = true;
    show();
    ask([&service = m_coverage, dimension = m_state.dimension,
         day = m_state.day] { return service.preview(dimension, day); },
        [this, mine](NamedPreview preview) {
            if (mine == m_asked) take(std::move(preview));
        });
}

void RulesPresenter::apply()
{
    if (!can_apply()) return;
    m_state.looking = true;
    show();
    const auto count = m_state.preview->moves.size();
    ask([&service = m_coverage, seen = m_state.preview] { return service.apply(seen->preview); },
        [this, count](Result<Reassignment> step) {
            m_state.looking = false;
            if (!step) {
                preview();
                return m_view.refused(step.refusal());
            }
            const auto words = _("Apply the rules to {1}", customers_words(count));
            auto turn = [&service = m_coverage](const Reassignment& done) { return service.put_back(done); };
            desk().undo.did(
                desk::reversible<Reassignment>(desk(), words, std::move(step).value(), turn, m_view.teller()));
            forget_preview();
            m_view.said(_("{1} moved as the rules say; Undo takes it back.", customers_words(count)));
        });
}

} // namespace hedef::territory
