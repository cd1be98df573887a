#include "pipeline/model/opportunity.h"

namespace hedef::pipeline {

std::string_view name(SplitKind kind)
{
    switch (kind) {
    case SplitKind::direct:
        return "direct";
    case SplitKind::overlay:
        return "overlay";
    }
    return {};
}

std::optional<SplitKind> parse_split_kind(std::string_view word)
{
    for (const SplitKind kind : {SplitKind::direct, SplitKind::overlay})
        if (name(kind) == word) return kind;
    return std::nullopt;
}

} // namespace hedef::pipeline
