#include "shell/dialogs/quick_search_presenter.h"

#include "base/text.h"
#include "words/language.h"

#include <algorithm>
#include <sstream>

namespace hedef::shell {

namespace {

using words::_;

constexpr std::size_t most_of_each = 20;
constexpr std::size_t most_named = 8; // commands and windows, so that they do not bury the records

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

// How well the words fit: 0 begins with the text, 1 each typed word begins one of theirs; none: not at all.
std::optional<int> fit(const std::string& key, const std::string& typed)
{
    if (key.starts_with(typed)) return 0;
    std::istringstream words(typed);
    for (std::string word; words >> word;)
        if (!any_word_starts(key, word)) return std::nullopt;
    return 1;
}

} // namespace

QuickSearchPresenter::QuickSearchPresenter(desk::Desk& desk, QuickSearchView& view, const uikit::WindowBook& book,
                                           std::function<bool(std::string_view)> available)
    : Presenter(desk), m_view(view), m_searches(book.searches)
{
    const auto add = [&](const char* words, std::string detail, desk::Place place, std::string command) {
        Hit hit{0, plain(words), std::move(detail), std::move(place), std::move(command)};
        m_named.push_back({hit, base::find_key(hit.words)});
    };
    for (const auto& kind : book.kinds)
        if (kind.words && kind.group != uikit::Group::none) add(kind.words, _("Window"), {kind.id, ""}, "");
    for (const auto& command : book.commands.all())
        if (available(command.id))
            add(command.words, command.key.empty() ? _("Command") : _("Command · {1}", command.key), {}, command.id);
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
    if (!typed.empty()) {
        std::vector<std::pair<int, const Named*>> fitting;
        for (const auto& named : m_named)
            if (const auto how = fit(named.key, typed)) fitting.emplace_back(*how, &named);
        std::ranges::stable_sort(fitting, {}, &std::pair<int, const Named*>::first);
        if (fitting.size() > most_named) fitting.resize(most_named);
        const auto add_named = [&](int how) {
            for (const auto& [fits, named] : fitting)
                if (fits == how) hits->push_back(named->hit);
        };
        add_named(0);
        for (const auto& found : m_found)
            hits->push_back({0, found.words, found.detail, found.place, {}});
        add_named(1);
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
        m_state.words = _("Nothing is called “{1}”.", m_text);
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
