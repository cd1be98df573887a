#include "shell/main_frame.h"

#include "shell/flat_art.h"
#include "shell/navigation_pane.h"
#include "shell/window_parts.h"
#include "shell/trouble_strip.h"
#include "uikit/icons.h"
#include "uikit/program_icons.h"
#include "uikit/style.h"
#include "uikit/text.h"
#include "uikit/window_menu.h"

#include <wx/display.h>
#include <wx/sizer.h>
#include <wx/textentry.h>
#include <wx/toolbar.h>

namespace hedef::shell {

using uikit::_;
using uikit::utf8;
using uikit::wx;

// The frame around one window; its tab says the window's title.
class MainFrame::Child : public wxAuiMDIChildFrame
{
public:
    Child(MainFrame* parent, const uikit::WindowKind& kind, const desk::Place& place)
        : wxAuiMDIChildFrame(parent, wxID_ANY, wxControl::RemoveMnemonics(_(kind.words)))
    {
        m_window = kind.make(this, place);
        auto* sizer = new wxBoxSizer(wxVERTICAL);
        sizer->Add(m_window, wxSizerFlags(1).Expand());
        SetSizer(sizer);
        if (!kind.icon.empty()) SetIcon(uikit::icon(kind.icon).GetIcon(FromDIP(wxSize(16, 16))));
        Bind(wxEVT_CLOSE_WINDOW, [this, parent](wxCloseEvent& event) {
            if (event.CanVeto() && !m_window->may_close()) return event.Veto();
            Destroy();
            parent->look(); // there may be no other window to come to the front
        });
        Bind(uikit::WINDOW_CHANGED, [this, parent](wxCommandEvent&) {
            show_title();
            parent->look();
        });
        show_title();
    }
    void show_title()
    {
        if (GetTitle() != m_window->title()) SetTitle(m_window->title());
    }
    uikit::Window* window() const { return m_window; }
#ifdef __WXGTK__
    // It is no window of the screen, though wx derives it from one: what is done for those would warn each time.
    void GTKHandleRealized() override { wxWindow::GTKHandleRealized(); }
#endif

private:
    uikit::Window* m_window = nullptr;
};

// Neither scroll style: Windows would show bars on the frame.
MainFrame::MainFrame(const uikit::WindowBook& book, desk::Desk& desk, ProgramVerb program,
                     std::function<void()> cancel_errand, std::function<void()> closed)
    : wxAuiMDIParentFrame(nullptr, wxID_ANY, wxS("Hedef"), wxDefaultPosition, wxDefaultSize, wxDEFAULT_FRAME_STYLE,
                          wxS("hedef")),
      m_book(book), m_desk(desk), m_program(std::move(program)), m_closed(std::move(closed)), m_menus(book), m_recent(desk.preferences)
{
    SetWindowMenu(nullptr);
    uikit::use_commands(book.commands);
    SetIcons(uikit::program_icons());
    SetMinSize(FromDIP(wxSize(640, 420)));
    SetArtProvider(new FlatTabArt);
    SetMenuBar(m_menus.menu_bar());
    CreateToolBar(wxTB_HORIZONTAL | wxTB_FLAT | wxTB_NODIVIDER);
    m_status = new StatusBar(this, std::move(cancel_errand));
    SetStatusBar(m_status);

    m_navigation = new NavigationPane(this, book, desk.preferences, [this](const std::string& kind) { m_desk.navigator.open({kind, ""}); });
    m_trouble = new TroubleStrip(this, [this] { hide_trouble(); });
    m_panes.SetManagedWindow(this);
    m_panes.SetArtProvider(flat_dock_art(this));
    m_panes.AddPane(GetClientWindow(), wxAuiPaneInfo().Name(wxS("windows")).CentrePane().PaneBorder(false));
    m_panes.AddPane(m_navigation, wxAuiPaneInfo().Name(wxS("navigation")).Left().Caption(_("Windows")).CaptionVisible(false)
                        .BestSize(wxSize(uikit::text_width(this, 215), FromDIP(400))).MinSize(wxSize(uikit::text_width(this, 205), FromDIP(100))).Floatable(false).PaneBorder(false));
    m_panes.AddPane(m_trouble, wxAuiPaneInfo().Name(wxS("trouble")).Top().CaptionVisible(false).Floatable(false)
                        .PaneBorder(false).Resizable(false).MinSize(m_trouble->GetBestSize()).Hide());
    m_panes.Update();

    Bind(wxEVT_MENU, [this](wxCommandEvent& event) {
        const auto command = m_menus.command_of(event.GetId());
        if (command.empty()) return event.Skip();
        tell(command);
    });
    // GTK knows no accelerators with Tab, and its lists take Ctrl+F for a search of their own, Ctrl+N and Ctrl+P for arrows.
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_TAB && event.RawControlDown())
            next_window(!event.ShiftDown());
        else {
            const auto command = m_menus.command_of(event);
            const auto can = available(command);
            const bool taken = wxString(wxS("FNP")).Find(wxChar(event.GetKeyCode())) != wxNOT_FOUND;
            if (taken && event.GetModifiers() == wxMOD_CONTROL && can.known && can.why_not.empty()) return tell(command);
            say_why_not(command);
            event.Skip();
        }
    });
    Bind(wxEVT_MENU_OPEN, [this](wxMenuEvent& event) {
        look();
        event.Skip();
    });
    // The notebook keeps its event to itself.
    GetNotebook()->Bind(wxEVT_AUINOTEBOOK_PAGE_CHANGED, [this](wxAuiNotebookEvent& event) {
        event.Skip();
        look();
    });
    Bind(wxEVT_CLOSE_WINDOW, &MainFrame::on_close, this);
    look();
}

