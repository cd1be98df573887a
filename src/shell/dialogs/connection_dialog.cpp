#include "shell/dialogs/connection_dialog.h"

#include "db/odbc_drivers.h"
#include "uikit/ask.h"
#include "uikit/style.h"
#include "uikit/text.h"

#include <wx/button.h>
#include <wx/filedlg.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <charconv>

namespace hedef::shell {

namespace {

using uikit::_;
using uikit::gap;

int number_of(const std::string& text)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? number : 0;
}

} // namespace

ConnectionDialog::ConnectionDialog(wxWindow* parent, const ConnectionWish& start, std::vector<std::string> drivers,
                                   base::Tasks& tasks, ConnectionPresenter::Try attempt, const std::string& why_not_remember)
    : wxDialog(parent, wxID_ANY, _("Connect to a company"), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      m_presenter(tasks, *this, std::move(attempt))
{
    m_form = new uikit::Form(this);
    m_can_remember = why_not_remember.empty();
    make_fields(start, drivers, why_not_remember);
    auto* testing = new wxBoxSizer(wxHORIZONTAL);
    m_test = new wxButton(this, wxID_ANY, _("T&est the connection"));
    m_answer = new wxStaticText(this, wxID_ANY,
                                drivers.empty() ? _("This computer has no ODBC driver yet; install one "
                                                    "for PostgreSQL (psqlODBC) first.")
                                                : wxString());
    m_answer->SetName(_("Answer of the test"));
    testing->Add(m_test);
    testing->Add(m_answer, wxSizerFlags(1).Border(wxLEFT, gap(this)).CenterVertical());
    auto* buttons = new wxStdDialogButtonSizer;
    auto* open = new wxButton(this, wxID_OK, _("&Open"));
    buttons->AddButton(open);
    buttons->AddButton(new wxButton(this, wxID_CANCEL, _("Cancel")));
    buttons->Realize();
    open->SetDefault();
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(m_form, wxSizerFlags(1).Expand().Border(wxALL, gap(this, 3)));
    all->Add(testing, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, gap(this, 3)));
    all->Add(buttons, wxSizerFlags().Expand().Border(wxALL, gap(this, 3)));
    SetSizer(all);

    m_test->Bind(wxEVT_BUTTON, [this](const wxCommandEvent&) { test(); });
    open->Bind(wxEVT_BUTTON, [this](const wxCommandEvent&) { accept(); });
    m_form->on_change([this] {
        show_kind();
        m_presenter.changed();
    });
    show_kind();
    all->SetSizeHints(this);
    SetSize(wxSize(FromDIP(560), GetSize().y));
    CentreOnParent();
    m_form->focus_first();
}

void ConnectionDialog::make_fields(const ConnectionWish& start, const std::vector<std::string>& drivers, const std::string& why_not_remember)
{
    m_kind = &m_form->choice("kind", N_("The company is o&n"),
                             {{"server", _("a server in the network")}, {"file", _("this computer, in a file")}});
    std::vector<uikit::Choice> known;
    for (const auto& driver : drivers)
        known.push_back({driver, uikit::wx(driver)});
    m_driver = &m_form->choice("driver", N_("&Driver"), known, {.required = true});
    m_host = &m_form->text("host", N_("&Server"), {.required = true, .hint = N_("name or address")});
    m_port = &m_form->text("port", N_("P&ort"), {.required = true, .width = 100});
    m_database = &m_form->text("database", N_("D&atabase"), {.required = true});
    m_user = &m_form->text("user", N_("&User"), {.required = true});
    make_password(start, why_not_remember);
    m_tls = &m_form->check("tls", N_("Only with an encrypted connection (&TLS)"));
    m_file = &m_form->text("file", N_("&File"), {.required = true});
    auto* beside = new wxPanel(m_form, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL);
    m_browse = new wxButton(beside, wxID_ANY, _("B&rowse…"));
    auto* left = new wxBoxSizer(wxHORIZONTAL);
    left->Add(m_browse);
    beside->SetSizer(left);
    m_form->row("", beside);
    m_browse->Bind(wxEVT_BUTTON, [this](const wxCommandEvent&) { browse(); });

    m_kind->set(start.server ? "server" : "file");
    m_driver->set(start.driver.empty() ? likely_driver(drivers) : start.driver);
    m_host->set(start.host);
    m_port->set(std::to_string(start.port));
    m_database->set(start.database);
    m_user->set(start.user);
    m_tls->set(start.tls);
    m_file->set(start.file);
}

