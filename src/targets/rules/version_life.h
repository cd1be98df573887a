#pragma once
#include "base/result.h"
#include "targets/model/version.h"

namespace hedef::targets {

enum class VersionVerb
{
    propose,
    accept,
    reject,
    reopen, // a rejected one is worked on again
    approve,
    revise, // of an approved one; the new version is a draft
};

// The state that the verb leads to (of `revise`: that of the old version once the new one is approved).
// Refused: "targets.version.wrong_state" {name, state}.
base::Result<VersionState> after(const Version&, VersionVerb);

} // namespace hedef::targets
