#include "shell/dialogs/quick_search_presenter.h"

#include "base/text.h"
#include "words/language.h"

#include <algorithm>
#include <sstream>
#include <utility>

namespace hedef::shell {

namespace {

using words::_;

constexpr std::size_t most_of_each = 20;
constexpr std::size_t most_commands = 8; // so that they do not bury the records

// The words of a menu without their access key ("&" stands before it, "&&" for itself).
std::string plain(const char* english)
{
    const std::string words = words::translated(english);
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == '&' && i + 1 < words.size()) ++i;
        text += words[i];
    }
    return text;
}

bool any_word_starts(const std::string& key, const std::string& start)
{
    return key.starts_with(start) || key.find(" " + start) != std::string::npos;
}

// How well the words fit: 0 are the text, 1 begin with it, 2 each typed word begins one of theirs; none: not at all.
std::optional<int> fit(const std::string& key, const std::string& typed)
{
    if (key == typed) return 0;
    if (key.starts_with(typed)) return 1;
    std::istringstream words(typed);
    for (std::string word; words >> word;)
        if (!any_word_starts(key, word)) return std::nullopt;
    return 2;
}

constexpr int found_otherwise = 3; // a record by its code or by what belongs to it

} // namespace

QuickSearchPresenter::QuickSearchPresenter(desk::Desk& desk, QuickSearchView& view, const uikit::WindowBook& book,
                                           std::function<bool(std::string_view)> available,
                                           const std::vector<RecentWindow>& recent)
    : Presenter(desk), m_view(view), m_searches(book.searches)
{
    const auto add = [&](std::string words, std::string detail, desk::Place place, std::string command, Sort sort) {
        Hit hit{0, std::move(words), std::move(detail), std::move(place), std::move(command)};
        std::string key = base::find_key(hit.words);
        m_named.push_back({std::move(hit), std::move(key), sort});
    };
    for (const auto& window : recent)
        add(window.title, _("Recent window"), window.place, "", Sort::recent);
    for (const auto& kind : book.kinds)
        if (kind.words && kind.group != uikit::Group::none)
            add(plain(kind.words), _("Window"), {kind.id, ""}, "", Sort::window);
    for (const auto& command : book.commands.all())
        if (available(command.id))
            add(plain(command.words), command.key.empty() ? _("Command") : _("Command · {1}", command.key), {}, command.id,
                Sort::command);
}

void QuickSearchPresenter::type(const std::string& text)
{
    m_text = text;
    if (base::trimmed(text).empty()) m_found.clear();
    compose();
    ask_records();
}

void QuickSearchPresenter::ask_records()
{
    const std::string text(base::trimmed(m_text));
    if (m_asking || text.empty() || text == m_asked || m_searches.empty()) return show();
    m_asking = true;
    m_asked = text;
    m_state.searching = true;
    show();
    ask(
        [searches = m_searches, text] {
            std::vector<uikit::Found> found;
            for (const auto& search : searches)
                for (auto& one : search(text, most_of_each))
                    found.push_back(std::move(one));
            return found;
        },
        [this](std::vector<uikit::Found> found) {
            m_asking = false;
            m_state.searching = false;
            if (!base::trimmed(m_text).empty()) m_found = std::move(found);
            compose();
            ask_records(); // for what was typed meanwhile
        });
}

void QuickSearchPresenter::compose()
{
    const std::string typed = base::find_key(m_text);
    auto hits = std::make_shared<std::vector<Hit>>();
    if (typed.empty()) {
        for (const auto& named : m_named)
            if (named.sort == Sort::recent) hits->push_back(named.hit);
    } else {
        using Rank = std::pair<int, Sort>;
        std::vector<std::pair<Rank, Hit>> fitting;
        std::size_t commands = 0;
        for (const auto& named : m_named)
            if (const auto how = fit(named.key, typed))
                if (named.sort != Sort::command || ++commands <= most_commands) fitting.push_back({{*how, named.sort}, named.hit});
        for (const auto& found : m_found)
            fitting.push_back({{fit(base::find_key(found.words), typed).value_or(found_otherwise), Sort::record},
                               {0, found.words, found.detail, found.place, {}}});
        std::ranges::stable_sort(fitting, {}, &std::pair<Rank, Hit>::first);
        for (auto& [rank, hit] : fitting) {
            // A record that was open before is one hit.
            const bool known = !hit.place.window.empty() && std::ranges::any_of(*hits, [&](const Hit& other) { return other.place == hit.place; });
            if (!known) hits->push_back(std::move(hit));
        }
    }
    for (std::size_t i = 0; i < hits->size(); ++i)
        (*hits)[i].id = std::int64_t(i) + 1;
    m_state.hits = std::move(hits);
    m_state.selected = m_state.hits->empty() ? 0 : 1;
}

void QuickSearchPresenter::show()
{
    if (base::trimmed(m_text).empty())
        m_state.words = _("Type a few letters of a customer, a person, a deal, a territory, a window or a command.");
    else if (m_state.searching)
        m_state.words = _("Searching…");
    else
        m_state.words = _("Nothing is called “{1}”. Fewer letters find more; a code finds exactly one. Commands that cannot be "
                          "done now are not listed.",
                          m_text);
    m_view.show(m_state);
}

void QuickSearchPresenter::move(int rows)
{
    if (m_state.hits->empty()) return;
    m_state.selected =
        std::clamp<std::int64_t>(m_state.selected + rows, 1, static_cast<std::int64_t>(m_state.hits->size()));
    m_view.show(m_state);
}

void QuickSearchPresenter::select(std::int64_t id)
{
    m_state.selected = id;
}

const Hit* QuickSearchPresenter::chosen() const
{
    if (!m_state.hits || m_state.selected < 1 || m_state.selected > std::int64_t(m_state.hits->size())) return nullptr;
    return &(*m_state.hits)[std::size_t(m_state.selected) - 1];
}

void QuickSearchPresenter::failed()
{
    m_asking = false;
    m_state.searching = false;
    show();
}

} // namespace hedef::shell
