#include "pipeline/store/credit_store.h"

#include "base/contract.h"
#include "base/names.h"
#include "db/bulk.h"
#include "db/statement.h"

#include <algorithm>

namespace hedef::pipeline {

namespace {

constexpr auto select_labels = "select id, kind, label from credit_label order by id";
constexpr auto select_labels_of_kind = "select id, label from credit_label where kind = :kind";

constexpr auto select_deal_codes = R"(
    select o.id, o.code
      from opportunity o
     where exists (select 1 from credit c where c.opportunity_id = o.id and c.day >= :first and c.day < :last))";

constexpr auto select_codes = "select code from credit";
constexpr auto select_entered_codes = "select code from credit where origin = 1";
constexpr auto select_codes_like = "select code from credit where code >= :first and code < :last";
constexpr auto select_by_code = "select id, amount from credit where code = :code";
constexpr auto select_ids_of_deal = "select id from credit where opportunity_id = :id";

constexpr auto select_payments = R"(
    select credit_id, paid_on, amount
      from credit_payment
     where paid_on < :end
     order by credit_id, paid_on, id)";

constexpr auto select_payments_of = R"(
    select credit_id, paid_on, amount
      from credit_payment
     where credit_id = :id
     order by paid_on, id)";

// The list of a select statement and where its columns go.
struct Wanted
{
    std::string list = "select id, day, person_id, kind";
    std::vector<db::ColumnTarget> targets;
    void add(bool wanted, const char* column, db::ColumnTarget target)
    {
        if (!wanted) return;
        list += ", ";
        list += column;
        targets.push_back(target);
    }
};

// Ids that may be missing come as 0: a plain number is half as wide in memory as one that may be NULL.
Wanted wanted_columns(CreditColumns& into, const CreditDims& dims)
{
    Wanted wanted;
    wanted.targets = {&into.id, &into.day, &into.person, &into.kind};
    wanted.add(dims.code, "code", &into.code);
    wanted.add(dims.quantity, "quantity", &into.quantity);
    wanted.add(dims.amount, "amount", &into.amount);
    wanted.add(dims.margin, "margin", &into.margin);
    wanted.add(dims.share, "share", &into.share);
    wanted.add(dims.credited_amount, "credited_amount", &into.credited_amount);
    wanted.add(dims.credited_margin, "credited_margin", &into.credited_margin);
    wanted.add(dims.customer, "coalesce(customer_id, 0)", &into.customer);
    wanted.add(dims.product, "coalesce(product_id, 0)", &into.product);
    wanted.add(dims.territory, "coalesce(territory_id, 0)", &into.territory);
    wanted.add(dims.opportunity, "coalesce(opportunity_id, 0)", &into.opportunity);
    wanted.add(dims.line, "coalesce(line_id, 0)", &into.line);
    wanted.add(dims.category, "coalesce(category_id, 0)", &into.category);
    wanted.add(dims.customer_class, "coalesce(class_id, 0)", &into.customer_class);
    wanted.add(dims.deal_type, "coalesce(deal_type_id, 0)", &into.deal_type);
    wanted.add(dims.deal, "coalesce(deal_id, 0)", &into.deal);
    wanted.add(dims.returns, "coalesce(returns_id, 0)", &into.returns);
    wanted.add(dims.origin, "origin", &into.origin);
    return wanted;
}

using OptionalIds = std::vector<std::optional<std::int64_t>>;

// 0 → NULL; an empty column is NULL throughout.
OptionalIds nullable(const std::vector<std::int64_t>& ids, std::size_t begin, std::size_t end)
{
    OptionalIds answer(end - begin);
    if (ids.empty()) return answer;
    HEDEF_EXPECTS(ids.size() >= end);
    for (std::size_t i = begin; i < end; ++i)
        if (ids[i] != 0) answer[i - begin] = ids[i];
    return answer;
}

template <class T> std::span<const T> block(const std::vector<T>& column, std::size_t begin, std::size_t end)
{
    HEDEF_EXPECTS(column.size() >= end);
    return std::span(column).subspan(begin, end - begin);
}

