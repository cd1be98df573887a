#include "territory/view/why_panel.h"

#include "territory/view/day_bar.h"
#include "uikit/style.h"
#include "uikit/text.h"

#include <wx/clipbrd.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace hedef::territory {

using uikit::_;
using uikit::gap;
using Kind = WhyLine::Kind;

WhyPanel::WhyPanel(wxWindow* parent, const desk::Place& where, desk::Desk& lent, TerritoryService& service)
    : Window(parent, where, lent), m_lent(lent), m_presenter(lent, *this, service, why_asked(where.record))
{
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    m_notice = new uikit::Notice(this);
    m_bar = new DayBar(this, lent.clock.today());
    m_text = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                            wxTE_MULTILINE | wxTE_READONLY | wxTE_RICH2 | wxBORDER_NONE);
    m_text->SetName(_("Why the customer is in its territory"));
    m_text->SetMargins(gap(this, 3), gap(this, 2));
    sizer->Add(m_notice, wxSizerFlags().Expand());
    sizer->Add(m_bar, wxSizerFlags().Expand().Border(wxALL, gap(this, 1)));
    sizer->Add(m_text, wxSizerFlags(1).Expand().Border(wxALL, gap(this, 2)));
    SetSizer(sizer);

    m_bar->on_dimension([this](Dimension dimension) { m_presenter.choose_dimension(dimension); });
    m_bar->on_day([this](base::Date day) { m_presenter.choose_day(day); });
    can("record.open", [this] { m_lent.navigator.open({"customers.card", m_presenter.state().asked.customer}); });
    can("territory.rules",
        [this] { m_lent.navigator.open({"territory.rules", std::string(name(m_presenter.state().asked.dimension))}); });
    can("edit.copy", [this] {
        if (m_text->GetStringSelection().empty()) m_text->SelectAll();
        m_text->Copy();
    });
    can("edit.select_all", [this] { m_text->SelectAll(); });
    can("view.refresh", [this] { refresh(); });
    m_presenter.open();
}

wxString WhyPanel::title() const
{
    return _("Why: {1}", m_presenter.state().name);
}

wxString WhyPanel::text() const
{
    return m_text->GetValue();
}

void WhyPanel::focus_first()
{
    m_text->SetFocus();
}

void WhyPanel::show(const WhyState& state)
{
    m_bar->show(state.asked.dimension, state.day);
    if (state.refusal)
        m_notice->show(*state.refusal);
    else
        m_notice->hide();
    if (state.loading && !m_text->IsEmpty()) return changed();
    m_text->Clear();
    if (state.loading) m_text->AppendText(_("Loading…"));
    const wxFont plain = GetFont();
    for (const auto& line : state.lines) {
        // The sign says it too, not the colour alone.
        wxString words = uikit::wx(line.words);
        if (line.kind == Kind::holds) words = uikit::wx("✓ ") + words;
        if (line.kind == Kind::fails) words = uikit::wx("✗ ") + words;
        wxTextAttr look(uikit::colour_of(line.kind == Kind::holds   ? uikit::Tone::good
                                         : line.kind == Kind::fails ? uikit::Tone::bad
                                                                    : uikit::Tone::plain));
        look.SetFont(line.kind == Kind::headline ? plain.Bold().Scaled(1.25f) : plain);
        m_text->SetDefaultStyle(look);
        m_text->AppendText(wxString(wxS(' '), std::size_t(4 * line.depth)) + words + wxS("\n"));
        if (line.kind == Kind::headline) m_text->AppendText(wxS("\n"));
    }
    m_text->SetInsertionPoint(0);
    changed();
}

} // namespace hedef::territory
