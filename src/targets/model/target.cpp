#include "targets/model/target.h"

#include <algorithm>

namespace hedef::targets {

std::string_view name(OwnerKind kind)
{
    switch (kind) {
    case OwnerKind::company:
        return "company";
    case OwnerKind::territory:
        return "territory";
    case OwnerKind::team:
        return "team";
    case OwnerKind::person:
        return "person";
    }
    return {};
}

std::optional<OwnerKind> parse_owner_kind(std::string_view word)
{
    for (const OwnerKind kind : all_owner_kinds)
        if (name(kind) == word) return kind;
    return std::nullopt;
}

bool is_money(std::string_view measure)
{
    return measure == revenue || measure == margin;
}

bool is_measure_name(std::string_view measure)
{
    const auto good = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-'; };
    return !measure.empty() && measure.size() <= 40 && std::all_of(measure.begin(), measure.end(), good);
}

} // namespace hedef::targets
