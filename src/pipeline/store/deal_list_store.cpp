#include "pipeline/store/deal_list_store.h"

#include "base/contract.h"
#include "db/statement.h"
#include "pipeline/store/deal_conditions.h"

#include <string_view>

namespace hedef::pipeline {

namespace {

// {from} names the deal "o", its stage "s"; {keys} are the three columns of the place in the order.
constexpr std::string_view select_rows = R"(
    select o.id, o.code, o.name, c.name, p.name, t.name,
           (select count(*) from opportunity_line n where n.opportunity_id = o.id),
           w.name, s.name, s.id, s.position, s.stale_days, s.outcome, o.amount, o.currency, o.rate, o.probability, s.probability, o.deal_type, o.source,
           o.engaged_on, o.expected_on, o.closed_on, e.day, {keys}
      from {from}
      left join customer c on c.id = o.customer_id
      left join territory t on t.id = o.territory_id
      left join opportunity_line l on l.opportunity_id = o.id and l.position = 1
      left join product p on p.id = l.product_id
      left join stage_event e
        on e.id = (select max(x.id) from stage_event x where x.opportunity_id = o.id)
     where o.deleted_at is null)";

constexpr std::string_view select_sums = R"(
    select o.stage_id, o.currency, o.rate, o.probability, count(*), coalesce(cast(sum(o.amount) as bigint), 0)
      from opportunity o
     where o.deleted_at is null{where}
     group by o.stage_id, o.currency, o.rate, o.probability)";

// How a list is ordered. The table of the key, if it is not the deal itself, comes first in {from}: "cross join" keeps
// it there on SQLite, so that the walk goes along its index.
struct Order
{
    std::string_view from;
    std::string_view text = "o.sort_key", number = "o.id", group = "o.id"; // columns that the row remembers
    enum class Kind
    {
        text,
        number,
        date
    } kind = Kind::text;
    std::string_view key = {};      // what is compared
    std::string_view group_id = {}; // the id of the table before the deal; empty: none
    std::string_view missing = {};  // the condition of deals without a key; empty: all have one
};

constexpr std::string_view plain =
    "opportunity o join person w on w.id = o.owner_id join stage s on s.id = o.stage_id";
constexpr std::string_view by_customer =
    "customer g cross join opportunity o join person w on w.id = o.owner_id join stage s on s.id = o.stage_id";
constexpr std::string_view by_owner = "person w cross join opportunity o join stage s on s.id = o.stage_id";
constexpr std::string_view by_stage = "stage s cross join opportunity o join person w on w.id = o.owner_id";
constexpr std::string_view by_territory =
    "territory g cross join opportunity o join person w on w.id = o.owner_id join stage s on s.id = o.stage_id";
constexpr std::string_view by_product =
    "product g cross join opportunity_line f cross join opportunity o join person w on w.id = o.owner_id "
    "join stage s on s.id = o.stage_id";

Order order_of(DealOrder order)
{
    using Kind = Order::Kind;
    switch (order) {
    case DealOrder::name:
        return {plain, "o.sort_key", "o.id", "o.id", Kind::text, "o.sort_key"};
    case DealOrder::code:
        return {plain, "o.code", "o.id", "o.id", Kind::text, "o.code"};
    case DealOrder::customer:
        return {by_customer, "g.sort_key", "o.id", "g.id", Kind::text, "g.sort_key", "g.id", "o.customer_id is null"};
    case DealOrder::owner:
        return {by_owner, "w.sort_key", "o.id", "w.id", Kind::text, "w.sort_key", "w.id"};
    case DealOrder::stage:
        return {by_stage, "o.sort_key", "s.position", "s.id", Kind::number, "s.position", "s.id"};
    case DealOrder::outcome:
        return {by_stage, "s.outcome", "o.id", "s.id", Kind::text, "s.outcome", "s.id"};
    case DealOrder::product:
        return {by_product, "g.sort_key", "o.id", "g.id", Kind::text, "g.sort_key", "g.id",
                "o.id not in (select y.opportunity_id from opportunity_line y where y.position = 1 and y.product_id is "
                "not null)"};
    case DealOrder::territory:
        return {by_territory, "g.sort_key", "o.id", "g.id", Kind::text, "g.sort_key", "g.id", "o.territory_id is null"};
    case DealOrder::amount:
        return {plain, "o.sort_key", "o.amount", "o.id", Kind::number, "o.amount", {}, "o.amount is null"};
    case DealOrder::engaged_on:
        return {plain, "o.sort_key", "o.id", "o.id", Kind::date, "o.engaged_on", {}, "o.engaged_on is null"};
    case DealOrder::expected_on:
        return {plain, "o.sort_key", "o.id", "o.id", Kind::date, "o.expected_on", {}, "o.expected_on is null"};
    case DealOrder::closed_on:
        return {plain, "o.sort_key", "o.id", "o.id", Kind::date, "o.closed_on", {}, "o.closed_on is null"};
    }
    return {};
}

