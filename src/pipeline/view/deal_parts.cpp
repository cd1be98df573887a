#include "pipeline/view/deal_parts.h"

#include "pipeline/view/new_deal_dialog.h"
#include "uikit/form_dialog.h"
#include "uikit/text.h"
#include "words/figures.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/wrapsizer.h>

namespace hedef::pipeline {

using uikit::_;
using uikit::Align;
using uikit::Column;
using uikit::gap;
using uikit::wx;

namespace {

constexpr int share_places = 4; // of a percentage in millionths

std::string plain(std::int64_t millionths)
{
    std::string text = base::format_scaled(millionths, 6);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return words::number(text);
}

std::string kind_words(SplitKind kind)
{
    return kind == SplitKind::direct ? words::_("Direct") : words::_("Overlay");
}

// A list with buttons below it.
template <class Panel> void lay_out(Panel* panel, wxWindow* list, wxWindow* between)
{
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(list, 1, wxEXPAND);
    if (between) all->Add(between, 0, wxALL, gap(panel, 1));
    auto* buttons = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    const auto button = [&](const wxString& words, const char* name, void (Panel::*act)()) {
        auto* made = new wxButton(panel, wxID_ANY, words);
        made->SetName(wx(name));
        made->Bind(wxEVT_BUTTON, [panel, act](wxCommandEvent&) { (panel->*act)(); });
        buttons->Add(made, 0, wxALL, gap(panel, 1));
    };
    button(_("A&dd…"), "add", &Panel::add);
    button(_("Chan&ge…"), "edit", &Panel::edit);
    button(_("Remo&ve"), "remove", &Panel::remove);
    all->Add(buttons, 0, wxEXPAND);
    panel->SetSizer(all);
}

} // namespace

// ---- lines

DealLines::DealLines(wxWindow* parent, desk::Preferences& preferences, std::function<void(std::vector<Line>)> changed)
    : wxPanel(parent), m_changed(std::move(changed))
{
    using R = Row;
    const auto money = [](const R& r, std::optional<std::int64_t> minor) {
        return minor ? words::amount({*minor, r.currency}) : std::string();
    };
    m_list = new uikit::RowList<R>(
        this, "pipeline.deal.lines",
        {Column<R>("product", N_("Product"), 160, Align::left, [](const R& r) { return r.product; }),
         Column<R>("quantity", N_("Quantity"), 80, Align::right, [](const R& r) { return plain(r.line.quantity); },
                   [](const R& a, const R& b) { return a.line.quantity <=> b.line.quantity; }),
         Column<R>("amount", N_("Amount"), 110, Align::right, [money](const R& r) { return money(r, r.line.amount); },
                   [](const R& a, const R& b) { return a.line.amount.value_or(0) <=> b.line.amount.value_or(0); },
                   [](const R& r) {
                       return r.line.amount ? std::optional(base::Money{*r.line.amount, r.currency}) : std::nullopt;
                   }),
         Column<R>("margin", N_("Margin"), 110, Align::right, [money](const R& r) { return money(r, r.line.margin); },
                   [](const R& a, const R& b) { return a.line.margin.value_or(0) <=> b.line.margin.value_or(0); })},
        [](const R& r) { return r.place; }, preferences);
    m_list->control().SetName(_("Lines"));
    m_list->when_empty(_("Nothing is sold yet: add a line."));
    m_list->on_activate([this] { edit(); });
    lay_out(this, m_list, nullptr);
}

void DealLines::show(const DealState& state)
{
    m_choices = state.choices;
    m_deal = state.mine.deal;
    auto rows = std::make_shared<std::vector<Row>>();
    for (const Line& line : m_deal.lines) {
        Row row{static_cast<std::int64_t>(rows->size()) + 1, line, {}, m_deal.currency};
        for (const NamedChoice& product : m_choices->products)
            if (product.id == line.product.value) row.product = product.name;
        rows->push_back(std::move(row));
    }
    m_list->show(rows);
}

bool DealLines::ask(Line& line, bool is_new)
{
    uikit::FormDialog dialog(this, is_new ? _("New line") : _("Line"), is_new ? _("&Add line") : _("&Change line"));
    uikit::Form& form = dialog.form();
    auto& product = form.choice("product", N_("&Product:"), product_choices(*m_choices));
    auto& quantity = form.decimal("quantity", N_("&Quantity:"), 6, false, {.required = true});
    auto& amount = form.amount("amount", N_("&Amount:"), m_deal.currency);
    auto& margin = form.amount("margin", N_("&Margin:"), m_deal.currency);
    const auto money = [&](std::optional<std::int64_t> minor) {
        return minor ? std::optional(base::Money{*minor, m_deal.currency}) : std::nullopt;
    };
    product.set(std::to_string(line.product.value));
    quantity.set_units(line.quantity);
    amount.set(money(line.amount));
    margin.set(money(line.margin));
    return dialog.ask([&](uikit::Saved saved) {
        const auto minor = [](const std::optional<base::Money>& m) {
            return m ? std::optional(m->minor) : std::nullopt;
        };
        line.product = id_of<ProductId>(product.key());
        line.quantity = quantity.units().value_or(one);
        line.amount = minor(amount.money());
        line.margin = minor(margin.money());
        saved(std::nullopt);
    });
}

void DealLines::add()
{
    if (!m_choices) return;
    Line line;
    if (!ask(line, true)) return;
    auto lines = m_deal.lines;
    lines.push_back(line);
    m_changed(std::move(lines));
}

void DealLines::edit()
{
    const Row* row = m_list->current_row();
    if (!row) return;
    const auto place = static_cast<std::size_t>(row->place - 1);
    Line line = row->line;
    if (!ask(line, false)) return;
    auto lines = m_deal.lines;
    lines[place] = line;
    m_changed(std::move(lines));
}

void DealLines::remove()
{
    const Row* row = m_list->current_row();
    if (!row) return;
    auto lines = m_deal.lines;
    lines.erase(lines.begin() + (row->place - 1));
    m_changed(std::move(lines));
}

// ---- split

DealSplits::DealSplits(wxWindow* parent, desk::Preferences& preferences, std::function<void(std::vector<Split>)> changed)
    : wxPanel(parent), m_changed(std::move(changed))
{
    using R = Row;
    m_list = new uikit::RowList<R>(
        this, "pipeline.deal.splits",
        {Column<R>("person", N_("Person"), 180, Align::left, [](const R& r) { return r.person; }),
         Column<R>("kind", N_("Kind"), 90, Align::left, [](const R& r) { return kind_words(r.split.kind); }),
         Column<R>("share", N_("Share"), 90, Align::right, [](const R& r) { return words::percentage(r.split.share); },
                   [](const R& a, const R& b) { return a.split.share <=> b.split.share; })},
        [](const R& r) { return r.place; }, preferences);
    m_list->control().SetName(_("Split"));
    m_list->on_activate([this] { edit(); });
    m_sum = new wxStaticText(this, wxID_ANY, wxString());
    m_sum->SetName(wx("split_sum"));
    lay_out(this, m_list, m_sum);
}

void DealSplits::show(const DealState& state)
{
    m_choices = state.choices;
    m_deal = state.mine.deal;
    auto rows = std::make_shared<std::vector<Row>>();
    std::int64_t sum = 0;
    for (const Split& split : m_deal.splits) {
        Row row{static_cast<std::int64_t>(rows->size()) + 1, split, {}};
        for (const PersonChoice& person : m_choices->people)
            if (person.id == split.person) row.person = person.name;
        if (split.kind == SplitKind::direct) sum += split.share;
        rows->push_back(std::move(row));
    }
    m_list->show(rows);
    const auto words = sum == one ? _("The direct shares sum to {1}.", words::percentage(sum))
                                  : _("The direct shares sum to {1}; they must sum to {2}.", words::percentage(sum),
                                      words::percentage(one));
    m_sum->SetLabel(words);
    m_sum->SetForegroundColour(uikit::colour_of(sum == one ? uikit::Tone::plain : uikit::Tone::bad));
    Layout();
}

bool DealSplits::ask(Split& split, bool is_new)
{
    uikit::FormDialog dialog(this, is_new ? _("New share") : _("Share"), is_new ? _("&Add share") : _("&Change share"));
    uikit::Form& form = dialog.form();
    auto& person = form.choice("person", N_("&Person:"), person_choices(*m_choices, split.person), {.required = true});
    auto& kind = form.choice("kind", N_("&Kind:"),
                             {{"direct", _("Direct: a part of the deal")}, {"overlay", _("Overlay: beside the deal")}},
                             {.required = true});
    auto& share = form.decimal("share", N_("&Share:"), share_places, true, {.required = true});
    person.set(key_of(split.person));
    kind.set(std::string(name(split.kind)));
    share.set_units(split.share);
    return dialog.ask([&](uikit::Saved saved) {
        if (*share.units() < 0 || *share.units() > one)
            return saved(base::Refusal{"pipeline.split.share_out_of_range", "share", {base::format_scaled(*share.units(), 6)}});
        split.person = id_of<people::PersonId>(person.key());
        split.kind = parse_split_kind(kind.key()).value_or(SplitKind::direct);
        split.share = *share.units();
        saved(std::nullopt);
    });
}

void DealSplits::add()
{
    if (!m_choices) return;
    Split split;
    split.share = one;
    for (const Split& other : m_deal.splits)
        if (other.kind == SplitKind::direct) split.share -= other.share;
    split.share = std::max<std::int64_t>(split.share, 0);
    if (!ask(split, true)) return;
    auto splits = m_deal.splits;
    splits.push_back(split);
    m_changed(std::move(splits));
}

void DealSplits::edit()
{
    const Row* row = m_list->current_row();
    if (!row) return;
    const auto place = static_cast<std::size_t>(row->place - 1);
    Split split = row->split;
    if (!ask(split, false)) return;
    auto splits = m_deal.splits;
    splits[place] = split;
    m_changed(std::move(splits));
}

void DealSplits::remove()
{
    const Row* row = m_list->current_row();
    if (!row) return;
    auto splits = m_deal.splits;
    splits.erase(splits.begin() + (row->place - 1));
    m_changed(std::move(splits));
}

// ---- history

DealHistory::DealHistory(wxWindow* parent, desk::Preferences& preferences) : wxPanel(parent)
{
    using R = StageStep;
    m_list = new uikit::RowList<R>(
        this, "pipeline.deal.history",
        {Column<R>("day", N_("Day"), 100, Align::left, [](const R& r) { return r.day ? words::date(*r.day) : ""; },
                   [](const R& a, const R& b) { return a.id <=> b.id; }),
         Column<R>("stage", N_("Stage"), 140, Align::left, [](const R& r) { return r.stage; }),
         Column<R>("days", N_("Days there"), 100, Align::right,
                   [](const R& r) { return r.days ? words::count(*r.days) : ""; },
                   [](const R& a, const R& b) { return a.days.value_or(-1) <=> b.days.value_or(-1); }),
         Column<R>("by", N_("By"), 140, Align::left, [](const R& r) { return r.by; })},
        [](const R& r) { return r.id; }, preferences);
    m_list->control().SetName(_("History"));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(m_list, 1, wxEXPAND);
    SetSizer(all);
}

void DealHistory::show(const DealState& state)
{
    m_list->show(std::make_shared<const std::vector<StageStep>>(state.history));
}

} // namespace hedef::pipeline
