#include "pipeline/credit_booking.h"

#include "base/text.h"
#include "company/company_queries.h"
#include "pipeline/store/credit_notes.h"
#include "pipeline/store/credit_store.h"
#include "pipeline/store/rate_store.h"

#include <cstdio>
#include <map>
#include <optional>

namespace hedef::pipeline {

struct CreditBooking::Facts
{
    bool many = false;
    std::optional<base::Currency> company;
    std::map<std::pair<std::string, base::Date>, std::optional<std::string>> rates;
    std::optional<base::CodeBook> codes;
    CreditColumns credits;
    std::vector<std::string> categories, classes, deal_types; // label texts, one for each row of credits
    std::vector<std::string> deal_codes;
};

CreditBooking::CreditBooking(db::Transaction& tx, bool many) : m_tx(tx), m_facts(std::make_unique<Facts>())
{
    m_facts->many = many;
}

CreditBooking::~CreditBooking() = default;

base::Result<base::Fraction> CreditBooking::rate_of(Opportunity& deal)
{
    if (!m_facts->company) {
        const auto company = company::load_company(m_tx);
        if (!company) return company.refusal();
        m_facts->company = company->currency;
    }
    if (deal.currency == *m_facts->company) {
        deal.rate.reset();
        return base::Fraction(1);
    }
    if (!deal.rate) {
        const base::Date day = *deal.closed_on;
        auto [entry, is_new] = m_facts->rates.try_emplace({std::string(deal.currency.code()), day});
        if (is_new) entry->second = RateStore(m_tx).find(deal.currency, day);
        deal.rate = entry->second;
    }
    const auto rate = deal.rate ? base::parse_decimal(*deal.rate) : std::nullopt;
    if (!rate)
        return base::Refusal{
            "pipeline.rate.missing", "rate", {std::string(deal.currency.code()), base::to_iso(*deal.closed_on)}};
    return minor_rate(deal.currency, *m_facts->company, *rate);
}

namespace {

// The deal's code, where it has one credit only; else with a running number: "D-17/001", "D-17/002" …
std::string wanted_code(const std::string& deal, std::int64_t number, bool alone)
{
    if (alone) return deal;
    char suffix[24];
    std::snprintf(suffix, sizeof suffix, "/%03lld", static_cast<long long>(number));
    return std::string(base::cut(deal, base::key_length - 24)) + suffix;
}

CreditOrigin origin_of(SplitKind kind)
{
    return kind == SplitKind::direct ? CreditOrigin::deal : CreditOrigin::overlay;
}

} // namespace

void CreditBooking::add(const Opportunity& deal, const std::vector<DealCredit>& credits, base::Date day,
                        std::int64_t standing)
{
    CreditColumns& rows = m_facts->credits;
    const bool alone = standing == 0 && credits.size() == 1;
    for (const DealCredit& credit : credits) {
        rows.code.push_back(wanted_code(deal.code, ++standing, alone));
        rows.day.push_back(day);
        rows.person.push_back(credit.person.value);
        rows.kind.push_back(static_cast<std::int32_t>(credit.kind));
        rows.quantity.push_back(credit.quantity);
        rows.amount.push_back(credit.amount);
        rows.margin.push_back(credit.margin);
        rows.share.push_back(credit.share);
        rows.credited_amount.push_back(credit.credited_amount);
        rows.credited_margin.push_back(credit.credited_margin);
        rows.customer.push_back(deal.customer.value);
        rows.product.push_back(credit.product.value);
        rows.opportunity.push_back(deal.id.value);
        rows.line.push_back(credit.line.value);
        rows.returns.push_back(credit.returns.value);
        rows.origin.push_back(static_cast<std::int32_t>(origin_of(credit.split)));
        m_facts->deal_types.push_back(deal.deal_type.value_or(""));
        m_facts->deal_codes.push_back(deal.code);
    }
}

std::int64_t CreditBooking::flush()
{
    CreditColumns& rows = m_facts->credits;
    const std::size_t count = rows.size();
    if (count == 0) return 0;
    CreditStore store(m_tx);
    // Codes of entered credits may look like those of deals; codes of deals are unique among themselves.
    base::CodeBook book(m_facts->many ? store.entered_codes() : store.codes_like(m_facts->deal_codes.front()));
    for (auto& code : rows.code)
        if (!book.take(code)) code = book.make(code);
    CreditNotes notes(m_tx, m_facts->many);
    for (std::size_t i = 0; i < count; ++i) {
        const customers::CustomerId customer{rows.customer[i]};
        rows.territory.push_back(notes.territory(customer, people::PersonId{rows.person[i]}, rows.day[i]).value);
        m_facts->categories.push_back(notes.category(ProductId{rows.product[i]}));
        m_facts->classes.push_back(notes.customer_class(customer));
    }
    rows.category = store.ids_of_labels(LabelKind::category, m_facts->categories);
    rows.customer_class = store.ids_of_labels(LabelKind::customer_class, m_facts->classes);
    rows.deal_type = store.ids_of_labels(LabelKind::deal_type, m_facts->deal_types);
    store.insert(rows);
    m_facts = std::make_unique<Facts>();
    return static_cast<std::int64_t>(count);
}

} // namespace hedef::pipeline
