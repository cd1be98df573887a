#include "commission/view/plans_panel.h"

#include "commission/view/money_columns.h"
#include "commission/view/plan_words.h"
#include "uikit/text.h"

#include <wx/ffile.h>
#include <wx/filedlg.h>
#include <wx/sizer.h>

namespace hedef::commission {

using uikit::_;

PlansPanel::PlansPanel(wxWindow* parent, const desk::Place& where, desk::Desk& desk, CommissionService& service)
    : Window(parent, where, desk), m_today(desk.clock.today()), m_presenter(desk, *this, service)
{
    using P = PlanVersion;
    m_list = new uikit::RowList<P>(
        this, "commission.plans",
        {{"name", N_("Plan"), 240, uikit::Align::left, [](const P& p) { return p.name; }},
         count_column<P>("version", N_("Version"), 70, [](const P& p) { return p.number; }),
         text_column<P>("period", N_("Paid by the"), 100, [](const P& p) { return words::translated(period_words(p.period)); }),
         date_column<P>("from", N_("In effect from"), [](const P& p) { return std::optional(p.effective.begin); }),
         date_column<P>("to", N_("To"), [](const P& p) { return p.effective.end == base::forever ? p.effective.end : p.effective.last(); }),
         count_column<P>("people", N_("People"), 80, [](const P& p) { return p.participants; }),
         text_column<P>("state", N_("State"), 120, [this](const P& p) { return state_of(p.effective, m_today); })},
        [](const P& p) { return p.plan.value; }, desk.preferences);
    m_list->tone([this](const P& p) { return p.effective.contains(m_today) ? uikit::Tone::plain : uikit::Tone::quiet; });
    m_list->count_as([](std::size_t shown, std::size_t) { return _("{1} plans", words::count(static_cast<std::int64_t>(shown))); });
    m_list->on_activate([this] { open_selected(); });
    m_list->on_select([this] { changed(); });
    m_list->on_change([this] { changed(); });
    m_list->on_menu([this] { pop_up({"record.open", "record.new", "commission.import_plan", "edit.copy"}); });
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    m_notice = new uikit::Notice(this);
    sizer->Add(m_notice, 0, wxEXPAND);
    sizer->Add(m_list, 1, wxEXPAND | wxALL, uikit::gap(this));
    SetSizer(sizer);

    const auto chosen = [this] { return m_list->current_row() ? wxString() : _("Choose a plan first."); };
    can("record.open", [this] { open_selected(); }, chosen);
    can("record.edit", [this] { open_selected(); }, chosen);
    can("record.new", [this] { m_presenter.create(); });
    can("commission.import_plan", [this] { choose_file(); });
    can("view.refresh", [this] { refresh(); });
    can("edit.copy", [this] { m_list->copy(); });
    can("edit.select_all", [this] { m_list->select_all(); });
    can("edit.filter", [this] { m_list->ask_filter_text(); });
    can("view.columns", [this] { m_list->choose_columns(); });
    can("view.reset_layout", [this] { m_list->reset_columns(); });
    can_list(*m_list);
    m_presenter.start();
}

wxString PlansPanel::title() const
{
    return _("Commission plans");
}

void PlansPanel::show(const PlansState& state)
{
    m_list->when_empty(state.loading ? _("Loading…") : _("No commission plans yet: New makes the first, or import one from a file."));
    m_list->show(state.plans);
    changed();
}

void PlansPanel::say(const std::string& words)
{
    m_notice->say(uikit::wx(words));
}

void PlansPanel::choose_file()
{
    wxFileDialog dialog(this, _("Import a plan"), wxString(), wxString(), _("Plan as JSON (*.json)") + wxASCII_STR("|*.json"),
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() != wxID_OK) return;
    wxFFile file(dialog.GetPath(), wxS("rb"));
    wxString text;
    if (!file.IsOpened() || !file.ReadAll(&text, wxConvUTF8)) return m_notice->warn(_("The file could not be read as text."));
    m_presenter.import(uikit::utf8(text), uikit::utf8(dialog.GetFilename()));
}

void PlansPanel::open_selected()
{
    if (const auto* plan = m_list->current_row()) m_presenter.open(plan->code);
}

} // namespace hedef::commission
