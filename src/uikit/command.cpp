#include "uikit/command.h"

#include "base/contract.h"

namespace hedef::uikit {

void CommandTable::add(std::vector<Command> rows)
{
    for (auto& row : rows) {
        HEDEF_EXPECTS(!find(row.id));
        for (const auto& other : m_rows)
            HEDEF_EXPECTS(row.key.empty() || row.key != other.key);
        m_rows.push_back(std::move(row));
    }
}

const Command* CommandTable::find(std::string_view id) const
{
    for (const auto& row : m_rows)
        if (row.id == id) return &row;
    return nullptr;
}

} // namespace hedef::uikit
