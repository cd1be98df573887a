#include "pipeline/opportunities_run.h"

#include "company/company_queries.h"
#include "customers/customers_queries.h"
#include "exchange/import_log.h"
#include "people/people_queries.h"
#include "pipeline/deal_work.h"
#include "pipeline/opportunities_import.h"
#include "pipeline/packed_list.h"
#include "pipeline/rules/deal_check.h"
#include "pipeline/store/opportunity_store.h"
#include "pipeline/store/product_store.h"
#include "pipeline/store/stage_store.h"

#include <algorithm>

namespace hedef::pipeline {

namespace {

using exchange::RowCheck;

template <class Columns> exchange::NameIndex index_of(const Columns& columns)
{
    exchange::NameIndex index;
    for (std::size_t i = 0; i < columns.size(); ++i)
        index.add(columns.id[i], columns.code[i], columns.name[i]);
    return index;
}

// The stored splits where the wanted ones say the same, in whatever order.
void keep_equal_splits(Opportunity& deal, const std::vector<Split>& stored)
{
    if (deal.splits.size() != stored.size()) return;
    for (const Split& split : deal.splits)
        if (std::none_of(stored.begin(), stored.end(), [&](const Split& s) {
                return s.person == split.person && s.kind == split.kind && s.share == split.share;
            }))
            return;
    deal.splits = stored;
}

// Which column a refusal of the rules is about.
std::size_t column_of(const std::string& field)
{
    const auto fields = OpportunitiesImport::standard_fields();
    auto found =
        std::find_if(fields.begin(), fields.end(), [&](const exchange::FieldSpec& f) { return f.name == field; });
    if (found != fields.end()) return static_cast<std::size_t>(found - fields.begin());
    return field == "share" || field == "person" ? OpportunitiesRun::splits : OpportunitiesRun::id;
}

} // namespace

OpportunitiesRun::OpportunitiesRun(db::Transaction& tx, exchange::ImportCheck& check)
    : m_check(check), m_keys(check, Column::id, Column::name), m_today(company::today(tx)),
      m_stages(StageStore(tx).all()), m_customers(index_of(customers::load_customer_names(tx))),
      m_people(index_of(people::load_people(tx)))
{
    for (const Product& known : ProductStore(tx).all())
        m_products.add(known.id.value, known.code, known.name);
    for (const Stage& known : m_stages)
        m_stage_names.add(known.id.value, known.code, known.name);
    for (Opportunity& deal : OpportunityStore(tx).all()) {
        m_keys.know(deal.id.value, deal.code, deal.name);
        m_stored.emplace(deal.id.value, std::move(deal));
    }
}

const Stage* OpportunitiesRun::stage_of(StageId wanted) const
{
    auto found = std::find_if(m_stages.begin(), m_stages.end(), [&](const Stage& s) { return s.id == wanted; });
    return found == m_stages.end() ? nullptr : &*found;
}

void OpportunitiesRun::add(RowCheck& row)
{
    auto key = m_keys.key(row);
    if (!key) return;
    if (key->skip) return void(++m_unchanged);
    const Opportunity* stored = key->id ? &m_stored.at(key->id) : nullptr;
    Opportunity fresh;
    fresh.code = key->code;
    fresh.currency = m_check.terms().company;
    Opportunity deal = read(row, stored ? *stored : fresh);
    if (row.refused() || !check(row, deal, stored)) return;
    if (stored && deal == *stored)
        ++m_unchanged;
    else
        m_drafts.push_back({row.ordinal(), std::move(deal)});
}

Opportunity OpportunitiesRun::read(RowCheck& row, Opportunity deal) const
{
    const bool is_new = !deal.id;
    const people::PersonId owner_before = deal.owner;
    if (auto text = row.text(Column::name))
        deal.name = *text;
    else if (is_new)
        deal.name = deal.code;
    if (row.has(Column::customer)) deal.customer = customers::CustomerId{row.reference(Column::customer, m_customers)};
    if (row.has(Column::owner)) deal.owner = people::PersonId{row.reference(Column::owner, m_people)};
    if (auto known = row.reference(Column::stage, m_stage_names)) deal.stage = StageId{known};
    if (is_new && !deal.stage && !row.refused() && !m_stages.empty()) deal.stage = m_stages.front().id;
    read_dates(row, deal);
    if (row.has(Column::probability)) deal.probability = row.number(Column::probability);
    if (row.has(Column::deal_type)) deal.deal_type = row.text(Column::deal_type);
    if (row.has(Column::source)) deal.source = row.text(Column::source);
    read_currency(row, deal);
    if (row.cell(Column::lines).empty())
        read_line(row, deal, is_new);
    else
        read_lines(row, deal);
    if (!row.cell(Column::splits).empty())
        read_splits(row, deal);
    else if (deal.owner != owner_before && deal.splits.size() == 1)
        deal.splits.front() = {deal.splits.front().id, deal.owner, SplitKind::direct, one};
    return deal;
}

void OpportunitiesRun::read_dates(RowCheck& row, Opportunity& deal) const
{
    if (row.has(Column::engaged_on)) deal.engaged_on = row.date(Column::engaged_on);
    if (row.has(Column::expected_on)) deal.expected_on = row.date(Column::expected_on);
    if (row.has(Column::closed_on)) deal.closed_on = row.date(Column::closed_on);
    const Stage* now = stage_of(deal.stage);
    if (now && now->outcome == Outcome::open) deal.closed_on.reset();
}

void OpportunitiesRun::read_currency(RowCheck& row, Opportunity& deal) const
{
    if (auto code = row.text(Column::currency)) {
        if (auto known = base::Currency::parse(*code))
            deal.currency = *known;
        else
            row.refuse(Column::currency, "exchange.currency.unknown", {exchange::shown(*code)});
    }
    if (row.has(Column::amount)) {
        auto money = row.money(Column::amount, deal.currency);
        if (money && money->currency != deal.currency) {
            if (!row.cell(Column::currency).empty())
                return row.refuse(Column::amount, "exchange.money.other_currency",
                                  {std::string(money->currency.code()), std::string(deal.currency.code())});
            deal.currency = money->currency;
        }
        deal.amount = money ? std::optional(money->minor) : std::nullopt;
    }
    if (row.has(Column::rate)) deal.rate = row.text(Column::rate);
}

// product, quantity and amount say everything about a deal of one line, and nothing about one of several.
void OpportunitiesRun::read_line(RowCheck& row, Opportunity& deal, bool is_new) const
{
    if (deal.lines.size() > 1) {
        std::int64_t sum = 0;
        for (const Line& line : deal.lines)
            sum += line.amount.value_or(0);
        if (!row.cell(Column::product).empty() || deal.amount.value_or(0) != sum)
            row.refuse(Column::product, "exchange.opportunity.several_lines");
        return;
    }
    if (deal.lines.empty()) deal.lines.emplace_back();
    Line& line = deal.lines.front();
    if (row.has(Column::product)) line.product = ProductId{row.reference(Column::product, m_products)};
    if (row.has(Column::quantity))
        if (auto pieces = row.number(Column::quantity)) line.quantity = *pieces;
    if (row.has(Column::amount) || is_new) line.amount = deal.amount;
}

void OpportunitiesRun::read_lines(RowCheck& row, Opportunity& deal) const
{
    const std::vector<Line> before = std::exchange(deal.lines, {});
    const std::string text = row.text(Column::lines).value_or("");
    const int digits = deal.currency.minor_digits();
    for (const std::vector<std::string>& cells : unpack_list(text)) {
        Line line;
        if (deal.lines.size() < before.size()) line.id = before[deal.lines.size()].id;
        auto pieces = cells.size() > 1 ? base::parse_scaled(cells[1], 6) : std::nullopt;
        if (cells.size() < 2 || cells.size() > 4 || !pieces)
            return row.refuse(Column::lines, "exchange.opportunity.lines_form", {exchange::shown(text)});
        line.product = ProductId{row.reference(Column::lines, cells[0], m_products)};
        line.quantity = *pieces;
        for (std::size_t c = 2; c < cells.size(); ++c) {
            if (cells[c].empty()) continue;
            auto minor = base::parse_scaled(cells[c], digits);
            if (!minor) return row.refuse(Column::lines, "exchange.opportunity.lines_form", {exchange::shown(text)});
            (c == 2 ? line.amount : line.margin) = minor;
        }
        deal.lines.push_back(line);
    }
}

void OpportunitiesRun::read_splits(RowCheck& row, Opportunity& deal) const
{
    const std::vector<Split> before = std::exchange(deal.splits, {});
    const std::string text = row.text(Column::splits).value_or("");
    for (const std::vector<std::string>& cells : unpack_list(text)) {
        auto share = cells.size() > 1 ? base::parse_scaled(cells[1], 6) : std::nullopt;
        auto kind = cells.size() > 2 ? parse_split_kind(cells[2]) : SplitKind::direct;
        if (cells.size() < 2 || cells.size() > 3 || !share || !kind)
            return row.refuse(Column::splits, "exchange.opportunity.splits_form", {exchange::shown(text)});
        deal.splits.push_back({{}, people::PersonId{row.reference(Column::splits, cells[0], m_people)}, *kind, *share});
    }
    keep_equal_splits(deal, before);
}

// What the rules of deals say about it, told where it stands in the file.
bool OpportunitiesRun::check(RowCheck& row, Opportunity& deal, const Opportunity* stored) const
{
    auto refuse = [&](base::Refusal why) {
        const std::size_t column = column_of(why.field);
        why.field.clear();
        row.refuse(column, std::move(why));
        return false;
    };
    auto complete = completed(deal);
    if (!complete) return refuse(complete.refusal());
    deal = std::move(*complete);
    const Stage* now = stage_of(deal.stage);
    if (now && now->outcome != Outcome::open && !deal.closed_on)
        return refuse(base::bad_input("pipeline.opportunity.close_date_missing", "closed_on", {deal.code, now->name}));
    const bool won = now && now->outcome == Outcome::won;
    if (won && !deal.amount)
        return refuse(base::bad_input("pipeline.opportunity.amount_missing", "amount", {deal.code}));
    if (!stored) return true;
    const Stage* before = stage_of(stored->stage);
    if (won && before && before->outcome == Outcome::won && deal.closed_on != stored->closed_on)
        return refuse(base::bad_input("pipeline.opportunity.won_date_is_fixed", "closed_on", {deal.code}));
    return true;
}

exchange::ImportRun::Counts OpportunitiesRun::counts() const
{
    Counts counts{0, 0, m_unchanged};
    for (const Draft& draft : m_drafts)
        if (!m_check.refused(draft.ordinal)) ++(draft.deal.id ? counts.updated : counts.created);
    return counts;
}

base::Result<base::Done> OpportunitiesRun::write(exchange::ImportLog& log, base::Progress& progress)
{
    const Acting acting{{}, m_today};
    std::vector<Opportunity> fresh;
    std::vector<std::int64_t> deals, line_ids, split_ids;
    for (Draft& draft : m_drafts) {
        if (m_check.refused(draft.ordinal)) continue;
        if (!draft.deal.id) {
            fresh.push_back(std::move(draft.deal));
            continue;
        }
        deals.push_back(draft.deal.id.value);
        for (const Line& line : m_stored.at(draft.deal.id.value).lines)
            line_ids.push_back(line.id.value);
        for (const Split& split : m_stored.at(draft.deal.id.value).splits)
            split_ids.push_back(split.id.value);
    }
    log.will_touch("opportunity", deals);
    log.will_touch("opportunity_line", line_ids);
    log.will_touch("opportunity_split", split_ids);
    std::int64_t done = 0;
    for (const Draft& draft : m_drafts) {
        if (m_check.refused(draft.ordinal) || !draft.deal.id) continue;
        auto updated = update_opportunity(log.transaction(), m_stored.at(draft.deal.id.value), draft.deal, acting);
        if (!updated) return updated.refusal();
        if (++done % 100 == 0) progress.report("import.write", done, static_cast<std::int64_t>(deals.size()));
    }
    constexpr std::size_t batch = 10'000;
    for (std::size_t first = 0; first < fresh.size(); first += batch) {
        const auto begin = fresh.begin() + static_cast<std::ptrdiff_t>(first);
        std::vector<Opportunity> some(
            std::make_move_iterator(begin),
            std::make_move_iterator(begin + static_cast<std::ptrdiff_t>(std::min(batch, fresh.size() - first))));
        auto added = add_opportunities(log.transaction(), std::move(some), acting);
        if (!added) return added.refusal();
        progress.report("import.write", static_cast<std::int64_t>(std::min(first + batch, fresh.size())),
                        static_cast<std::int64_t>(fresh.size()));
    }
    return base::Done{};
}

} // namespace hedef::pipeline
