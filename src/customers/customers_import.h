#pragma once
#include "exchange/import_columns.h"
#include "exchange/importable.h"

namespace hedef::customers {

// Customers from files: id, name, class, industry, country, province, district, postal_code, size_class, revenue,
// employees, founded, parent (id or name, which may stand further down), and the columns of higher subjects
// (territory).
class CustomersImport : public exchange::Importable
{
public:
    // Another system's file: its kind, its columns in the order of standard_fields(), and what its revenues count
    // (1,000,000 for millions).
    struct Form
    {
        std::string kind = "customers";
        std::vector<exchange::FieldSpec> fields = standard_fields();
        std::int64_t revenue_unit = 1;
    };
    explicit CustomersImport(std::vector<const exchange::ImportColumns*> more = {})
        : CustomersImport(Form(), std::move(more))
    {}
    explicit CustomersImport(Form, std::vector<const exchange::ImportColumns*> more = {});
    static std::vector<exchange::FieldSpec> standard_fields();

    std::string_view kind() const override { return m_form.kind; }
    std::span<const exchange::FieldSpec> fields() const override { return m_form.fields; }
    std::unique_ptr<exchange::ImportRun> begin(db::Transaction&, exchange::ImportCheck&) const override;

private:
    Form m_form;
    std::vector<const exchange::ImportColumns*> m_more;
    std::vector<std::size_t> m_more_at; // first field of each
};

} // namespace hedef::customers
