#include "saved_views/saved_views_service.h"

#include "base/text.h"
#include "exchange/atomic_file.h"
#include "exchange/bytes.h"
#include "saved_views/saved_view_json.h"
#include "saved_views/store/saved_view_store.h"

#include <filesystem>

namespace hedef::saved_views {

namespace {

using base::Done;
using base::Refusal;
using base::Result;
using db::Transaction;

constexpr std::size_t longest_name = 200;
constexpr std::size_t longest_text = 1900; // as in the table

Result<Done> check(const SavedView& view)
{
    if (base::trimmed(view.name).empty()) return Refusal{"saved_views.name_missing", "name"};
    if (base::length(view.name) > longest_name)
        return Refusal{"saved_views.name_too_long", "name", {std::to_string(longest_name)}};
    if (base::length(view.filter) > longest_text || base::length(view.arrangement) > longest_text)
        return Refusal{"saved_views.too_long", "filter"};
    return Done{};
}

// One's own view, or why it cannot be changed.
Result<SavedView> own(SavedViewStore& store, SavedViewId id, people::PersonId by)
{
    auto view = store.find(id);
    if (!view) return Refusal{"saved_views.gone"};
    if (view->owner != by) return Refusal{"saved_views.not_yours", "", {view->name}};
    return std::move(*view);
}

// Stores one's own view, changed by f.
template <class F> Result<SavedView> changed(db::Database& database, SavedViewId id, people::PersonId by, F f)
{
    return database.write([&](Transaction& tx) -> Result<SavedView> {
        SavedViewStore store(tx);
        auto view = own(store, id, by);
        if (!view) return view;
        if (const Result<Done> may = f(store, *view); !may) return may.refusal();
        store.update(*view);
        ++view->revision;
        return view;
    });
}

} // namespace

std::vector<SavedView> SavedViewsService::of_window(const std::string& window, people::PersonId by)
{
    return m_db.read([&](Transaction& tx) { return SavedViewStore(tx).of_window(window, by); });
}

Result<SavedView> SavedViewsService::keep(SavedView view, people::PersonId by)
{
    view.name = base::trimmed(view.name);
    if (const auto fits = check(view); !fits) return fits.refusal();
    return m_db.write([&](Transaction& tx) -> Result<SavedView> {
        SavedViewStore store(tx);
        SavedView mine = view;
        mine.owner = by;
        if (mine.is_default) store.forget_default(by, mine.window);
        if (const auto stored = store.find(by, mine.window, mine.name)) {
            mine.id = stored->id;
            mine.revision = stored->revision;
            store.update(mine);
            ++mine.revision;
        } else {
            store.insert(mine);
        }
        return mine;
    });
}

Result<SavedView> SavedViewsService::rename(SavedViewId id, const std::string& name, people::PersonId by)
{
    return changed(m_db, id, by, [&](SavedViewStore& store, SavedView& view) -> Result<Done> {
        view.name = base::trimmed(name);
        const auto other = store.find(by, view.window, view.name);
        if (other && other->id != id) return Refusal{"saved_views.name_taken", "name", {view.name}};
        return check(view);
    });
}

Result<SavedView> SavedViewsService::share(SavedViewId id, bool shared, people::PersonId by)
{
    return changed(m_db, id, by, [&](SavedViewStore&, SavedView& view) -> Result<Done> {
        view.shared = shared;
        return Done{};
    });
}

Result<SavedView> SavedViewsService::make_default(SavedViewId id, bool is_default, people::PersonId by)
{
    return changed(m_db, id, by, [&](SavedViewStore& store, SavedView& view) -> Result<Done> {
        store.forget_default(by, view.window);
        view = *store.find(id); // its revision may have grown
        view.is_default = is_default;
        return Done{};
    });
}

Result<Done> SavedViewsService::remove(SavedViewId id, people::PersonId by)
{
    return m_db.write([&](Transaction& tx) -> Result<Done> {
        SavedViewStore store(tx);
        if (const auto view = own(store, id, by); !view) return view.refusal();
        store.remove(id);
        return Done{};
    });
}

Result<Done> SavedViewsService::write_file(const SavedView& view, const std::string& path)
{
    exchange::AtomicFile file{std::filesystem::path(path)};
    file.write(saved_view_to_json(view));
    file.commit();
    return Done{};
}

Result<SavedView> SavedViewsService::read_file(const std::string& path, const std::string& window)
{
    const auto bytes = exchange::Bytes::open(path);
    if (!bytes) return bytes.refusal();
    constexpr std::size_t largest = 100'000;
    auto view = saved_view_from_json(bytes->head(largest));
    if (view && view->window != window) return Refusal{"saved_views.file_of_other_window", "", {view->window}};
    return view;
}

} // namespace hedef::saved_views
