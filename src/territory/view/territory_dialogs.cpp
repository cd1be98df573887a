#include "territory/view/territory_dialogs.h"

#include "territory/present/territory_labels.h"
#include "uikit/text.h"

namespace hedef::territory {

using uikit::_;
using uikit::Choice;
using uikit::FieldWishes;
using uikit::FormDialog;
using uikit::wx;

namespace {

std::string key_of(std::int64_t id)
{
    return id ? std::to_string(id) : std::string();
}

std::int64_t id_of(const std::string& key)
{
    return key.empty() ? 0 : std::stoll(key);
}

std::vector<Choice> territory_choices(const Coverage& coverage, const char* none = nullptr)
{
    std::vector<Choice> choices;
    if (none) choices.push_back({"0", _(none)});
    for (const auto& node : coverage.nodes)
        choices.push_back({key_of(node.territory.id.value), wx(node.path)});
    return choices;
}

std::vector<Choice> person_choices(const std::vector<NamedPerson>& people)
{
    std::vector<Choice> choices;
    for (const auto& person : people)
        choices.push_back({key_of(person.id.value), wx(person.name)});
    return choices;
}

FieldWishes required()
{
    FieldWishes wishes;
    wishes.required = true;
    return wishes;
}

} // namespace

void ask_territory(wxWindow* parent, const Coverage& coverage, const Territory& territory,
                   std::function<void(const Territory&, uikit::Saved)> save)
{
    const bool is_new = !territory.id;
    FormDialog dialog(parent, is_new ? _("New territory") : _("Territory “{1}”", territory.name),
                      is_new ? _("&Add territory") : _("&Save"));
    auto& form = dialog.form();
    auto& name = form.text("name", N_("&Name:"), required());
    FieldWishes code_wishes;
    code_wishes.hint = N_("made from the name");
    auto& code = form.text("code", N_("&Code:"), is_new ? code_wishes : required());
    auto& above = form.choice("parent", N_("&Below:"), territory_choices(coverage, N_("(nothing: at the top)")));
    auto& potential = form.amount("potential", N_("Yearly &potential:"), coverage.currency);
    name.set(territory.name);
    code.set(territory.code);
    above.set(territory.parent ? key_of(territory.parent.value) : "0");
    if (territory.potential) potential.set(base::Money{*territory.potential, coverage.currency});
    form.set_untouched();
    dialog.ask([&](uikit::Saved saved) {
        Territory mine = territory;
        mine.name = name.value();
        mine.code = code.value();
        mine.parent = TerritoryId{id_of(above.key())};
        const auto money = potential.money();
        mine.potential = money ? std::optional(money->minor) : std::nullopt;
        save(mine, std::move(saved));
    });
}

void ask_customer(wxWindow* parent, const Coverage& coverage, TerritoryId territory, FromDay from,
                  std::function<void(const TerritoriesPresenter::CustomerWish&, uikit::Saved)> save)
{
    FormDialog dialog(parent, _("Assign a customer"), _("&Assign"));
    auto& form = dialog.form();
    FieldWishes wishes = required();
    wishes.hint = N_("code or name");
    auto& customer = form.text("customer", N_("&Customer:"), wishes);
    auto& to = form.choice("territory", N_("&Territory:"), territory_choices(coverage), required());
    auto& day = form.date("from", N_("&From:"), from.today, required());
    auto& lock = form.check("lock", N_("&Lock it there: no rule and no move takes it away"));
    auto& reason = form.text("reason", N_("&Reason:"));
    to.set(key_of(territory.value));
    day.set(from.day);
    dialog.ask([&](uikit::Saved saved) {
        save({customer.value(), TerritoryId{id_of(to.key())}, *day.date(), lock.checked(), reason.value()},
             std::move(saved));
    });
}

void ask_person(wxWindow* parent, const Coverage& coverage, const std::vector<NamedPerson>& people,
                TerritoryId territory, FromDay from,
                std::function<void(const TerritoriesPresenter::PersonWish&, uikit::Saved)> save)
{
    FormDialog dialog(parent, _("Assign a person"), _("&Assign"));
    auto& form = dialog.form();
    auto& person = form.choice("person", N_("&Person:"), person_choices(people), required());
    auto& to = form.choice("territory", N_("&Territory:"), territory_choices(coverage), required());
    auto& role = form.choice("role", N_("R&ole:"),
                             {{"owner", wx(words_of(CoverRole::owner))}, {"overlay", wx(words_of(CoverRole::overlay))}},
                             required());
    auto& day = form.date("from", N_("&From:"), from.today, required());
    auto& reason = form.text("reason", N_("&Reason:"));
    to.set(key_of(territory.value));
    role.set("owner");
    day.set(from.day);
    dialog.ask([&](uikit::Saved saved) {
        save({PersonId{id_of(person.key())}, TerritoryId{id_of(to.key())},
              parse_cover_role(role.key()).value_or(CoverRole::owner), *day.date(), reason.value()},
             std::move(saved));
    });
}

void ask_owner(wxWindow* parent, const CoverageNode& node, const std::vector<NamedPerson>& people, FromDay from,
               std::function<void(const NamedPerson&, base::Date, uikit::Saved)> save)
{
    FormDialog dialog(parent, _("Owner of “{1}”", node.territory.name), _("&Make owner"));
    auto& form = dialog.form();
    auto& person = form.choice("person", N_("&Person:"), person_choices(people), required());
    auto& day = form.date("from", N_("&From:"), from.today, required());
    if (!node.owners.empty()) person.set(key_of(node.owners.front().id.value));
    day.set(from.day);
    dialog.ask([&](uikit::Saved saved) {
        const auto id = PersonId{id_of(person.key())};
        for (const auto& one : people)
            if (one.id == id) return save(one, *day.date(), std::move(saved));
        saved(base::Refusal{"people.person.gone", "person"});
    });
}

void ask_move(wxWindow* parent, const Coverage& coverage, const wxString& what, TerritoryId to, FromDay from,
              std::function<void(const MoveWish&, uikit::Saved)> save)
{
    FormDialog dialog(parent, what, _("&Move"));
    auto& form = dialog.form();
    auto& territory = form.choice("territory", N_("&To:"), territory_choices(coverage), required());
    auto& day = form.date("from", N_("&From:"), from.today, required());
    territory.set(key_of(to.value));
    day.set(from.day);
    dialog.ask(
        [&](uikit::Saved saved) { save({TerritoryId{id_of(territory.key())}, *day.date()}, std::move(saved)); });
}

void ask_day(wxWindow* parent, const wxString& title, const wxString& verb, const char* label, FromDay from,
             std::function<void(base::Date, uikit::Saved)> save)
{
    FormDialog dialog(parent, title, verb);
    auto& day = dialog.form().date("from", label, from.today, required());
    day.set(from.day);
    dialog.ask([&](uikit::Saved saved) { save(*day.date(), std::move(saved)); });
}

} // namespace hedef::territory
