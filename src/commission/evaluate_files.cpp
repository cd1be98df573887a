#include "commission/evaluate_files.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace hedef::commission {

namespace {

// Unwinds to read_inputs, which hands the refusal out as a value; never leaves it.
struct Refused
{
    base::Refusal refusal;
};

using PersonIndex = std::unordered_map<std::string_view, std::int32_t>;

// One table with its columns by name.
class Reader
{
public:
    Reader(const Table& table, std::initializer_list<std::string_view> known,
           std::initializer_list<std::string_view> required)
        : m_table(table), m_names(known)
    {
        m_columns.assign(known.size(), -1);
        for (std::size_t i = 0; i < table.header.size(); ++i) {
            const auto it = std::find(known.begin(), known.end(), table.header[i]);
            if (it == known.end()) refuse_header("unknown_column", table.header[i], static_cast<int>(i) + 1);
            int& column = m_columns[static_cast<std::size_t>(it - known.begin())];
            if (column >= 0) refuse_header("column_twice", table.header[i], static_cast<int>(i) + 1);
            column = static_cast<int>(i);
        }
        for (const auto name : required)
            if (m_columns[index_of(name)] < 0) refuse_header("missing_column", std::string(name), 0);
    }

    std::size_t rows() const { return m_table.rows(); }
    bool has(std::string_view name) const { return m_columns[index_of(name)] >= 0; }
    std::size_t index_of(std::string_view name) const
    {
        return static_cast<std::size_t>(std::find(m_names.begin(), m_names.end(), name) - m_names.begin());
    }

    // Before a row's cells are asked for.
    void enter(std::size_t row)
    {
        m_row = row;
        if (m_table.cells(row) != m_table.header.size())
            refuse(-1, "cells", {std::to_string(m_table.cells(row)), std::to_string(m_table.header.size())});
    }

    // Columns by their place in `known`.
    std::string_view cell(std::size_t column) const
    {
        return m_columns[column] < 0 ? std::string_view()
                                     : m_table.cell(m_row, static_cast<std::size_t>(m_columns[column]));
    }

    std::string_view filled(std::size_t column) const
    {
        const auto text = cell(column);
        if (text.empty()) refuse(static_cast<int>(column), "empty");
        return text;
    }

    base::Date date(std::size_t column) const
    {
        const auto text = filled(column);
        const auto found = base::parse_date(text);
        if (!found) refuse(static_cast<int>(column), "date", {std::string(text)});
        return *found;
    }

    // A decimal as an integer of so many places; empty: `if_empty`.
    std::int64_t scaled(std::size_t column, int places, std::int64_t if_empty = 0) const
    {
        const auto text = cell(column);
        if (text.empty()) return if_empty;
        if (const auto quick = plain(text, places)) return *quick;
        const auto exact = base::parse_decimal(text);
        if (!exact) refuse(static_cast<int>(column), "decimal", {std::string(text)});
        const auto found = base::parse_scaled(text, places);
        if (found) return *found;
        const bool whole = denominator(base::Fraction(*exact * base::power_of_ten(places))) == 1;
        if (whole) refuse(static_cast<int>(column), "too_large", {std::string(text)});
        refuse(static_cast<int>(column), "places", {std::string(text), std::to_string(places)});
    }

    // An exact decimal that is not below 0; empty: 0.
    base::Fraction exact(std::size_t column) const
    {
        const auto text = cell(column);
        if (text.empty()) return 0;
        const auto found = base::parse_decimal(text);
        if (!found) refuse(static_cast<int>(column), "decimal", {std::string(text)});
        if (*found < 0) refuse(static_cast<int>(column), "below_zero", {std::string(text)});
        return *found;
    }

    [[noreturn]] void refuse(int column, std::string_view what, std::vector<std::string> args = {}) const
    {
        base::Place place{m_table.file, m_table.line(m_row), 0};
        if (column >= 0 && m_columns[static_cast<std::size_t>(column)] >= 0)
            place.column = m_columns[static_cast<std::size_t>(column)] + 1;
        throw Refused{
            base::bad_input("commission.file." + std::string(what),
                            column < 0 ? std::string() : std::string(m_names[static_cast<std::size_t>(column)]),
                            std::move(args), std::move(place))};
    }

private:
    // The usual case without big numbers: at most 18 digits, at most so many places.
    static std::optional<std::int64_t> plain(std::string_view text, int places)
    {
        const bool negative = text.front() == '-';
        if (negative) text.remove_prefix(1);
        if (text.empty() || text.size() + static_cast<std::size_t>(places) > 18 || text.front() == '.' ||
            text.back() == '.')
            return std::nullopt;
        std::int64_t value = 0;
        int decimals = -1;
        for (const char c : text) {
            if (c == '.' && decimals < 0) {
                decimals = 0;
                continue;
            }
            if (c < '0' || c > '9') return std::nullopt;
            value = value * 10 + (c - '0');
            if (decimals >= 0) ++decimals;
        }
        for (decimals = std::max(decimals, 0); decimals < places; ++decimals)
            value *= 10;
        if (decimals > places) return std::nullopt;
        return negative ? -value : value;
    }

