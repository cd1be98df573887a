#pragma once
#include "db/database.h"
#include "db/statement.h"
#include "saved_views/model/saved_view.h"

#include <optional>
#include <string>
#include <vector>

namespace hedef::saved_views {

// All SQL of saved_view.
class SavedViewStore
{
public:
    explicit SavedViewStore(db::Transaction& tx) : m_tx(tx) {}

    // The person's own and what others share, by name.
    std::vector<SavedView> of_window(const std::string& window, people::PersonId);
    std::optional<SavedView> find(SavedViewId);
    std::optional<SavedView> find(people::PersonId owner, const std::string& window, const std::string& name);
    void insert(SavedView&);
    // Names the revision it replaces; Failure(conflict) when another desk was faster.
    void update(const SavedView&);
    void remove(SavedViewId);
    // No view of the owner and window is the default any more.
    void forget_default(people::PersonId owner, const std::string& window);

private:
    std::vector<SavedView> read(const std::string& condition, const db::Params&);
    db::Transaction& m_tx;
};

} // namespace hedef::saved_views
