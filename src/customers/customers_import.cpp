#include "customers/customers_import.h"

#include "base/int128.h"
#include "customers/rules/check_customer.h"
#include "customers/store/customer_store.h"
#include "exchange/import_check.h"
#include "exchange/import_log.h"
#include "exchange/row_keys.h"

#include <algorithm>
#include <map>

namespace hedef::customers {

namespace {

using exchange::FieldType;
using exchange::RowCheck;

enum Column : std::size_t
{
    id,
    name,
    customer_class,
    industry,
    country,
    province,
    district,
    postal_code,
    size_class,
    revenue,
    employees,
    founded,
    parent,
};

struct TextColumn
{
    Column column;
    std::optional<std::string> Customer::*member;
};
constexpr TextColumn text_columns[] = {{customer_class, &Customer::customer_class},
                                       {industry, &Customer::industry},
                                       {country, &Customer::country},
                                       {province, &Customer::province},
                                       {district, &Customer::district},
                                       {postal_code, &Customer::postal_code},
                                       {size_class, &Customer::size_class}};

class CustomersRun : public exchange::ImportRun
{
public:
    CustomersRun(db::Transaction& tx, exchange::ImportCheck& check, std::int64_t revenue_unit)
        : m_check(check), m_keys(check, Column::id, Column::name), m_revenue_unit(revenue_unit)
    {
        for (Customer& customer : CustomerStore(tx).all()) {
            m_keys.know(customer.id.value, customer.code, customer.name);
            m_names.add(customer.id.value, customer.code, customer.name);
            m_stored.emplace(customer.id.value, std::move(customer));
        }
    }
    void add_columns(std::unique_ptr<exchange::ColumnsRun> columns) { m_more.push_back(std::move(columns)); }

    void add(RowCheck& row) override
    {
        auto key = m_keys.key(row);
        if (!key) return;
        if (key->skip) return void(++m_unchanged);
        Draft draft{row.ordinal(), row.line(), key->id ? m_stored.at(key->id) : Customer{}, {}, false};
        if (!key->id) draft.customer.code = key->code;
        read_texts(row, draft.customer);
        read_numbers(row, draft.customer);
        if (row.has(Column::parent)) draft.parent = row.cell(Column::parent);
        for (auto& columns : m_more)
            draft.more = columns->add(row, key->id) || draft.more;
        if (row.refused()) return;
        if (!key->id)
            m_names.add(-static_cast<std::int64_t>(m_drafts.size()) - 1, draft.customer.code, draft.customer.name);
        m_drafts.push_back(std::move(draft));
    }

    void finish_check() override
    {
        if (m_check.has(Column::parent)) {
            for (Draft& draft : m_drafts)
                draft.customer.parent =
                    CustomerId{m_check.reference(draft.ordinal, draft.line, Column::parent, draft.parent, m_names)};
            refuse_rings();
            refuse_orphans();
        }
        for (const Draft& draft : m_drafts)
            if (!m_check.refused(draft.ordinal) && same(draft)) ++m_unchanged;
    }

    Counts counts() const override
    {
        Counts counts{0, 0, m_unchanged};
        for (const Draft& draft : m_drafts)
            if (!m_check.refused(draft.ordinal) && !same(draft))
                ++(draft.customer.id ? counts.updated : counts.created);
        return counts;
    }

    base::Result<base::Done> write(exchange::ImportLog& log, base::Progress& progress) override
    {
        CustomerStore store(log.transaction());
        insert_in_waves(store, progress);
        std::vector<std::int64_t> changed;
        for (const Draft& draft : m_drafts)
            if (!m_check.refused(draft.ordinal) && !draft.fresh && !same(draft))
                changed.push_back(draft.customer.id.value);
        log.will_touch("customer", changed);
        std::vector<std::pair<std::size_t, std::int64_t>> ids;
        for (Draft& draft : m_drafts) {
            if (m_check.refused(draft.ordinal)) continue;
            if (draft.customer.parent.value < 0) draft.customer.parent = of_draft(draft.customer.parent).customer.id;
            if (!draft.fresh && !(draft.customer == m_stored.at(draft.customer.id.value))) store.update(draft.customer);
            ids.emplace_back(draft.ordinal, draft.customer.id.value);
        }
        for (auto& columns : m_more)
            if (auto written = columns->write(log, ids, progress); !written) return written.refusal();
        return base::Done{};
    }

private:
    struct Draft
    {
        std::size_t ordinal;
        int line;
        Customer customer; // id 0: new; a parent below 0 is a draft of this file: −1 − its index
        std::string parent;
        bool more = false;  // a column of a higher subject changes
        bool fresh = false; // inserted by this import
    };

    void read_texts(RowCheck& row, Customer& customer)
    {
        if (auto text = row.text(Column::name))
            customer.name = *text;
        else if (!customer.id)
            customer.name = customer.code;
        for (const TextColumn& column : text_columns)
            if (row.has(column.column)) customer.*column.member = row.text(column.column);
    }

    void read_numbers(RowCheck& row, Customer& customer)
    {
        if (row.has(Column::revenue)) {
            customer.revenue = row.company_money(Column::revenue);
            if (customer.revenue && !base::checked_multiply(*customer.revenue, *customer.revenue, m_revenue_unit))
                row.refuse(Column::revenue, "exchange.number.too_large");
        }
        if (row.has(Column::employees)) customer.employees = row.number(Column::employees);
        if (row.has(Column::founded)) customer.founded = row.number(Column::founded);
        for (auto [column, number] :
             {std::pair(Column::revenue, customer.revenue), std::pair(Column::employees, customer.employees),
              std::pair(Column::founded, customer.founded)})
            if (number.value_or(0) < 0) row.refuse(column, "exchange.number.negative");
    }

