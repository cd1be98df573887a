#include "pipeline/credits_run.h"

#include "customers/customers_queries.h"
#include "exchange/import_log.h"
#include "people/people_queries.h"
#include "pipeline/pipeline_queries.h"
#include "pipeline/store/credit_store.h"
#include "territory/territory_queries.h"

#include <algorithm>

namespace hedef::pipeline {

namespace {

using exchange::RowCheck;

constexpr std::size_t rows_at_once = 10'000;

} // namespace

std::int32_t LabelTable::number(std::string_view text)
{
    if (text.empty()) return 0;
    auto found = m_numbers.find(text);
    if (found != m_numbers.end()) return found->second;
    auto made = m_numbers.emplace(std::string(text), static_cast<std::int32_t>(m_texts.size()) + 1).first;
    m_texts.push_back(&made->first);
    return made->second;
}

std::optional<std::int32_t> LabelTable::find(std::string_view text) const
{
    auto found = m_numbers.find(text);
    return found == m_numbers.end() ? std::nullopt : std::optional(found->second);
}

CreditsRun::CreditsRun(db::Transaction& tx, exchange::ImportCheck& check) : m_tx(tx), m_check(check)
{
    const people::PeopleColumns people = people::load_people(tx);
    for (std::size_t i = 0; i < people.size(); ++i)
        m_people.add(people.id[i], people.code[i], people.name[i]);
    const customers::CustomerNames customers = customers::load_customer_names(tx);
    for (std::size_t i = 0; i < customers.size(); ++i) {
        m_customers.add(customers.id[i], customers.code[i], customers.name[i]);
        if (const auto& its_class = customers.customer_class[i])
            m_class_of[customers.id[i]] = m_labels[at(LabelKind::customer_class)].number(*its_class);
    }
    for (const Product& known : load_products(tx)) {
        m_products.add(known.id.value, known.code, known.name);
        if (known.category) m_category_of[known.id.value] = m_labels[at(LabelKind::category)].number(*known.category);
    }
    const territory::Tree tree = territory::load_tree(tx);
    for (const territory::Territory& known : tree.all()) {
        m_territories.add(known.id.value, known.code, known.name);
        m_territories.add_alias(known.id.value, tree.path(known.id));
    }
    for (std::string& code : load_credit_codes(tx))
        m_stored.emplace(std::move(code), true);
}

void CreditsRun::add(RowCheck& row)
{
    Row credit;
    credit.ordinal = static_cast<std::uint32_t>(row.ordinal());
    credit.line = row.line();
    if (auto code = row.text(Column::id)) credit.code = std::move(*code);
    if (row.refused()) return;
    auto [seen, is_first] = m_row_of.emplace(credit.code, static_cast<std::uint32_t>(m_rows.size()));
    if (!is_first) {
        const std::string line = seen->second < m_rows.size() ? std::to_string(m_rows[seen->second].line) : "?";
        return row.refuse(Column::id, "exchange.id.twice", {exchange::shown(credit.code), line});
    }
    credit.known = m_stored.contains(credit.code);
    if (credit.known && m_check.terms().on_duplicate == exchange::OnDuplicate::refuse)
        row.refuse(Column::id, "exchange.id.known", {exchange::shown(credit.code)});
    read_references(row, credit);
    read_labels(row, credit);
    read_figures(row, credit);
    // Refused rows stay, so that what returns them is refused too.
    m_rows.push_back(std::move(credit));
}

void CreditsRun::read_references(RowCheck& row, Row& credit)
{
    credit.person = row.reference(Column::person, m_people);
    credit.customer = row.reference(Column::customer, m_customers);
    credit.product = row.reference(Column::product, m_products);
    credit.territory = row.reference(Column::territory, m_territories);
    if (auto sale = row.text(Column::returns)) credit.returns = m_returns.number(*sale);
}

void CreditsRun::read_labels(RowCheck& row, Row& credit)
{
    auto read = [&](std::size_t column, LabelKind kind) {
        auto text = row.text(column);
        if (text) credit.labels[at(kind)] = m_labels[at(kind)].number(*text);
        return text.has_value();
    };
    credit.says_category = read(Column::category, LabelKind::category);
    credit.says_class = read(Column::customer_class, LabelKind::customer_class);
    read(Column::deal, LabelKind::deal);
    read(Column::deal_type, LabelKind::deal_type);
    if (auto own = m_category_of.find(credit.product); !credit.says_category && own != m_category_of.end())
        credit.labels[at(LabelKind::category)] = own->second;
    if (auto own = m_class_of.find(credit.customer); !credit.says_class && own != m_class_of.end())
        credit.labels[at(LabelKind::customer_class)] = own->second;
}

void CreditsRun::read_figures(RowCheck& row, Row& credit) const
{
    if (auto day = row.date(Column::date)) credit.day = static_cast<std::int32_t>(day->time_since_epoch().count());
    if (auto paid = row.date(Column::paid_on))
        credit.paid_on = static_cast<std::int32_t>(paid->time_since_epoch().count());
    if (auto word = row.text(Column::kind)) {
        if (auto known = parse_credit_kind(*word))
            credit.kind = *known;
        else
            row.refuse(Column::kind, "exchange.credit.kind", {exchange::shown(*word)});
    }
    credit.quantity = row.number(Column::quantity).value_or(0);
    credit.amount = row.company_money(Column::amount).value_or(0);
    credit.margin = row.company_money(Column::margin).value_or(0);
    credit.share = static_cast<std::int32_t>(row.number(Column::share).value_or(1'000'000));
    if (!row.refused()) check_signs(row, credit);
}

// Source: commissions 1: sales are never below 0, returns never above; returns alone name a sale.
void CreditsRun::check_signs(RowCheck& row, const Row& credit) const
{
    for (auto [column, figure] : {std::pair(std::size_t{Column::quantity}, credit.quantity),
                                  std::pair(std::size_t{Column::amount}, credit.amount)}) {
        if (credit.kind == CreditKind::sale && figure < 0) row.refuse(column, "exchange.credit.sale_negative");
        if (credit.kind == CreditKind::take_back && figure > 0) row.refuse(column, "exchange.credit.return_positive");
    }
    if (credit.returns && credit.kind != CreditKind::take_back)
        row.refuse(Column::returns, "exchange.credit.returns_without_return");
}

void CreditsRun::refuse(const Row& credit, std::size_t column, std::string_view value, base::Refusal why)
{
    m_check.refuse(credit.ordinal, credit.line, column, value, std::move(why));
}

void CreditsRun::finish_check()
{
    if (m_check.terms().on_duplicate == exchange::OnDuplicate::skip) {
        for (Row& credit : m_rows)
            if (credit.known) credit.found = true;
    } else {
        compare_with_stored();
        compare_payments();
    }
    for (Row& credit : m_rows)
        if (!credit.known && credit.paid_on != not_paid) credit.pays = true;
    check_returns();
    refuse_rows_behind_refused();
    m_stored = {};
    m_row_of = {};
    m_label_text = {};
    m_deal_code = {};
}

void CreditsRun::refuse_rows_behind_refused()
{
    for (bool again = true; again;) {
        again = false;
        for (const Row& credit : m_rows) {
            if (credit.returned_row < 0 || is_refused(credit)) continue;
            const Row& sale = m_rows[static_cast<std::size_t>(credit.returned_row)];
            if (!is_refused(sale)) continue;
            refuse(credit, Column::returns, sale.code,
                   base::bad_input("exchange.reference.row_refused", {}, {exchange::shown(sale.code)}));
            again = true;
        }
    }
}

exchange::ImportRun::Counts CreditsRun::counts() const
{
    Counts counts;
    for (const Row& credit : m_rows) {
        if (is_refused(credit)) continue;
        if (!credit.known)
            ++counts.created;
        else if (credit.pays)
            ++counts.updated;
        else
            ++counts.unchanged;
    }
    return counts;
}

base::Result<base::Done> CreditsRun::write(exchange::ImportLog& log, base::Progress& progress)
{
    db::Transaction& tx = log.transaction();
    std::vector<Row*> fresh, returns; // what names a sale of this file comes after all sales
    for (Row& credit : m_rows)
        if (!credit.known && !is_refused(credit)) (credit.returned_row < 0 ? fresh : returns).push_back(&credit);
    const std::size_t sales = fresh.size();
    fresh.insert(fresh.end(), returns.begin(), returns.end());
    if (!fresh.empty()) {
        std::int64_t next = tx.new_ids("credit", static_cast<std::int64_t>(fresh.size()));
        for (Row& credit : m_rows)
            if (!credit.known && !is_refused(credit)) credit.id = next++;
        std::array<std::vector<std::int64_t>, 4> labels;
        for (LabelKind kind : {LabelKind::category, LabelKind::customer_class, LabelKind::deal_type, LabelKind::deal})
            labels[at(kind)] = label_ids_of(kind);
        give_territories(fresh);
        for (std::size_t first = 0; first < fresh.size();) {
            // Rows of one statement may not name each other.
            std::size_t count = std::min(rows_at_once, (first < sales ? sales : fresh.size()) - first);
            write_block(std::span<Row* const>(fresh).subspan(first, count), labels);
            first += count;
            progress.report("import.write", static_cast<std::int64_t>(first), static_cast<std::int64_t>(fresh.size()));
        }
    }
    write_payments(tx);
    return base::Done{};
}

// Ids of the labels that new rows bear, by number; 0 for those that none bears.
std::vector<std::int64_t> CreditsRun::label_ids_of(LabelKind kind)
{
    const LabelTable& table = m_labels[at(kind)];
    std::vector<std::string> texts(table.size() + 1);
    for (const Row& credit : m_rows) {
        const std::int32_t number = credit.labels[at(kind)];
        if (number && !credit.known && !is_refused(credit) && texts[static_cast<std::size_t>(number)].empty())
            texts[static_cast<std::size_t>(number)] = table.text(number);
    }
    return label_ids(m_tx, kind, texts);
}

void CreditsRun::give_territories(std::span<Row* const> rows)
{
    std::vector<Row*> open;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(open),
                 [](const Row* row) { return row->territory == 0; });
    if (open.empty()) return;
    std::vector<std::int64_t> customers, people;
    std::vector<base::Date> days;
    for (const Row* row : open) {
        customers.push_back(row->customer);
        people.push_back(row->person);
        days.push_back(date_of(row->day));
    }
    const std::vector<std::int64_t> found = territories_of(m_tx, customers, people, days);
    for (std::size_t i = 0; i < open.size(); ++i)
        open[i]->territory = found[i];
}

