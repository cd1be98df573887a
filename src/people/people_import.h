#pragma once
#include "exchange/import_columns.h"
#include "exchange/importable.h"

namespace hedef::people {

// People from files: id, name, email, title, login, hired_on, left_on (the last day), manager (id or name, also of
// somebody further down) from manager_from on, team (made when there is none of that id or name; whoever is in one team moves) from `from` on, and
// the columns of higher subjects (territory). Days left empty: since always for whoever has no manager or team yet,
// today for a change.
class PeopleImport : public exchange::Importable
{
public:
    explicit PeopleImport(std::vector<const exchange::ImportColumns*> more = {});
    static std::vector<exchange::FieldSpec> standard_fields();

    std::string_view kind() const override { return "people"; }
    std::span<const exchange::FieldSpec> fields() const override { return m_fields; }
    std::unique_ptr<exchange::ImportRun> begin(db::Transaction&, exchange::ImportCheck&) const override;

private:
    std::vector<exchange::FieldSpec> m_fields;
    std::vector<const exchange::ImportColumns*> m_more;
    std::vector<std::size_t> m_more_at; // first field of each
};

} // namespace hedef::people
