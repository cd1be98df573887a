// How rows of a file are held against credits that stand in the database.
#include "base/fiscal_calendar.h"
#include "pipeline/credits_run.h"
#include "pipeline/pipeline_queries.h"
#include "pipeline/store/credit_store.h"

#include <algorithm>

namespace hedef::pipeline {

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

} // namespace hedef::pipeline