    [[noreturn]] void refuse_header(std::string_view what, std::string name, int column) const
    {
        throw Refused{base::bad_input("commission.file." + std::string(what), name, {name}, {m_table.file, 1, column})};
    }

    const Table& m_table;
    std::vector<std::string_view> m_names;
    std::vector<int> m_columns; // of the table; −1: missing
    std::size_t m_row = 0;
};

// People.

enum PeopleColumn : std::size_t
{
    person_column,
    from_column,
    to_column,
    incentive_column,
    manager_column
};

// Two rows of one person on the same day.
void check_overlaps(const Reader& reader, const std::vector<ParticipantRow>& rows)
{
    std::vector<std::size_t> order(rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::pair(rows[a].person, rows[a].days.begin) < std::pair(rows[b].person, rows[b].days.begin);
    });
    for (std::size_t i = 0; i + 1 < order.size(); ++i) {
        const std::size_t a = order[i], b = order[i + 1];
        if (rows[a].person != rows[b].person || !rows[a].days.overlaps(rows[b].days)) continue;
        Reader at = reader;
        at.enter(std::max(a, b));
        at.refuse(from_column, "overlap", {std::string(at.cell(person_column)), base::to_iso(rows[b].days.begin)});
    }
}

Participants read_people(const Table& table, PersonIndex& index)
{
    Reader reader(table, {"person", "from", "to", "target_incentive", "manager"}, {"person", "from"});
    std::vector<std::string_view> ids;
    for (std::size_t row = 0; row < reader.rows(); ++row) {
        reader.enter(row);
        ids.push_back(reader.filled(person_column));
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    Participants participants;
    for (const auto id : ids) {
        index.emplace(id, static_cast<std::int32_t>(participants.people.size()));
        participants.people.emplace_back(id);
    }
    for (std::size_t row = 0; row < reader.rows(); ++row) {
        reader.enter(row);
        ParticipantRow& found = participants.rows.emplace_back();
        found.person = index.at(reader.cell(person_column));
        found.days.begin = reader.date(from_column);
        if (!reader.cell(to_column).empty()) {
            found.days.end = reader.date(to_column) + std::chrono::days(1);
            if (found.days.empty()) reader.refuse(to_column, "dates_reversed");
        }
        found.target_incentive = reader.exact(incentive_column);
        const auto manager = index.find(reader.cell(manager_column));
        found.manager = manager == index.end() ? -1 : manager->second;
    }
    check_overlaps(reader, participants.rows);
    return participants;
}

// Quotas.

void read_quotas(const Plan& plan, const Table& table, const PersonIndex& people, Quotas& quotas)
{
    Reader reader(table, {"person", "measure", "period", "quota"}, {"person", "measure", "period", "quota"});
    for (std::size_t row = 0; row < reader.rows(); ++row) {
        reader.enter(row);
        const auto id = reader.filled(0);
        const auto measure = parse_measure(reader.filled(1));
        if (!measure) reader.refuse(1, "measure", {std::string(reader.cell(1))});
        const auto period = base::FiscalCalendar::parse(reader.filled(2));
        if (!period) reader.refuse(2, "period", {std::string(reader.cell(2))});
        if (period->kind != plan.period)
            reader.refuse(2, "period_kind", {std::string(reader.cell(2)), std::string(base::name(plan.period))});
        auto quota = reader.exact(3);
        const auto person = people.find(id);
        if (person == people.end()) continue; // who is not on the plan has no use for a quota
        if (!quotas.add(person->second, *measure, *period, std::move(quota)))
            reader.refuse(2, "quota_twice",
                          {std::string(id), std::string(reader.cell(1)), std::string(reader.cell(2))});
    }
}

// Credits.

enum CreditColumn : std::size_t
{
    id_column,
    date_column,
    credit_person_column,
    first_dimension_column, // in order of Dimension
    kind_column = first_dimension_column + dimension_count,
    quantity_column,
    amount_column,
    margin_column,
    share_column,
    paid_on_column,
    returns_column
};

class CreditReader
{
public:
    CreditReader(const Plan& plan, const Table& table, const PersonIndex& people, Credits& credits)
        : m_reader(table,
                   {"id", "date", "person", "product", "category", "customer", "customer_class", "territory", "deal",
                    "deal_type", "kind", "quantity", "amount", "margin", "share", "paid_on", "returns"},
                   {"id", "date", "person"}),
          m_people(people), m_credits(credits), m_used(dimensions_used(plan)), m_digits(plan.currency.minor_digits())
    {}

    void read()
    {
        m_credits.reserve(m_reader.rows());
        m_rows.reserve(m_reader.rows());
        for (std::size_t row = 0; row < m_reader.rows(); ++row) {
            m_reader.enter(row);
            read_row(static_cast<std::int32_t>(row));
        }
        resolve_returns();
    }

private:
    void read_row(std::int32_t row)
    {
        const auto id = m_reader.filled(id_column);
        if (!m_rows.emplace(id, row).second) m_reader.refuse(id_column, "id_twice", {std::string(id)});
        m_credits.id.add(id);
        m_credits.day.push_back(to_day(m_reader.date(date_column)));
        const auto person = m_people.find(m_reader.filled(credit_person_column));
        if (person == m_people.end())
            m_reader.refuse(credit_person_column, "unknown_person", {std::string(m_reader.cell(credit_person_column))});
        m_credits.person.push_back(person->second);
        for (std::size_t d = 0; d < m_used.size(); ++d)
            if (m_used[d]) m_credits.dimensions[d].add(m_reader.cell(first_dimension_column + d));
        m_credits.paid_on.push_back(m_reader.cell(paid_on_column).empty() ? never
                                                                          : to_day(m_reader.date(paid_on_column)));
        read_figures();
    }

    void read_figures()
    {
        const auto kind_text = m_reader.cell(kind_column);
        const auto kind = kind_text.empty() ? CreditKind::sale : parse_credit_kind(kind_text);
        if (!kind) m_reader.refuse(kind_column, "kind", {std::string(kind_text)});
        const std::int64_t share = m_reader.scaled(share_column, 6, 1'000'000);
        if (share < 0 || share > 1'000'000)
            m_reader.refuse(share_column, "share", {std::string(m_reader.cell(share_column))});
        const std::int64_t quantity = m_reader.scaled(quantity_column, 6);
        const std::int64_t amount = m_reader.scaled(amount_column, m_digits);
        const std::int64_t margin = m_reader.scaled(margin_column, m_digits);
        check_sign(*kind, quantity, quantity_column);
        check_sign(*kind, amount, amount_column);
        m_credits.kind.push_back(*kind);
        m_credits.quantity.push_back(quantity);
        m_credits.amount.push_back(amount);
        m_credits.margin.push_back(margin);
        m_credits.share.push_back(static_cast<std::int32_t>(share));
        m_credits.credited_amount.push_back(credited(amount, share));
        m_credits.credited_margin.push_back(credited(margin, share));
    }

    static std::int64_t credited(std::int64_t amount, std::int64_t share)
    {
        if (share == 1'000'000) return amount;
        return base::divide(static_cast<base::Int128>(amount) * share, 1'000'000, base::Rounding::half_away);
    }

    void check_sign(CreditKind kind, std::int64_t value, std::size_t column) const
    {
        if (kind == CreditKind::sale && value < 0)
            m_reader.refuse(static_cast<int>(column), "sale_negative", {std::string(m_reader.cell(column))});
        if (kind == CreditKind::returned && value > 0)
            m_reader.refuse(static_cast<int>(column), "return_positive", {std::string(m_reader.cell(column))});
    }

    // A sale may stand below its return in the file.
    void resolve_returns()
    {
        m_credits.returns.assign(m_credits.size(), -1);
        if (!m_reader.has("returns")) return;
        for (std::size_t row = 0; row < m_reader.rows(); ++row) {
            m_reader.enter(row);
            const auto named = m_rows.find(m_reader.cell(returns_column));
            if (named != m_rows.end()) m_credits.returns[row] = named->second;
        }
    }

    Reader m_reader;
    const PersonIndex& m_people;
    Credits& m_credits;
    std::array<bool, dimension_count> m_used;
    int m_digits;
    std::unordered_map<std::string_view, std::int32_t> m_rows; // by id
};

} // namespace

base::Result<Inputs> read_inputs(const Plan& plan, const Table& credits, const Table& people, const Table* quotas)
{
    try {
        Inputs inputs;
        PersonIndex index;
        inputs.participants = read_people(people, index);
        if (quotas) read_quotas(plan, *quotas, index, inputs.quotas);
        CreditReader(plan, credits, index, inputs.credits).read();
        return inputs;
    } catch (Refused& refused) {
        return std::move(refused.refusal);
    }
}

} // namespace hedef::commission
