#include "pipeline/view/new_deal_dialog.h"

#include "uikit/text.h"

#include <set>

namespace hedef::pipeline {

using uikit::_;
using uikit::Choice;
using uikit::wx;

namespace {

// Two of one name are told apart by their codes.
void tell_apart(std::vector<Choice>& choices, const std::vector<std::string>& codes)
{
    std::multiset<wxString> seen;
    for (const Choice& choice : choices)
        seen.insert(choice.words);
    for (std::size_t i = 0; i < choices.size(); ++i)
        if (seen.count(choices[i].words) > 1) choices[i].words += wx(" (" + codes[i] + ")");
}

} // namespace

std::vector<Choice> person_choices(const DealChoices& choices, people::PersonId also)
{
    std::vector<Choice> all;
    std::vector<std::string> codes;
    for (const PersonChoice& person : choices.people)
        if (person.here || person.id == also) {
            all.push_back({key_of(person.id), wx(person.name)});
            codes.push_back(person.code);
        }
    tell_apart(all, codes);
    return all;
}

std::vector<Choice> stage_choices(const DealChoices& choices, std::optional<Outcome> outcome)
{
    std::vector<Choice> all;
    for (const Stage& stage : choices.stages)
        if (!outcome || stage.outcome == *outcome) all.push_back({key_of(stage.id), wx(stage.name)});
    return all;
}

std::vector<Choice> product_choices(const DealChoices& choices)
{
    std::vector<Choice> all{{"0", _("(not said)")}};
    std::vector<std::string> codes{""};
    for (const NamedChoice& product : choices.products) {
        all.push_back({std::to_string(product.id), wx(product.name)});
        codes.push_back(product.code);
    }
    tell_apart(all, codes);
    return all;
}

std::vector<Choice> currency_choices(const base::Currency& also)
{
    std::vector<Choice> all;
    std::set<std::string> codes{"TRY", "EUR", "USD", "GBP", std::string(also.code())};
    for (const std::string& code : codes)
        all.push_back({code, wx(code)});
    return all;
}

bool ask_new_deal(wxWindow* parent, const DealChoices& choices, DealDraft draft, base::Date today,
                  std::function<void(const DealDraft&, uikit::Saved)> save)
{
    uikit::FormDialog dialog(parent, _("New deal"), _("&Create deal"));
    uikit::Form& form = dialog.form();
    auto& name = form.text("name", N_("&Name:"), {.required = true});
    auto& customer = form.text("customer", N_("C&ustomer:"), {.hint = N_("Name or code")});
    auto& owner = form.choice("owner", N_("&Owner:"), person_choices(choices, draft.owner), {.required = true});
    auto& stage = form.choice("stage", N_("&Stage:"), stage_choices(choices, Outcome::open), {.required = true});
    auto& product = form.choice("product", N_("&Product:"), product_choices(choices));
    auto& quantity = form.decimal("quantity", N_("&Quantity:"), 6);
    auto& currency = form.choice("currency", N_("Cu&rrency:"), currency_choices(draft.currency), {.required = true});
    auto& amount = form.amount("amount", N_("&Amount:"), draft.currency);
    auto& expected = form.date("expected_on", N_("&Expected on:"), today);
    owner.set(key_of(draft.owner));
    stage.set(key_of(draft.stage));
    product.set(std::to_string(draft.product.value));
    quantity.set_units(draft.quantity);
    currency.set(std::string(draft.currency.code()));
    return dialog.ask([&](uikit::Saved saved) {
        draft.name = name.value();
        draft.customer = customer.value();
        draft.owner = id_of<people::PersonId>(owner.key());
        draft.stage = id_of<StageId>(stage.key());
        draft.product = id_of<ProductId>(product.key());
        draft.quantity = quantity.units().value_or(one);
        draft.currency = base::Currency::parse(currency.key()).value_or(draft.currency);
        amount.currency(draft.currency);
        const auto money = amount.money();
        draft.amount = money ? std::optional(money->minor) : std::nullopt;
        draft.expected_on = expected.date();
        draft.engaged_on = today;
        save(draft, std::move(saved));
    });
}

} // namespace hedef::pipeline
