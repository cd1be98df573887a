#include "commission/view/runs_panel.h"

#include "commission/view/money_columns.h"
#include "uikit/text.h"
#include "words/figures.h"

#include <wx/sizer.h>
#include <wx/simplebook.h>

// The lists of the window of commission runs: what their columns say.
namespace hedef::commission {

namespace {

using uikit::Column;
using uikit::RowList;
using uikit::Tone;

std::string state_words(const PayPeriodRow& row)
{
    if (row.period.state == PeriodState::closed) return words::_("Closed");
    return row.over ? words::_("Still open") : words::_("Open, not over yet");
}

std::string state_words(const RunRow& row)
{
    if (!row.newest) return words::_("Older run");
    if (row.version != row.newest_version) return words::_("Plan has a newer version");
    return row.inputs_changed ? words::_("Figures may have changed since") : words::_("Newest");
}

Tone tone_of(const RunRow& row)
{
    if (!row.newest) return Tone::quiet;
    return row.stale() ? Tone::warning : Tone::plain;
}

std::optional<std::int64_t> difference(std::int64_t now, const std::optional<std::int64_t>& then)
{
    return then ? std::optional(now - *then) : std::nullopt;
}

std::vector<Column<SheetPerson>> people_columns(const std::deque<std::string>& components, base::Currency currency)
{
    using P = SheetPerson;
    std::vector<Column<P>> columns{
        {"name", N_("Name"), 160, uikit::Align::left, [](const P& p) { return p.name; }},
        {"code", N_("Code"), 80, uikit::Align::left, [](const P& p) { return p.code; }, {}, {}, true}};
    const auto add = [&](const char* id, const char* title, auto value, bool hidden, bool sign) {
        columns.push_back(money_column<P>(id, title, currency, value, sign, sign ? 130 : 110));
        columns.back().hidden = hidden;
    };
    // What a reviewer looks at first stands first; a narrow window shows it.
    add("to_pay", N_("To pay"), [](const P& p) { return std::optional(p.to_pay()); }, false, false);
    add("before", N_("± run before"), [](const P& p) { return difference(p.to_pay(), p.before); }, false, true);
    add("previous", N_("± period before"), [](const P& p) { return difference(p.to_pay(), p.previous); }, false, true);
    for (std::size_t c = 0; c < components.size(); ++c)
        columns.push_back(money_column<P>("component." + components[c], components[c].c_str(), currency,
                                          [c](const P& p) { return std::optional(p.components[c]); }));
    add("gross", N_("Gross"), [](const P& p) { return std::optional(p.pay.gross); }, true, false);
    add("cap", N_("Withheld by the cap"), [](const P& p) { return std::optional(-p.pay.cap_withheld); }, true, false);
    add("held", N_("Held and released"), [](const P& p) { return std::optional(p.pay.released - p.pay.held); }, true, false);
    add("clawback", N_("Taken back"), [](const P& p) { return std::optional(p.pay.clawback); }, true, false);
    add("correction", N_("Corrections"), [](const P& p) { return std::optional(p.correction); }, false, false);
    add("guarantee", N_("Guarantee"), [](const P& p) { return std::optional(p.pay.guarantee_topup); }, true, false);
    add("draw", N_("Draw, guarantee"),
        [](const P& p) { return std::optional(p.pay.guarantee_topup + p.pay.draw_paid - p.pay.draw_recovered); }, false, false);
    add("balance", N_("Draw owed"), [](const P& p) { return std::optional(p.pay.draw_balance); }, true, false);
    return columns;
}

std::vector<Column<PayPart>> part_columns(base::Currency currency)
{
    using P = PayPart;
    return {{"name", N_("Part of the pay"), 170, uikit::Align::left, [](const P& p) { return p.name; }},
            money_column<P>("amount", N_("Amount"), currency, [](const P& p) { return std::optional(p.amount); }),
            {"attainment", N_("Attainment"), 90, uikit::Align::right,
             [](const P& p) { return p.attainment ? words::percentage(*p.attainment) : std::string(); },
             [](const P& a, const P& b) { return a.attainment.value_or(-1) <=> b.attainment.value_or(-1); }},
            text_column<P>("tier", N_("Tier reached"), 190, [](const P& p) { return p.tier; }),
            {"lines", N_("Lines"), 60, uikit::Align::right, [](const P& p) { return p.lines ? words::count(p.lines) : std::string(); },
             [](const P& a, const P& b) { return a.lines <=> b.lines; }},
            text_column<P>("why", N_("Why"), 360, [](const P& p) { return p.words; })};
}

std::vector<Column<LineItem>> line_columns(base::Currency currency)
{
    using L = LineItem;
    return {date_column<L>("day", N_("Date"), [](const L& l) { return l.day; }),
            text_column<L>("deal", N_("Deal"), 90, [](const L& l) { return l.deal.empty() ? l.credit : l.deal; }),
            text_column<L>("customer", N_("Customer"), 150, [](const L& l) { return l.customer; }),
            text_column<L>("product", N_("Product"), 120, [](const L& l) { return l.product; }),
            {"counted", N_("Counted with"), 110, uikit::Align::right, [](const L& l) { return l.counted; }},
            {"rate", N_("Rate"), 70, uikit::Align::right, [](const L& l) { return l.rate; }},
            text_column<L>("tier", N_("Tier"), 170, [](const L& l) { return l.tier; }),
            money_column<L>("amount", N_("Pays"), currency, [](const L& l) { return std::optional(l.amount); }),
            money_column<L>("withheld", N_("Withheld by the cap"), currency, [](const L& l) { return std::optional(l.withheld); }),
            text_column<L>("why", N_("Why"), 380, [](const L& l) { return l.words; })};
}

template <class Row> std::vector<Column<Row>> before_and_after(base::Currency currency,
                                                               std::function<std::optional<std::int64_t>(const Row&)> before,
                                                               std::function<std::optional<std::int64_t>(const Row&)> after)
{
    return {money_column<Row>("before", N_("Run before"), currency, before),
            money_column<Row>("after", N_("This run"), currency, after),
            money_column<Row>("difference", N_("Difference"), currency,
                              [=](const Row& row) { return std::optional(after(row).value_or(0) - before(row).value_or(0)); }, true)};
}

std::string change_words(const std::optional<std::int64_t>& before, const std::optional<std::int64_t>& after)
{
    if (!before) return words::_("New");
    return after ? words::_("Changed") : words::_("Gone");
}

std::vector<Column<PersonDifference>> difference_columns(base::Currency currency)
{
    using D = PersonDifference;
    auto columns = before_and_after<D>(currency, [](const D& d) { return d.before; }, [](const D& d) { return d.after; });
    columns.insert(columns.begin(), text_column<D>("change", N_("Change"), 90, [](const D& d) { return change_words(d.before, d.after); }));
    columns.insert(columns.begin(), text_column<D>("name", N_("Name"), 200, [](const D& d) { return d.name; }));
    return columns;
}

std::vector<Column<ItemRow>> item_columns(base::Currency currency)
{
    using I = ItemRow;
    auto columns = before_and_after<I>(currency, [](const I& i) { return i.item.before; }, [](const I& i) { return i.item.after; });
    const Column<I> first[] = {
        text_column<I>("component", N_("Component"), 110, [](const I& i) { return i.item.component; }),
        text_column<I>("about", N_("What"), 260, [](const I& i) { return i.about; }),
        {"band", N_("Tier"), 50, uikit::Align::right,
         [](const I& i) { return i.item.band ? std::to_string(i.item.band) : std::string(); },
         [](const I& a, const I& b) { return a.item.band <=> b.item.band; }},
        text_column<I>("change", N_("Change"), 90, [](const I& i) { return change_words(i.item.before, i.item.after); })};
    columns.insert(columns.begin(), std::begin(first), std::end(first));
    columns.push_back(text_column<I>("why", N_("Why"), 260, [](const I& i) { return i.why; }));
    return columns;
}

std::vector<Column<Fact>> fact_columns()
{
    return {text_column<Fact>("label", N_("What"), 180, [](const Fact& f) { return f.label; }),
            text_column<Fact>("value", N_("Value"), 420, [](const Fact& f) { return f.value; })};
}

} // namespace

wxWindow* RunsPanel::make_left(wxWindow* parent)
{
    auto* panel = new wxPanel(parent);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    const int border = uikit::gap(this);
    auto* label = new wxStaticText(panel, wxID_ANY, uikit::_("&Kind of period"));
    m_kind = new wxChoice(panel, wxID_ANY);
    m_kind->SetName(uikit::_("Kind of period"));
    for (const char* words : {N_("Months"), N_("Quarters"), N_("Half-years"), N_("Years")}) m_kind->Append(uikit::_(words));
    m_kind->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        m_presenter.choose_kind(static_cast<base::PeriodKind>(event.GetSelection()));
    });
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(label, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, border);
    row->Add(m_kind, 1);
    sizer->Add(row, 0, wxEXPAND | wxALL, border);

    using P = PayPeriodRow;
    m_periods = new RowList<P>(
        panel, "commission.periods",
        {{"period", N_("Period"), 70, uikit::Align::left, [](const P& p) { return base::FiscalCalendar::label(p.period.period); }},
         text_column<P>("state", N_("State"), 100, [](const P& p) { return state_words(p); }),
         {"runs", N_("Runs"), 50, uikit::Align::right, [](const P& p) { return p.runs ? words::count(p.runs) : std::string(); },
          [](const P& a, const P& b) { return a.runs <=> b.runs; }},
         money_column<P>("to_pay", N_("To pay"), m_currency,
                         [](const P& p) { return p.runs ? std::optional(p.to_pay) : std::nullopt; })},
        [](const P& p) { return std::int64_t{p.days.begin.time_since_epoch().count()}; }, m_desk.preferences);
    m_periods->tone([](const P& p) { return p.period.state == PeriodState::closed ? Tone::quiet : Tone::plain; });
    sizer->Add(m_periods, 3, wxEXPAND | wxLEFT | wxRIGHT, border);

    sizer->Add(new wxStaticText(panel, wxID_ANY, uikit::_("Runs of the period")), 0, wxALL, border);
    using R = RunRow;
    m_runs = new RowList<R>(
        panel, "commission.run_list",
        {{"plan", N_("Plan"), 110, uikit::Align::left, [](const R& r) { return r.plan_name; }},
         {"number", N_("Run"), 45, uikit::Align::right, [](const R& r) { return std::to_string(r.run.number); },
          [](const R& a, const R& b) { return a.run.number <=> b.run.number; }},
         money_column<R>("to_pay", N_("To pay"), m_currency, [](const R& r) { return std::optional(r.to_pay()); }),
         text_column<R>("state", N_("State"), 150, [](const R& r) { return state_words(r); }),
         count_column<R>("people", N_("People"), 60, [](const R& r) { return r.people; }),
         {"at", N_("Calculated"), 130, uikit::Align::left, [this](const R& r) { return words::moment(m_presenter.local(r.at)); },
          [](const R& a, const R& b) { return a.at.time_since_epoch().count() <=> b.at.time_since_epoch().count(); }},
         text_column<R>("by", N_("By"), 110, [](const R& r) { return r.by; }),
         count_column<R>("version", N_("Plan version"), 90, [](const R& r) { return r.version; })},
        [](const R& r) { return r.run.id.value; }, m_desk.preferences);
    m_runs->tone(tone_of);
    sizer->Add(m_runs, 2, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, border);
    panel->SetSizer(sizer);
    return panel;
}

