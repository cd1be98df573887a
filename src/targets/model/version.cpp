#include "targets/model/version.h"

namespace hedef::targets {

namespace {

constexpr std::pair<VersionState, std::string_view> names[] = {
    {VersionState::draft, "draft"},       {VersionState::proposed, "proposed"}, {VersionState::accepted, "accepted"},
    {VersionState::rejected, "rejected"}, {VersionState::approved, "approved"}, {VersionState::revised, "revised"},
};

} // namespace

std::string_view name(VersionState state)
{
    for (const auto& [known, text] : names)
        if (known == state) return text;
    return {};
}

std::optional<VersionState> parse_version_state(std::string_view text)
{
    for (const auto& [state, known] : names)
        if (known == text) return state;
    return std::nullopt;
}

} // namespace hedef::targets
