#include "shell/program.h"

#include "base/contract.h"
#include "db/backup.h"
#include "db/migrator.h"
#include "shell/commands.h"
#include "shell/database_name.h"
#include "shell/start_page.h"
#include "shell/trouble_words.h"
#include "shell/windows.h"
#include "uikit/ask.h"
#include "uikit/text.h"
#include "words/language.h"

#include <wx/display.h>
#include <wx/utils.h>

#include <cstdlib>
#include <utility>

namespace hedef::shell {

using uikit::_;
using uikit::utf8;
using uikit::wx;

namespace {

bool is_behind(const std::exception_ptr& failure)
{
    try {
        std::rethrow_exception(failure);
    } catch (const db::Failure& trouble) {
        return trouble.kind() == db::FailureKind::schema_behind;
    } catch (...) {
        return false;
    }
}

constexpr const char* start_help =
    N_("Where Hedef begins: open a company that you had open before, or another one.\n"
       "• The demo company is an invented one with three years of sales: try everything on it, nothing can break.\n"
       "• A company of one's own lies in a file of this computer; for several people at once there is a server.\n"
       "• Ctrl+O opens a file; the menu File has the other ways.\n"
       "Figures: none stand here; windows of a company are in the navigation pane and in the menu Go.");

// The file's name, or the server's database: what fits a status bar.
// Until people sign in: whom the server knows, or whose account of this computer it is.
wxString person_words(const std::string& login)
{
    if (!login.empty()) return _("{1} (login of the server)", login);
    const wxString name = wxGetUserName();
    return _("{1} (account of this computer)", utf8(name.empty() ? wxGetUserId() : name));
}

} // namespace

Program::Program(Options options, const base::Clock& clock, const OwnFiles& files, std::function<void()> ended)
    : m_options(std::move(options)), m_clock(clock), m_ended(std::move(ended)), m_preferences(files.preferences, files.registry_key),
      m_log(files.logs, clock), m_secrets(files.secrets ? files.secrets : system_secrets()),
      m_disk([](std::function<void()> job) { wxTheApp->CallAfter(std::move(job)); }), m_drafts(files.drafts, m_disk)
{
    m_pulse.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { tick(); });
    m_glance.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { show_status(); });
    m_undo.on_change([this] {
        if (m_frame) m_frame->look();
    });
    m_log.note("started " HEDEF_VERSION);
    make_verbs();
}

Program::~Program()
{
    m_pulse.Stop();
    m_glance.Stop();
    m_undo.on_change({});
    m_undo.clear();
    // The person was asked about everything that is not on the disk yet, unless the session took the program along.
    if (!m_session_ends) m_drafts.settle({});
    m_drafts.write_now();
    m_waiting.reset();
    delete m_frame;
    m_desk.reset();
    m_book = {};
    m_opening.reset();
    m_house.reset();
    m_log.note("ended");
}

void Program::start()
{
    const auto kept = words::parse_language(m_preferences.own("language").value_or(""));
    words::speak(m_options.language ? *m_options.language : kept.value_or(words::language_of_environment()));
    build(nullptr);
    m_pulse.Start(1000);
    m_glance.Start(150);
    std::string database = m_options.database;
    if (database.empty()) database = m_preferences.own("last").value_or("");
    if (database.empty()) return;
    const auto url = db::Url::parse(database);
    if (!url) return m_frame->say_trouble(uikit::sentence_of(url.refusal()));
    open_company(*url);
}

bool Program::idle() const
{
    return !m_opening && (!m_house || m_house->waiting() == 0);
}

// ---- the frame and what is in it

void Program::build(std::shared_ptr<House> house)
{
    if (m_frame) {
        m_frame->remember();
        m_drafts.settle({}); // the person was asked about what was unsaved
        delete m_frame;
        m_frame = nullptr;
    }
    m_undo.clear();
    m_waiting.reset();
    m_desk.reset();
    m_book = {};
    m_house = std::move(house);
    base::Tasks& quick = m_house ? m_house->quick() : m_nobody;
    base::Tasks& slow = m_house ? m_house->slow() : m_nobody;
    m_desk.reset(new desk::Desk{quick, slow, m_changes, m_clock, *this, m_preferences, m_errands, m_undo, m_drafts, 0,
                                [this](std::exception_ptr failure) { trouble(failure); }});
    const wxSize screen = wxDisplay(0u).GetGeometry().GetSize();
    m_preferences.of((m_house ? m_house->url().without_password() : std::string("-")) +
                     uikit::utf8(wxString::Format(wxS(" %dx%d"), screen.x, screen.y)));
    m_drafts.of(m_house ? m_house->url().without_password() : std::string());
    m_book.kinds.push_back(start_page());
    m_book.commands.add(general_commands());
    if (m_house) furnish(m_book, *m_desk, *m_house);
    m_frame = new MainFrame(
        m_book, *m_desk,
        [this](std::string_view command) {
            const auto found = m_verbs.find(command);
            return found == m_verbs.end() ? nullptr : &found->second;
        },
        [this] {
            m_errands.cancel_newest();
            if (m_house) m_house->cancel_slow();
        },
        [this] { m_ended(); });
    m_waiting = std::make_unique<WaitingCounts>(*m_desk, m_book.waiting, [this](const uikit::Waiting& what, std::int64_t count) {
        if (m_frame) m_frame->show_waiting(what, count);
    });
    const bool first_time = m_house && !m_desk->preferences.get("shell.windows");
    m_frame->recall();
    open_left_drafts();
    if (first_time && m_frame->windows().empty()) open_first_window();
    if (!m_house || m_frame->windows().empty()) open({"shell.start", ""});
    const wxString where = m_house ? wx(m_house->company().name + " · " + short_name(m_house->url())) : _("No company is open");
    m_frame->SetTitle(m_house ? wx(m_house->company().name) + wxS(" – Hedef") : wxString(wxS("Hedef")));
    m_frame->status().company(where);
    m_frame->status().person(m_house ? person_words(m_house->login()) : wxString());
    m_frame->Show();
}

