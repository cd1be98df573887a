#include "pipeline/store/opportunity_store.h"

#include "base/contract.h"
#include "base/names.h"
#include "base/text.h"
#include "db/bulk.h"
#include "db/statement.h"

#include <algorithm>
#include <unordered_map>

namespace hedef::pipeline {

namespace {

// Conditions name the deal "o".
constexpr auto select_deals = R"(
    select o.id, o.code, o.name, o.customer_id, o.owner_id, o.territory_id, o.stage_id, o.amount, o.currency, o.rate,
           o.probability, o.deal_type, o.source, o.engaged_on, o.expected_on, o.closed_on, o.revision
      from opportunity o
     where o.deleted_at is null)";

constexpr auto select_lines = R"(
    select l.opportunity_id, l.id, l.product_id, l.quantity, l.amount, l.margin
      from opportunity_line l
      join opportunity o on o.id = l.opportunity_id
     where o.deleted_at is null)";

constexpr auto select_splits = R"(
    select s.opportunity_id, s.id, s.person_id, s.kind, s.share
      from opportunity_split s
      join opportunity o on o.id = s.opportunity_id
     where o.deleted_at is null)";

constexpr auto update_deal = R"(
    update opportunity
       set code = :code, name = :name, find_key = :find_key, sort_key = :sort_key, customer_id = :customer,
           owner_id = :owner, territory_id = :territory, stage_id = :stage, amount = :amount, currency = :currency,
           rate = :rate, probability = :probability, deal_type = :deal_type, source = :source, engaged_on = :engaged_on,
           expected_on = :expected_on, closed_on = :closed_on, revision = revision + 1
     where id = :id and revision = :revision)";

constexpr auto mark_deal = R"(
    update opportunity
       set deleted_at = :stamp, revision = revision + 1
     where id = :id and revision = :revision)";

constexpr auto select_revision_of_deleted =
    "select revision from opportunity where id = :id and deleted_at is not null";
constexpr auto select_codes = "select code from opportunity where deleted_at is null";
constexpr auto select_codes_like = R"(
    select code from opportunity where code >= :first and code < :last and deleted_at is null)";

std::optional<std::int64_t> or_null(std::int64_t id)
{
    return id != 0 ? std::optional(id) : std::nullopt;
}

std::unordered_map<std::int64_t, std::size_t> by_id(const std::vector<Opportunity>& deals)
{
    std::unordered_map<std::int64_t, std::size_t> index;
    index.reserve(deals.size());
    for (std::size_t i = 0; i < deals.size(); ++i)
        index.emplace(deals[i].id.value, i);
    return index;
}

} // namespace

std::vector<Opportunity> OpportunityStore::read(const std::string& condition, const db::Params& params)
{
    std::vector<std::int64_t> id, owner, stage, revision;
    std::vector<std::optional<std::int64_t>> customer, territory, amount, probability;
    std::vector<std::string> code, name, currency;
    std::vector<std::optional<std::string>> rate, deal_type, source;
    std::vector<std::optional<base::Date>> engaged, expected, closed;
    db::select(m_tx, select_deals + condition + " order by o.id", params, id, code, name, customer, owner, territory,
               stage, amount, currency, rate, probability, deal_type, source, engaged, expected, closed, revision);
    std::vector<Opportunity> deals;
    deals.reserve(id.size());
    for (std::size_t i = 0; i < id.size(); ++i) {
        const auto money = base::Currency::parse(currency[i]);
        HEDEF_EXPECTS(money.has_value());
        deals.push_back({OpportunityId{id[i]},
                         std::move(code[i]),
                         std::move(name[i]),
                         customers::CustomerId{customer[i].value_or(0)},
                         people::PersonId{owner[i]},
                         territory::TerritoryId{territory[i].value_or(0)},
                         StageId{stage[i]},
                         amount[i],
                         *money,
                         std::move(rate[i]),
                         probability[i],
                         std::move(deal_type[i]),
                         std::move(source[i]),
                         engaged[i],
                         expected[i],
                         closed[i],
                         {},
                         {},
                         revision[i]});
    }
    if (deals.empty()) return deals;
    read_lines(condition, params, deals);
    read_splits(condition, params, deals);
    return deals;
}

void OpportunityStore::read_lines(const std::string& condition, const db::Params& params,
                                  std::vector<Opportunity>& deals)
{
    std::vector<std::int64_t> deal, id, quantity;
    std::vector<std::optional<std::int64_t>> product, amount, margin;
    db::select(m_tx, select_lines + condition + " order by l.opportunity_id, l.position, l.id", params, deal, id,
               product, quantity, amount, margin);
    const auto index = by_id(deals);
    for (std::size_t i = 0; i < id.size(); ++i)
        deals[index.at(deal[i])].lines.push_back(
            {LineId{id[i]}, ProductId{product[i].value_or(0)}, quantity[i], amount[i], margin[i]});
}

void OpportunityStore::read_splits(const std::string& condition, const db::Params& params,
                                   std::vector<Opportunity>& deals)
{
    std::vector<std::int64_t> deal, id, person, share;
    std::vector<std::string> kind;
    db::select(m_tx, select_splits + condition + " order by s.opportunity_id, s.id", params, deal, id, person, kind,
               share);
    const auto index = by_id(deals);
    for (std::size_t i = 0; i < id.size(); ++i) {
        const auto known = parse_split_kind(kind[i]);
        HEDEF_EXPECTS(known.has_value());
        deals[index.at(deal[i])].splits.push_back({SplitId{id[i]}, people::PersonId{person[i]}, *known, share[i]});
    }
}

