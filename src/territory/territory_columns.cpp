#include "territory/territory_columns.h"

#include "base/text.h"
#include "company/company_queries.h"
#include "exchange/import_check.h"
#include "exchange/import_log.h"
#include "territory/store/assignment_store.h"
#include "territory/store/territory_store.h"
#include "territory/territory_work.h"

#include <algorithm>
#include <unordered_map>

namespace hedef::territory {

namespace {

// Finds territories by what files say, and makes those that are not there.
class Finder
{
public:
    explicit Finder(db::Transaction& tx) : m_tree(TerritoryStore(tx).tree())
    {
        for (const Territory& territory : m_tree.all())
            if (territory.dimension == Dimension::geography)
                m_below[{territory.parent, exchange::squeezed_key(territory.name)}] = territory.id;
    }
    TerritoryId find(const std::string& text) const
    {
        if (auto made = m_made.find(text); made != m_made.end()) return made->second;
        if (auto id = m_tree.named(text).id) return TerritoryId{*id};
        TerritoryId at;
        for (const std::string& segment : segments(text)) {
            at = child(at, segment);
            if (!at) return {};
        }
        return at;
    }
    base::Result<TerritoryId> find_or_make(db::Transaction& tx, const std::string& text)
    {
        if (TerritoryId found = find(text)) return found;
        TerritoryId at;
        for (const std::string& segment : segments(text)) {
            TerritoryId next = child(at, segment);
            if (!next) {
                Territory fresh;
                fresh.name = segment;
                fresh.parent = at;
                auto added = add_territories(tx, {fresh});
                if (!added) return added.refusal();
                next = added->front().id;
                m_below[{at, exchange::squeezed_key(segment)}] = next;
                m_made.emplace(added->front().code, next);
            }
            at = next;
        }
        m_made.emplace(text, at);
        return at;
    }

private:
    static std::vector<std::string> segments(std::string_view path)
    {
        std::vector<std::string> parts;
        while (!path.empty()) {
            std::size_t slash = std::min(path.find('/'), path.size());
            std::string part = base::code_from_name(path.substr(0, slash));
            if (!part.empty()) parts.push_back(std::move(part));
            path.remove_prefix(std::min(slash + 1, path.size()));
        }
        return parts;
    }
    // By code, else by name.
    TerritoryId child(TerritoryId parent, const std::string& segment) const
    {
        for (const Territory& territory : m_tree.all())
            if (territory.parent == parent && territory.dimension == Dimension::geography && territory.code == segment)
                return territory.id;
        auto found = m_below.find({parent, exchange::squeezed_key(segment)});
        return found == m_below.end() ? TerritoryId{} : found->second;
    }

    Tree m_tree;
    std::map<std::pair<TerritoryId, std::string>, TerritoryId> m_below;
    exchange::TextMap<TerritoryId> m_made;
};

struct Wish
{
    std::size_t ordinal;
    std::int64_t id; // of the person or customer, 0: new
    std::string territory;
    base::Date from;
};

// What people and customers have in common: reading the two columns, and keeping the wishes.
class TerritoryRun : public exchange::ColumnsRun
{
public:
    TerritoryRun(db::Transaction& tx, std::size_t first_field)
        : m_finder(tx), m_today(company::today(tx)), m_first(first_field)
    {}

    bool add(exchange::RowCheck& row, std::int64_t id) override
    {
        auto text = row.text(m_first);
        auto from = row.date(m_first + 1);
        if (!text || row.refused()) return false;
        if (std::string key = exchange::squeezed_key(*text); key.empty() || base::trimmed(*text) == "/") {
            row.refuse(m_first, "exchange.territory.form", {exchange::shown(*text)});
            return false;
        }
        TerritoryId territory = m_finder.find(*text);
        if (id && territory && stands(id, territory, from)) return false;
        m_wishes.push_back({row.ordinal(), id, *text, from ? *from : has_any(id) ? m_today : base::beginning});
        return true;
    }