void CreditsRun::write_block(std::span<Row* const> rows, const std::array<std::vector<std::int64_t>, 4>& label_ids)
{
    CreditColumns block;
    auto label = [&](const Row& row, LabelKind kind) {
        return label_ids[at(kind)][static_cast<std::size_t>(row.labels[at(kind)])];
    };
    for (const Row* row : rows) {
        block.id.push_back(row->id);
        block.code.push_back(row->code);
        block.day.push_back(date_of(row->day));
        block.person.push_back(row->person);
        block.kind.push_back(static_cast<std::int32_t>(row->kind));
        block.quantity.push_back(row->quantity);
        block.amount.push_back(row->amount);
        block.margin.push_back(row->margin);
        block.share.push_back(row->share);
        block.customer.push_back(row->customer);
        block.product.push_back(row->product);
        block.territory.push_back(row->territory);
        block.category.push_back(label(*row, LabelKind::category));
        block.customer_class.push_back(label(*row, LabelKind::customer_class));
        block.deal_type.push_back(label(*row, LabelKind::deal_type));
        block.deal.push_back(label(*row, LabelKind::deal));
        const bool of_file = row->returned_row >= 0;
        block.returns.push_back(of_file ? m_rows[static_cast<std::size_t>(row->returned_row)].id : row->returned_id);
    }
    insert_credits(m_tx, block);
}

void CreditsRun::write_payments(db::Transaction& tx)
{
    std::vector<CreditPayment> payments;
    auto flush = [&] {
        if (!payments.empty()) insert_payments(tx, payments);
        payments.clear();
    };
    for (const Row& credit : m_rows) {
        if (!credit.pays || is_refused(credit)) continue;
        payments.push_back({CreditId{credit.id}, date_of(credit.paid_on), std::nullopt});
        if (payments.size() == rows_at_once) flush();
    }
    flush();
}

} // namespace hedef::pipeline