// The people are there from the start; the deeper lists come with the first step to them, for each takes as long as the rest of the
// window together.
void RunsPanel::make_lists()
{
    m_people_page = m_book->GetPage(static_cast<std::size_t>(RunLevel::people));
    make_people({}, {});
    listen<PayPeriodRow>(m_periods, {});
    listen<RunRow>(m_runs, {});
    m_periods->on_select([this] {
        const auto* row = m_showing ? nullptr : m_periods->current_row();
        if (row) m_notice->hide();
        if (row) m_presenter.choose_period(row->period.period);
        changed();
    });
    m_runs->on_select([this] {
        const auto* row = m_showing ? nullptr : m_runs->current_row();
        if (row) m_notice->hide();
        if (row) m_presenter.choose_run(row->run.id);
        changed();
    });
}

void RunsPanel::make_level(RunLevel level)
{
    wxWindow* page = m_book->GetPage(static_cast<std::size_t>(level));
    if (!page->GetChildren().empty()) return;
    uikit::RowListBase* made = nullptr;
    const auto make = [&](auto*& list, const char* id, auto columns, auto key, std::function<void(std::int64_t)> open) {
        using List = std::remove_pointer_t<std::remove_reference_t<decltype(list)>>;
        list = new List(page, id, std::move(columns), key, m_desk.preferences);
        listen(list, std::move(open));
        made = list;
    };
    switch (level) {
    case RunLevel::people:
        return;
    case RunLevel::components:
        make(m_parts, "commission.parts", part_columns(m_currency), [](const PayPart& p) { return p.id; },
             [this](std::int64_t id) { m_presenter.open_part(id); });
        break;
    case RunLevel::lines:
        make(m_lines, "commission.lines", line_columns(m_currency), [](const LineItem& l) { return l.line; },
             [this](std::int64_t id) { m_presenter.open_line(id); });
        break;
    case RunLevel::line:
        make(m_facts, "commission.facts", fact_columns(), [](const Fact& f) { return f.id; },
             [this](std::int64_t) { m_presenter.open_deal(); });
        break;
    case RunLevel::differences:
        make(m_differences, "commission.differences", difference_columns(m_currency), [](const PersonDifference& d) { return d.person; },
             [this](std::int64_t id) { m_presenter.open_difference(id); });
        m_differences->when_empty(uikit::_("Both runs pay everybody the same, line by line."));
        break;
    case RunLevel::items:
        make(m_items, "commission.items", item_columns(m_currency), [](const ItemRow& i) { return i.id; }, {});
        break;
    }
    page->GetSizer()->Add(made, 1, wxEXPAND);
    page->Layout();
}