// Rows begin to end; blocks keep the copies of the columns with NULLs small.
void insert_block(db::Transaction& tx, const CreditColumns& c, std::size_t begin, std::size_t end)
{
    const auto ids = [&](const std::vector<std::int64_t>& column) { return nullable(column, begin, end); };
    const OptionalIds customer = ids(c.customer), product = ids(c.product), territory = ids(c.territory),
                      opportunity = ids(c.opportunity), line = ids(c.line), category = ids(c.category),
                      customer_class = ids(c.customer_class), deal_type = ids(c.deal_type), deal = ids(c.deal),
                      returns = ids(c.returns);
    db::insert_rows(tx, "credit",
                    {{"id", block(c.id, begin, end)},
                     {"code", block(c.code, begin, end)},
                     {"day", block(c.day, begin, end)},
                     {"person_id", block(c.person, begin, end)},
                     {"kind", block(c.kind, begin, end)},
                     {"quantity", block(c.quantity, begin, end)},
                     {"amount", block(c.amount, begin, end)},
                     {"margin", block(c.margin, begin, end)},
                     {"share", block(c.share, begin, end)},
                     {"credited_amount", block(c.credited_amount, begin, end)},
                     {"credited_margin", block(c.credited_margin, begin, end)},
                     {"customer_id", customer},
                     {"product_id", product},
                     {"territory_id", territory},
                     {"opportunity_id", opportunity},
                     {"line_id", line},
                     {"category_id", category},
                     {"class_id", customer_class},
                     {"deal_type_id", deal_type},
                     {"deal_id", deal},
                     {"returns_id", returns},
                     {"origin", block(c.origin, begin, end)}});
}

std::vector<CreditPayment> read_payments(db::Transaction& tx, std::string_view sql, const db::Params& params)
{
    std::vector<std::int64_t> credit;
    std::vector<base::Date> paid_on;
    std::vector<std::optional<std::int64_t>> amount;
    db::select(tx, sql, params, credit, paid_on, amount);
    std::vector<CreditPayment> payments;
    payments.reserve(credit.size());
    for (std::size_t i = 0; i < credit.size(); ++i)
        payments.push_back({CreditId{credit[i]}, paid_on[i], amount[i]});
    return payments;
}

std::vector<std::string> read_codes(db::Transaction& tx, std::string_view sql, const db::Params& params = {})
{
    std::vector<std::string> codes;
    db::select(tx, sql, params, codes);
    return codes;
}

} // namespace

void CreditStore::insert(CreditColumns& credits)
{
    const std::size_t count = credits.size();
    if (count == 0) return;
    if (credits.id.empty()) {
        std::int64_t next = m_tx.new_ids("credit", static_cast<std::int64_t>(count));
        credits.id.resize(count);
        for (auto& id : credits.id)
            id = next++;
    }
    constexpr std::size_t rows_at_once = 50'000;
    for (std::size_t begin = 0; begin < count; begin += rows_at_once)
        insert_block(m_tx, credits, begin, std::min(count, begin + rows_at_once));
    m_tx.changed("credit", count == 1 ? credits.id.front() : 0);
}

CreditColumns CreditStore::load(base::Period days, const CreditDims& dims)
{
    CreditColumns credits;
    const Wanted wanted = wanted_columns(credits, dims);
    db::detail::select_columns(m_tx, wanted.list + " from credit where day >= :first and day < :last",
                               {{"first", days.begin}, {"last", days.end}}, wanted.targets);
    return credits;
}

CreditColumns CreditStore::of_deal(OpportunityId deal)
{
    CreditColumns credits;
    const Wanted wanted = wanted_columns(credits, CreditDims::all());
    db::detail::select_columns(m_tx, wanted.list + " from credit where opportunity_id = :deal order by id",
                               {{"deal", deal}}, wanted.targets);
    return credits;
}

std::vector<CreditLabel> CreditStore::labels()
{
    std::vector<std::int64_t> id;
    std::vector<std::string> kind, label;
    db::select(m_tx, select_labels, {}, id, kind, label);
    std::vector<CreditLabel> labels;
    labels.reserve(id.size());
    for (std::size_t i = 0; i < id.size(); ++i) {
        const auto known = parse_label_kind(kind[i]);
        HEDEF_EXPECTS(known.has_value());
        labels.push_back({LabelId{id[i]}, *known, std::move(label[i])});
    }
    return labels;
}

