#include "targets/view/target_dialogs.h"

#include "uikit/ask.h"
#include "uikit/form_dialog.h"
#include "uikit/text.h"

#include <wx/button.h>

// Seasonality and ramps.
namespace hedef::targets {

using uikit::_;
using uikit::wx;

void edit_seasonality(wxWindow* parent, TargetsPresenter& presenter)
{
    static constexpr const char* months[] = {N_("&January:"), N_("&February:"), N_("&March:"),     N_("&April:"),
                                             N_("Ma&y:"),     N_("J&une:"),     N_("Ju&ly:"),      N_("Au&gust:"),
                                             N_("&September:"), N_("&October:"), N_("No&vember:"), N_("&December:")};
    uikit::FormDialog dialog(parent, _("Seasonality"), _("S&et as standard"));
    uikit::Form& form = dialog.form();
    auto& name = form.text("name", N_("&Name:"), {.required = true});
    name.set(uikit::utf8(_("Standard")));
    std::vector<uikit::DecimalField*> shares;
    for (std::size_t m = 0; m < std::size(months); ++m)
        shares.push_back(&form.decimal("month" + std::to_string(m + 1), months[m], 2, true, {.required = true}));
    const auto fill = [shares](const std::array<std::int64_t, 12>& hundredths) {
        for (std::size_t m = 0; m < shares.size(); ++m)
            shares[m]->set_units(hundredths[m]);
    };
    fill(presenter.seasonality());
    auto* history = new wxButton(&form, wxID_ANY, _("Take those of the year &before"));
    form.row("", history);
    const auto alive = std::make_shared<bool>(true);
    history->Bind(wxEVT_BUTTON, [&, fill](wxCommandEvent&) {
        presenter.seasonality_of_history(
            [fill, watch = std::weak_ptr<bool>(alive), &dialog](const base::Result<Seasonality>& answer) {
                if (watch.expired()) return;
                if (answer)
                    fill(answer->weights);
                else
                    uikit::tell(&dialog, answer.refusal());
            });
    });
    dialog.ask([&](uikit::Saved saved) {
        std::array<std::int64_t, 12> hundredths{};
        for (std::size_t m = 0; m < shares.size(); ++m)
            hundredths[m] = shares[m]->units().value_or(0);
        presenter.set_seasonality(name.value(), hundredths, [saved](const std::optional<base::Refusal>& refusal) {
            saved(refusal);
        });
    });
}

namespace {

// "50, 50, 75, 75, 100": percentages by month of service; none: one of them cannot be read.
std::optional<std::vector<std::int64_t>> factors_of(const std::string& text)
{
    std::vector<std::int64_t> factors;
    std::string word;
    for (const char c : text + " ") {
        if (c != ' ' && c != ',' && c != ';' && c != '%') {
            word += c;
        } else if (!word.empty()) {
            const auto percent = base::parse_scaled(word, 4);
            if (!percent) return std::nullopt;
            factors.push_back(*percent);
            word.clear();
        }
    }
    return factors;
}

std::string text_of(const Ramp& ramp)
{
    std::string text;
    for (const std::int64_t factor : ramp.factors) {
        std::string percent = base::format_scaled(factor, 4);
        percent.erase(percent.find_last_not_of('0') + 1);
        if (percent.ends_with('.')) percent.pop_back();
        text += (text.empty() ? "" : ", ") + percent;
    }
    return text;
}

} // namespace

void assign_ramp(wxWindow* parent, TargetsPresenter& presenter, std::size_t row)
{
    const auto& owner = presenter.state().sheet.owners().at(row);
    uikit::FormDialog dialog(parent, _("Ramp of {1}", owner.name), _("&Assign"));
    uikit::Form& form = dialog.form();
    auto& ramp = form.choice("ramp", N_("&Ramp:"), {{"new", _("A new one")}}, {.required = true});
    auto& name = form.text("name", N_("&Name of a new one:"));
    auto& percents = form.text("percents", N_("&Percent by month of service:"), {.hint = N_("50, 50, 75, 75, 100")});
    auto& training = form.text("training", N_("Begins with the &training (else when hired):"));
    const auto days = presenter.calendar_year();
    auto& first = form.date("from", N_("&From:"), days.begin, {.required = true});
    auto& last = form.date("to", N_("&To:"), days.begin, {.required = true});
    first.set(days.begin);
    last.set(days.last());
    ramp.set("new");
    const auto known = std::make_shared<std::vector<RampProfile>>();
    presenter.list_ramps([&, known, watch = std::weak_ptr<std::vector<RampProfile>>(known)](const auto& ramps) {
        if (watch.use_count() == 0) return;
        *known = ramps;
        std::vector<uikit::Choice> choices;
        for (const RampProfile& one : ramps)
            choices.push_back({std::to_string(one.id.value), wx(one.name) + wxS(" (") + wx(text_of(one.ramp)) + wxS(")")});
        choices.push_back({"new", _("A new one")});
        ramp.choices(choices);
        ramp.set(choices.front().key);
    });
    dialog.ask([&](uikit::Saved saved) {
        const base::Period range{*first.date(), *last.date() + std::chrono::days(1)};
        if (ramp.key() != "new") return presenter.assign_ramp(row, {std::stoll(ramp.key())}, range, saved);
        const auto factors = factors_of(percents.value());
        if (!factors) return saved(base::Refusal{"targets.figure.not_a_number", "percents", {percents.value()}});
        presenter.add_and_assign_ramp(row, {{}, name.value(), Ramp{*factors}, training.value()}, range, saved);
    });
}

} // namespace hedef::targets