std::optional<Opportunity> OpportunityStore::find(OpportunityId id)
{
    if (!id) return std::nullopt;
    auto found = read(" and o.id = :id", {{"id", id}});
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::optional<Opportunity> OpportunityStore::find(const std::string& code)
{
    auto found = read(" and o.code = :code", {{"code", code}});
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::vector<Opportunity> OpportunityStore::all()
{
    return read("", {});
}

std::vector<std::string> OpportunityStore::codes()
{
    std::vector<std::string> codes;
    db::select(m_tx, select_codes, {}, codes);
    return codes;
}

std::vector<std::string> OpportunityStore::codes_like(const std::string& beginning)
{
    std::vector<std::string> codes;
    db::select(m_tx, select_codes_like, {{"first", beginning}, {"last", base::after_all_that_begin_with(beginning)}},
               codes);
    return codes;
}

void OpportunityStore::insert(std::span<Opportunity> deals)
{
    if (deals.empty()) return;
    const auto first = m_tx.new_ids("opportunity", static_cast<std::int64_t>(deals.size()));
    std::vector<std::int64_t> id, owner, stage, revision(deals.size(), 1);
    std::vector<std::optional<std::int64_t>> customer, territory, amount, probability;
    std::vector<std::string> code, name, find_key, sort_key, currency;
    std::vector<std::optional<std::string>> rate, deal_type, source;
    std::vector<std::optional<base::Date>> engaged, expected, closed;
    for (Opportunity& deal : deals) {
        deal.id = OpportunityId{first + static_cast<std::int64_t>(id.size())};
        deal.revision = 1;
        for (Split& split : deal.splits)
            split.id = {};
        id.push_back(deal.id.value);
        code.push_back(deal.code);
        name.push_back(deal.name);
        find_key.push_back(base::find_key(deal.name));
        sort_key.push_back(base::sort_key(deal.name));
        customer.push_back(or_null(deal.customer.value));
        owner.push_back(deal.owner.value);
        territory.push_back(or_null(deal.territory.value));
        stage.push_back(deal.stage.value);
        amount.push_back(deal.amount);
        currency.emplace_back(deal.currency.code());
        rate.push_back(deal.rate);
        probability.push_back(deal.probability);
        deal_type.push_back(deal.deal_type);
        source.push_back(deal.source);
        engaged.push_back(deal.engaged_on);
        expected.push_back(deal.expected_on);
        closed.push_back(deal.closed_on);
    }
    db::insert_rows(m_tx, "opportunity",
                    {{"id", id},
                     {"code", code},
                     {"name", name},
                     {"find_key", find_key},
                     {"sort_key", sort_key},
                     {"customer_id", customer},
                     {"owner_id", owner},
                     {"territory_id", territory},
                     {"stage_id", stage},
                     {"amount", amount},
                     {"currency", currency},
                     {"rate", rate},
                     {"probability", probability},
                     {"deal_type", deal_type},
                     {"source", source},
                     {"engaged_on", engaged},
                     {"expected_on", expected},
                     {"closed_on", closed},
                     {"revision", revision}});
    insert_lines(deals);
    insert_splits(deals);
    m_tx.changed("opportunity", deals.size() == 1 ? deals.front().id.value : 0);
}

void OpportunityStore::update(const Opportunity& deal)
{
    const auto rows = db::execute(m_tx, update_deal,
                                  {{"code", deal.code},
                                   {"name", deal.name},
                                   {"find_key", base::find_key(deal.name)},
                                   {"sort_key", base::sort_key(deal.name)},
                                   {"customer", deal.customer},
                                   {"owner", deal.owner},
                                   {"territory", deal.territory},
                                   {"stage", deal.stage},
                                   {"amount", deal.amount},
                                   {"currency", deal.currency.code()},
                                   {"rate", deal.rate},
                                   {"probability", deal.probability},
                                   {"deal_type", deal.deal_type},
                                   {"source", deal.source},
                                   {"engaged_on", deal.engaged_on},
                                   {"expected_on", deal.expected_on},
                                   {"closed_on", deal.closed_on},
                                   {"id", deal.id},
                                   {"revision", deal.revision}});
    if (rows != 1) throw db::Failure(db::FailureKind::conflict, "opportunity");
    m_tx.changed("opportunity", deal.id.value);
}

void OpportunityStore::set_deleted(OpportunityId id, std::int64_t revision, bool deleted)
{
    const std::optional<base::Stamp> stamp = deleted ? std::optional(m_tx.now()) : std::nullopt;
    const auto rows = db::execute(m_tx, mark_deal, {{"stamp", stamp}, {"id", id}, {"revision", revision}});
    if (rows != 1) throw db::Failure(db::FailureKind::conflict, "opportunity");
    m_tx.changed("opportunity", id.value);
}

std::optional<std::int64_t> OpportunityStore::revision_of_deleted(OpportunityId id)
{
    return db::select_number(m_tx, select_revision_of_deleted, {{"id", id}});
}

void OpportunityStore::remove(std::span<const std::int64_t> ids)
{
    if (ids.empty()) return;
    db::delete_rows(m_tx, "stage_event", {"opportunity_id", ids});
    db::delete_rows(m_tx, "opportunity_split", {"opportunity_id", ids});
    db::delete_rows(m_tx, "opportunity_line", {"opportunity_id", ids});
    db::delete_rows(m_tx, "opportunity", {"id", ids});
    m_tx.changed("opportunity");
}

} // namespace hedef::pipeline
