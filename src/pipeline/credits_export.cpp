#include "base/fiscal_calendar.h"
#include "customers/customers_queries.h"
#include "people/people_queries.h"
#include "pipeline/pipeline_exports.h"
#include "pipeline/pipeline_queries.h"
#include "pipeline/store/credit_store.h"
#include "territory/territory_queries.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace hedef::pipeline {

namespace {

using exchange::ColumnType;
using exchange::ExportCell;
using Texts = std::unordered_map<std::int64_t, std::string>;

ExportCell text_in(const Texts& texts, std::int64_t id)
{
    const auto found = texts.find(id);
    return found == texts.end() ? ExportCell() : ExportCell(std::string_view(found->second));
}

// Month by month, so that memory holds one month and not all.
class Rows : public exchange::ExportRows
{
public:
    explicit Rows(db::Transaction& tx) : m_tx(tx)
    {
        const people::PeopleColumns people = people::load_people(tx);
        for (std::size_t i = 0; i < people.size(); ++i)
            m_people.emplace(people.id[i], people.code[i]);
        const customers::CustomerNames customers = customers::load_customer_names(tx);
        for (std::size_t i = 0; i < customers.size(); ++i)
            m_customers.emplace(customers.id[i], customers.code[i]);
        for (const Product& product : load_products(tx))
            m_products.emplace(product.id.value, product.code);
        const territory::Tree tree = territory::load_tree(tx);
        for (const territory::Territory& one : tree.all())
            m_territories.emplace(one.id.value, tree.path(one.id));
        for (CreditLabel& label : load_credit_labels(tx))
            m_labels.emplace(label.id.value, std::move(label.label));
        m_deals = load_deal_codes(tx, {base::beginning, base::forever});
        look_over();
    }

    std::vector<exchange::ExportColumn> columns() const override
    {
        std::vector<exchange::ExportColumn> all = {{"id", ColumnType::text}, {"date", ColumnType::date}};
        for (const char* text :
             {"person", "customer", "product", "category", "customer_class", "territory", "deal", "deal_type", "kind"})
            all.push_back({text, ColumnType::text});
        all.push_back({"quantity", ColumnType::quantity});
        all.push_back({"amount", ColumnType::money});
        all.push_back({"margin", ColumnType::money});
        all.push_back({"share", ColumnType::quantity});
        all.push_back({"paid_on", ColumnType::date});
        all.push_back({"returns", ColumnType::text});
        return all;
    }

    void each(const exchange::VisitCells& visit, base::Progress& progress) override
    {
        const base::FiscalCalendar calendar(1);
        for (const base::FiscalPeriod& month : m_months) {
            CreditDims dims = CreditDims::all();
            dims.credited_amount = dims.credited_margin = dims.line = dims.origin = false;
            const CreditColumns credits = load_credits(m_tx, calendar.days(month), dims);
            std::vector<std::size_t> order(credits.size());
            std::iota(order.begin(), order.end(), std::size_t{0});
            std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
                return credits.day[a] != credits.day[b] ? credits.day[a] < credits.day[b]
                                                        : credits.code[a] < credits.code[b];
            });
            for (std::size_t i : order)
                visit(cells(credits, i));
            progress.report("export.write", static_cast<std::int64_t>(&month - m_months.data()) + 1,
                            static_cast<std::int64_t>(m_months.size()));
        }
    }

private:
    // Which months have credits, what returned sales are called, and when each credit was paid in full.
    void look_over()
    {
        CreditDims dims;
        dims.returns = dims.amount = true;
        const CreditColumns all = load_credits(m_tx, {base::beginning, base::forever}, dims);
        const base::FiscalCalendar calendar(1);
        std::vector<base::Date> days = all.day;
        std::sort(days.begin(), days.end());
        for (base::Date day : days)
            if (const auto month = calendar.containing(base::PeriodKind::month, day);
                m_months.empty() || m_months.back() != month)
                m_months.push_back(month);
        if (std::any_of(all.returns.begin(), all.returns.end(), [](std::int64_t id) { return id != 0; }))
            name_returned();
        std::unordered_map<std::int64_t, std::int64_t> open;
        const std::vector<CreditPayment> payments = load_payments(m_tx, base::forever - std::chrono::days(1));
        for (const CreditPayment& payment : payments)
            open.emplace(payment.credit.value, 0);
        for (std::size_t i = 0; i < all.size(); ++i)
            if (auto found = open.find(all.id[i]); found != open.end()) found->second = all.amount[i];
        for (const CreditPayment& payment : payments) {
            std::int64_t& rest = open[payment.credit.value];
            rest -= payment.amount.value_or(rest);
            if (rest == 0) m_paid.emplace(payment.credit.value, payment.paid_on);
        }
    }

    void name_returned()
    {
        CreditDims dims;
        dims.code = dims.returns = true;
        CreditColumns all = load_credits(m_tx, {base::beginning, base::forever}, dims);
        for (std::int64_t id : all.returns)
            if (id) m_returned.emplace(id, "");
        for (std::size_t i = 0; i < all.size(); ++i)
            if (auto found = m_returned.find(all.id[i]); found != m_returned.end())
                found->second = std::move(all.code[i]);
    }

    std::vector<ExportCell> cells(const CreditColumns& credits, std::size_t i) const
    {
        const auto paid = m_paid.find(credits.id[i]);
        const ExportCell deal =
            credits.opportunity[i] ? text_in(m_deals, credits.opportunity[i]) : text_in(m_labels, credits.deal[i]);
        return {std::string_view(credits.code[i]),
                credits.day[i],
                text_in(m_people, credits.person[i]),
                text_in(m_customers, credits.customer[i]),
                text_in(m_products, credits.product[i]),
                text_in(m_labels, credits.category[i]),
                text_in(m_labels, credits.customer_class[i]),
                text_in(m_territories, credits.territory[i]),
                deal,
                text_in(m_labels, credits.deal_type[i]),
                name(static_cast<CreditKind>(credits.kind[i])),
                credits.quantity[i],
                credits.amount[i],
                credits.margin[i],
                credits.share[i],
                paid == m_paid.end() ? ExportCell() : ExportCell(paid->second),
                text_in(m_returned, credits.returns[i])};
    }

    db::Transaction& m_tx;
    Texts m_people, m_customers, m_products, m_territories, m_labels, m_deals, m_returned;
    std::unordered_map<std::int64_t, base::Date> m_paid;
    std::vector<base::FiscalPeriod> m_months;
};

} // namespace

std::unique_ptr<exchange::ExportRows> CreditsExport::begin(db::Transaction& tx) const
{
    return std::make_unique<Rows>(tx);
}

} // namespace hedef::pipeline
