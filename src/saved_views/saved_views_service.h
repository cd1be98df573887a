#pragma once
#include "base/result.h"
#include "db/database.h"
#include "saved_views/model/saved_view.h"

#include <string>
#include <vector>

namespace hedef::saved_views {

// The front door to saved views: each call is one unit of work, on the thread of the database. `by` is who asks.
class SavedViewsService
{
public:
    explicit SavedViewsService(db::Database& database) : m_db(database) {}

    // One's own and those that others share, by name.
    std::vector<SavedView> of_window(const std::string& window, people::PersonId by);
    // A view of this name is replaced when it is one's own. As the default, it is the only one.
    // Refused: "saved_views.name_missing", ".name_too_long" {most}, ".too_long".
    base::Result<SavedView> keep(SavedView, people::PersonId by);
    // Another name. Refused also: ".gone", ".not_yours", ".name_taken" {name}.
    base::Result<SavedView> rename(SavedViewId, const std::string& name, people::PersonId by);
    base::Result<SavedView> share(SavedViewId, bool shared, people::PersonId by);
    base::Result<SavedView> make_default(SavedViewId, bool is_default, people::PersonId by);
    base::Result<base::Done> remove(SavedViewId, people::PersonId by);

    // Writes the view to a file and reads one from it; the read view is not kept yet. Files that cannot be read or
    // written throw exchange::FileFailure. Refused: "saved_views.file_broken", ".file_of_other_window" {window}.
    static base::Result<base::Done> write_file(const SavedView&, const std::string& path);
    static base::Result<SavedView> read_file(const std::string& path, const std::string& window);

private:
    db::Database& m_db;
};

} // namespace hedef::saved_views
