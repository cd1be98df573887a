#pragma once
#include "base/clock.h"
#include "shell/dialogs/connection_presenter.h"
#include "shell/dialogs/unawaited_tasks.h"
#include "shell/secrets.h"
#include "uikit/form.h"

#include <wx/dialog.h>

class wxButton;
class wxStaticText;
class wxTextCtrl;

namespace hedef::shell {

// Where the company is: a server, or a file; with a test that says plainly what it found.
class ConnectionDialog : public wxDialog, public ConnectionView
{
public:
    // why_not_remember: why no password can be remembered; empty: it can.
    ConnectionDialog(wxWindow* parent, const ConnectionWish& start, std::vector<std::string> drivers, base::Tasks&,
                     ConnectionPresenter::Try, const std::string& why_not_remember = {});
    void show(const ConnectionAnswer&) override;
    ConnectionWish wish() const;
    uikit::Form& form() { return *m_form; }

private:
    void make_fields(const ConnectionWish&, const std::vector<std::string>& drivers, const std::string& why_not_remember);
    void make_password(const ConnectionWish&, const std::string& why_not_remember);
    void show_kind();
    std::optional<db::Url> read();
    void test();
    void accept();
    void browse();
    ConnectionPresenter m_presenter;
    uikit::Form* m_form;
    uikit::ChoiceField *m_kind, *m_driver;
    uikit::TextField *m_host, *m_port, *m_database, *m_user, *m_file;
    uikit::CheckField *m_tls, *m_remember;
    bool m_can_remember = true;
    wxTextCtrl* m_password;
    wxButton *m_test, *m_browse;
    wxStaticText* m_answer;
};

struct ChosenConnection
{
    db::Url url; // without the password
    std::string password;
    bool remember = false; // the person wants the password kept
};

// Asks; none: cancelled. start: what was used the last time; its password is there again when it was remembered.
std::optional<ChosenConnection> ask_connection(wxWindow* parent, const base::Clock&, const Secrets&, ConnectionWish start = {});

} // namespace hedef::shell
