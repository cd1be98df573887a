#include "pipeline/opportunities_import.h"

#include "pipeline/opportunities_run.h"

namespace hedef::pipeline {

using exchange::FieldType;

std::vector<exchange::FieldSpec> OpportunitiesImport::standard_fields()
{
    std::vector<exchange::FieldSpec> fields = {
        {"id", FieldType::text},           {"name", FieldType::text},         {"customer", FieldType::reference},
        {"product", FieldType::reference}, {"quantity", FieldType::quantity}, {"owner", FieldType::reference, true},
        {"stage", FieldType::reference},   {"amount", FieldType::money},      {"currency", FieldType::text},
        {"engaged_on", FieldType::date},   {"closed_on", FieldType::date},    {"expected_on", FieldType::date},
        {"probability", FieldType::share}, {"deal_type", FieldType::text},    {"source", FieldType::text},
        {"splits", FieldType::text},       {"lines", FieldType::text},        {"rate", FieldType::text}};
    using Column = OpportunitiesRun::Column;
    fields[Column::closed_on].not_before = "engaged_on";
    fields[Column::splits].longest = 100'000;
    fields[Column::lines].longest = 100'000;
    fields[Column::rate].longest = 40;
    return fields;
}

std::unique_ptr<exchange::ImportRun> OpportunitiesImport::begin(db::Transaction& tx, exchange::ImportCheck& check) const
{
    return std::make_unique<OpportunitiesRun>(tx, check);
}

} // namespace hedef::pipeline
