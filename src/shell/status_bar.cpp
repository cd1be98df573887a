#include "shell/status_bar.h"

#include "shell/status_lamp.h"
#include "uikit/style.h"
#include "uikit/text.h"
#include "words/figures.h"
#include "words/progress.h"

#include <wx/button.h>
#include <wx/datetime.h>
#include <wx/gauge.h>

namespace hedef::shell {

using uikit::_;
using uikit::wx;

namespace {

wxString local_time(base::Stamp moment)
{
    return wxDateTime(std::chrono::system_clock::to_time_t(moment)).Format(wxS("%H:%M"));
}

} // namespace

StatusBar::StatusBar(wxWindow* parent, std::function<void()> cancel) : wxStatusBar(parent, wxID_ANY, wxSTB_SHOW_TIPS | wxSTB_ELLIPSIZE_END | wxFULL_REPAINT_ON_RESIZE)
{
    m_lamp = new StatusLamp(this);
    divide();
    m_gauge = new wxGauge(this, wxID_ANY, 1000, wxDefaultPosition, wxDefaultSize, wxGA_HORIZONTAL | wxGA_SMOOTH);
    m_gauge->SetName(_("Progress"));
    m_cancel = new wxButton(this, wxID_ANY, _("Cancel"), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    m_gauge->Hide();
    m_cancel->Hide();
    m_cancel->Bind(wxEVT_BUTTON, [cancel = std::move(cancel)](wxCommandEvent&) { cancel(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        place();
        event.Skip();
    });
    Bind(wxEVT_DPI_CHANGED, [this](wxDPIChangedEvent& event) {
        divide();
        event.Skip();
    });
}

void StatusBar::divide()
{
    const int widths[] = {-5, -4, m_lamp->side() + uikit::gap(this, 2), -3, -4, -5, -5};
    SetFieldsCount(WXSIZEOF(widths), widths);
}

void StatusBar::put(Part part, const wxString& words)
{
    if (GetStatusText(part) != words) SetStatusText(words, part);
}

void StatusBar::company(const wxString& words)
{
    put(company_part, words);
}

void StatusBar::person(const wxString& words)
{
    put(person_part, words);
}

void StatusBar::connection(const ConnectionState& state, bool open)
{
    m_lamp->show(!open                 ? StatusLamp::State::none
                 : state.offline_since ? StatusLamp::State::offline
                 : state.working       ? StatusLamp::State::working
                                       : StatusLamp::State::connected);
    if (!open) return put(connection_part, {});
    if (state.offline_since)
        put(connection_part, _("Offline since {1}", uikit::utf8(local_time(*state.offline_since))));
    else
        put(connection_part, state.working ? _("Working") : _("Connected"));
}

void StatusBar::figures(const uikit::Figures& figures)
{
    put(rows_part, wx(figures.rows));
    put(selection_part, wx(figures.selection));
}

void StatusBar::errand(const std::optional<StatusErrands::State>& state)
{
    const bool shown = state.has_value();
    if (m_gauge->IsShown() != shown) {
        m_gauge->Show(shown);
        m_cancel->Show(shown);
        place_errand();
    }
    if (!state) {
        if (wxGetUTCTimeMillis() > m_hint_until) put(errand_part, {});
        return;
    }
    m_cancel->Enable(!state->cancelled);
    wxString words = state->cancelled ? _("Stopping: {1}", state->what) : wx(state->what);
    if (!state->phase.empty()) words += wxS(" · ") + wx(words::words_of_progress(state->phase));
    if (state->total > 0) {
        m_gauge->SetValue(int(state->done * 1000 / state->total));
        words += wxString::Format(wxS(" %d %%"), int(state->done * 100 / state->total));
    } else
        m_gauge->Pulse();
    put(errand_part, words);
}

void StatusBar::hint(const wxString& words)
{
    constexpr int shown_for = 6000;
    if (m_gauge->IsShown()) return;
    m_hint_until = wxGetUTCTimeMillis() + shown_for;
    put(errand_part, words);
}

void StatusBar::place()
{
    wxRect part;
    GetFieldRect(lamp_part, part);
    m_lamp->SetSize(wxRect(wxSize(m_lamp->side(), m_lamp->side())).CentreIn(part));
    place_errand();
}

void StatusBar::place_errand()
{
    if (!m_gauge->IsShown()) return;
    wxRect part;
    GetFieldRect(errand_part, part);
    const int button = m_cancel->GetBestSize().x, gauge = std::min(part.width / 3, FromDIP(100));
    m_cancel->SetSize(part.GetRight() - button, part.y, button, part.height);
    m_gauge->SetSize(part.GetRight() - button - gauge - uikit::gap(this, 1), part.y + uikit::gap(this, 1), gauge,
                     part.height - uikit::gap(this, 2));
}

wxString StatusBar::words() const
{
    wxString all;
    for (int part = 0; part <= errand_part; ++part)
        if (!GetStatusText(part).empty()) all += (all.empty() ? wxString() : wxS(" | ")) + GetStatusText(part);
    return all;
}

} // namespace hedef::shell
