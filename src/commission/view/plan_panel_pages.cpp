#include "commission/view/plan_panel.h"

#include "commission/view/money_columns.h"
#include "commission/view/plan_words.h"
#include "uikit/ask.h"
#include "uikit/form_dialog.h"
#include "uikit/text.h"

#include <wx/button.h>
#include <wx/checklst.h>
#include <wx/choice.h>
#include <wx/combobox.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

// The pages of the plan editor beside the plan itself: preview, people, versions.
namespace hedef::commission {

namespace {

using uikit::_;
using uikit::wx;

std::optional<std::int64_t> stored_net(const PreviewPerson& p)
{
    return p.stored ? std::optional(p.stored->net) : std::nullopt;
}

} // namespace

wxWindow* PlanPanel::make_preview_page(wxWindow* parent)
{
    auto* panel = new wxPanel(parent);
    const int border = uikit::gap(this);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(new wxStaticText(panel, wxID_ANY, _("P&eriod")), 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, border);
    m_period = new wxChoice(panel, wxID_ANY);
    m_period->SetName(_("Period"));
    m_period->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { m_presenter.choose_period(uikit::utf8(m_period->GetStringSelection())); });
    row->Add(m_period, 0, wxRIGHT, border * 2);
    row->Add(new wxStaticText(panel, wxID_ANY, _("Pe&rson (empty: all)")), 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, border);
    m_person = new wxComboBox(panel, wxID_ANY);
    m_person->SetName(_("Person (empty: all)"));
    row->Add(m_person, 1, wxRIGHT, border * 2);
    m_preview = new wxButton(panel, wxID_ANY, _("Pre&view"));
    m_preview->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { tell("commission.preview"); });
    row->Add(m_preview);
    sizer->Add(row, 0, wxEXPAND | wxALL, border);
    m_preview_words = new wxStaticText(panel, wxID_ANY, wxString());
    m_preview_words->SetName(_("What the preview shows"));
    sizer->Add(m_preview_words, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, border);

    using P = PreviewPerson;
    m_preview_people = new uikit::RowList<P>(
        panel, "commission.preview",
        {{"name", N_("Name"), 200, uikit::Align::left, [](const P& p) { return p.name; }},
         text_column<P>("code", N_("Code"), 80, [](const P& p) { return p.code; }),
         money_column<P>("mine", N_("This plan"), m_currency, [](const P& p) { return std::optional(p.mine.net); }),
         money_column<P>("stored", N_("Stored plan"), m_currency, stored_net),
         money_column<P>("difference", N_("Difference"), m_currency, [](const P& p) { return std::optional(p.difference()); }, true),
         money_column<P>("gross", N_("Gross"), m_currency, [](const P& p) { return std::optional(p.mine.gross); })},
        [](const P& p) { return p.id; }, m_desk.preferences);
    m_preview_people->on_select([this] {
        show_preview_components();
        changed();
    });
    m_preview_people->on_change([this] { changed(); });
    m_preview_people->on_menu([this] { pop_up({"commission.preview", "edit.copy"}); });
    sizer->Add(m_preview_people, 3, wxEXPAND | wxLEFT | wxRIGHT, border);
    sizer->Add(new wxStaticText(panel, wxID_ANY, _("Components of the person chosen above")), 0, wxALL, border);
    using C = PreviewComponent;
    m_preview_components = new uikit::RowList<C>(
        panel, "commission.preview_components",
        {{"code", N_("Component"), 200, uikit::Align::left, [](const C& c) { return c.code; }},
         money_column<C>("mine", N_("This plan"), m_currency, [](const C& c) { return c.mine; }),
         money_column<C>("stored", N_("Stored plan"), m_currency, [](const C& c) { return c.stored; }),
         money_column<C>("difference", N_("Difference"), m_currency,
                         [](const C& c) { return std::optional(c.mine.value_or(0) - c.stored.value_or(0)); }, true)},
        [](const C& c) { return c.id; }, m_desk.preferences);
    sizer->Add(m_preview_components, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, border);
    panel->SetSizer(sizer);
    return panel;
}

void PlanPanel::preview()
{
    flush();
    if (m_presenter.why_not_preview().empty()) m_presenter.preview(uikit::utf8(m_person->GetValue()));
}

