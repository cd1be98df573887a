#include "territory/present/rules_presenter.h"
#include "territory/present/person_presenter.h"
#include "territory/present/problems_presenter.h"
#include "territory/present/why_presenter.h"
#include "presenter_world.h"

using namespace hedef;
using namespace hedef::territory;
using namespace hedef::testing;

namespace {

struct View : RulesView
{
    void show(const RulesState& now) override { state = now; }
    void refused(const base::Refusal& refusal) override { refusals.push_back(refusal.code); }
    void said(const std::string& words) override { sayings.push_back(words); }
    desk::Teller teller() const override
    {
        return [this](const base::Refusal& refusal) { told.push_back(refusal.code); };
    }
    RulesState state;
    std::vector<std::string> refusals, sayings;
    mutable std::vector<std::string> told;
};

struct Stage : PresenterWorld
{
    Stage()
    {
        rules_for_provinces();
        presenter.open();
    }
    std::vector<std::string> order() const
    {
        std::vector<std::string> names;
        for (const auto& row : *view.state.rules)
            names.push_back(row.territory);
        return names;
    }
    View view;
    RulesPresenter presenter{lent, view, service, coverage, Dimension::geography};
};

using Names = std::vector<std::string>;

} // namespace

BOOST_AUTO_TEST_SUITE(rules_presenter_test)

BOOST_AUTO_TEST_CASE(rules_are_shown_in_their_order_with_conditions_in_words)
{
    Stage stage;
    BOOST_TEST(stage.order() == (Names{"İstanbul", "Bursa", "İzmir"}));
    BOOST_TEST(stage.view.state.rules->front().conditions == "Province: İstanbul");
    BOOST_TEST(stage.view.state.rules->front().place == 1);
    BOOST_TEST(stage.presenter.places().size() == 6u);
    BOOST_TEST(!stage.presenter.can_apply());
}

BOOST_AUTO_TEST_CASE(a_rule_moves_up_and_down_and_back_by_undo)
{
    Stage stage;
    const auto bursa = (*stage.view.state.rules)[1].rule.id;
    stage.presenter.shift(bursa, -1);
    BOOST_TEST(stage.order() == (Names{"Bursa", "İstanbul", "İzmir"}));
    BOOST_TEST(!stage.presenter.can_shift(bursa, -1));
    stage.presenter.shift(bursa, -1);
    BOOST_TEST(stage.order() == (Names{"Bursa", "İstanbul", "İzmir"}));
    stage.undo.undo();
    BOOST_TEST(stage.order() == (Names{"İstanbul", "Bursa", "İzmir"}));
    stage.undo.redo();
    BOOST_TEST(stage.order() == (Names{"Bursa", "İstanbul", "İzmir"}));
}

BOOST_AUTO_TEST_CASE(a_rule_is_edited_as_a_form)
{
    Stage stage;
    const auto rule = (*stage.view.state.rules)[2].rule;
    auto draft = stage.presenter.draft(rule.id);
    BOOST_TEST(draft.texts[RuleField::province] == "İzmir");
    draft.texts[RuleField::province] = "İzmir; Manisa";
    draft.texts[RuleField::customer] = "Nowhere Ltd";
    draft.revenue_from = 100;
    std::string ended = "not yet";
    const Ended ending = [&](const std::optional<base::Refusal>& refusal) { ended = refusal ? refusal->code : ""; };
    stage.presenter.save(rule.id, draft, ending);
    BOOST_TEST(ended == "");
    const auto saved = (*stage.view.state.rules)[2];
    BOOST_TEST(saved.rule.conditions.size() == 4u);
    BOOST_TEST(saved.conditions == "Province: İzmir or Manisa · Yearly revenue: from 1.00 · Customer: 1 named");
    BOOST_TEST((stage.presenter.draft(rule.id) == draft));
    draft.texts[RuleField::customer] = "Nobody at all";
    stage.presenter.save(rule.id, draft, ending);
    BOOST_TEST(ended == "customers.unknown");
    stage.presenter.save({}, RuleDraft{"", stage.world.ege, {}, {}, {}}, ending);
    BOOST_TEST(ended == "territory.rule.name_missing");
    stage.presenter.save({}, RuleDraft{"Rest", stage.world.turkiye, {}, {}, {}}, ending);
    BOOST_TEST(stage.view.state.rules->back().conditions == "Everybody");
    stage.presenter.remove(stage.view.state.rules->back().rule.id);
    BOOST_TEST(stage.view.state.rules->size() == 3u);
}