// Somebody who sees a company for the first time begins with something to look at.
void Program::open_first_window()
{
    for (const auto& kind : m_book.kinds)
        if (kind.group != uikit::Group::none) return open({kind.id, ""});
}

uikit::WindowKind Program::start_page()
{
    const auto make = [this](wxWindow* parent, const desk::Place& place) -> uikit::Window* {
        const StartPage::Acts acts{[this] { open_demo(); }, [this] { new_company(); }, [this] { open_file(); },
                                   [this] { open_server(); }, [this](const std::string& url) {
                                       if (const auto parsed = db::Url::parse(url)) open_company(*parsed);
                                   }};
        return new StartPage(parent, place, *m_desk, recent(), acts);
    };
    return {"shell.start", uikit::Group::none, N_("Start"), "hedef", make, start_help};
}

void Program::open(const desk::Place& place)
{
    m_frame->open(place);
}

void Program::speak(words::Language language)
{
    m_preferences.set_own("language", language == words::Language::turkish ? "tr" : "en");
    if (words::spoken() == language) return;
    leave_company([this, language] {
        words::speak(language);
        build(m_house);
    });
}

void Program::asked_again(Options wish)
{
    m_frame->come_forward();
    m_wish = std::move(wish);
    serve_wish();
}

void Program::serve_wish()
{
    if (!m_wish || m_dialogs.any() || m_opening) return;
    const auto wish = *std::exchange(m_wish, {});
    if (wish.language) speak(*wish.language);
    if (wish.database.empty()) return;
    const auto url = db::Url::parse(wish.database);
    if (!url) return m_frame->say_trouble(uikit::sentence_of(url.refusal()));
    if (!m_house || m_house->url().without_password() != url->without_password()) open_company(*url);
}

void Program::leave_company(const std::function<void()>& then)
{
    // By the application: the frame must not go within an event of its own.
    wxTheApp->CallAfter([this, then, alive = m_alive.watch()] {
        if (alive.lock() && m_frame->may_close_all()) then();
    });
}

// ---- opening companies

void Program::open_company(const db::Url& url, const std::string& password)
{
    if (m_opening) return;
    std::string secret = password;
    if (const char* environment = std::getenv("HEDEF_PASSWORD"); secret.empty() && environment) secret = environment;
    if (secret.empty() && url.backend == db::Backend::odbc) secret = m_secrets->password(url).value_or("");
    m_opening = std::make_shared<House>(url, secret, m_clock, m_changes,
                                        [](std::function<void()> job) { wxTheApp->CallAfter(std::move(job)); });
    m_frame->status().company(_("Opening {1} …", url.without_password()));
    m_opening->open([this, house = std::weak_ptr(m_opening)](std::exception_ptr failure) { opened(house.lock(), failure, {}); });
}

// A file of one's own may be brought up to date here; a shared database only by its administrator.
void Program::offer_upgrade(const db::Url& url)
{
    m_frame->status().company(m_house ? wx(m_house->company().name) : _("No company is open"));
    if (!uikit::ask(m_frame, _("Bring '{1}' up to date?", url.target),
                    _("The file was made by an older version of Hedef. A copy of it as it is now is kept beside it."),
                    _("&Bring up to date")))
        return;
    m_opening = std::make_shared<House>(url, std::string(), m_clock, m_changes,
                                        [](std::function<void()> job) { wxTheApp->CallAfter(std::move(job)); });
    const auto progress = m_errands.begin(utf8(_("Bringing the company up to date")));
    m_opening->make_and_open(
        false,
        [progress, url](db::Database& database) -> base::Result<base::Done> {
            if (const auto kept = db::backup(database, url.target + ".before-upgrade", *progress); !kept) return kept.refusal();
            db::Migrator(database).upgrade();
            return base::Done{};
        },
        [this, house = std::weak_ptr(m_opening)](std::exception_ptr failure, std::optional<base::Refusal> refusal) {
            opened(house.lock(), failure, refusal);
        });
}

void Program::opened(std::shared_ptr<House> house, std::exception_ptr failure, const std::optional<base::Refusal>& refusal)
{
    if (!house || house != m_opening) return;
    m_opening.reset();
    const auto to_remember = std::exchange(m_to_remember, {});
    if (failure) m_log.note("not opened: " + code_of(failure));
    if (failure && house->url().backend == db::Backend::sqlite && is_behind(failure)) {
        wxTheApp->CallAfter([this, house, alive = m_alive.watch()] {
            if (alive.lock()) offer_upgrade(house->url());
        });
        return;
    }
    if (failure || refusal) {
        m_frame->status().company(m_house ? wx(m_house->company().name) : _("No company is open"));
        m_frame->say_trouble(failure ? words_of(failure, long_name(house->url())) : uikit::sentence_of(*refusal));
        // The threads that failed end outside of their own answer.
        wxTheApp->CallAfter([house] {});
        return;
    }
    m_log.note(house->url().backend == db::Backend::sqlite ? "opened sqlite" : "opened odbc");
    remember_recent(house->url(), house->company().name);
    if (to_remember && !m_secrets->keep(house->url(), *to_remember))
        uikit::tell(m_frame, _("The password could not be remembered: this computer's safe store did not take it."));
    leave_company([this, house] { build(house); });
}

} // namespace hedef::shell
