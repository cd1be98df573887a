#pragma once
#include "exchange/exportable.h"

namespace hedef::people {

// People in the columns of PeopleImport, in order of their ids. Manager and team are those until further notice, of
// several teams the one joined first.
class PeopleExport : public exchange::Exportable
{
public:
    explicit PeopleExport(std::vector<const exchange::ExportColumns*> more = {}) : m_more(std::move(more)) {}
    std::string_view kind() const override { return "people"; }
    std::unique_ptr<exchange::ExportRows> begin(db::Transaction&) const override;

private:
    std::vector<const exchange::ExportColumns*> m_more;
};

} // namespace hedef::people