BOOST_AUTO_TEST_CASE(adding_changing_and_deleting_a_rule_are_steps_that_can_be_taken_back)
{
    Stage stage;
    const Ended ending = [](const std::optional<base::Refusal>& refusal) { BOOST_TEST(!refusal); };
    stage.presenter.save({}, RuleDraft{"Rest", stage.world.turkiye, {}, {}, {}}, ending);
    BOOST_TEST(stage.undo.undo_words() == "Add rule “Rest”");
    stage.undo.undo();
    BOOST_TEST(stage.order() == (Names{"İstanbul", "Bursa", "İzmir"}));
    stage.undo.redo();
    BOOST_TEST(stage.order() == (Names{"İstanbul", "Bursa", "İzmir", "Türkiye"}));

    const auto bursa = (*stage.view.state.rules)[1].rule.id;
    auto draft = stage.presenter.draft(bursa);
    draft.texts[RuleField::province] = "Bursa; Balıkesir";
    stage.presenter.save(bursa, draft, ending);
    BOOST_TEST((*stage.view.state.rules)[1].conditions == "Province: Bursa or Balıkesir");
    stage.undo.undo();
    BOOST_TEST((*stage.view.state.rules)[1].conditions == "Province: Bursa");
    stage.undo.redo();
    BOOST_TEST((*stage.view.state.rules)[1].conditions == "Province: Bursa or Balıkesir");

    stage.presenter.remove(bursa);
    BOOST_TEST(stage.order() == (Names{"İstanbul", "İzmir", "Türkiye"}));
    BOOST_TEST(stage.undo.undo_words() == "Delete rule “province Bursa”");
    stage.undo.undo();
    BOOST_TEST(stage.order() == (Names{"İstanbul", "Bursa", "İzmir", "Türkiye"})); // where it stood
    BOOST_TEST((*stage.view.state.rules)[1].conditions == "Province: Bursa or Balıkesir");
    // Somebody else brings it back first: the step says so and does nothing.
    stage.undo.redo();
    BOOST_REQUIRE(stage.service.restore_rule(bursa));
    BOOST_TEST(stage.undo.undo_words() == "Delete rule “province Bursa”");
    stage.undo.undo();
    BOOST_TEST(stage.troubles.empty());
    BOOST_TEST(stage.view.told == (Names{"territory.rule.not_deleted"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(moves_are_shown_before_they_are_applied_and_can_be_taken_back)
{
    Stage stage;
    stage.presenter.preview();
    BOOST_REQUIRE(stage.view.state.preview);
    BOOST_TEST(stage.view.state.preview->moves.size() == 4u);
    BOOST_TEST(stage.territory_of(stage.world.uludag, on(2017, 6, 15)) == "-");
    BOOST_TEST(stage.presenter.can_apply());
    stage.presenter.apply();
    BOOST_TEST(stage.territory_of(stage.world.uludag, on(2017, 6, 15)) == "Bursa");
    BOOST_TEST(!stage.presenter.can_apply());
    BOOST_TEST(stage.undo.undo_words() == "Apply the rules to 4 customers");
    stage.undo.undo();
    BOOST_TEST(stage.territory_of(stage.world.uludag, on(2017, 6, 15)) == "-");
}

BOOST_AUTO_TEST_CASE(moves_that_are_others_by_now_are_shown_again_and_not_written)
{
    Stage stage;
    stage.presenter.preview();
    const auto elsewhere = stage.database.open(); // told too late
    BOOST_REQUIRE(TerritoryService(*elsewhere).assign_customer(stage.into(stage.world.kordon, stage.world.ege, on(2017, 1, 1))));
    stage.presenter.apply();
    BOOST_TEST(stage.view.refusals == Names{"territory.assign.changed_meanwhile"});
    BOOST_REQUIRE(stage.view.state.preview);
    BOOST_TEST(stage.view.state.preview->moves.size() == 3u);
    BOOST_TEST(stage.territory_of(stage.world.uludag, on(2017, 6, 15)) == "-");
}

BOOST_AUTO_TEST_CASE(a_change_of_rules_or_day_forgets_the_moves)
{
    Stage stage;
    stage.presenter.preview();
    stage.presenter.choose_day(on(2017, 7, 1));
    BOOST_TEST(!stage.view.state.preview);
    stage.presenter.preview();
    BOOST_TEST((stage.view.state.preview->preview.day == on(2017, 7, 1)));
    stage.presenter.shift(stage.view.state.rules->front().rule.id, +1);
    BOOST_TEST(!stage.view.state.preview);
}

BOOST_AUTO_TEST_SUITE_END()

namespace {

struct Problems : ProblemsView
{
    void show(const ProblemsState& now) override { state = now; }
    ProblemsState state;
};

struct WhyShown : WhyView
{
    void show(const WhyState& now) override { state = now; }
    std::string text() const
    {
        std::string all;
        for (const auto& line : state.lines)
            all += line.words + "\n";
        return all;
    }
    WhyState state;
};

bool holds(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

BOOST_AUTO_TEST_SUITE(why_and_problems_presenter_test)

BOOST_AUTO_TEST_CASE(problems_name_what_and_where)
{
    PresenterWorld stage;
    Problems view;
    ProblemsPresenter presenter(stage.lent, view, stage.service, Dimension::geography);
    presenter.open();
    BOOST_REQUIRE_EQUAL(view.state.rows->size(), 9u); // 5 customers, 3 territories, Ayşe
    const auto& ownerless = (*view.state.rows)[5];
    BOOST_TEST((ownerless.kind == ProblemRow::Kind::territory_without_owner));
    BOOST_TEST(ownerless.detail == "Türkiye");
    BOOST_TEST((ownerless.territory == stage.world.turkiye));
    BOOST_REQUIRE(stage.service.set_owner(stage.world.turkiye, stage.world.ayse, on(2017, 1, 1)));
    BOOST_TEST(view.state.rows->size() == 7u);
    presenter.choose_day(on(2016, 12, 31));
    BOOST_TEST(view.state.rows->size() == 9u);
}

BOOST_AUTO_TEST_CASE(why_says_who_decided_and_checks_each_condition)
{
    PresenterWorld stage;
    stage.rules_for_provinces();
    BOOST_REQUIRE(stage.service.apply_rules(Dimension::geography, on(2017, 1, 1)));
    WhyShown view;
    WhyPresenter presenter(stage.lent, view, stage.service, why_asked("geography//Uludağ Tekstil"));
    presenter.open();
    BOOST_TEST(view.state.name == "Uludağ Tekstil");
    BOOST_TEST(view.state.lines.front().words == "Uludağ Tekstil is in Türkiye › Marmara › Bursa since 1 Jan 2017.");
    BOOST_TEST(holds(view.text(), "Province is “Bursa”, as the rule wants: Bursa"));
    BOOST_TEST(holds(view.text(), "Asked before, and none of them holds: province İstanbul."));
    BOOST_REQUIRE(stage.coverage.reassign({{},
                                           {},
                                           {{stage.world.uludag, stage.world.ege, Dimension::geography,
                                             since(on(2017, 6, 1)), Origin::lock, {}, "Key account"}}}));
    BOOST_TEST(holds(view.text(), "It is locked there"));
    BOOST_TEST(holds(view.text(), "“province İstanbul”: Province is “Bursa”; the rule wants İstanbul"));
    BOOST_TEST(holds(view.text(), "Reason: Key account"));
    presenter.choose_day(on(2016, 1, 1));
    BOOST_TEST(view.state.lines.front().words == "Uludağ Tekstil is in no territory on 1 Jan 2016.");
}

BOOST_AUTO_TEST_CASE(a_person_s_card_tells_what_is_true_by_day)
{
    struct Shown : PersonView
    {
        void show(const PersonState& now) override { state = now; }
        PersonState state;
    };
    PresenterWorld stage;
    people::PeopleService people(*stage.db);
    Shown view;
    PersonPresenter presenter(stage.lent, view, people, stage.coverage, "CÖ");
    presenter.open();
    BOOST_TEST(view.state.person.name == "Can Öztürk");
    BOOST_REQUIRE_EQUAL(view.state.facts->size(), 2u);
    BOOST_TEST((*view.state.facts)[0].what == "Türkiye › Marmara › İstanbul");
    BOOST_TEST((*view.state.facts)[0].note == "Owner");
    BOOST_TEST((*view.state.facts)[1].what == "Mehmet Kaya");
    BOOST_REQUIRE(stage.coverage.reassign({{{stage.world.can, stage.world.istanbul, on(2017, 6, 1)}}, {}, {}}));
    BOOST_TEST(((*view.state.facts)[0].days.end == on(2017, 6, 1)));
    PersonPresenter unknown(stage.lent, view, people, stage.coverage, "Nobody");
    unknown.open();
    BOOST_TEST(view.state.refusal.has_value());
    const auto hits = search_people(people, "yilmaz", 5);
    BOOST_REQUIRE_EQUAL(hits.size(), 1u);
    BOOST_TEST(hits[0].code == "AY");
    BOOST_TEST(search_people(people, "", 5).empty());
    BOOST_TEST(search_people(people, "e", 2).size() == 2u);
}

BOOST_AUTO_TEST_CASE(why_is_refused_for_unknown_customers)
{
    PresenterWorld stage;
    WhyShown view;
    WhyPresenter presenter(stage.lent, view, stage.service, why_asked("segment/2017-02-01/Who?"));
    presenter.open();
    BOOST_REQUIRE(view.state.refusal);
    BOOST_TEST(view.state.refusal->code == "customers.unknown");
    BOOST_TEST((view.state.day == on(2017, 2, 1)));
}

BOOST_AUTO_TEST_CASE(what_is_asked_is_written_as_a_record_and_read_again)
{
    const WhyAsked asked{"C/7", Dimension::segment, on(2017, 2, 1)};
    BOOST_TEST(record_of(asked) == "segment/2017-02-01/C/7");
    BOOST_TEST((why_asked(record_of(asked)) == asked));
    BOOST_TEST((why_asked("C7") == WhyAsked{"C7", Dimension::geography, {}}));
}

BOOST_AUTO_TEST_SUITE_END()
