#pragma once
#include "exchange/table_export.h"

#include <optional>
#include <string>
#include <vector>

namespace hedef::exchange {

// Conditions on exported rows, all of which must hold (see ExportRequest::filters).
class ExportFilter
{
public:
    // Refused: exchange.export.filter.
    static base::Result<ExportFilter> parse(const std::vector<std::string>& conditions,
                                            const std::vector<ExportColumn>&, base::Currency);
    bool holds(std::span<const ExportCell>) const;

private:
    enum class Sign
    {
        equal,
        at_least,
        at_most
    };
    struct Condition
    {
        std::size_t column;
        ColumnType type;
        Sign sign;
        std::string value;
    };
    bool holds(const Condition&, const ExportCell&) const;
    std::vector<Condition> m_conditions;
    base::Currency m_currency;
};

} // namespace hedef::exchange
