#include "shell/navigation_pane.h"

#include "shell/menus.h"
#include "uikit/icons.h"
#include "uikit/text.h"
#include "words/figures.h"

#include <wx/dataview.h>
#include <wx/menuitem.h>
#include <wx/sizer.h>

namespace hedef::shell {

using uikit::_;

NavigationPane::NavigationPane(wxWindow* parent, const uikit::WindowBook& book, desk::Preferences& preferences,
                               std::function<void(const std::string&)> open)
    : wxPanel(parent), m_preferences(preferences), m_open(std::move(open))
{
    m_tree = new wxDataViewTreeCtrl(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(190, 300)),
                                    wxDV_NO_HEADER | wxDV_SINGLE | wxBORDER_NONE);
    m_tree->SetName(_("Windows"));
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(m_tree, wxSizerFlags(1).Expand());
    SetSizer(sizer);
    fill(book);
    m_tree->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent& event) { chosen(event); });
    // A click opens; arrow keys only walk.
    m_tree->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        m_walking = true;
        CallAfter([this] { m_walking = false; }); // when the key has done what it does
        event.Skip();
    });
    m_tree->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent& event) {
        if (!m_marking && !m_walking) chosen(event);
    });
    const auto folded = [this](wxDataViewEvent& event) {
        const auto group = m_groups.find(event.GetItem().GetID());
        if (group != m_groups.end())
            m_preferences.set("shell.folded." + group->second, m_tree->IsExpanded(event.GetItem()) ? "" : "1");
    };
    m_tree->Bind(wxEVT_DATAVIEW_ITEM_COLLAPSED, folded);
    m_tree->Bind(wxEVT_DATAVIEW_ITEM_EXPANDED, folded);
}

void NavigationPane::fill(const uikit::WindowBook& book)
{
    // As bundles, which are drawn sharp and no larger than meant on every screen; from an image list Windows doubles them at 200 %.
    wxVector<wxBitmapBundle> images;
    for (int g = 0; g < int(uikit::Group::none); ++g)
        for (const auto& kind : book.kinds)
            if (kind.group == uikit::Group(g) && !kind.icon.empty()) images.push_back(uikit::icon(kind.icon));
    m_tree->SetImages(images);
    int next_image = 0;
    for (int g = 0; g < int(uikit::Group::none); ++g) {
        wxDataViewItem group;
        for (const auto& kind : book.kinds) {
            if (kind.group != uikit::Group(g)) continue;
            if (!group.IsOk()) {
                group = m_tree->AppendContainer(wxDataViewItem(), words_of(kind.group));
                m_groups[group.GetID()] = std::to_string(g);
            }
            const wxString words = wxMenuItem::GetLabelText(_(kind.words));
            const int image = kind.icon.empty() ? -1 : next_image++;
            const auto item = m_tree->AppendItem(group, words, image);
            m_kinds[item.GetID()] = kind.id;
            m_words[kind.id] = words;
        }
        if (group.IsOk() && m_preferences.get("shell.folded." + std::to_string(g)).value_or("").empty()) m_tree->Expand(group);
    }
}

void NavigationPane::chosen(const wxDataViewEvent& event)
{
    const auto kind = m_kinds.find(event.GetItem().GetID());
    // Opening raises another window; not from within the tree's own event.
    if (kind != m_kinds.end()) CallAfter([this, id = kind->second] { m_open(id); });
}

void NavigationPane::waiting(const std::string& kind, std::int64_t count)
{
    for (const auto& [item, id] : m_kinds) {
        if (id != kind) continue;
        const wxString words = count > 0 ? m_words[kind] + uikit::wx(" (" + words::count(count) + ")") : m_words[kind];
        if (m_tree->GetItemText(wxDataViewItem(item)) != words) m_tree->SetItemText(wxDataViewItem(item), words);
    }
}

void NavigationPane::mark(const std::string& kind)
{
    m_marking = true;
    wxDataViewItem marked;
    for (const auto& [item, id] : m_kinds)
        if (id == kind) marked = wxDataViewItem(item);
    if (!marked.IsOk())
        m_tree->UnselectAll();
    else if (m_tree->GetSelection() != marked)
        m_tree->Select(marked);
    m_marking = false;
}

} // namespace hedef::shell