// The plan decides which components there are, so the list is made anew with another plan's.
void RunsPanel::make_people(const std::vector<std::string>& components, const std::string& plan)
{
    const bool focused = m_people && m_people->has_focus();
    if (m_people) m_people->Destroy();
    m_people_plan = plan;
    m_component_titles.assign(components.begin(), components.end());
    m_people = new RowList<SheetPerson>(m_people_page, plan.empty() ? "commission.people" : "commission.people." + plan, people_columns(m_component_titles, m_currency),
                                        [](const SheetPerson& p) { return p.id; }, m_desk.preferences);
    m_people->when_empty(uikit::_("Loading…"));
    m_people->count_as([](std::size_t shown, std::size_t) {
        return uikit::_("{1} people", words::count(static_cast<std::int64_t>(shown)));
    });
    listen<SheetPerson>(m_people, [this](std::int64_t id) { m_presenter.open_person(id); });
    m_people_page->GetSizer()->Clear();
    m_people_page->GetSizer()->Add(m_people, 1, wxEXPAND);
    m_people_page->Layout();
    if (focused) m_people->control().SetFocus();
}

template <class Row> void RunsPanel::listen(RowList<Row>* list, std::function<void(std::int64_t)> open)
{
    if (open) list->on_activate([this, list, open] {
        if (const auto id = list->current()) CallAfter([open, id = *id] { open(id); });
    });
    list->on_select([this] { changed(); });
    list->on_change([this] { changed(); });
    list->on_menu([this, list] {
        if (list == static_cast<uikit::RowListBase*>(m_periods) || list == static_cast<uikit::RowListBase*>(m_runs))
            pop_up({"commission.calculate", "commission.calculate_plan", "commission.close_period", "commission.open_period",
                    "edit.copy"});
        else
            pop_up({"record.open", "commission.back", "commission.differences", "commission.open_deal", "edit.copy"});
    });
}

} // namespace hedef::commission
