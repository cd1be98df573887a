#include "saved_views/view/views_bar.h"

#include "uikit/ask.h"
#include "uikit/form_dialog.h"
#include "uikit/icons.h"
#include "uikit/style.h"
#include "uikit/text.h"

#include <wx/bmpbuttn.h>
#include <wx/filedlg.h>
#include <wx/menu.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace hedef::saved_views {

using uikit::_;
using uikit::gap;
using uikit::utf8;
using uikit::wx;

std::vector<uikit::Command> view_commands()
{
    using uikit::Menu;
    return {
        {"views.keep_as", Menu::view, N_("&Keep view as…"), N_("Keep filter, columns and order under a name"), "", "save",
         false, true},
        {"views.keep", Menu::view, N_("Keep &changes of the view"), N_("The chosen view becomes what the list shows now"),
         "", "", false, false},
        {"views.rename", Menu::view, N_("Re&name view…"), N_("Give the chosen view another name"), "", "edit", false, false},
        {"views.share", Menu::view, N_("&Share view with everybody"), N_("Show the chosen view to everybody, or no longer"),
         "", "", false, false},
        {"views.default", Menu::view, N_("Open the list &with this view"),
         N_("The list opens with the chosen view, or no longer"), "", "", false, false},
        {"views.export", Menu::view, N_("Send view as a &file…"), N_("Write filter, columns and order to a file"), "",
         "export", false, false},
        {"views.import", Menu::view, N_("&Read view from a file…"), N_("Take a view that somebody sent"), "", "import",
         false, false},
        {"views.delete", Menu::view, N_("&Delete view…"), N_("Delete the chosen view"), "", "delete", false, false},
    };
}

ViewsBar::ViewsBar(wxWindow* parent, desk::Desk& desk, SavedViewsService& service, const std::string& window, List list)
    : wxPanel(parent), m_list(std::move(list)), m_presenter(desk, *this, service, window)
{
    auto* label = new wxStaticText(this, wxID_ANY, _("Vie&w:"));
    m_choice = new wxChoice(this, wxID_ANY, wxDefaultPosition, wxSize(FromDIP(200), -1));
    m_choice->SetName(wx("views"));
    m_choice->SetToolTip(_("Kept filters, columns and orders of this list"));
    m_choice->Append(_("(no view)"));
    m_choice->SetSelection(0);
    auto* more = new wxBitmapButton(this, wxID_ANY, uikit::icon("save"), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    more->SetName(wx("views_menu"));
    more->SetToolTip(_("Keep, change, share or send views"));
    m_choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        const int at = m_choice->GetSelection();
        if (at <= 0) return m_presenter.choose_none();
        m_presenter.choose(m_ids[static_cast<std::size_t>(at - 1)]);
    });
    more->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { menu(); });
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(label, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, gap(this, 1));
    row->Add(m_choice, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, gap(this, 1));
    row->Add(more, 0, wxALIGN_CENTRE_VERTICAL);
    SetSizer(row);
}

void ViewsBar::show(const SavedViewsState& state)
{
    m_ids.clear();
    wxArrayString words;
    words.Add(_("(no view)"));
    int chosen = 0;
    for (const SavedView& view : state.views) {
        m_ids.push_back(view.id);
        wxString name = wx(view.name);
        if (view.shared) name = _("{1} (shared)", view.name);
        if (view.is_default && view.owner == m_presenter.person()) name = _("{1} (default)", utf8(name));
        words.Add(name);
        if (view.id == state.chosen) chosen = static_cast<int>(words.size()) - 1;
    }
    if (m_choice->GetStrings() != words) m_choice->Set(words);
    m_choice->SetSelection(chosen);
}

void ViewsBar::take(const KeptList& list)
{
    m_taking = true;
    m_list.take(list);
    m_taking = false;
    m_taken = m_list.current();
}

void ViewsBar::list_changed()
{
    // The name stays while its owner changes the list, so that the changes can be kept; of others' views it goes.
    if (m_taking || !m_presenter.state().chosen) return;
    if (!m_presenter.state().mine(m_presenter.person()) && !(m_list.current() == m_taken)) m_presenter.choose_none();
}

