#include "targets/view/target_dialogs.h"

#include "uikit/ask.h"
#include "uikit/form_dialog.h"
#include "uikit/text.h"

#include <wx/button.h>

namespace hedef::targets {

using uikit::_;
using uikit::wx;

void new_targets(wxWindow* parent, TargetsPresenter& presenter)
{
    const TargetsState& state = presenter.state();
    const auto& calendar = state.overview.calendar;
    uikit::FormDialog dialog(parent, _("New targets"), _("&Create draft"));
    uikit::Form& form = dialog.form();
    const int wanted = state.version ? state.year + 1 : state.year;
    std::vector<uikit::Choice> years;
    for (int year = wanted - 2; year <= wanted + 3; ++year)
        years.push_back({std::to_string(year), wx(year_words(year, calendar))});
    auto& year = form.choice("year", N_("Fiscal &year:"), years, {.required = true});
    auto& name = form.text("name", N_("&Name:"), {.required = true});
    auto& from = form.choice("from", N_("Begin &with:"),
                             {{"counting", _("the approved targets of the year before")}, {"nothing", _("an empty sheet")}},
                             {.required = true});
    auto& growth = form.decimal("growth", N_("&Growth:"), 2, true);
    year.set(std::to_string(wanted));
    name.set(uikit::utf8(_("Targets {1}", year_words(wanted, calendar))));
    from.set("counting");
    growth.set_units(0);
    dialog.ask([&](uikit::Saved saved) {
        DraftWish wish;
        wish.name = name.value();
        wish.year = std::stoi(year.key());
        wish.from = from.key() == "nothing" ? DraftWish::From::nothing : DraftWish::From::counting;
        wish.growth = growth.units().value_or(0) * 100;
        presenter.draft_year(wish, saved);
    });
}

namespace {

struct Method
{
    WeightMethod method;
    const char* label;
};
constexpr Method methods[] = {{WeightMethod::equal, N_("&Equal parts:")},
                              {WeightMethod::history, N_("&History, the same period of the year before:")},
                              {WeightMethod::potential, N_("&Potential of the territories:")},
                              {WeightMethod::pipeline, N_("Open weighted p&ipeline:")}};

// Shares in hundredths of a percent that are given; those that are left empty are none.
Blend blend_of(const std::vector<uikit::DecimalField*>& shares)
{
    Blend blend;
    for (std::size_t i = 0; i < shares.size(); ++i)
        if (const auto share = shares[i]->units().value_or(0); share != 0)
            blend.push_back({methods[i].method, base::Fraction(share, 10'000)});
    return blend;
}

} // namespace

void allocate_below(wxWindow* parent, TargetsPresenter& presenter, TargetsPresenter::Cell cell)
{
    const TargetsState& state = presenter.state();
    if (state.sheet.children(cell.row).empty()) return;
    uikit::FormDialog dialog(parent, _("Distribute {1}", presenter.cell_words(cell.row, cell.slot)), _("&Distribute"));
    uikit::Form& form = dialog.form();
    auto& total = form.text("total", N_("&Total:"), {.required = true});
    const std::size_t people = presenter.count_below(cell.row, true), groups = presenter.count_below(cell.row, false);
    std::vector<uikit::Choice> parts;
    if (groups > 0)
        parts.push_back({"groups", state.grouping == Grouping::territories ? _("{1} territories", std::to_string(groups))
                                                                           : _("{1} teams", std::to_string(groups))});
    if (people > 0) parts.push_back({"people", _("{1} people", std::to_string(people))});
    auto& over = form.choice("parts", N_("&Over:"), parts, {.required = true});
    form.heading(N_("By which weights; the shares sum to 100 %"));
    std::vector<uikit::DecimalField*> shares;
    for (const Method& method : methods)
        shares.push_back(&form.decimal(std::string(name(method.method)), method.label, 2, true));
    if (const auto amount = state.sheet.shown(cell.row, cell.slot)) total.set(state.figures.text(*amount));
    over.set(parts.front().key);
    shares.front()->set_units(10'000);
    dialog.ask([&](uikit::Saved saved) {
        const auto amount = state.figures.typed(total.value());
        if (!amount) return saved(base::Refusal{"targets.figure.not_a_number", "total", {total.value()}});
        const Blend blend = blend_of(shares);
        base::Fraction sum = 0;
        for (const auto& part : blend)
            sum += part.share;
        if (sum != 1)
            return saved(base::Refusal{"targets.method.shares_not_one", "equal",
                                       {base::format_decimal(1 - sum, 4, base::Rounding::half_away)}});
        presenter.allocate(cell, over.key() == "people", blend, *amount, saved);
    });
}

void edit_limit(wxWindow* parent, TargetsPresenter& presenter)
{
    uikit::FormDialog dialog(parent, _("Limit of over-assignment"), _("&Set limit"));
    auto& limit = dialog.form().decimal("limit", N_("&Warn when more than this is asked below:"), 2, true, {.required = true});
    limit.set_units(presenter.state().limit / 100);
    dialog.ask([&](uikit::Saved saved) {
        presenter.set_limit(limit.units().value_or(0) * 100);
        saved(std::nullopt);
    });
}

} // namespace hedef::targets
