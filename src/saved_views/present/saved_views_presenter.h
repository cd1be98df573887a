#pragma once
#include "desk/presenter.h"
#include "saved_views/saved_views_service.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace hedef::saved_views {

// What a list shows just now, or is to show.
struct KeptList
{
    std::string filter;      // desk::filter_text
    std::string arrangement; // uikit::RowListBase::arrangement
    bool operator==(const KeptList&) const = default;
};

struct SavedViewsState
{
    std::vector<SavedView> views; // by name; own ones and shared ones
    SavedViewId chosen;           // none: no view, or one that is changed since
    bool loaded = false;
    // What can be done with the chosen one: it is one's own.
    bool mine(people::PersonId person) const;
    const SavedView* chosen_view() const;
};

struct SavedViewsView
{
    virtual ~SavedViewsView() = default;
    virtual void show(const SavedViewsState&) = 0;
    virtual KeptList current() const = 0;         // of the list
    virtual void take(const KeptList&) = 0;       // the list becomes this
    virtual void tell(const base::Refusal&) = 0;
    virtual bool may_replace(const SavedView&) = 0; // one of that name is there
    virtual bool may_delete(const SavedView&) = 0;
};

// The views of one window's list.
class SavedViewsPresenter : public desk::Presenter
{
public:
    SavedViewsPresenter(desk::Desk&, SavedViewsView&, SavedViewsService&, std::string window);

    // with_default: the list is to open with the default view, if there is one. then: when that is decided.
    void open(bool with_default, std::function<void()> then = {});
    void choose(SavedViewId);
    void choose_none(); // "as it was left": forgets which is chosen, the list stays
    void keep_as(const std::string& name, bool shared);
    // The chosen one becomes what the list shows now.
    void keep_changes();
    void rename(const std::string& name);
    void share(bool);
    void make_default(bool);
    void remove();
    void export_to(const std::string& path);
    void import_from(const std::string& path);

    const SavedViewsState& state() const { return m_state; }
    people::PersonId person() { return people::PersonId{desk().person}; }

private:
    void load(std::function<void()> then = {});
    void kept(base::Result<SavedView>);
    void keep(SavedView);

    SavedViewsView& m_view;
    SavedViewsService& m_service;
    std::string m_window;
    SavedViewsState m_state;
    base::Connection m_changes;
};

} // namespace hedef::saved_views
