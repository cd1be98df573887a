#pragma once
#include "company/model/company.h"
#include "uikit/table_outlet.h"

namespace hedef::shell {

// Writes tables of windows into files of other programs: amounts, numbers and days as such, so that Excel can reckon with
// them, everything else as text that is never taken for a formula.
class TableFile : public uikit::TableOutlet
{
public:
    explicit TableFile(company::Company company) : m_company(std::move(company)) {}
    base::Result<base::Done> write(const uikit::TextTable&, const std::filesystem::path&) const override;
    std::string company() const override { return m_company.name; }

private:
    company::Company m_company;
};

} // namespace hedef::shell
