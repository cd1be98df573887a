#include "uikit/command.h"

#include "base/contract.h"

#include <functional>
#include <set>

namespace hedef::uikit {

namespace {

std::string_view subject_of(const Command& command)
{
    return std::string_view(command.id).substr(0, command.id.find('.'));
}

} // namespace

bool is_general(const Command& command)
{
    static const std::set<std::string, std::less<>> subjects{"file", "edit", "view", "go", "record", "window", "help"};
    return subjects.count(subject_of(command)) > 0;
}

void CommandTable::add(std::vector<Command> rows)
{
    for (auto& row : rows) {
        for (const auto& other : m_rows) {
            const bool meet = is_general(other) || is_general(row) || subject_of(row) == subject_of(other);
            if (row.id == other.id || (meet && !row.key.empty() && row.key == other.key))
                base::contract_broken(("the command " + row.id + " has the id or key of " + other.id).c_str(), __FILE__, __LINE__);
        }
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