void ViewsBar::tell(const base::Refusal& refusal)
{
    uikit::tell(this, refusal);
}

bool ViewsBar::may_replace(const SavedView& view)
{
    return uikit::ask(this, _("Replace the view “{1}”?", view.name),
                      _("A view of that name is kept already; it becomes what the list shows now."), _("&Replace"), true);
}

bool ViewsBar::may_delete(const SavedView& view)
{
    return uikit::ask(this, _("Delete the view “{1}”?", view.name),
                      view.shared ? _("Nobody else can choose it any more either. The list stays as it is.")
                                  : _("The list stays as it is."),
                      _("&Delete"), true);
}

void ViewsBar::keep_as()
{
    uikit::FormDialog dialog(this, _("Keep view"), _("&Keep"));
    auto& name = dialog.form().text("name", N_("&Name:"), {.required = true});
    auto& shared = dialog.form().check("shared", N_("&Everybody may choose it"));
    if (const SavedView* view = m_presenter.state().chosen_view()) name.set(view->name);
    if (dialog.ask([](uikit::Saved saved) { saved(std::nullopt); })) m_presenter.keep_as(name.value(), shared.checked());
}

void ViewsBar::rename()
{
    const SavedView* view = m_presenter.state().chosen_view();
    if (!view) return;
    uikit::FormDialog dialog(this, _("Rename the view “{1}”", view->name), _("&Rename"));
    auto& name = dialog.form().text("name", N_("&Name:"), {.required = true});
    name.set(view->name);
    if (dialog.ask([](uikit::Saved saved) { saved(std::nullopt); })) m_presenter.rename(name.value());
}

void ViewsBar::export_view()
{
    const SavedView* view = m_presenter.state().chosen_view();
    wxFileDialog dialog(this, _("Send view as a file"), wxString(), view ? wx(view->name + ".hedefview") : wxString(),
                        _("Views of lists") + wx(" (*.hedefview)|*.hedefview"), wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() != wxID_OK) return;
    wxString path = dialog.GetPath();
    if (!path.Lower().EndsWith(wx(".hedefview"))) path += wx(".hedefview");
    m_presenter.export_to(utf8(path));
}

void ViewsBar::import_view()
{
    wxFileDialog dialog(this, _("Read view from a file"), wxString(), wxString(),
                        _("Views of lists") + wx(" (*.hedefview)|*.hedefview"), wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK) m_presenter.import_from(utf8(dialog.GetPath()));
}

wxString ViewsBar::why_not_mine()
{
    if (!m_presenter.state().chosen_view()) return _("Choose a view first.");
    if (!m_presenter.state().mine(m_presenter.person())) return _("The chosen view is somebody else's.");
    return {};
}

std::vector<ViewsBar::Verb> ViewsBar::verbs()
{
    const auto mine = [this] { return why_not_mine(); };
    const auto chosen = [this] { return m_presenter.state().chosen_view(); };
    return {
        {"views.keep_as", [this] { keep_as(); }, {}},
        {"views.keep", [this] { m_presenter.keep_changes(); }, mine},
        {"views.rename", [this] { rename(); }, mine},
        {"views.share", [this, chosen] { m_presenter.share(!chosen()->shared); }, mine},
        {"views.default", [this, chosen] { m_presenter.make_default(!chosen()->is_default); }, mine},
        {"views.export", [this] { export_view(); }, {}},
        {"views.import", [this] { import_view(); }, {}},
        {"views.delete", [this] { m_presenter.remove(); }, mine},
    };
}

void ViewsBar::menu()
{
    wxMenu menu;
    const auto commands = view_commands();
    const auto all = verbs();
    for (const auto& verb : all)
        for (const auto& command : commands)
            if (command.id == verb.command) {
                const wxString why_not = verb.why_not ? verb.why_not() : wxString();
                auto* item = menu.Append(wxID_ANY, _(command.words), why_not.empty() ? _(command.help) : why_not);
                item->Enable(why_not.empty());
                menu.Bind(wxEVT_MENU, [run = verb.run](wxCommandEvent&) { run(); }, item->GetId());
            }
    PopupMenu(&menu);
}

} // namespace hedef::saved_views
