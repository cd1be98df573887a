#include "pipeline/credits_run.h"

#include "base/fiscal_calendar.h"
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

std::size_t at(LabelKind kind)
{
    return static_cast<std::size_t>(kind);
}

base::Date date_of(std::int32_t day)
{
    return base::Date(std::chrono::days(day));
}

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

// Month by month, so that memory holds one month of what is stored.
void CreditsRun::compare_with_stored()
{
    base::Date first = base::forever, last = base::beginning;
    for (const Row& credit : m_rows)
        if (credit.known) {
            first = std::min(first, date_of(credit.day));
            last = std::max(last, date_of(credit.day));
        }
    if (first > last) return;
    for (CreditLabel& label : load_credit_labels(m_tx))
        m_label_text.emplace(label.id.value, std::move(label.label));
    m_deal_code = load_deal_codes(m_tx, {base::beginning, base::forever});
    const base::FiscalCalendar calendar(1);
    for (auto month = calendar.containing(base::PeriodKind::month, first); calendar.days(month).begin <= last;
         month = calendar.next(month))
        compare_month(calendar.days(month));
    for (const Row& credit : m_rows)
        if (credit.known && !credit.found && !is_refused(credit))
            refuse(credit, Column::id, credit.code,
                   base::bad_input("exchange.credit.differs", {},
                                   {exchange::shown(credit.code), m_check.field_name(Column::date)}));
}

void CreditsRun::compare_month(base::Period days)
{
    CreditDims dims = CreditDims::all();
    dims.credited_amount = dims.credited_margin = dims.line = dims.origin = false;
    const CreditColumns stored = load_credits(m_tx, days, dims);
    for (std::size_t i = 0; i < stored.size(); ++i) {
        auto mine = m_row_of.find(stored.code[i]);
        if (mine == m_row_of.end()) continue;
        Row& credit = m_rows[mine->second];
        credit.found = true;
        credit.id = stored.id[i];
        if (is_refused(credit)) continue;
        if (auto column = difference(stored, i, credit))
            refuse(credit, Column::id, credit.code,
                   base::bad_input("exchange.credit.differs", {},
                                   {exchange::shown(credit.code), m_check.field_name(*column)}));
        else if (credit.returns || stored.returns[i])
            m_stored_returns.push_back({mine->second, stored.returns[i]});
    }
}

// The first column in which a row is other than the stored credit. Cells that were left empty take what is stored.
std::optional<std::size_t> CreditsRun::difference(const CreditColumns& stored, std::size_t i, const Row& credit) const
{
    if (stored.day[i] != date_of(credit.day)) return std::size_t{Column::date};
    if (stored.person[i] != credit.person) return std::size_t{Column::person};
    if (credit.customer != stored.customer[i]) return std::size_t{Column::customer};
    if (credit.product != stored.product[i]) return std::size_t{Column::product};
    if (credit.territory && credit.territory != stored.territory[i]) return std::size_t{Column::territory};
    if (static_cast<std::int32_t>(credit.kind) != stored.kind[i]) return std::size_t{Column::kind};
    if (credit.quantity != stored.quantity[i]) return std::size_t{Column::quantity};
    if (credit.amount != stored.amount[i]) return std::size_t{Column::amount};
    if (credit.margin != stored.margin[i]) return std::size_t{Column::margin};
    if (credit.share != stored.share[i]) return std::size_t{Column::share};
    if (credit.says_category &&
        !same_label(LabelKind::category, stored.category[i], credit.labels[at(LabelKind::category)]))
        return std::size_t{Column::category};
    if (credit.says_class &&
        !same_label(LabelKind::customer_class, stored.customer_class[i], credit.labels[at(LabelKind::customer_class)]))
        return std::size_t{Column::customer_class};
    if (!same_label(LabelKind::deal_type, stored.deal_type[i], credit.labels[at(LabelKind::deal_type)]))
        return std::size_t{Column::deal_type};
    const std::int32_t deal_said = credit.labels[at(LabelKind::deal)];
    auto deal_code = m_deal_code.find(stored.opportunity[i]);
    const bool same_deal = deal_code != m_deal_code.end()
                               ? deal_said && m_labels[at(LabelKind::deal)].text(deal_said) == deal_code->second
                               : same_label(LabelKind::deal, stored.deal[i], deal_said);
    return same_deal ? std::nullopt : std::optional(std::size_t{Column::deal});
}

bool CreditsRun::same_label(LabelKind kind, std::int64_t stored, std::int32_t said) const
{
    auto text = m_label_text.find(stored);
    if (text == m_label_text.end()) return said == 0;
    return said && m_labels[at(kind)].text(said) == text->second;
}

// A payment that is not there yet is added; another than the one that is there is a difference.
void CreditsRun::compare_payments()
{
    std::unordered_map<std::int64_t, std::uint32_t> paying;
    for (std::uint32_t i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].known && m_rows[i].found && m_rows[i].paid_on != not_paid && !is_refused(m_rows[i]))
            paying.emplace(m_rows[i].id, i);
    if (paying.empty()) return;
    for (const auto& [_, row] : paying)
        m_rows[row].pays = true;
    std::unordered_map<std::uint32_t, bool> agrees;
    for (const CreditPayment& payment : load_payments(m_tx, base::forever - std::chrono::days(1))) {
        auto found = paying.find(payment.credit.value);
        if (found == paying.end()) continue;
        Row& credit = m_rows[found->second];
        credit.pays = false;
        agrees[found->second] = agrees[found->second] || payment.paid_on == date_of(credit.paid_on);
    }
    for (const auto& [row, agreed] : agrees)
        if (!agreed)
            refuse(m_rows[row], Column::paid_on, base::to_iso(date_of(m_rows[row].paid_on)),
                   base::bad_input("exchange.credit.differs", {},
                                   {exchange::shown(m_rows[row].code), m_check.field_name(Column::paid_on)}));
}

// A return names a sale of the file or of the database, and still the one it named.
void CreditsRun::check_returns()
{
    CreditStore store(m_tx);
    for (std::uint32_t i = 0; i < m_rows.size(); ++i) {
        Row& credit = m_rows[i];
        if (!credit.returns || is_refused(credit)) continue;
        const std::string& sale = m_returns.text(credit.returns);
        if (auto here = m_row_of.find(sale); here != m_row_of.end() && !m_rows[here->second].known) {
            credit.returned_row = here->second;
            if (m_rows[here->second].kind != CreditKind::sale)
                refuse(credit, Column::returns, sale,
                       base::bad_input("exchange.credit.returns_no_sale", {}, {exchange::shown(sale)}));
        } else if (auto stored = m_stored.contains(sale) ? store.find(sale) : std::nullopt) {
            credit.returned_id = stored->id.value;
        } else {
            refuse(credit, Column::returns, sale,
                   base::bad_input("exchange.reference.unknown", {}, {exchange::shown(sale)}));
        }
    }
    for (const Return& pair : m_stored_returns)
        if (!is_refused(m_rows[pair.row]) && m_rows[pair.row].returned_id != pair.stored)
            refuse(m_rows[pair.row], Column::returns,
                   m_rows[pair.row].returns ? m_returns.text(m_rows[pair.row].returns) : std::string(),
                   base::bad_input("exchange.credit.differs", {},
                                   {exchange::shown(m_rows[pair.row].code), m_check.field_name(Column::returns)}));
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