// What ties the table before the deal to it.
std::string_view tie(DealOrder order)
{
    switch (order) {
    case DealOrder::customer:
        return " and o.customer_id = g.id";
    case DealOrder::owner:
        return " and o.owner_id = w.id";
    case DealOrder::stage:
    case DealOrder::outcome:
        return " and o.stage_id = s.id";
    case DealOrder::territory:
        return " and o.territory_id = g.id";
    case DealOrder::product:
        return " and f.product_id = g.id and f.position = 1 and o.id = f.opportunity_id";
    default:
        return "";
    }
}

// The id of the deal where the index of the order has it.
std::string_view deal_id(DealOrder order)
{
    return order == DealOrder::product ? "f.opportunity_id" : "o.id";
}

std::string filled(std::string_view pattern, std::initializer_list<std::pair<std::string_view, std::string_view>> blanks)
{
    std::string sql(pattern);
    for (const auto& [blank, text] : blanks)
        sql.replace(sql.find(blank), blank.size(), text);
    return sql;
}

std::vector<DealRow> read(db::Transaction& tx, const std::string& sql, const db::Params& params)
{
    std::vector<std::int64_t> id, lines, stage_id, position, stage_probability, number_key, group;
    std::vector<std::string> code, name, owner, stage, outcome, currency, text_key;
    std::vector<std::optional<std::string>> customer, product, territory, rate, deal_type, source;
    std::vector<std::optional<std::int64_t>> stale, amount, probability;
    std::vector<std::optional<base::Date>> engaged, expected, closed, since;
    db::select(tx, sql, params, id, code, name, customer, product, territory, lines, owner, stage, stage_id, position,
               stale, outcome, amount, currency, rate, probability, stage_probability, deal_type, source, engaged,
               expected, closed, since, text_key, number_key, group);
    std::vector<DealRow> rows(id.size());
    for (std::size_t i = 0; i < id.size(); ++i) {
        DealRow& row = rows[i];
        const auto money = base::Currency::parse(currency[i]);
        const auto known = parse_outcome(outcome[i]);
        HEDEF_EXPECTS(money.has_value() && known.has_value());
        row.id = OpportunityId{id[i]};
        row.code = std::move(code[i]), row.name = std::move(name[i]);
        row.customer = std::move(customer[i]), row.product = std::move(product[i]);
        row.territory = std::move(territory[i]), row.lines = lines[i];
        row.owner = std::move(owner[i]), row.stage = std::move(stage[i]), row.outcome = *known;
        row.stage_id = StageId{stage_id[i]}, row.stage_position = position[i], row.stale_days = stale[i];
        row.amount = amount[i], row.currency = *money, row.rate = std::move(rate[i]);
        row.probability = probability[i].value_or(stage_probability[i]);
        row.deal_type = std::move(deal_type[i]), row.source = std::move(source[i]);
        row.engaged_on = engaged[i], row.expected_on = expected[i], row.closed_on = closed[i];
        row.stage_since = since[i];
        row.text_key = std::move(text_key[i]), row.number_key = number_key[i], row.group = group[i];
    }
    return rows;
}

// Builds the page from its parts: same key, keys behind, no key.
class Page
{
public:
    Page(db::Transaction& tx, const DealQuery& query)
        : m_tx(tx), m_query(query), m_order(order_of(query.order)), m_where(conditions(query.filter))
    {
        add_stage(m_where, query.filter);
    }

    std::vector<DealRow> rows()
    {
        const DealRow* after = m_query.after ? &*m_query.after : nullptr;
        const bool in_the_rest = after && is_missing(*after);
        if (after && !in_the_rest) add_same_key(*after);
        if (!in_the_rest && wanted() > 0) add_keys_behind(after);
        if (!m_order.missing.empty() && wanted() > 0) add_missing(in_the_rest ? after : nullptr);
        return std::move(m_rows);
    }

private:
    int wanted() const { return m_query.limit - static_cast<int>(m_rows.size()); }
    const char* way() const { return m_query.descending ? " desc" : ""; }
    std::string behind() const { return m_query.descending ? " < " : " > "; }