void ConnectionDialog::make_password(const ConnectionWish& start, const std::string& why_not_remember)
{
    m_password = new wxTextCtrl(m_form, wxID_ANY, uikit::wx(start.password), wxDefaultPosition, wxDefaultSize, wxTE_PASSWORD);
    m_password->SetName(_("Password"));
    m_form->row(N_("&Password"), m_password);
    m_password->Bind(wxEVT_TEXT, [this](const wxCommandEvent&) { m_presenter.changed(); });
    m_remember = &m_form->check("remember", N_("Re&member the password on this computer"));
    m_remember->set(start.remember && m_can_remember);
    m_remember->control()->SetToolTip(m_can_remember ? _("It is kept in the system's safe store of passwords, which only you can open.")
                                                     : uikit::wx(why_not_remember));
    if (m_can_remember) return;
    // In words too: what is grey has no tooltip everywhere.
    auto* why = new wxStaticText(m_form, wxID_ANY, uikit::wx(why_not_remember));
    why->SetForegroundColour(uikit::colour_of(uikit::Tone::quiet));
    why->Wrap(FromDIP(360));
    m_form->row("", why);
}

// What does not belong to the kind is grey, so that the form does not jump.
void ConnectionDialog::show_kind()
{
    const bool server = m_kind->key() != "file";
    for (auto* field : std::initializer_list<uikit::Field*>{m_driver, m_host, m_port, m_database, m_user, m_tls})
        field->control()->Enable(server);
    m_password->Enable(server);
    m_remember->control()->Enable(server && m_can_remember);
    m_file->control()->Enable(!server);
    m_browse->Enable(!server);
}

ConnectionWish ConnectionDialog::wish() const
{
    ConnectionWish wish;
    wish.server = m_kind->key() != "file";
    wish.driver = m_driver->key();
    wish.host = m_host->value();
    wish.port = number_of(m_port->value());
    wish.database = m_database->value();
    wish.user = m_user->value();
    wish.password = uikit::utf8(m_password->GetValue());
    wish.tls = m_tls->checked();
    wish.file = m_file->value();
    wish.remember = wish.server && m_can_remember && m_remember->checked();
    return wish;
}

std::optional<db::Url> ConnectionDialog::read()
{
    m_form->clear_marks();
    if (!m_form->complete()) return std::nullopt;
    const auto url = url_of(wish());
    if (url) return *url;
    if (!m_form->mark(url.refusal())) m_answer->SetLabelText(uikit::sentence_of(url.refusal()));
    Layout();
    return std::nullopt;
}

void ConnectionDialog::test()
{
    if (const auto url = read()) m_presenter.test(*url, wish().password);
}

void ConnectionDialog::accept()
{
    if (read()) EndModal(wxID_OK);
}

void ConnectionDialog::browse()
{
    wxFileDialog dialog(this, _("Company file"), {}, uikit::wx(m_file->value()),
                        _("Company files") + wxS(" (*.hedef;*.db)|*.hedef;*.db|") + _("All files") + wxS("|*"),
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK) m_file->set(uikit::utf8(dialog.GetPath()));
}

void ConnectionDialog::show(const ConnectionAnswer& answer)
{
    m_test->Enable(!answer.testing);
    const char* mark = answer.testing || answer.words.empty() ? "" : answer.good ? "✓ " : "⚠ ";
    m_answer->SetLabelText(uikit::wx(mark + answer.words));
    m_answer->SetForegroundColour(uikit::colour_of(answer.testing ? uikit::Tone::plain
                                                   : answer.good  ? uikit::Tone::good
                                                                  : uikit::Tone::bad));
    m_answer->Wrap(std::max(FromDIP(200), GetClientSize().x - m_test->GetSize().x - gap(this, 8)));
    // Grows for a long answer, never shrinks.
    SetSize(wxSize(GetSize().x, std::max(GetSize().y, ClientToWindowSize(GetSizer()->CalcMin()).y)));
    Layout();
}

std::optional<ChosenConnection> ask_connection(wxWindow* parent, const base::Clock& clock, const Secrets& secrets, ConnectionWish start)
{
    if (const auto before = url_of(start); before && start.server)
        if (auto kept = secrets.password(*before)) {
            start.password = std::move(*kept);
            start.remember = true;
        }
    UnawaitedTasks tasks;
    ConnectionDialog dialog(parent, start, db::odbc_drivers(), tasks, try_with(clock), secrets.why_not());
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    const auto wish = dialog.wish();
    const auto url = url_of(wish);
    return ChosenConnection{*url, wish.password, wish.remember};
}

} // namespace hedef::shell
