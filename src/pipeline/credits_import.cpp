#include "pipeline/credits_import.h"

#include "pipeline/credits_run.h"

namespace hedef::pipeline {

using exchange::FieldType;

std::vector<exchange::FieldSpec> CreditsImport::standard_fields()
{
    return {{"id", FieldType::text, true},
            {"date", FieldType::date, true},
            {"person", FieldType::reference, true},
            {"customer", FieldType::reference},
            {"product", FieldType::reference},
            {"category", FieldType::text},
            {"customer_class", FieldType::text},
            {"territory", FieldType::reference},
            {"deal", FieldType::text},
            {"deal_type", FieldType::text},
            {"kind", FieldType::text},
            {"quantity", FieldType::quantity},
            {"amount", FieldType::money},
            {"margin", FieldType::money},
            {"share", FieldType::share},
            {"paid_on", FieldType::date},
            {"returns", FieldType::text}};
}

std::unique_ptr<exchange::ImportRun> CreditsImport::begin(db::Transaction& tx, exchange::ImportCheck& check) const
{
    return std::make_unique<CreditsRun>(tx, check);
}

} // namespace hedef::pipeline
