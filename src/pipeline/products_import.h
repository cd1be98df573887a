#pragma once
#include "exchange/importable.h"

namespace hedef::pipeline {

// Products from files: id, name, category, list_price.
class ProductsImport : public exchange::Importable
{
public:
    // The columns of another system instead, in the same order; a field without a column there has an empty name.
    explicit ProductsImport(std::string_view kind = "products",
                            std::vector<exchange::FieldSpec> fields = standard_fields())
        : m_kind(kind), m_fields(std::move(fields))
    {}
    static std::vector<exchange::FieldSpec> standard_fields();

    std::string_view kind() const override { return m_kind; }
    std::span<const exchange::FieldSpec> fields() const override { return m_fields; }
    std::unique_ptr<exchange::ImportRun> begin(db::Transaction&, exchange::ImportCheck&) const override;

private:
    std::string m_kind;
    std::vector<exchange::FieldSpec> m_fields;
};

} // namespace hedef::pipeline