MainFrame::~MainFrame()
{
    close_all();
    m_panes.UnInit();
}

void MainFrame::on_close(wxCloseEvent& event)
{
    remember();
    if (event.CanVeto() && !may_close_all()) return event.Veto();
    m_closed();
}

// ---- windows

std::vector<uikit::Window*> MainFrame::windows() const
{
    std::vector<uikit::Window*> all;
    auto* book = const_cast<MainFrame*>(this)->GetNotebook();
    for (std::size_t i = 0; i < book->GetPageCount(); ++i)
        if (auto* child = dynamic_cast<Child*>(book->GetPage(i))) all.push_back(child->window());
    return all;
}

uikit::Window* MainFrame::active() const
{
    auto* child = dynamic_cast<Child*>(const_cast<MainFrame*>(this)->GetActiveChild());
    return child ? child->window() : nullptr;
}

uikit::Window* MainFrame::open(const desk::Place& place)
{
    for (auto* window : windows())
        if (window->place() == place) {
            static_cast<Child*>(window->GetParent())->Activate();
            window->focus_first();
            look();
            return window;
        }
    const auto* kind = m_book.find(place.window);
    if (!kind) return nullptr;
    auto* child = new Child(this, *kind, place);
    child->Layout();
    child->Activate();
    child->window()->focus_first();
    look();
    return child->window();
}

bool MainFrame::may_close_all()
{
    for (auto* window : windows())
        if (!window->may_close()) {
            static_cast<Child*>(window->GetParent())->Activate();
            return false;
        }
    return true;
}

void MainFrame::close_all()
{
    // At once, also those that were closed a moment ago and wait to be deleted: they need this frame to go in order.
    std::vector<Child*> children;
    for (auto* window : GetClientWindow()->GetChildren())
        if (auto* child = dynamic_cast<Child*>(window)) children.push_back(child);
    for (auto* child : children) {
        wxPendingDelete.DeleteObject(child);
        delete child;
    }
}

void MainFrame::close_window()
{
    if (auto* child = GetActiveChild()) child->Close();
}

void MainFrame::come_forward()
{
    if (IsIconized()) Iconize(false);
    Show();
    Raise();
}

void MainFrame::next_window(bool forward)
{
    GetNotebook()->AdvanceSelection(forward);
    if (auto* window = active()) window->focus_first();
}

void MainFrame::next_pane()
{
    // The navigation pane, then the parts of the window in front, and round again.
    auto* window = active();
    if (window && focus_next_part(*window)) return;
    const auto* focus = FindFocus();
    if (m_navigation->IsShown() && !(focus && m_navigation->IsDescendant(const_cast<wxWindow*>(focus))))
        m_navigation->GetChildren().front()->SetFocus();
    else if (window)
        window->focus_first();
}

// ---- commands

Availability MainFrame::available(std::string_view command) const
{
    const auto* window = active();
    const auto* verb = window ? window->verb(command) : nullptr;
    if (!verb) verb = m_program(command);
    if (!verb) return {command.substr(0, 3) == "go:", {}};
    return {true, verb->why_not ? verb->why_not() : wxString()};
}