std::unordered_map<std::int64_t, std::string> CreditStore::codes_of_deals(base::Period days)
{
    std::vector<std::int64_t> id;
    std::vector<std::string> code;
    db::select(m_tx, select_deal_codes, {{"first", days.begin}, {"last", days.end}}, id, code);
    std::unordered_map<std::int64_t, std::string> codes;
    codes.reserve(id.size());
    for (std::size_t i = 0; i < id.size(); ++i)
        codes.emplace(id[i], std::move(code[i]));
    return codes;
}

std::vector<std::int64_t> CreditStore::ids_of_labels(LabelKind kind, const std::vector<std::string>& labels)
{
    std::vector<std::int64_t> answer(labels.size(), 0);
    if (std::all_of(labels.begin(), labels.end(), [](auto& label) { return label.empty(); })) return answer;
    std::vector<std::int64_t> known_id;
    std::vector<std::string> known_label;
    db::select(m_tx, select_labels_of_kind, {{"kind", name(kind)}}, known_id, known_label);
    std::unordered_map<std::string, std::int64_t> ids;
    for (std::size_t i = 0; i < known_id.size(); ++i)
        ids.emplace(std::move(known_label[i]), known_id[i]);

    std::vector<std::int64_t> new_id;
    std::vector<std::string> new_label;
    for (const std::string& label : labels)
        if (!label.empty() && ids.emplace(label, 0).second) new_label.push_back(label);
    if (!new_label.empty()) {
        std::int64_t next = m_tx.new_ids("credit_label", static_cast<std::int64_t>(new_label.size()));
        for (const std::string& label : new_label) {
            ids[label] = next;
            new_id.push_back(next++);
        }
        const std::vector<std::string> kinds(new_label.size(), std::string(name(kind)));
        db::insert_rows(m_tx, "credit_label", {{"id", new_id}, {"kind", kinds}, {"label", new_label}});
    }
    for (std::size_t i = 0; i < labels.size(); ++i)
        if (!labels[i].empty()) answer[i] = ids.at(labels[i]);
    return answer;
}

std::vector<std::string> CreditStore::codes()
{
    return read_codes(m_tx, select_codes);
}

std::vector<std::string> CreditStore::entered_codes()
{
    return read_codes(m_tx, select_entered_codes);
}

std::vector<std::string> CreditStore::codes_like(const std::string& beginning)
{
    return read_codes(m_tx, select_codes_like,
                      {{"first", beginning}, {"last", base::after_all_that_begin_with(beginning)}});
}

std::optional<CreditStore::Found> CreditStore::find(const std::string& code)
{
    std::vector<std::int64_t> id, amount;
    if (db::select(m_tx, select_by_code, {{"code", code}}, id, amount) == 0) return std::nullopt;
    return Found{CreditId{id.front()}, amount.front()};
}

void CreditStore::insert(std::span<const CreditPayment> payments)
{
    if (payments.empty()) return;
    std::int64_t next = m_tx.new_ids("credit_payment", static_cast<std::int64_t>(payments.size()));
    std::vector<std::int64_t> id, credit;
    std::vector<base::Date> paid_on;
    std::vector<std::optional<std::int64_t>> amount;
    for (const CreditPayment& payment : payments) {
        id.push_back(next++);
        credit.push_back(payment.credit.value);
        paid_on.push_back(payment.paid_on);
        amount.push_back(payment.amount);
    }
    db::insert_rows(m_tx, "credit_payment",
                    {{"id", id}, {"credit_id", credit}, {"paid_on", paid_on}, {"amount", amount}});
    m_tx.changed("credit_payment");
}

std::vector<CreditPayment> CreditStore::payments(base::Date until)
{
    return read_payments(m_tx, select_payments, {{"end", until + std::chrono::days(1)}});
}

std::vector<CreditPayment> CreditStore::payments_of(CreditId credit)
{
    return read_payments(m_tx, select_payments_of, {{"id", credit}});
}

void CreditStore::remove_of_deals(std::span<const std::int64_t> deals)
{
    std::vector<std::int64_t> ids;
    for (const auto deal : deals)
        db::select(m_tx, select_ids_of_deal, {{"id", deal}}, ids);
    // Returns go before the sales that they name.
    std::sort(ids.rbegin(), ids.rend());
    remove(ids);
}

void CreditStore::remove(std::span<const std::int64_t> ids)
{
    if (ids.empty()) return;
    db::delete_rows(m_tx, "credit_payment", {"credit_id", ids});
    db::delete_rows(m_tx, "credit", {"id", ids});
    m_tx.changed("credit");
}

} // namespace hedef::pipeline