void PlanPanel::show_preview(const PlanState& state)
{
    wxArrayString periods;
    for (const std::string& label : state.periods) periods.Add(wx(label));
    if (periods != m_period->GetStrings()) m_period->Set(periods);
    m_period->SetStringSelection(wx(state.period));
    wxArrayString names;
    if (state.participants)
        for (const Participant& row : *state.participants)
            if (names.Index(wx(row.name)) == wxNOT_FOUND) names.Add(wx(row.name));
    if (names != m_person->GetStrings()) {
        const wxString typed = m_person->GetValue();
        m_person->Set(names);
        m_person->SetValue(typed);
    }
    const auto money = [&](std::int64_t minor) { return words::money({minor, m_currency}); };
    wxString words = _("Preview pays the credits that are stored by the plan as it stands here, saved or not. Nothing of it is kept.");
    if (state.previewing) words = _("Working it out…");
    else if (state.preview && state.preview->stored_net)
        words = _("{1}: this plan pays {2}, the stored plan {3}; the difference is {4}.", base::FiscalCalendar::label(state.preview->period),
                  money(state.preview->net), money(*state.preview->stored_net),
                  words::signed_amount({state.preview->net - *state.preview->stored_net, m_currency}));
    else if (state.preview)
        words = _("{1}: this plan pays {2}; there is no stored plan that pays in this period.",
                  base::FiscalCalendar::label(state.preview->period), money(state.preview->net));
    if (state.preview && state.preview_is_old && !state.previewing)
        words += wxS(" ") + _("The plan or the period was changed since: preview again.");
    m_preview_words->SetLabel(words);
    m_preview_words->Wrap(std::max(m_book->GetClientSize().x - uikit::gap(this, 4), FromDIP(200)));
    m_preview->Enable(m_presenter.why_not_preview().empty());
    m_preview_people->when_empty(state.previewing ? _("Working it out…") : _("Nothing previewed yet: choose a period and press Preview."));
    m_preview_people->show(state.preview ? std::shared_ptr<const std::vector<PreviewPerson>>(state.preview, &state.preview->people) : nullptr);
    show_preview_components();
    m_preview_words->GetParent()->Layout();
}

void PlanPanel::show_preview_components()
{
    auto rows = std::make_shared<std::vector<PreviewComponent>>();
    const auto& preview = m_presenter.state().preview;
    const PreviewPerson* person = m_preview_people->current_row();
    if (preview && !person && preview->people.size() == 1) person = &preview->people.front();
    if (preview && person)
        for (std::size_t c = 0; c < preview->components.size(); ++c) {
            const auto at = [&](const auto& amounts) { return c < amounts.size() ? amounts[c] : std::nullopt; };
            rows->push_back({static_cast<std::int64_t>(c) + 1, preview->components[c], at(person->my_components), at(person->stored_components)});
        }
    m_preview_components->when_empty(_("Choose a person above."));
    m_preview_components->show(rows);
}

wxWindow* PlanPanel::make_people_page(wxWindow* parent)
{
    auto* panel = new wxPanel(parent);
    const int border = uikit::gap(this);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const auto button = [&](const wxString& words, const char* command) {
        auto* made = new wxButton(panel, wxID_ANY, words);
        made->Bind(wxEVT_BUTTON, [this, command](wxCommandEvent&) { tell(command); });
        row->Add(made, 0, wxRIGHT, border);
    };
    button(_("P&ut people on it…"), "commission.assign");
    button(_("&Take them off…"), "commission.end_assignment");
    sizer->Add(row, 0, wxALL, border);
    using P = Participant;
    const base::Date today = m_desk.clock.today();
    m_people = new uikit::RowList<P>(
        panel, "commission.participants",
        {{"name", N_("Name"), 200, uikit::Align::left, [](const P& p) { return p.name; }},
         text_column<P>("code", N_("Code"), 80, [](const P& p) { return p.code; }),
         date_column<P>("from", N_("From"), [](const P& p) { return std::optional(p.assignment.days.begin); }),
         date_column<P>("to", N_("To"), [](const P& p) {
             return p.assignment.days.end == base::forever ? base::forever : p.assignment.days.last();
         }),
         money_column<P>("incentive", N_("Target incentive"), m_currency,
                         [](const P& p) { return std::optional(p.assignment.target_incentive); }, false, 130),
         text_column<P>("state", N_("State"), 110, [today](const P& p) { return state_of(p.assignment.days, today); })},
        [](const P& p) { return p.assignment.id; }, m_desk.preferences);
    m_people->tone([today](const P& p) { return p.assignment.days.contains(today) ? uikit::Tone::plain : uikit::Tone::quiet; });
    m_people->on_select([this] { changed(); });
    m_people->on_change([this] { changed(); });
    m_people->on_menu([this] { pop_up({"commission.assign", "commission.end_assignment", "edit.copy"}); });
    sizer->Add(m_people, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, border);
    panel->SetSizer(sizer);
    return panel;
}

