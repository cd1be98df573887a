#include "shell/tour.h"

#include "shell/program.h"
#include "uikit/text.h"

#include <wx/dcclient.h>
#include <wx/display.h>
#include <wx/dcmemory.h>
#include <wx/image.h>
#include <wx/utils.h>

#include <cstdio>
#include <filesystem>

namespace hedef::shell {

namespace {

constexpr int turn_ms = 50;
constexpr int calm_enough = 12;      // 0.6 s without a question on its way
constexpr int too_long = 120 * 1000 / turn_ms;

const char* code(words::Language language)
{
    return language == words::Language::turkish ? "tr" : "en";
}

} // namespace

Tour::Tour(Program& program, std::string folder, std::function<void(int)> ended)
    : m_program(program), m_folder(std::move(folder)), m_ended(std::move(ended))
{
    if (!wxImage::FindHandler(wxBITMAP_TYPE_PNG)) wxImage::AddHandler(new wxPNGHandler);
    std::error_code ignored;
    std::filesystem::create_directories(m_folder, ignored);
    m_timer.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { step(); });
    m_timer.Start(turn_ms);
}

// Every window, and of those that show one record the first that the searches find.
void Tour::plan()
{
    m_planned = true;
    std::vector<desk::Place> places{{"shell.start", ""}};
    for (const auto& kind : m_program.book().kinds)
        if (kind.group != uikit::Group::none) places.push_back({kind.id, ""});
    const auto found = std::make_shared<std::vector<desk::Place>>();
    m_program.desk().tasks.run(
        m_alive.watch(),
        [found, searches = m_program.book().searches] {
            for (const auto& search : searches)
                for (const auto& hit : search("a", 1))
                    found->push_back(hit.place);
        },
        [this, found, places]() mutable {
            places.insert(places.end(), found->begin(), found->end());
            for (const auto language : {words::Language::english, words::Language::turkish})
                for (const auto& place : places)
                    m_stops.push_back({language, place});
        },
        [this](std::exception_ptr) { m_stops.clear(); });
}

void Tour::step()
{
    ++m_turns;
    m_calm = m_program.idle() ? m_calm + 1 : 0;
    if (m_calm < calm_enough && m_turns < too_long) return;
    if (!m_planned) {
        m_calm = m_turns = 0;
        return plan();
    }
    if (m_opened) take();
    m_calm = m_turns = 0;
    m_opened = false;
    if (m_next == m_stops.size()) {
        m_timer.Stop();
        std::printf("%d pictures of %zu windows in %s\n", m_taken, m_stops.size(), m_folder.c_str());
        return m_ended(m_taken > 0 && m_taken == int(m_stops.size()) ? 0 : 1);
    }
    const auto& stop = m_stops[m_next];
    if (words::spoken() != stop.language) return m_program.speak(stop.language);
    m_program.frame()->SetSize(wxDisplay(0u).GetClientArea());
    m_program.open(stop.place);
    m_opened = true;
}

void Tour::take()
{
    const auto& stop = m_stops[m_next++];
    char name[200];
    std::snprintf(name, sizeof name, "%02zu-%s-%s.png", m_next, code(stop.language), stop.place.window.c_str());
    const wxString file = uikit::wx((std::filesystem::path(m_folder) / name).string());
#ifdef __WXGTK__
    // By ImageMagick from outside, since what GTK gives of the screen is as old as the first time it was asked; without it
    // the windows alone, from the frame.
    if (wxExecute(wxS("import -window root \"") + file + wxS("\""), wxEXEC_SYNC | wxEXEC_NODISABLE) == 0) {
        ++m_taken;
        return;
    }
#endif
    if (blit(file)) ++m_taken;
}

bool Tour::blit(const wxString& file)
{
    auto* frame = m_program.frame();
    const wxSize area = frame->GetSize(); // with menus and the status bar
    wxBitmap bitmap(area.x, area.y);
    {
        wxWindowDC window(frame);
        wxMemoryDC memory(bitmap);
        memory.Blit(0, 0, area.x, area.y, &window, 0, 0);
    }
    wxImage image = bitmap.ConvertToImage();
    if (image.HasAlpha()) image.ClearAlpha(); // Windows draws letters without saying how much they cover
    return image.SaveFile(file, wxBITMAP_TYPE_PNG);
}

} // namespace hedef::shell
