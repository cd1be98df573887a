// What the general commands do, and what the program does by itself every second.
#include "base/contract.h"
#include "db/migrator.h"
#include "db/own_folder.h"
#include "demo/demo_service.h"
#include "shell/database_name.h"
#include "shell/dialogs/about_dialog.h"
#include "shell/dialogs/connection_dialog.h"
#include "shell/dialogs/keyboard_dialog.h"
#include "shell/dialogs/new_company_dialog.h"
#include "shell/dialogs/quick_search.h"
#include "shell/dialogs/settings_dialog.h"
#include "shell/help_dialog.h"
#include "shell/program.h"
#include "shell/trouble_words.h"
#include "uikit/ask.h"
#include "uikit/text.h"

#include <wx/filedlg.h>
#include <wx/menuitem.h>

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <utility>

namespace hedef::shell {

using uikit::_;
using uikit::utf8;
using uikit::wx;

void Program::can(std::string command, std::function<void()> run, std::function<wxString()> why_not)
{
    m_verbs[std::move(command)] = {std::move(run), std::move(why_not)};
}

void Program::make_verbs()
{
    const auto window_needed = [this] { return m_frame && m_frame->active() ? wxString() : _("No window is open."); };
    can("file.new_company", [this] { new_company(); });
    can("file.open", [this] { open_file(); });
    can("file.server", [this] { open_server(); });
    can("file.demo", [this] { open_demo(); });
    can("file.start", [this] { open({"shell.start", ""}); });
    can("file.settings", [this] { settings(); });
    can("file.quit", [this] { m_frame->Close(); });
    can("edit.undo", [this] { m_undo.undo(); }, [this] { return m_undo.can_undo() ? wxString() : _("There is nothing to take back."); });
    can("edit.redo", [this] { m_undo.redo(); }, [this] { return m_undo.can_redo() ? wxString() : _("Nothing was taken back."); });
    can("view.refresh", [this] { m_frame->active()->refresh(); }, window_needed);
    can("view.navigation", [this] { m_frame->toggle_navigation(); });
    can("view.next_pane", [this] { m_frame->next_pane(); });
    can("view.reset_layout", [this] { reset_layout(); });
    can("window.next", [this] { m_frame->next_window(true); }, window_needed);
    can("window.previous", [this] { m_frame->next_window(false); }, window_needed);
    can("window.close", [this] { m_frame->close_window(); }, window_needed);
    can("help.about", [this] { show_about(m_frame, HEDEF_VERSION, m_house ? m_house->url().without_password() : ""); });
    can("help.keyboard", [this] { show_keyboard(m_frame, m_book.commands, m_preferences); });
    can("help.window", [this] { help(); }, window_needed);
    can("go.anything", [this] {
        go_to_anything(m_frame, *m_desk, m_book,
                       [this](std::string_view command) {
                           const auto now = m_frame->available(command);
                           return now.known && now.why_not.empty();
                       },
                       [this](const std::string& command) { m_frame->tell(command); }, m_frame->recent());
    });
    can("window.close_all", [this] {
        if (m_frame->may_close_all()) m_frame->close_all();
    }, window_needed);
}

// What the window in front is for, and what can be done in it, from the same table as the menus.
void Program::help()
{
    const auto* window = m_frame->active();
    const auto* kind = m_book.find(window->place().window);
    std::vector<HelpCommand> commands;
    for (const auto& command : m_book.commands.all()) {
        if (!window->verb(command.id)) continue;
        wxString words = wxMenuItem::GetLabelText(_(command.words));
        words.Replace(uikit::wx("…"), wxString());
        commands.push_back({words, wx(command.key), _(command.help)});
    }
    show_help(m_frame, window->title(), kind && kind->help ? _(kind->help) : wxString(), commands);
}

// ---- opening companies

void Program::new_company()
{
    const auto file = ask_new_company(m_frame, m_disk, m_clock);
    if (!file.empty()) open_company({db::Backend::sqlite, file.string()});
}

void Program::open_file()
{
    wxFileDialog dialog(m_frame, _("Open company file"), wx(db::data_folder()), wxString(),
                        _("Hedef companies (*.db)|*.db|All files|*"), wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK) open_company({db::Backend::sqlite, utf8(dialog.GetPath())});
}

void Program::open_server()
{
    // As it was the last time, all but the password.
    ConnectionWish start;
    for (const auto& before : recent())
        if (const auto url = db::Url::parse(before.url); url && url->backend == db::Backend::odbc) {
            start = wish_of(*url);
            break;
        }
    const auto wish = ask_connection(m_frame, m_clock, *m_secrets, start);
    if (!wish) return;
    m_to_remember.reset();
    if (wish->remember)
        m_to_remember = wish->password;
    else if (wish->url.backend == db::Backend::odbc)
        m_secrets->forget(wish->url);
    open_company(wish->url, wish->password);
}

void Program::open_demo()
{
    if (m_opening) return;
    const std::filesystem::path folder = db::data_folder();
    const auto file = folder / "demo.db";
    const db::Url url{db::Backend::sqlite, file.string()};
    if (std::filesystem::exists(file)) return open_company(url);
    std::error_code ignored;
    std::filesystem::create_directories(folder, ignored);
    m_opening = std::make_shared<House>(url, std::string(), m_clock, m_changes,
                                        [](std::function<void()> job) { wxTheApp->CallAfter(std::move(job)); });
    const auto progress = m_errands.begin(utf8(_("Making the demo company")));
    m_opening->make_and_open(
        true,
        [progress](db::Database& database) -> base::Result<base::Done> {
            db::Migrator(database).upgrade();
            const auto made = demo::DemoService(database).create({}, *progress);
            if (!made) return made.refusal();
            return base::Done{};
        },
        [this, house = std::weak_ptr(m_opening), file](std::exception_ptr failure, std::optional<base::Refusal> refusal) {
            // A demo company that was stopped half-way is made anew the next time.
            if (failure || refusal) {
                std::error_code gone;
                std::filesystem::remove(file, gone);
            }
            opened(house.lock(), failure, refusal);
        });
}

// Kept as lines: where, tab, name.
std::vector<RecentCompany> Program::recent() const
{
    std::vector<RecentCompany> companies;
    std::istringstream all(m_preferences.own("recent").value_or(""));
    for (std::string line; std::getline(all, line);) {
        const auto tab = std::min(line.find('\t'), line.size());
        companies.push_back({line.substr(0, tab), tab < line.size() ? line.substr(tab + 1) : std::string()});
    }
    return companies;
}

void Program::remember_recent(const db::Url& url, const std::string& name)
{
    constexpr std::size_t most = 8;
    // Never a password, in no file.
    const std::string shown = url.without_password();
    auto companies = recent();
    std::erase_if(companies, [&](const RecentCompany& company) { return company.url == shown; });
    companies.insert(companies.begin(), {shown, name});
    if (companies.size() > most) companies.resize(most);
    std::string all;
    for (const auto& company : companies)
        all += company.url + "\t" + company.name + "\n";
    m_preferences.set_own("recent", all);
    m_preferences.set_own("last", shown);
}

// ---- settings and layout

void Program::settings()
{
    const int size = std::clamp(std::atoi(m_preferences.own("text_size").value_or("100").c_str()), 90, 150);
    const auto wish = ask_settings(m_frame, {words::spoken(), size});
    if (!wish) return;
    m_preferences.set_own("text_size", std::to_string(wish->text_size));
    if (wish->text_size != size) uikit::tell(m_frame, _("The new size of text takes effect when Hedef is started again."));
    speak(wish->language);
}

void Program::reset_layout()
{
    leave_company([this] {
        m_frame->close_all();
        m_preferences.forget("");
        build(m_house);
    });
}

// ---- by itself

void Program::tick()
{
    m_preferences.write();
    serve_wish();
    // So that a program that is killed opens again as it was.
    if (m_frame) m_frame->remember();
    collect_drafts();
    m_drafts.write();
    // Said once, and again when it went well in between.
    if (m_drafts.fails() && !m_told_drafts_fail && m_frame)
        m_frame->say_trouble(_("What is unsaved cannot be kept on this computer's disk, which may be full: save your changes soon."));
    m_told_drafts_fail = m_drafts.fails();
    if (m_house) m_house->pulse();
    if (m_waiting) m_waiting->look();
}

void Program::collect_drafts()
{
    if (!m_frame) return;
    std::vector<desk::Place> open;
    for (const auto* window : m_frame->windows()) {
        m_drafts.keep(window->place(), utf8(window->title()), window->draft(), m_clock.now());
        open.push_back(window->place());
    }
    m_drafts.settle(open);
}

// Also those that were not open when the program ended in order before.
void Program::open_left_drafts()
{
    for (const auto& place : m_drafts.left())
        if (m_book.find(place.window)) m_frame->open(place);
}

void Program::keep_everything()
{
    collect_drafts();
    m_drafts.write_now();
    if (m_frame) m_frame->remember();
    m_preferences.write();
}

void Program::session_ends()
{
    keep_everything();
    if (!std::exchange(m_session_noted, true)) m_log.note("the session ends");
}

void Program::end_with_session()
{
    if (std::exchange(m_session_ends, true)) return;
    session_ends();
    m_ended();
}

void Program::show_status()
{
    if (!m_frame) return;
    const auto state = m_house ? m_house->state() : ConnectionState{};
    m_frame->status().connection(state, m_house != nullptr);
    m_frame->status().errand(m_errands.newest());
    if (m_was_offline && !state.offline_since) {
        m_log.note("connected again");
        m_frame->hide_trouble();
    }
    m_was_offline = state.offline_since.has_value();
}

void Program::trouble(std::exception_ptr failure)
{
    if (m_house && is_lost(failure)) m_house->lost();
    const wxString words = words_of(failure, m_house ? long_name(m_house->url()) : "");
    if (words.empty()) return;
    m_log.note((is_lost(failure) ? "lost " : "failed ") + code_of(failure));
    if (m_frame) m_frame->say_trouble(words);
}

} // namespace hedef::shell
