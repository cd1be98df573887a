#include "shell/dialogs/quick_search.h"

#include "uikit/style.h"
#include "uikit/text.h"

#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace hedef::shell {

namespace {

using uikit::_;
using uikit::gap;

constexpr int width = 640, height = 440; // at 100 %
constexpr int page = 10;

} // namespace

QuickSearch::QuickSearch(wxWindow* parent, desk::Desk& desk, const uikit::WindowBook& book,
                         std::function<bool(std::string_view)> available, const std::vector<RecentWindow>& recent)
    : wxDialog(parent, wxID_ANY, _("Go to anything"), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      m_presenter(desk, *this, book, std::move(available), recent)
{
    m_field = new wxTextCtrl(this, wxID_ANY);
    m_field->SetName(_("What to look for"));
    m_field->SetHint(_("Customer, person, deal, territory, window or command"));
    using uikit::Align;
    m_list = new uikit::RowList<Hit>(
        this, "shell.quick_search",
        {{"words", N_("Found"), 340, Align::left, [](const Hit& hit) { return hit.words; }},
         {"detail", N_("What it is"), 260, Align::left, [](const Hit& hit) { return hit.detail; }}},
        [](const Hit& hit) { return hit.id; }, m_arranged);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(m_field, wxSizerFlags().Expand().Border(wxALL, gap(this)));
    all->Add(m_list, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap(this)));
    SetSizer(all);
    SetSize(FromDIP(wxSize(width, height)));
    CentreOnParent();
    SetEscapeId(wxID_CANCEL);

    m_field->Bind(wxEVT_TEXT, [this](const wxCommandEvent&) { m_presenter.type(uikit::utf8(m_field->GetValue())); });
    Bind(wxEVT_CHAR_HOOK, &QuickSearch::key, this);
    m_list->on_activate([this] {
        if (chosen()) EndModal(wxID_OK);
    });
    m_list->on_select([this] {
        if (const auto id = m_list->current(); id && !m_selecting) m_presenter.select(*id);
    });
    m_presenter.type({});
    m_field->SetFocus();
}

void QuickSearch::key(wxKeyEvent& event)
{
    switch (event.GetKeyCode()) {
    case WXK_DOWN:
        return m_presenter.move(1);
    case WXK_UP:
        return m_presenter.move(-1);
    case WXK_PAGEDOWN:
        return m_presenter.move(page);
    case WXK_PAGEUP:
        return m_presenter.move(-page);
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER:
        if (chosen()) EndModal(wxID_OK);
        return;
    case WXK_ESCAPE:
        return EndModal(wxID_CANCEL);
    default:
        event.Skip();
    }
}

void QuickSearch::show(const QuickSearchState& state)
{
    m_list->when_empty(uikit::wx(state.words));
    m_selecting = true; // by us, not by the person
    if (state.hits != m_shown) {
        m_shown = state.hits;
        m_list->show(m_shown);
    }
    if (state.selected) m_list->select(state.selected);
    m_selecting = false;
}

void go_to_anything(wxWindow* parent, desk::Desk& desk, const uikit::WindowBook& book,
                    std::function<bool(std::string_view command)> available,
                    const std::function<void(const std::string& command)>& tell, const std::vector<RecentWindow>& recent)
{
    Hit hit;
    {
        QuickSearch dialog(parent, desk, book, std::move(available), recent);
        if (dialog.ShowModal() != wxID_OK || !dialog.chosen()) return;
        hit = *dialog.chosen();
    }
    if (hit.place.window.empty())
        tell(hit.command);
    else
        desk.navigator.open(hit.place);
}

} // namespace hedef::shell
