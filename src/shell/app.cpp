#include "base/clock.h"
#include "db/own_folder.h"
#include "shell/connection_file.h"
#include "shell/log_file.h"
#include "shell/one_program.h"
#include "shell/options.h"
#include "shell/program.h"
#include "shell/session_end.h"
#include "shell/tour.h"
#include "uikit/ask.h"
#include "uikit/text.h"

#include <wx/app.h>
#include <wx/filename.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <optional>

namespace hedef::shell {

namespace {

// Where what was arranged on this computer lies: $XDG_CONFIG_HOME/hedef (~/.config when it is not set), on Windows
// %APPDATA%\hedef. On Windows settings themselves are in the registry; older versions kept them in the file.
std::filesystem::path settings_folder()
{
    const auto folder = [](const char* name) -> std::filesystem::path {
        const char* value = std::getenv(name);
        return value ? value : "";
    };
#ifdef _WIN32
    return folder("APPDATA") / "hedef";
#else
    const auto config = folder("XDG_CONFIG_HOME");
    return (config.empty() ? folder("HOME") / ".config" : config) / "hedef";
#endif
}

std::filesystem::path preferences_file()
{
    return settings_folder() / "desk.json";
}

#ifdef _WIN32
constexpr const char* registry_key = "Software\\Hedef";
#else
constexpr const char* registry_key = "";
#endif

// What was asked for in such a way that another program understands it too.
base::Result<Options> understood(const std::vector<std::string>& arguments)
{
    auto options = options_of(arguments);
    if (!options) return options;
    if (!options->file.empty()) {
        const auto database = database_of_file(options->file);
        if (!database) return database.refusal();
        options->database = *database;
    }
    options->database = seen_from_everywhere(options->database);
    return options;
}

} // namespace

// The application of wx: reads what it was started with, makes the program, ends with it.
class App : public wxApp
{
public:
    App()
    {
#ifdef __WXGTK__
        // GTK reads it once, when it is started: which is after this and before OnInit.
        const PreferencesFile kept(preferences_file());
        if (const int percent = std::atoi(kept.own("text_size").value_or("100").c_str()); percent >= 90 && percent <= 200 && percent != 100)
            setenv("GDK_DPI_SCALE", std::to_string(percent / 100.0).c_str(), 0);
#endif
    }
    bool OnInit() override
    {
        SetAppName(wxS("hedef"));
        // Another language and another company come with a new frame.
        SetExitOnFrameDelete(false);
        SetAppDisplayName(wxS("Hedef"));
        std::vector<std::string> arguments;
        for (int i = 1; i < argc; ++i)
            arguments.push_back(uikit::utf8(argv[i]));
        const auto options = understood(arguments);
        if (!options || options->help) explain(options);
        const std::string tour = options->tour;
        // A tour is nobody's desk.
        if (tour.empty() && !first_program(*options)) std::exit(0);
        const OwnFiles own{preferences_file(), std::filesystem::path(db::data_folder()) / "drafts", registry_key, log_folder()};
        m_program = std::make_unique<Program>(*options, m_clock, own, [this] { end(); });
        m_program->start();
        m_session_end.emplace([this] { return m_program.get(); });
        if (!tour.empty())
            m_tour = std::make_unique<Tour>(*m_program, tour, [this](int code) {
                m_exit_code = code;
                end();
            });
        return true;
    }
    int OnRun() override
    {
        const int code = wxApp::OnRun();
        return m_exit_code ? m_exit_code : code;
    }
    int OnExit() override
    {
        m_door.reset();
        m_session_end.reset();
        m_tour.reset();
        m_program.reset();
        return wxApp::OnExit();
    }
    // A bug in one answer must not take what is typed elsewhere with it.
    bool OnExceptionInMainLoop() override
    {
        m_program->trouble(std::current_exception());
        return true;
    }

    // What wx finds wrong with a call of ours is for the log: the person at the desk can do nothing about it.
    void OnAssertFailure(const wxChar* file, int line, const wxChar*, const wxChar*, const wxChar*) override
    {
        LogFile(log_folder(), m_clock).note("assert " + uikit::utf8(wxFileName(file).GetFullName()) + " " + std::to_string(line));
    }

private:
    // wx ends a program whose start says no with its own code, so this ends it.
    [[noreturn]] static void explain(const base::Result<Options>& options)
    {
        words::speak(words::language_of_environment());
        if (!options) std::fprintf(stderr, "%s\n", uikit::utf8(uikit::sentence_of(options.refusal())).c_str());
        std::fprintf(options ? stdout : stderr, "%s\n", usage().c_str());
        std::exit(options ? 0 : 2);
    }
    // False: another program has this desk and does what was asked for.
    bool first_program(const Options& options)
    {
        m_one.emplace(settings_folder());
        if (!m_one->first()) {
            if (hand_over(settings_folder(), arguments_of(options))) return false;
            m_one.emplace(settings_folder()); // it has ended meanwhile, or it hangs
        }
        if (m_one->first())
            m_door.emplace(settings_folder(), [this](const std::vector<std::string>& arguments) {
                const auto asked = options_of(arguments);
                if (m_program && asked) m_program->asked_again(*asked);
            });
        return true;
    }
    void end()
    {
        CallAfter([this] {
            m_tour.reset();
            m_program.reset();
            ExitMainLoop();
        });
    }
    base::SystemClock m_clock;
    std::optional<OneProgram> m_one;
    std::optional<DeskDoor> m_door;
    std::unique_ptr<Program> m_program;
    std::unique_ptr<Tour> m_tour;
    std::optional<SessionEnd> m_session_end;
    int m_exit_code = 0;
};

} // namespace hedef::shell

wxIMPLEMENT_APP(hedef::shell::App);
