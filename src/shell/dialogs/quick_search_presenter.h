#pragma once
#include "desk/presenter.h"
#include "uikit/window_book.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace hedef::shell {

// Something that Ctrl+K leads to: a window or record, or a command.
struct Hit
{
    std::int64_t id = 0; // its place in the list, from 1
    std::string words, detail;
    desk::Place place; // empty window: a command
    std::string command;
};

// A window that was in front, by its title; the newest first.
struct RecentWindow
{
    desk::Place place;
    std::string title;
};

struct QuickSearchState
{
    std::shared_ptr<const std::vector<Hit>> hits;
    std::int64_t selected = 0; // id; 0: none
    bool searching = false;
    std::string words; // what is shown instead of an empty list
};

struct QuickSearchView
{
    virtual ~QuickSearchView() = default;
    virtual void show(const QuickSearchState&) = 0;
};

// Finds commands and windows by their words and records by the searches of all subjects; before anything is typed, the
// windows that were in front last. What begins with what was typed comes before what holds it further on; among those
// that fit alike, recent windows come first, then windows, records, commands. One question is on its way at a time: who
// types fast is answered for what stands there in the end.
class QuickSearchPresenter : public desk::Presenter
{
public:
    // available: whether a command can be done now; those that cannot are not offered.
    QuickSearchPresenter(desk::Desk&, QuickSearchView&, const uikit::WindowBook&,
                         std::function<bool(std::string_view)> available, const std::vector<RecentWindow>& recent = {});
    void type(const std::string& text);
    void move(int rows); // the selection
    void select(std::int64_t id);
    // What Enter takes; nullptr: nothing is there.
    const Hit* chosen() const;
    const QuickSearchState& state() const { return m_state; }

protected:
    void failed() override;

private:
    enum class Sort // of hits that fit alike, in this order
    {
        recent,
        window,
        record,
        command
    };
    struct Named // a command or window, ready to be compared
    {
        Hit hit;
        std::string key;
        Sort sort;
    };
    void ask_records();
    void compose();
    void show();
    QuickSearchView& m_view;
    std::vector<uikit::Search> m_searches;
    std::vector<Named> m_named;
    std::string m_text, m_asked;
    std::vector<uikit::Found> m_found;
    bool m_asking = false;
    QuickSearchState m_state;
};

} // namespace hedef::shell