    bool same(const Draft& draft) const
    {
        return draft.customer.id && !draft.fresh && !draft.more &&
               draft.customer == m_stored.at(draft.customer.id.value);
    }
    Draft& of_draft(CustomerId provisional) { return m_drafts[static_cast<std::size_t>(-provisional.value - 1)]; }

    // Rows whose owners go round in a circle, among themselves or with what is stored.
    void refuse_rings()
    {
        std::map<CustomerId, std::pair<CustomerId, const Draft*>> owners;
        for (const auto& [_, customer] : m_stored)
            if (customer.parent) owners[customer.id] = {customer.parent, nullptr};
        for (std::size_t i = 0; i < m_drafts.size(); ++i) {
            CustomerId own =
                m_drafts[i].customer.id ? m_drafts[i].customer.id : CustomerId{-static_cast<std::int64_t>(i) - 1};
            if (!m_check.refused(m_drafts[i].ordinal)) owners[own] = {m_drafts[i].customer.parent, &m_drafts[i]};
        }
        std::vector<Ownership> ownerships;
        for (const auto& [child, owner] : owners)
            if (owner.first) ownerships.emplace_back(child, owner.first);
        for (auto ring = find_ownership_cycle(ownerships); !ring.empty(); ring = find_ownership_cycle(ownerships)) {
            for (CustomerId member : ring)
                if (const Draft* draft = owners[member].second)
                    m_check.refuse(draft->ordinal, draft->line, Column::parent, draft->parent,
                                   base::bad_input("exchange.reference.ring", {}, {draft->parent}));
            std::erase_if(ownerships, [&](const Ownership& o) {
                return std::find(ring.begin(), ring.end(), o.first) != ring.end();
            });
        }
    }

    // Who is owned by a refused row is refused too.
    void refuse_orphans()
    {
        for (bool again = true; again;) {
            again = false;
            for (const Draft& draft : m_drafts) {
                if (m_check.refused(draft.ordinal) || draft.customer.parent.value >= 0) continue;
                if (!m_check.refused(of_draft(draft.customer.parent).ordinal)) continue;
                m_check.refuse(draft.ordinal, draft.line, Column::parent, draft.parent,
                               base::bad_input("exchange.reference.row_refused", {}, {draft.parent}));
                again = true;
            }
        }
    }

    // Owners before those they own.
    void insert_in_waves(CustomerStore& store, base::Progress& progress)
    {
        for (std::int64_t inserted = 0;;) {
            std::vector<Customer> wave;
            std::vector<Draft*> of;
            for (Draft& draft : m_drafts) {
                if (m_check.refused(draft.ordinal) || draft.customer.id) continue;
                CustomerId owner = draft.customer.parent;
                if (owner.value < 0 && !of_draft(owner).customer.id) continue;
                if (owner.value < 0) draft.customer.parent = of_draft(owner).customer.id;
                wave.push_back(draft.customer);
                of.push_back(&draft);
            }
            if (wave.empty()) return;
            store.insert(wave);
            for (std::size_t i = 0; i < wave.size(); ++i) {
                of[i]->customer = std::move(wave[i]);
                of[i]->fresh = true;
            }
            inserted += static_cast<std::int64_t>(wave.size());
            progress.report("import.write", inserted, static_cast<std::int64_t>(m_drafts.size()));
        }
    }

    exchange::ImportCheck& m_check;
    exchange::RowKeys m_keys;
    std::int64_t m_revenue_unit;
    exchange::NameIndex m_names;
    std::map<std::int64_t, Customer> m_stored;
    std::vector<Draft> m_drafts;
    std::vector<std::unique_ptr<exchange::ColumnsRun>> m_more;
    std::int64_t m_unchanged = 0;
};

} // namespace

CustomersImport::CustomersImport(Form form, std::vector<const exchange::ImportColumns*> more)
    : m_form(std::move(form)), m_more(std::move(more))
{
    for (const exchange::ImportColumns* columns : m_more) {
        m_more_at.push_back(m_form.fields.size());
        for (exchange::FieldSpec& field : columns->fields())
            m_form.fields.push_back(std::move(field));
    }
}

std::vector<exchange::FieldSpec> CustomersImport::standard_fields()
{
    std::vector<exchange::FieldSpec> fields = {{"id", FieldType::text},
                                               {"name", FieldType::text},
                                               {"class", FieldType::text, false, {"customer_class"}},
                                               {"industry", FieldType::text, false, {"sector"}},
                                               {"country", FieldType::text},
                                               {"province", FieldType::text},
                                               {"district", FieldType::text},
                                               {"postal_code", FieldType::text},
                                               {"size_class", FieldType::text},
                                               {"revenue", FieldType::money},
                                               {"employees", FieldType::integer},
                                               {"founded", FieldType::integer},
                                               {"parent", FieldType::reference}};
    fields[Column::postal_code].longest = 40;
    return fields;
}

std::unique_ptr<exchange::ImportRun> CustomersImport::begin(db::Transaction& tx, exchange::ImportCheck& check) const
{
    auto run = std::make_unique<CustomersRun>(tx, check, m_form.revenue_unit);
    for (std::size_t i = 0; i < m_more.size(); ++i)
        run->add_columns(m_more[i]->begin(tx, check, m_more_at[i]));
    return run;
}

} // namespace hedef::customers
