#include "territory/view/territory_desk.h"

#include "territory/view/person_panel.h"
#include "territory/view/problems_panel.h"
#include "territory/view/rules_panel.h"
#include "territory/view/territories_panel.h"
#include "territory/view/territory_help.h"
#include "territory/view/why_panel.h"
#include "words/language.h"

namespace hedef::territory {

namespace {

using uikit::Command;
using uikit::Group;
using uikit::Menu;

std::vector<Command> commands()
{
    const auto row = [](const char* id, const char* words, const char* help, const char* key = "", const char* icon = "",
                        bool separator = false) {
        return Command{id, Menu::record, words, help, key, icon, false, separator};
    };
    return {
        row("territory.move", N_("Mo&ve below another territory…"), N_("Hang the territory below another one"), "", "move", true),
        row("territory.set_owner", N_("Set o&wner…"), N_("Who answers for the territory from a day on"), "", "person"),
        row("territory.assign_customer", N_("Assign &customer…"), N_("Put a customer into the territory from a day on"), "", "customer"),
        row("territory.assign_person", N_("Assign &person…"), N_("Let a person cover the territory from a day on"), "", "person"),
        row("territory.assign_to", N_("Assign &to…"), N_("Put the selected customers or people into another territory from a day on"), "Ctrl+Shift+T", "move", true),
        row("territory.lock", N_("&Lock assignment…"), N_("Keep the selected customers where they are, whatever rules say"), "", "lock"),
        row("territory.unlock", N_("&Unlock assignment…"), N_("Let rules and moves take the selected customers again"), "", "unlock"),
        row("territory.take_out", N_("Take &out of the territory…"), N_("The selected customers belong to no territory from a day on")),
        row("territory.end_coverage", N_("&End coverage…"), N_("The person covers the territory no more from a day on")),
        row("territory.why", N_("&Why is this customer here"), N_("What decided the customer's territory, condition by condition"), "Ctrl+Shift+W", "why", true),
        row("territory.rules", N_("Assignment &rules"), N_("The ordered rules that put customers into territories"), "", "rules"),
        row("territory.problems", N_("Coverage pro&blems"), N_("Customers without territory, territories without owner, overlaps"), "", "warning"),
        row("territory.deleted", N_("Deleted territor&ies…"), N_("The territories that were deleted, to bring one back"), "", "undo"),
        row("territory.rule_up", N_("Ask &earlier"), N_("Move the rule one place up"), "Alt+Up", "", true),
        row("territory.rule_down", N_("Ask l&ater"), N_("Move the rule one place down"), "Alt+Down"),
        row("territory.preview_rules", N_("&Show what would move"), N_("The moves that applying the rules brings; nothing is written"), "", "run"),
        row("territory.apply_rules", N_("A&pply these moves…"), N_("Write the moves that are shown"), "", "ok"),
    };
}

} // namespace

void furnish(uikit::WindowBook& book, desk::Desk& desk, TerritoryService& territories, CoverageService& coverage)
{
    const Pointed pointed = std::make_shared<std::optional<TerritoryId>>();
    book.kinds.push_back({"territory.tree", Group::plan, N_("&Territories"), "territory",
                          [&desk, &territories, &coverage, pointed](wxWindow* parent, const desk::Place& place) {
                              return new TerritoriesPanel(parent, place, desk, territories, coverage, pointed);
                          }, territories_help});
    book.kinds.push_back({"territory.rules", Group::none, N_("Assignment &rules"), "rules",
                          [&desk, &territories, &coverage](wxWindow* parent, const desk::Place& place) {
                              return new RulesPanel(parent, place, desk, territories, coverage);
                          }, rules_help});
    book.kinds.push_back({"territory.problems", Group::plan, N_("Coverage pro&blems"), "warning",
                          [&desk, &territories, pointed](wxWindow* parent, const desk::Place& place) {
                              return new ProblemsPanel(parent, place, desk, territories, pointed);
                          }, problems_help});
    book.kinds.push_back({"territory.why", Group::none, N_("&Why is this customer here"), "why",
                          [&desk, &territories](wxWindow* parent, const desk::Place& place) {
                              return new WhyPanel(parent, place, desk, territories);
                          }, why_help});
    book.commands.add(commands());
}

uikit::Waiting waiting_problems(TerritoryService& service)
{
    uikit::Waiting waiting;
    waiting.kind = "territory.problems";
    waiting.topics = {"territory", "territory_customer", "territory_person", "customer", "person", "everything"};
    waiting.count = [&service] {
        const auto found = service.problems(Dimension::geography);
        return static_cast<std::int64_t>(found.customers_without_territory.size() + found.territories_without_owner.size() +
                                         found.people_without_territory.size() + found.overlapping_customers.size() +
                                         found.overlapping_people.size());
    };
    return waiting;
}

void furnish_people(uikit::WindowBook& book, desk::Desk& desk, people::PeopleService& people, CoverageService& coverage)
{
    book.kinds.push_back({"people.card", Group::none, N_("Person"), "person",
                          [&desk, &people, &coverage](wxWindow* parent, const desk::Place& place) {
                              return new PersonPanel(parent, place, desk, people, coverage);
                          }, person_help});
    book.searches.push_back([&people](const std::string& text, std::size_t most) {
        std::vector<uikit::Found> found;
        for (auto& person : search_people(people, text, most))
            found.push_back({person.name, person.title ? words::_("Person · {1}", *person.title) : words::_("Person"),
                             "person", {"people.card", person.code}});
        return found;
    });
}

} // namespace hedef::territory
