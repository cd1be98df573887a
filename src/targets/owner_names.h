#pragma once
#include "db/database.h"
#include "exchange/name_index.h"
#include "targets/model/target.h"

#include <map>
#include <string>

namespace hedef::targets {

// How files call the owners of targets: by code, name or (territories) path; with "person:", "team:" or "territory:"
// before it always, and necessarily where the plain word could be several.
class OwnerNames
{
public:
    explicit OwnerNames(db::Transaction&);
    const exchange::NameIndex& index() const { return m_index; }
    static Owner owner_of(std::int64_t indexed) { return {static_cast<OwnerKind>(indexed % 4), indexed / 4}; }
    // The shortest way to say it that means nobody else; empty for owners that are gone.
    const std::string& said(const Owner& owner) const { return m_index.code(indexed(owner)); }

private:
    struct Known
    {
        Owner owner;
        std::string code, name, path;
    };
    static std::int64_t indexed(const Owner& owner) { return owner.id * 4 + static_cast<std::int64_t>(owner.kind); }
    exchange::NameIndex m_index;
};

} // namespace hedef::targets
