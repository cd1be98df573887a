#include "people/people_import.h"

#include "people/people_run.h"

namespace hedef::people {

using exchange::FieldType;

PeopleImport::PeopleImport(std::vector<const exchange::ImportColumns*> more)
    : m_fields(standard_fields()), m_more(std::move(more))
{
    for (const exchange::ImportColumns* columns : m_more) {
        m_more_at.push_back(m_fields.size());
        for (exchange::FieldSpec& field : columns->fields())
            m_fields.push_back(std::move(field));
    }
}

std::vector<exchange::FieldSpec> PeopleImport::standard_fields()
{
    std::vector<exchange::FieldSpec> fields = {{"id", FieldType::text},
                                               {"name", FieldType::text},
                                               {"email", FieldType::text},
                                               {"title", FieldType::text},
                                               {"login", FieldType::text},
                                               {"hired_on", FieldType::date},
                                               {"left_on", FieldType::date},
                                               {"manager", FieldType::reference},
                                               {"manager_from", FieldType::date},
                                               {"team", FieldType::text},
                                               {"from", FieldType::date, false, {"team_from"}}};
    fields[PeopleRun::login].longest = 100;
    fields[PeopleRun::left_on].not_before = "hired_on";
    return fields;
}

std::unique_ptr<exchange::ImportRun> PeopleImport::begin(db::Transaction& tx, exchange::ImportCheck& check) const
{
    auto run = std::make_unique<PeopleRun>(tx, check);
    for (std::size_t i = 0; i < m_more.size(); ++i)
        run->add_columns(m_more[i]->begin(tx, check, m_more_at[i]));
    return run;
}

} // namespace hedef::people