    base::Result<base::Done> write(exchange::ImportLog& log,
                                   const std::vector<std::pair<std::size_t, std::int64_t>>& id_of_ordinal,
                                   base::Progress&) override
    {
        std::unordered_map<std::size_t, std::int64_t> ids(id_of_ordinal.begin(), id_of_ordinal.end());
        std::vector<std::pair<Wish, TerritoryId>> placed;
        for (Wish& wish : m_wishes) {
            auto found = ids.find(wish.ordinal);
            if (found == ids.end()) continue;
            auto territory = m_finder.find_or_make(log.transaction(), wish.territory);
            if (!territory) return territory.refusal();
            if (wish.id) touch(log, wish.id);
            wish.id = found->second;
            placed.emplace_back(wish, *territory);
        }
        return placed.empty() ? base::Done{} : place(log.transaction(), placed);
    }

protected:
    // Whether it is so already.
    virtual bool stands(std::int64_t id, TerritoryId, const std::optional<base::Date>& from) const = 0;
    virtual bool has_any(std::int64_t id) const = 0;
    virtual void touch(exchange::ImportLog&, std::int64_t id) = 0;
    virtual base::Result<base::Done> place(db::Transaction&, const std::vector<std::pair<Wish, TerritoryId>>&) = 0;

private:
    Finder m_finder;
    base::Date m_today;
    std::size_t m_first;
    std::vector<Wish> m_wishes;
};

template <class Row>
bool covers(const std::vector<Row>& rows, TerritoryId territory, const std::optional<base::Date>& from)
{
    return std::any_of(rows.begin(), rows.end(), [&](const Row& row) {
        return row.territory == territory && (from ? row.days.contains(*from) : row.days.end == base::forever);
    });
}

class PeopleTerritories : public TerritoryRun
{
public:
    PeopleTerritories(db::Transaction& tx, std::size_t first_field) : TerritoryRun(tx, first_field)
    {
        for (PersonAssignment& row : AssignmentStore(tx).people())
            m_rows[row.person.value].push_back(std::move(row));
    }

protected:
    bool stands(std::int64_t id, TerritoryId territory, const std::optional<base::Date>& from) const override
    {
        auto found = m_rows.find(id);
        return found != m_rows.end() && covers(found->second, territory, from);
    }
    bool has_any(std::int64_t id) const override { return m_rows.contains(id); }
    void touch(exchange::ImportLog& log, std::int64_t id) override
    {
        std::vector<std::int64_t> ids;
        for (const PersonAssignment& row : m_rows[id])
            ids.push_back(row.id.value);
        log.will_touch("territory_person", ids);
    }
    base::Result<base::Done> place(db::Transaction& tx,
                                   const std::vector<std::pair<Wish, TerritoryId>>& wishes) override
    {
        std::vector<PersonPlacement> placements;
        for (const auto& [wish, territory] : wishes) {
            // Who owns one territory moves; who works in several gets one more.
            std::vector<const PersonAssignment*> open;
            for (const PersonAssignment& row : m_rows[wish.id])
                if (row.days.end == base::forever && row.role == CoverRole::owner) open.push_back(&row);
            if (open.size() == 1 && open[0]->days.contains(wish.from))
                if (auto ended = end_coverage(tx, open[0]->person, open[0]->territory, wish.from); !ended)
                    return ended.refusal();
            PersonPlacement placement;
            placement.person = PersonId{wish.id};
            placement.territory = territory;
            placement.days = {wish.from, base::forever};
            placements.push_back(std::move(placement));
        }
        return assign_people(tx, placements);
    }

private:
    std::unordered_map<std::int64_t, std::vector<PersonAssignment>> m_rows;
};

class CustomersTerritories : public TerritoryRun
{
public:
    CustomersTerritories(db::Transaction& tx, std::size_t first_field) : TerritoryRun(tx, first_field)
    {
        for (CustomerAssignment& row : AssignmentStore(tx).customers(Dimension::geography))
            m_rows[row.customer.value].push_back(std::move(row));
    }

protected:
    bool stands(std::int64_t id, TerritoryId territory, const std::optional<base::Date>& from) const override
    {
        auto found = m_rows.find(id);
        return found != m_rows.end() && covers(found->second, territory, from);
    }
    bool has_any(std::int64_t id) const override { return m_rows.contains(id); }
    void touch(exchange::ImportLog& log, std::int64_t id) override
    {
        log.will_touch("customer", {id}); // its scope
        std::vector<std::int64_t> ids;
        for (const CustomerAssignment& row : m_rows[id])
            ids.push_back(row.id.value);
        log.will_touch("territory_customer", ids);
    }
    base::Result<base::Done> place(db::Transaction& tx,
                                   const std::vector<std::pair<Wish, TerritoryId>>& wishes) override
    {
        std::vector<CustomerPlacement> placements;
        for (const auto& [wish, territory] : wishes) {
            CustomerPlacement placement;
            placement.customer = CustomerId{wish.id};
            placement.territory = territory;
            placement.days = {wish.from, base::forever};
            placements.push_back(std::move(placement));
        }
        return assign_customers(tx, placements);
    }

private:
    std::unordered_map<std::int64_t, std::vector<CustomerAssignment>> m_rows;
};

} // namespace

std::vector<exchange::FieldSpec> TerritoryColumns::fields() const
{
    std::vector<exchange::FieldSpec> fields = {{"territory", exchange::FieldType::text},
                                               {"territory_from", exchange::FieldType::date}};
    fields[0].longest = 1900; // a path of many
    return fields;
}

std::unique_ptr<exchange::ColumnsRun> TerritoryColumns::begin(db::Transaction& tx, exchange::ImportCheck&,
                                                              std::size_t first_field) const
{
    if (m_of == Of::people) return std::make_unique<PeopleTerritories>(tx, first_field);
    return std::make_unique<CustomersTerritories>(tx, first_field);
}

} // namespace hedef::territory