void MainFrame::tell(const std::string& command)
{
    if (command.compare(0, 3, "go:") == 0) return m_desk.navigator.open({command.substr(3), ""});
    if (const auto now = available(command); !now.known || !now.why_not.empty()) return;
    const auto* window = active();
    const auto* verb = window ? window->verb(command) : nullptr;
    if (!verb) verb = m_program(command);
    const auto run = verb->run; // it may close the window, or this frame
    run();
}

// A key whose command is grey does nothing; the status bar says why.
void MainFrame::say_why_not(const std::string& command)
{
    // In a field the keys of the clipboard, of undo and Del are the field's own.
    const bool in_field = dynamic_cast<wxTextEntry*>(FindFocus()) != nullptr;
    if (command.empty() || (in_field && (command.starts_with("edit.") || command == "record.delete"))) return;
    const auto now = available(command);
    if (now.known && !now.why_not.empty()) m_status->hint(now.why_not);
}

void MainFrame::look()
{
    // Many things change at once; the menus are looked at once after all of them.
    if (m_look_soon) return;
    m_look_soon = true;
    CallAfter([this] {
        m_look_soon = false;
        auto* window = active();
        m_menus.look(*GetMenuBar(), GetToolBar(), [this](std::string_view command) { return available(command); },
                     m_desk.undo.undo_words(), m_desk.undo.redo_words());
        m_status->figures(window ? window->figures() : uikit::Figures{});
        if (!window) return;
        m_navigation->mark(window->place().window);
        if (const auto* kind = m_book.find(window->place().window); kind && kind->id != "shell.start") {
            wxString title = window->title();
            title.StartsWith(wxS("*"), &title); // what is unsaved
            m_recent.note(window->place(), utf8(title.Trim(false)));
        }
    });
}

// ---- strips and panes

void MainFrame::say_trouble(const wxString& words)
{
    m_trouble->say(words);
    m_panes.GetPane(m_trouble).Show();
    m_panes.Update();
}

void MainFrame::hide_trouble()
{
    if (!m_panes.GetPane(m_trouble).IsShown()) return;
    m_panes.GetPane(m_trouble).Hide();
    m_panes.Update();
}

wxString MainFrame::trouble() const
{
    return m_trouble->words();
}

void MainFrame::toggle_navigation()
{
    auto& pane = m_panes.GetPane(m_navigation);
    pane.Show(!pane.IsShown());
    m_panes.Update();
    m_desk.preferences.set("shell.navigation", pane.IsShown() ? "" : "hidden");
}

std::vector<RecentWindow> MainFrame::recent() const
{
    const auto* window = active();
    return m_recent.before(window ? window->place() : desk::Place{});
}

void MainFrame::show_waiting(const uikit::Waiting& what, std::int64_t count)
{
    m_navigation->waiting(what.kind, count);
}

// ---- as it was left

void MainFrame::remember()
{
    std::string places;
    for (auto* window : windows())
        places += desk::text_of(window->place()) + "\n";
    m_desk.preferences.set("shell.windows", places);
    const auto* window = active();
    m_desk.preferences.set("shell.active", window ? desk::text_of(window->place()) : "");
    const wxRect r = GetRect();
    m_desk.preferences.set("shell.frame", IsMaximized() ? "maximized"
                                                        : utf8(wxString::Format(wxS("%d,%d,%d,%d"), r.x, r.y, r.width, r.height)));
}

void MainFrame::recall()
{
    const auto kept = m_desk.preferences.get("shell.frame").value_or("");
    int x, y, width, height;
    const wxRect screen = wxDisplay(0u).GetClientArea();
    if (std::sscanf(kept.c_str(), "%d,%d,%d,%d", &x, &y, &width, &height) == 4 &&
        wxDisplay::GetFromPoint(wxPoint(x + width / 2, y + FromDIP(20))) != wxNOT_FOUND)
        SetSize(x, y, std::min(width, screen.width), std::min(height, screen.height));
    else {
        SetSize(std::min(FromDIP(1280), screen.width), std::min(FromDIP(840), screen.height));
        Centre();
        if (kept == "maximized") Maximize();
    }
    if (m_desk.preferences.get("shell.navigation").value_or("") == "hidden") toggle_navigation();
    const std::string active = m_desk.preferences.get("shell.active").value_or("");
    std::string places = m_desk.preferences.get("shell.windows").value_or("");
    for (std::size_t end; (end = places.find('\n')) != std::string::npos; places.erase(0, end + 1))
        if (const auto place = desk::place_of(places.substr(0, end)); m_book.find(place.window)) open(place);
    if (!active.empty() && m_book.find(desk::place_of(active).window)) open(desk::place_of(active));
}

} // namespace hedef::shell
