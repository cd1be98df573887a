#pragma once
#include "people/model/person.h"
#include "targets/model/target.h"

#include <optional>
#include <string>
#include <string_view>

namespace hedef::targets {

//   draft ──► proposed ──► accepted ──► approved ──► revised
//                 └──────► rejected ──► draft
// Nothing is overwritten: a revision is a new draft; once that is approved the old version is `revised` and its figures count no more.
enum class VersionState
{
    draft,
    proposed,
    accepted,
    rejected,
    approved,
    revised,
};
std::string_view name(VersionState);
std::optional<VersionState> parse_version_state(std::string_view);

// A set of figures that was decided together. Of approved versions the latest counts, figure by figure.
struct Version
{
    VersionId id;
    std::string code; // unique; empty in a new one: made from the name
    std::string name;
    VersionState state = VersionState::draft;
    VersionId revises;
    std::optional<std::string> method; // of an allocation, see to_text(Blend)
    std::optional<std::string> note;   // what the allocation said, e.g. that it fell back to equal
    std::int64_t approved_order = 0;   // counts approvals from 1; 0: not approved
    std::int64_t revision = 1;
    bool operator==(const Version&) const = default;
};

} // namespace hedef::targets
