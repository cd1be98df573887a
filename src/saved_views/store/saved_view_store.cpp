#include "saved_views/store/saved_view_store.h"

#include "base/text.h"

namespace hedef::saved_views {

namespace {

constexpr auto select_views = R"(
    select v.id, v.owner_id, v.place, v.name, v.shared, v.is_default, v.filter_text, v.arrangement, v.revision
      from saved_view v
     where )";

constexpr auto insert_view = R"(
    insert into saved_view (id, owner_id, place, name, sort_key, shared, is_default, filter_text, arrangement, revision)
    values (:id, :owner, :window, :name, :sort_key, :shared, :is_default, :filter, :arrangement, 1))";

constexpr auto update_view = R"(
    update saved_view
       set name = :name, sort_key = :sort_key, shared = :shared, is_default = :is_default, filter_text = :filter,
           arrangement = :arrangement, revision = revision + 1
     where id = :id and revision = :revision)";

constexpr auto delete_view = "delete from saved_view where id = :id";

constexpr auto clear_default = R"(
    update saved_view
       set is_default = 0, revision = revision + 1
     where owner_id = :owner and place = :window and is_default = 1)";

} // namespace

std::vector<SavedView> SavedViewStore::read(const std::string& condition, const db::Params& params)
{
    std::vector<std::int64_t> id, owner, shared, is_default, revision;
    std::vector<std::string> window, name, filter, arrangement;
    db::select(m_tx, select_views + condition + " order by v.sort_key, v.id", params, id, owner, window, name, shared,
               is_default, filter, arrangement, revision);
    std::vector<SavedView> views;
    views.reserve(id.size());
    for (std::size_t i = 0; i < id.size(); ++i)
        views.push_back({SavedViewId{id[i]}, people::PersonId{owner[i]}, std::move(window[i]), std::move(name[i]),
                         shared[i] != 0, is_default[i] != 0, std::move(filter[i]), std::move(arrangement[i]),
                         revision[i]});
    return views;
}

std::vector<SavedView> SavedViewStore::of_window(const std::string& window, people::PersonId person)
{
    return read("v.place = :window and (v.owner_id = :owner or v.shared = 1)",
                {{"window", window}, {"owner", person.value}});
}

std::optional<SavedView> SavedViewStore::find(SavedViewId id)
{
    auto found = read("v.id = :id", {{"id", id.value}});
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::optional<SavedView> SavedViewStore::find(people::PersonId owner, const std::string& window, const std::string& name)
{
    auto found = read("v.owner_id = :owner and v.place = :window and v.name = :name",
                      {{"owner", owner.value}, {"window", window}, {"name", name}});
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

void SavedViewStore::insert(SavedView& view)
{
    view.id = SavedViewId{m_tx.new_id("saved_view")};
    view.revision = 1;
    db::execute(m_tx, insert_view,
                {{"id", view.id},
                 {"owner", view.owner.value},
                 {"window", view.window},
                 {"name", view.name},
                 {"sort_key", base::sort_key(view.name)},
                 {"shared", view.shared},
                 {"is_default", view.is_default},
                 {"filter", view.filter},
                 {"arrangement", view.arrangement}});
    m_tx.changed("saved_view", view.id.value);
}

void SavedViewStore::update(const SavedView& view)
{
    const auto rows = db::execute(m_tx, update_view,
                                  {{"name", view.name},
                                   {"sort_key", base::sort_key(view.name)},
                                   {"shared", view.shared},
                                   {"is_default", view.is_default},
                                   {"filter", view.filter},
                                   {"arrangement", view.arrangement},
                                   {"id", view.id},
                                   {"revision", view.revision}});
    if (rows != 1) throw db::Failure(db::FailureKind::conflict, "saved_view");
    m_tx.changed("saved_view", view.id.value);
}

void SavedViewStore::remove(SavedViewId id)
{
    db::execute(m_tx, delete_view, {{"id", id}});
    m_tx.changed("saved_view", id.value);
}

void SavedViewStore::forget_default(people::PersonId owner, const std::string& window)
{
    db::execute(m_tx, clear_default, {{"owner", owner.value}, {"window", window}});
}

} // namespace hedef::saved_views
