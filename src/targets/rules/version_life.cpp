#include "targets/rules/version_life.h"

namespace hedef::targets {

namespace {

struct Step
{
    VersionVerb verb;
    VersionState from, to;
};

// A proposed version may be approved without its owner's word by whoever may approve.
constexpr Step steps[] = {
    {VersionVerb::propose, VersionState::draft, VersionState::proposed},
    {VersionVerb::accept, VersionState::proposed, VersionState::accepted},
    {VersionVerb::reject, VersionState::proposed, VersionState::rejected},
    {VersionVerb::reopen, VersionState::rejected, VersionState::draft},
    {VersionVerb::approve, VersionState::proposed, VersionState::approved},
    {VersionVerb::approve, VersionState::accepted, VersionState::approved},
    {VersionVerb::revise, VersionState::approved, VersionState::revised},
};

} // namespace

base::Result<VersionState> after(const Version& version, VersionVerb verb)
{
    for (const Step& step : steps)
        if (step.verb == verb && step.from == version.state) return step.to;
    return base::Refusal{"targets.version.wrong_state",
                         "state",
                         {version.name, std::string(name(version.state))},
                         base::RefusalKind::rule,
                         {}};
}

} // namespace hedef::targets
