#include "territory/view/day_bar.h"

#include "territory/present/territory_labels.h"
#include "uikit/style.h"
#include "uikit/text.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/wrapsizer.h>

namespace hedef::territory {

using uikit::_;
using uikit::gap;

namespace {

constexpr int wait_for_more = 600; // milliseconds after the last key

} // namespace

DayBar::DayBar(wxWindow* parent, base::Date today)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL), m_today(today), m_shown(today)
{
    auto* line = new wxWrapSizer(wxHORIZONTAL, wxWRAPSIZER_DEFAULT_FLAGS);
    const auto flags = wxSizerFlags().Align(wxALIGN_CENTRE_VERTICAL).Border(wxALL, gap(this, 1));
    line->Add(new wxStaticText(this, wxID_ANY, _("Di&mension:")), flags);
    m_dimension = new wxChoice(this, wxID_ANY);
    m_dimension->SetName(_("Dimension"));
    for (const auto dimension : {Dimension::geography, Dimension::segment, Dimension::product})
        m_dimension->Append(uikit::wx(words_of(dimension)));
    m_dimension->SetSelection(0);
    line->Add(m_dimension, flags);
    line->Add(new wxStaticText(this, wxID_ANY, _("&As of:")), flags);
    m_day = std::make_unique<uikit::DateField>(this, "day", today, uikit::FieldWishes{});
    m_day->set(today);
    auto* field = m_day->control();
    field->SetName(_("As of day"));
    field->SetToolTip(_("Write a day, for example 31.12, tomorrow or +2w"));
    field->SetMinSize(wxSize(field->GetTextExtent(wxS("00 MMMM 00000")).x + gap(this, 4), -1));
    line->Add(field, flags);
    m_to_today = new wxButton(this, wxID_ANY, _("To&day"), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    line->Add(m_to_today, flags);
    SetSizer(line);

    m_dimension->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        if (m_dimension_told) m_dimension_told(static_cast<Dimension>(m_dimension->GetSelection()));
    });
    field->Bind(wxEVT_TEXT, [this](wxCommandEvent& event) {
        m_typed.StartOnce(wait_for_more);
        event.Skip();
    });
    field->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        take_day();
        event.Skip();
    });
    m_typed.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { take_day(); });
    m_to_today->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        m_day->set(m_today);
        take_day();
    });
}

void DayBar::take_day()
{
    m_typed.Stop();
    if (IsBeingDeleted()) return; // the field loses the cursor when the window goes
    const auto day = m_day->date();
    if (!day || *day == m_shown) return;
    m_shown = *day;
    m_to_today->Enable(m_shown != m_today);
    if (m_day_told) m_day_told(*day);
}

void DayBar::show(Dimension dimension, base::Date day)
{
    m_dimension->SetSelection(static_cast<int>(dimension));
    m_to_today->Enable(day != m_today);
    if (day == m_shown) return;
    m_shown = day;
    m_day->set(day);
    m_typed.Stop();
}

void DayBar::add(wxWindow* control)
{
    GetSizer()->Add(control, wxSizerFlags().Align(wxALIGN_CENTRE_VERTICAL).Border(wxALL, gap(this, 1)));
}

} // namespace hedef::territory
