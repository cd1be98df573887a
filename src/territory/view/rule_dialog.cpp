#include "territory/view/rule_dialog.h"

#include "uikit/text.h"

#include <map>

namespace hedef::territory {

using uikit::_;
using uikit::FieldWishes;

namespace {

const char* label_of(RuleField field)
{
    switch (field) {
    case RuleField::province:
        return N_("&Province:");
    case RuleField::district:
        return N_("&District:");
    case RuleField::postal_code:
        return N_("P&ostal code begins with:");
    case RuleField::country:
        return N_("&Country:");
    case RuleField::industry:
        return N_("&Industry:");
    case RuleField::size_class:
        return N_("Si&ze:");
    case RuleField::customer_class:
        return N_("C&lass:");
    case RuleField::customer:
        return N_("These c&ustomers:");
    case RuleField::revenue:
        return "";
    }
    return "";
}

} // namespace

void ask_rule(wxWindow* parent, bool is_new, const RuleDraft& draft, const std::vector<RulesPresenter::Place>& places,
              base::Currency currency, std::function<void(const RuleDraft&, uikit::Saved)> save)
{
    uikit::FormDialog dialog(parent, is_new ? _("New rule") : _("Rule “{1}”", draft.name),
                             is_new ? _("&Add rule") : _("&Save"));
    auto& form = dialog.form();
    FieldWishes required;
    required.required = true;
    auto& name = form.text("name", N_("&Name:"), required);
    std::vector<uikit::Choice> choices;
    for (const auto& place : places)
        choices.push_back({std::to_string(place.id.value), uikit::wx(place.path)});
    auto& territory = form.choice("territory", N_("Leads &to:"), std::move(choices), required);
    form.heading(N_("It takes customers with all of"));
    std::map<RuleField, uikit::TextField*> texts;
    for (const auto field : text_fields()) {
        texts[field] = &form.text(std::string(territory::name(field)), label_of(field),
                                  {.width = 320, .hint = N_("any; several: one; another")});
        if (const auto text = draft.texts.find(field); text != draft.texts.end()) texts[field]->set(text->second);
    }
    auto& from = form.amount("revenue_from", N_("Yearly re&venue from:"), currency);
    auto& to = form.amount("revenue_to", N_("&below:"), currency);
    const auto money = [&](const std::optional<std::int64_t>& minor) {
        return minor ? std::optional(base::Money{*minor, currency}) : std::nullopt;
    };
    const auto minor = [](const std::optional<base::Money>& amount) {
        return amount ? std::optional(amount->minor) : std::nullopt;
    };
    name.set(draft.name);
    if (draft.territory) territory.set(std::to_string(draft.territory.value));
    from.set(money(draft.revenue_from));
    to.set(money(draft.revenue_to));
    form.set_untouched();
    dialog.ask([&](uikit::Saved saved) {
        RuleDraft mine{name.value(), TerritoryId{std::stoll(territory.key())}, {}, minor(from.money()), minor(to.money())};
        for (const auto& [field, text] : texts)
            if (!text->value().empty()) mine.texts[field] = text->value();
        save(mine, std::move(saved));
    });
}

} // namespace hedef::territory
