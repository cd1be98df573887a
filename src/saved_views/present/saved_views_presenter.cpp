#include "saved_views/present/saved_views_presenter.h"

#include <algorithm>

namespace hedef::saved_views {

const SavedView* SavedViewsState::chosen_view() const
{
    const auto found = std::find_if(views.begin(), views.end(), [&](const auto& view) { return view.id == chosen; });
    return found == views.end() ? nullptr : &*found;
}

bool SavedViewsState::mine(people::PersonId person) const
{
    const SavedView* view = chosen_view();
    return view && view->owner == person;
}

SavedViewsPresenter::SavedViewsPresenter(desk::Desk& desk, SavedViewsView& view, SavedViewsService& service,
                                         std::string window)
    : Presenter(desk), m_view(view), m_service(service), m_window(std::move(window))
{
    m_changes = desk.changes.subscribe("", [this](const base::Change& change) {
        if (m_state.loaded && (change.topic == "saved_view" || change.topic == "everything")) load();
    });
}

void SavedViewsPresenter::load(std::function<void()> then)
{
    ask_latest([&service = m_service, window = m_window, by = person()] { return service.of_window(window, by); },
               [this, then](std::vector<SavedView> views) {
                   m_state.views = std::move(views);
                   m_state.loaded = true;
                   if (!m_state.chosen_view()) m_state.chosen = {};
                   m_view.show(m_state);
                   if (then) then();
               });
}

void SavedViewsPresenter::open(bool with_default, std::function<void()> then)
{
    load([this, with_default, then] {
        if (with_default)
            for (const SavedView& view : m_state.views)
                if (view.is_default && view.owner == person()) {
                    choose(view.id);
                    break;
                }
        if (then) then();
    });
}

void SavedViewsPresenter::choose(SavedViewId id)
{
    m_state.chosen = id;
    const SavedView* view = m_state.chosen_view();
    if (!view) m_state.chosen = {};
    const KeptList list = view ? KeptList{view->filter, view->arrangement} : KeptList{};
    m_view.show(m_state);
    if (view) m_view.take(list);
}

void SavedViewsPresenter::choose_none()
{
    m_state.chosen = {};
    m_view.show(m_state);
}

void SavedViewsPresenter::keep(SavedView view)
{
    ask([&service = m_service, view = std::move(view), by = person()] { return service.keep(view, by); },
        [this](base::Result<SavedView> answer) { kept(std::move(answer)); });
}

void SavedViewsPresenter::kept(base::Result<SavedView> answer)
{
    if (!answer) {
        m_view.tell(answer.refusal());
        return load();
    }
    m_state.chosen = answer->id;
    const auto same = [&](const SavedView& view) { return view.id == answer->id; };
    if (const auto known = std::find_if(m_state.views.begin(), m_state.views.end(), same); known != m_state.views.end())
        *known = *answer;
    else
        m_state.views.push_back(*answer);
    load();
}

void SavedViewsPresenter::keep_as(const std::string& name, bool shared)
{
    SavedView view;
    for (const SavedView& known : m_state.views)
        if (known.name == name && known.owner == person()) {
            if (!m_view.may_replace(known)) return;
            view.is_default = known.is_default;
        }
    const KeptList list = m_view.current();
    view.window = m_window;
    view.name = name;
    view.shared = shared;
    view.filter = list.filter;
    view.arrangement = list.arrangement;
    keep(std::move(view));
}

void SavedViewsPresenter::keep_changes()
{
    if (!m_state.mine(person())) return;
    SavedView view = *m_state.chosen_view();
    const KeptList list = m_view.current();
    view.filter = list.filter;
    view.arrangement = list.arrangement;
    keep(std::move(view));
}

void SavedViewsPresenter::rename(const std::string& name)
{
    ask([&service = m_service, id = m_state.chosen, name, by = person()] { return service.rename(id, name, by); },
        [this](base::Result<SavedView> answer) { kept(std::move(answer)); });
}

void SavedViewsPresenter::share(bool shared)
{
    ask([&service = m_service, id = m_state.chosen, shared, by = person()] { return service.share(id, shared, by); },
        [this](base::Result<SavedView> answer) { kept(std::move(answer)); });
}

void SavedViewsPresenter::make_default(bool yes)
{
    ask([&service = m_service, id = m_state.chosen, yes, by = person()] { return service.make_default(id, yes, by); },
        [this](base::Result<SavedView> answer) { kept(std::move(answer)); });
}

void SavedViewsPresenter::remove()
{
    const SavedView* view = m_state.chosen_view();
    if (!view || !m_view.may_delete(*view)) return;
    ask([&service = m_service, id = view->id, by = person()] { return service.remove(id, by); },
        [this](base::Result<base::Done> answer) {
            if (!answer) m_view.tell(answer.refusal());
            load();
        });
}

void SavedViewsPresenter::export_to(const std::string& path)
{
    SavedView view;
    if (const SavedView* chosen = m_state.chosen_view()) view.name = chosen->name;
    if (view.name.empty()) {
        const auto slash = path.find_last_of("/\\");
        view.name = path.substr(slash == std::string::npos ? 0 : slash + 1);
        view.name = view.name.substr(0, view.name.find_last_of('.'));
    }
    const KeptList list = m_view.current();
    view.window = m_window;
    view.filter = list.filter;
    view.arrangement = list.arrangement;
    ask([view, path] { return SavedViewsService::write_file(view, path); },
        [this](base::Result<base::Done> answer) {
            if (!answer) m_view.tell(answer.refusal());
        });
}

// A view from a file becomes one's own, beside a view that has its name.
void SavedViewsPresenter::import_from(const std::string& path)
{
    ask([path, window = m_window] { return SavedViewsService::read_file(path, window); },
        [this](base::Result<SavedView> answer) {
            if (!answer) return m_view.tell(answer.refusal());
            SavedView view = *answer;
            const auto taken = [&](const std::string& name) {
                return std::any_of(m_state.views.begin(), m_state.views.end(), [&](const SavedView& known) {
                    return known.name == name && known.owner == person();
                });
            };
            for (int n = 2; taken(view.name); ++n)
                view.name = answer->name + " " + std::to_string(n);
            m_view.take({view.filter, view.arrangement});
            keep(std::move(view));
        });
}

} // namespace hedef::saved_views
