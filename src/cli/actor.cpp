#include "cli/actor.h"

#include "cli/session.h"
#include "cli/wrong_usage.h"
#include "people/people_queries.h"

namespace hedef::cli {

base::Result<people::PersonId> actor(Session& session)
{
    const auto& as = session.options().as;
    if (!as) return people::PersonId{};
    if (session.url().backend != db::Backend::sqlite) wrong_usage("cli.usage.as_on_server", "--as");
    return session.database().read([&](db::Transaction& tx) { return people::find_person(tx, *as); });
}

} // namespace hedef::cli