wxWindow* PlanPanel::make_versions_page(wxWindow* parent)
{
    auto* panel = new wxPanel(parent);
    const int border = uikit::gap(this);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    auto* take = new wxButton(panel, wxID_ANY, _("Ta&ke its text"));
    take->SetToolTip(_("The text of that version replaces the one that is edited here; it becomes a new version when you save"));
    take->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (const auto* row = m_versions->current_row()) m_presenter.show_version(row->version.number);
    });
    sizer->Add(take, 0, wxALL, border);
    using V = PlanVersionRow;
    m_versions = new uikit::RowList<V>(
        panel, "commission.plan_versions",
        {count_column<V>("number", N_("Version"), 80, [](const V& v) { return v.version.number; }),
         {"at", N_("Saved"), 150, uikit::Align::left, [this](const V& v) { return words::moment(m_presenter.local(v.created_at)); },
          [](const V& a, const V& b) { return a.created_at.time_since_epoch().count() <=> b.created_at.time_since_epoch().count(); }},
         text_column<V>("by", N_("By"), 150, [](const V& v) { return v.created_by; }),
         text_column<V>("period", N_("Paid by the"), 100, [](const V& v) { return words::translated(period_words(v.version.period)); }),
         date_column<V>("from", N_("In effect from"), [](const V& v) { return std::optional(v.version.effective.begin); }),
         date_column<V>("to", N_("To"), [](const V& v) {
             return v.version.effective.end == base::forever ? base::forever : v.version.effective.last();
         })},
        [](const V& v) { return v.version.id.value; }, m_desk.preferences);
    m_versions->when_empty(_("No version is stored yet: save the plan to make the first."));
    m_versions->on_select([this] { changed(); });
    sizer->Add(m_versions, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, border);
    panel->SetSizer(sizer);
    return panel;
}

UnsavedPlan PlanPanel::ask_unsaved(const std::string& plan)
{
    switch (uikit::ask_unsaved(this, _("Plan {1}", plan))) {
    case uikit::Unsaved::save:
        return UnsavedPlan::save;
    case uikit::Unsaved::discard:
        return UnsavedPlan::discard;
    case uikit::Unsaved::stay:
        break;
    }
    return UnsavedPlan::stay;
}

bool PlanPanel::ask_overwrite(int theirs)
{
    return uikit::ask(this, _("Save over version {1}?", std::to_string(theirs)),
                      _("Somebody saved version {1} while you were editing. Both stay among the versions; the newest one counts.",
                        std::to_string(theirs)),
                      _("&Save mine as the newest"), true);
}

void PlanPanel::ask_assign(const AssignQuestion& question)
{
    uikit::FormDialog dialog(this, _("Put people on {1}", question.plan), _("&Put them on it"));
    auto& form = dialog.form();
    auto* people = new wxCheckListBox(&form, wxID_ANY, wxDefaultPosition, form.FromDIP(wxSize(320, 220)));
    people->SetName(_("People"));
    for (const auto& person : question.people)
        people->Append(person.on_it ? _("{1} (on it now)", person.name) : wx(person.name));
    form.row(N_("P&eople"), people);
    uikit::FieldWishes hint;
    hint.hint = N_("Empty: from the plan's first day");
    auto& from = form.date("from", N_("&From"), question.today, hint);
    auto& incentive = form.amount("target_incentive", N_("Target &incentive of a full period"), question.currency, {});
    dialog.ask([&](uikit::Saved saved) {
        AssignmentWish wish;
        for (unsigned i = 0; i < people->GetCount(); ++i)
            if (people->IsChecked(i)) wish.people.push_back(question.people[i].code);
        if (wish.people.empty()) return saved(base::Refusal{"commission.assign.nobody", "people"});
        wish.from = from.date();
        if (const auto money = incentive.money()) wish.target_incentive = money->minor;
        m_presenter.assign(wish, saved);
    });
}

std::optional<base::Date> PlanPanel::ask_end(const std::vector<std::string>& names, base::Date today)
{
    const wxString who = names.size() == 1 ? wx(names.front()) : _("{1} people", words::count(static_cast<std::int64_t>(names.size())));
    uikit::FormDialog dialog(this, _("Take {1} off the plan", uikit::utf8(who)), _("&Take off"));
    uikit::FieldWishes wishes;
    wishes.required = true;
    auto& last = dialog.form().date("last", N_("&Last day on the plan"), today, wishes);
    last.set(today);
    std::optional<base::Date> chosen;
    const bool agreed = dialog.ask([&](uikit::Saved saved) {
        chosen = last.date();
        saved(std::nullopt);
    });
    return agreed ? chosen : std::nullopt;
}

} // namespace hedef::commission