    // A group of 0 is remembered by rows that have no key.
    static bool is_missing(const DealRow& row) { return row.group == 0; }

    db::Value key(const DealRow& row) const
    {
        switch (m_order.kind) {
        case Order::Kind::text:
            return row.text_key;
        case Order::Kind::number:
            return row.number_key;
        case Order::Kind::date:
            break;
        }
        if (m_query.order == DealOrder::engaged_on) return row.engaged_on;
        return m_query.order == DealOrder::expected_on ? row.expected_on : row.closed_on;
    }

    void add(std::string_view from, std::string_view keys, const std::string& condition, db::Params more,
             const std::string& order_by, bool keep_group)
    {
        const std::string sql = filled(select_rows, {{"{keys}", keys}, {"{from}", from}}) + m_where.text + condition +
                                " order by " + order_by + " limit " + std::to_string(wanted());
        more.insert(more.begin(), m_where.params.begin(), m_where.params.end());
        for (DealRow& row : read(m_tx, sql, more)) {
            if (!keep_group) row.group = 0;
            m_rows.push_back(std::move(row));
        }
    }

    std::string keys() const
    {
        return std::string(m_order.text) + ", " + std::string(m_order.number) + ", " + std::string(m_order.group);
    }

    void add_same_key(const DealRow& after)
    {
        const std::string id(deal_id(m_query.order));
        std::string condition(tie(m_query.order));
        condition += m_order.group_id.empty() ? " and " + std::string(m_order.key) + " = :same"
                                              : " and " + std::string(m_order.group_id) + " = :same";
        condition += " and " + id + behind() + ":last_id";
        const db::Value same = m_order.group_id.empty() ? key(after) : db::Value(after.group);
        add(m_order.from, keys(), condition, {{"same", same}, {"last_id", after.id}}, id + way(), true);
    }

    void add_keys_behind(const DealRow* after)
    {
        const std::string sorted(m_order.key), group(m_order.group_id), id(deal_id(m_query.order));
        std::string condition(tie(m_query.order));
        db::Params params;
        if (after && group.empty()) {
            condition += " and " + sorted + behind() + ":key";
            params = {{"key", key(*after)}};
        } else if (after) {
            condition += " and " + sorted + (m_query.descending ? " <= " : " >= ") + ":key and (" + sorted + behind() +
                         ":key_again or " + group + behind() + ":group)";
            params = {{"key", key(*after)}, {"key_again", key(*after)}, {"group", after->group}};
        } else if (group.empty() && !m_order.missing.empty()) {
            condition += " and " + sorted + " is not null";
        }
        add(m_order.from, keys(), condition, std::move(params),
            sorted + way() + (group.empty() ? "" : ", " + group + way()) + ", " + id + way(), true);
    }

    void add_missing(const DealRow* after)
    {
        std::string condition = " and " + std::string(m_order.missing);
        db::Params params;
        if (after) {
            condition += " and o.id > :last_id";
            params = {{"last_id", after->id}};
        }
        add(plain, "o.sort_key, o.id, o.id", condition, std::move(params), "o.id", false);
    }

    db::Transaction& m_tx;
    const DealQuery& m_query;
    Order m_order;
    DealConditions m_where;
    std::vector<DealRow> m_rows;
};

} // namespace

std::vector<DealRow> list_deals(db::Transaction& tx, const DealQuery& query)
{
    HEDEF_EXPECTS(query.limit > 0);
    return Page(tx, query).rows();
}

std::vector<DealSum> sum_deals(db::Transaction& tx, const DealFilter& filter)
{
    const DealConditions where = conditions(filter);
    std::vector<std::int64_t> stage, count, amount;
    std::vector<std::string> currency;
    std::vector<std::optional<std::string>> rate;
    std::vector<std::optional<std::int64_t>> probability;
    db::select(tx, filled(select_sums, {{"{where}", where.text}}), where.params, stage, currency, rate, probability,
               count, amount);
    std::vector<DealSum> sums;
    for (std::size_t i = 0; i < stage.size(); ++i)
        sums.push_back(
            {StageId{stage[i]}, std::move(currency[i]), std::move(rate[i]), probability[i], count[i], amount[i]});
    return sums;
}

} // namespace hedef::pipeline
