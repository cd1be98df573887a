#include "shell/start_page.h"

#include "db/url.h"
#include "uikit/icons.h"
#include "uikit/style.h"
#include "uikit/text.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/statbmp.h>
#include <wx/stattext.h>
#include <wx/utils.h>

namespace hedef::shell {

using uikit::_;
using uikit::gap;
using uikit::wx;

namespace {

constexpr std::size_t most_letters = 70;

// Short enough to be read at a glance: a file with ~ for the person's own folder, a server's database with its host.
wxString where(const std::string& url)
{
    wxString words = wx(url);
    const auto parsed = db::Url::parse(url);
    if (parsed && parsed->backend == db::Backend::sqlite) {
        words = wx(parsed->target);
        const wxString home = wxGetHomeDir();
        if (!home.empty() && words.StartsWith(home + wxS("/"))) words = wxS("~") + words.substr(home.length());
    }
    // The end of it tells more than the beginning.
    return words.length() > most_letters ? wx("…") + words.Right(most_letters) : words;
}

wxString as_markup(wxString words)
{
    words.Replace(wxS("&"), wxS("&amp;"));
    words.Replace(wxS("<"), wxS("&lt;"));
    words.Replace(wxS(">"), wxS("&gt;"));
#ifdef __WXGTK__
    words.Replace(wxS("_"), wxS("__")); // else an access key
#endif
    return words;
}

} // namespace

StartPage::StartPage(wxWindow* parent, desk::Place place, const desk::Desk& desk, const std::vector<RecentCompany>& recent,
                     Acts acts)
    : Window(parent, std::move(place), desk)
{
    SetBackgroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW));
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(new wxStaticBitmap(this, wxID_ANY, uikit::icon("hedef", 40)), wxSizerFlags().CentreVertical());
    auto* name = new wxStaticText(this, wxID_ANY, wxS("Hedef"));
    name->SetFont(name->GetFont().Scaled(2.2f).Bold());
    head->Add(name, wxSizerFlags().CentreVertical().Border(wxLEFT, gap(this, 3)));
    column->Add(head, wxSizerFlags().Border(wxBOTTOM, gap(this, 6)));

    const auto button = [&](const char* words, const char* icon, const std::function<void()>& act) {
        auto* made = new wxButton(this, wxID_ANY, _(words), wxDefaultPosition, wxDefaultSize, wxBU_LEFT);
        made->SetBitmap(uikit::icon(icon, 20));
        made->SetBitmapMargins(gap(this, 2), gap(this, 1));
        made->Bind(wxEVT_BUTTON, [act](wxCommandEvent&) { act(); });
        column->Add(made, wxSizerFlags().Expand().Border(wxBOTTOM, gap(this, 2)));
        if (!m_first) m_first = made;
    };
    if (!recent.empty()) {
        auto* before = new wxStaticText(this, wxID_ANY, _("Opened before"));
        before->SetFont(before->GetFont().Bold());
        column->Add(before, wxSizerFlags().Border(wxBOTTOM, gap(this, 2)));
        for (const auto& company : recent) {
            auto* made = new wxButton(this, wxID_ANY, wxControl::EscapeMnemonics(wx(company.url)), wxDefaultPosition, wxDefaultSize, wxBU_LEFT);
            const wxString file = as_markup(where(company.url));
#ifdef __WXGTK__
            const wxString apart = wxS("\n");
#else
            const wxString apart = wxS("   "); // buttons have one line there
#endif
            made->SetLabelMarkup(company.name.empty() ? file
                                                      : wxS("<b>") + as_markup(wx(company.name)) + wxS("</b>") + apart + wxS("<small>") + file + wxS("</small>"));
            made->SetName(wx(company.name.empty() ? company.url : company.name));
            made->SetToolTip(wx(company.url));
            made->Bind(wxEVT_BUTTON, [act = acts.recent, url = company.url](wxCommandEvent&) { act(url); });
            column->Add(made, wxSizerFlags().Expand().Border(wxBOTTOM, gap(this, 1)));
            if (!m_first) m_first = made;
        }
        column->AddSpacer(gap(this, 4));
    }
    auto* begin = new wxStaticText(this, wxID_ANY, _("Begin"));
    begin->SetFont(begin->GetFont().Bold());
    column->Add(begin, wxSizerFlags().Border(wxBOTTOM, gap(this, 2)));
    button(N_("Try everything on the &demo company"), "demo", acts.demo);
    button(N_("&New company file…"), "add", acts.new_company);
    button(N_("Open a company &file…"), "open", acts.file);
    button(N_("Connect to a &server…"), "server", acts.server);

    auto* middle = new wxBoxSizer(wxVERTICAL);
    middle->AddStretchSpacer(1);
    middle->Add(column, wxSizerFlags().CentreHorizontal());
    middle->AddStretchSpacer(2);
    SetSizer(middle);
}

wxString StartPage::title() const
{
    return _("Start");
}

void StartPage::focus_first()
{
    m_first->SetFocus();
}

} // namespace hedef::shell
