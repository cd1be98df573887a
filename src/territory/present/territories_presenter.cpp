#include "territory/present/territories_presenter.h"

#include "territory/present/territory_labels.h"
#include "words/language.h"

#include <algorithm>

namespace hedef::territory {

using base::Refusal;
using base::Result;
using words::_;

TerritoriesPresenter::TerritoriesPresenter(desk::Desk& d, TerritoriesView& view, TerritoryService& territories,
                                           CoverageService& coverage)
    : Presenter(d), m_view(view), m_territories(territories), m_coverage(coverage)
{
    m_state.day = m_state.today = d.clock.today();
    for (const char* topic : {"territory", "territory_customer", "territory_person", "customer", "person",
                              "opportunity", "credit", "company", "everything"})
        m_heard.push_back(d.changes.subscribe(topic, [this](const base::Change&) { reload(); }));
}

// One reading at a time: what changes meanwhile is read once when it is through.
void TerritoriesPresenter::reload()
{
    if (m_reading) {
        m_read_again = true;
        return;
    }
    m_reading = true;
    m_state.loading = true;
    ++m_content_asked; // an older answer for the panes is of no use any more
    show();
    ask(
        [&service = m_coverage, dimension = m_state.dimension, day = m_state.day, selected = m_state.selected,
         below = m_state.with_below] {
            Read read{service.coverage(dimension, day), {}};
            if (selected == nowhere || read.coverage.find(selected))
                read.content = service.content(dimension, selected, below, day);
            return read;
        },
        [this, selected = m_state.selected, below = m_state.with_below](Read read) {
            m_reading = false;
            const bool stale = read.coverage.dimension != m_state.dimension || read.coverage.day != m_state.day;
            if (std::exchange(m_read_again, false) || stale) return reload();
            m_state.loading = false;
            stay_near_selected(read.coverage);
            m_state.coverage = std::make_shared<const Coverage>(std::move(read.coverage));
            if (read.content && selected == m_state.selected && below == m_state.with_below)
                take(std::move(*read.content));
            else
                read_content();
        });
}

// What is gone gives the selection to what stood above it, else to the first root.
void TerritoriesPresenter::stay_near_selected(const Coverage& now)
{
    if (m_state.selected == nowhere && !now.nodes.empty()) return;
    while (m_state.selected && !now.find(m_state.selected)) {
        const auto* before = m_state.node();
        m_state.selected = before ? before->territory.parent : TerritoryId{};
    }
    if (!m_state.selected && !now.nodes.empty()) m_state.selected = now.nodes.front().territory.id;
}

void TerritoriesPresenter::failed()
{
    m_reading = m_read_again = false;
    m_state.loading = m_state.loading_content = false;
    show();
}

void TerritoriesPresenter::take(NodeContent content)
{
    m_state.loading_content = false;
    m_state.customers = std::make_shared<const std::vector<CoveredCustomer>>(std::move(content.customers));
    m_state.people = std::make_shared<const std::vector<CoveringPerson>>(std::move(content.people));
    show();
}

void TerritoriesPresenter::read_content()
{
    const auto mine = ++m_content_asked;
    if (!m_state.selected) return take({});
    m_state.loading_content = true;
    show();
    ask([&service = m_coverage, dimension = m_state.dimension, node = m_state.selected, below = m_state.with_below,
         day = m_state.day] { return service.content(dimension, node, below, day); },
        [this, mine](NodeContent content) {
            if (mine == m_content_asked) take(std::move(content));
        });
}

void TerritoriesPresenter::choose_dimension(Dimension dimension)
{
    if (dimension == m_state.dimension) return;
    m_state.dimension = dimension;
    m_state.selected = {};
    m_state.coverage.reset();
    m_state.customers.reset();
    m_state.people.reset();
    reload();
}

void TerritoriesPresenter::choose_day(base::Date day)
{
    if (day == m_state.day) return;
    m_state.day = day;
    reload();
}

void TerritoriesPresenter::select(TerritoryId id)
{
    if (id == m_state.selected) return;
    m_state.selected = id;
    if (m_state.coverage && !m_reading) read_content();
}

void TerritoriesPresenter::show_below(bool below)
{
    if (below == m_state.with_below) return;
    m_state.with_below = below;
    if (m_state.coverage && !m_reading) read_content();
}

std::string TerritoriesPresenter::name_of(TerritoryId id) const
{
    if (id == nowhere) return nowhere_words();
    const auto* node = m_state.coverage ? m_state.coverage->find(id) : nullptr;
    return node ? node->territory.name : std::string();
}

void TerritoriesPresenter::end(const Refusal& refusal, const Ended& ended)
{
    if (ended)
        ended(refusal);
    else
        m_view.refused(refusal);
}

// ---- the tree

void TerritoriesPresenter::add(Territory territory, Ended ended)
{
    territory.dimension = m_state.dimension;
    ask([&service = m_territories, territory] { return service.add(territory); },
        [this, ended](Result<Territory> added) {
            if (!added) return end(added.refusal(), ended);
            remember_standing(_("Add territory “{1}”", added->name), added->id, true);
            select(added->id);
            if (ended) ended({});
        });
}

void TerritoriesPresenter::save(const Territory& seen, const Territory& mine, Ended ended)
{
    ask([&service = m_coverage, seen, mine] { return service.save(seen, mine); },
        [this, seen, ended](Result<Territory> saved) {
            if (!saved) return end(saved.refusal(), ended);
            using Token = std::pair<Territory, Territory>; // as it is, as it was
            auto turn = [&service = m_coverage](const Token& token) -> Result<Token> {
                const auto back = service.save(token.first, token.second);
                if (!back) return back.refusal();
                return Token{*back, token.first};
            };
            const auto words = _("Change territory “{1}”", saved->name);
            desk().undo.did(desk::reversible<Token>(desk(), words, {*saved, seen}, turn, m_view.teller()));
            if (ended) ended({});
        });
}

void TerritoriesPresenter::move(TerritoryId id, TerritoryId parent)
{
    const auto* node = m_state.coverage ? m_state.coverage->find(id) : nullptr;
    if (!node || node->territory.parent == parent) return;
    Territory mine = node->territory;
    mine.parent = parent;
    save(node->territory, mine, {});
}

bool TerritoriesPresenter::may_hang_below(TerritoryId id, TerritoryId parent) const
{
    if (!m_state.coverage || id == parent) return false;
    for (auto at = parent; at;) {
        const auto* node = m_state.coverage->find(at);
        if (!node || at == id) return false;
        at = node->territory.parent;
    }
    return true;
}

void TerritoriesPresenter::deleted(std::function<void(std::vector<DeletedTerritory>)> then)
{
    ask([&service = m_territories, dimension = m_state.dimension] { return service.deleted(dimension); }, std::move(then));
}

void TerritoriesPresenter::restore(TerritoryId id)
{
    ask([&service = m_territories, id] { return service.restore(id); },
        [this, id](Result<Territory> back) {
            if (!back) return m_view.refused(back.refusal());
            remember_standing(_("Restore territory “{1}”", back->name), id, true);
            select(id);
            m_view.said(_("Territory “{1}” is back.", back->name));
        });
}

// A step about a territory that stands or is deleted now.
void TerritoriesPresenter::remember_standing(std::string words, TerritoryId id, bool stands)
{
    using Token = std::pair<TerritoryId, bool>; // whether it stands
    auto turn = [&service = m_territories](const Token& token) -> Result<Token> {
        if (token.second) {
            if (const auto gone = service.remove(token.first); !gone) return gone.refusal();
        } else if (const auto back = service.restore(token.first); !back) {
            return back.refusal();
        }
        return Token{token.first, !token.second};
    };
    desk().undo.did(desk::reversible<Token>(desk(), std::move(words), {id, stands}, turn, m_view.teller()));
}

void TerritoriesPresenter::remove(TerritoryId id)
{
    const auto name = name_of(id);
    ask([&service = m_territories, id] { return service.remove(id); },
        [this, id, name](Result<base::Done> done) {
            if (!done) return m_view.refused(done.refusal());
            remember_standing(_("Delete territory “{1}”", name), id, false);
            m_view.said(_("Territory “{1}” was deleted; Undo brings it back.", name));
        });
}

} // namespace hedef::territory
