#include "targets/present/targets_presenter.h"

#include "desk/errands.h"
#include "support/worlds/deal_world.h"

#include <boost/test/unit_test.hpp>

using namespace hedef;
using namespace hedef::targets;
using testing::granted;

namespace {

// Does what it is told, and remembers.
struct FakeView : TargetsView
{
    void show(const TargetsState&) override { ++shown; }
    void show_rows(const std::vector<std::size_t>& rows) override { changed = rows; }
    void show_standings() override {}
    void show_saving() override {}
    void show_story(const CellStory& s) override { story = s; }
    void refused(const base::Refusal& refusal) override { refusals.push_back(refusal.code); }
    void said(const std::string& words) override { heard = words; }
    bool paste_what_is_good(const PastePreview& preview) override
    {
        refused_cells = preview.refused;
        return paste_answer;
    }
    std::optional<std::vector<desk::Decision>> decide(const std::vector<desk::FieldConflict>& conflicts) override
    {
        asked = conflicts;
        return decision;
    }
    int shown = 0;
    std::vector<std::size_t> changed;
    CellStory story;
    std::vector<std::string> refusals;
    std::string heard;
    std::vector<PasteRefusal> refused_cells;
    bool paste_answer = true;
    std::vector<desk::FieldConflict> asked;
    std::optional<std::vector<desk::Decision>> decision;
};

// Answers when told to.
struct SlowTasks : base::Tasks
{
    void run(std::weak_ptr<void> alive, std::function<void()> work, std::function<void()> done,
             std::function<void(std::exception_ptr)> failed) override
    {
        jobs.push_back([=] { base::InlineTasks().run(alive, work, done, failed); });
    }
    void answer()
    {
        for (std::size_t i = 0; i < jobs.size(); ++i) {
            const auto job = jobs[i]; // more may come while it runs
            job();
        }
        jobs.clear();
    }
    std::vector<std::function<void()>> jobs;
};

struct World
{
    World()
    {
        database->on_changes([this](const std::vector<base::Change>& all) { changes.publish(all); });
    }
    Owner grace() const { return {OwnerKind::person, deals.grace.value}; }
    Owner linus() const { return {OwnerKind::person, deals.linus.value}; }
    Owner marmara() const { return {OwnerKind::territory, deals.marmara.value}; }
    Owner turkiye() const { return {OwnerKind::territory, deals.turkiye.value}; }
    Version version(VersionState state, const std::vector<std::pair<Owner, std::pair<const char*, std::int64_t>>>& all)
    {
        std::vector<Target> figures;
        for (const auto& [owner, figure] : all) {
            Target target;
            target.owner = owner;
            target.period = *base::FiscalCalendar::parse(figure.first);
            target.amount = figure.second;
            figures.push_back(target);
        }
        Version version;
        version.name = "Targets 2017";
        version.state = state;
        return granted(service.add(version, figures));
    }
    TargetsPresenter& open()
    {
        presenter = std::make_unique<TargetsPresenter>(desk, service, service, view);
        presenter->open();
        return *presenter;
    }
    std::size_t row(const Owner& owner) const { return presenter->state().sheet.row_of(owner).value(); }
    std::optional<std::int64_t> shown(const Owner& owner, Slot slot) const
    {
        return presenter->state().sheet.shown(row(owner), slot);
    }
    std::optional<std::int64_t> company(Slot slot) const { return presenter->state().sheet.shown(0, slot); }
    // What is stored of an owner in a slot.
    std::optional<Figure> stored(const Owner& owner, Slot slot)
    {
        const auto sheet = granted(service.sheet({presenter->state().version->id, 2017, Grouping::territories}));
        for (const auto& figure : sheet.figures)
            if (figure.owner == owner && figure.slot == slot) return figure.figure;
        return std::nullopt;
    }

    testing::TestDatabase test{testing::TestBackend::sqlite};
    std::unique_ptr<db::Database> database = test.open();
    testing::DealWorld deals{*database};
    TargetsService service{*database};
    base::InlineTasks tasks;
    base::ChangeBus changes;
    struct : desk::Navigator
    {
        void open(const desk::Place&) override {}
    } navigator;
    desk::ForgetfulPreferences preferences;
    desk::QuietErrands errands;
    desk::UndoStack undo;
    desk::LeftDrafts drafts;
    desk::Desk desk{tasks,       tasks,   changes, test.clock(), navigator,
                    preferences, errands, undo,    drafts,       0,
                    [](std::exception_ptr e) { std::rethrow_exception(e); }};
    FakeView view;
    std::unique_ptr<TargetsPresenter> presenter;
};

} // namespace

BOOST_AUTO_TEST_SUITE(targets_presenter_test)

BOOST_AUTO_TEST_CASE(a_year_without_targets_says_what_to_do)
{
    World world;
    auto& presenter = world.open();
    BOOST_TEST(presenter.state().empty.find("No targets for 2017 yet") == 0u);
    world.version(VersionState::approved, {{world.grace(), {"2017", 100}}});
    BOOST_TEST(presenter.state().empty.empty()); // heard of it
    presenter.choose_year(2018);
    BOOST_TEST(presenter.state().empty.find("creates them from those of 2017") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(only_drafts_can_be_typed_into)
{
    World world;
    world.version(VersionState::approved, {{world.grace(), {"2017-01", 100}}});
    auto& presenter = world.open();
    BOOST_TEST(!presenter.type({world.row(world.grace()), 0}, "5"));
    BOOST_TEST(world.view.heard.find("Revise") != std::string::npos);
    BOOST_TEST(presenter.why_not(VersionVerb::propose) != "");
    presenter.go(VersionVerb::revise);
    BOOST_TEST((presenter.state().version->state == VersionState::draft));
    BOOST_TEST(presenter.state().version->name == "Targets 2017 (2)");
    BOOST_TEST(presenter.type({world.row(world.grace()), 0}, "5"));
    presenter.go(VersionVerb::propose);
    presenter.go(VersionVerb::accept);
    presenter.go(VersionVerb::approve);
    BOOST_TEST((presenter.state().version->state == VersionState::approved));
    BOOST_TEST(world.view.refusals.empty());
}

BOOST_AUTO_TEST_CASE(typing_shows_totals_and_escape_takes_them_back)
{
    World world;
    world.version(VersionState::draft, {{world.grace(), {"2017-01", 100'00}}});
    auto& presenter = world.open();
    const TargetsPresenter::Cell cell{world.row(world.grace()), 1};
    BOOST_TEST(presenter.typing(cell, "2"));
    BOOST_TEST((world.company(whole_year) == 102'00));
    BOOST_TEST(presenter.typing(cell, "20,5"));
    BOOST_TEST((world.company(first_quarter) == 120'50));
    BOOST_TEST(!presenter.typing(cell, "20x"));
    BOOST_TEST((world.company(first_quarter) == 100'00));
    BOOST_TEST(presenter.typing(cell, "3"));
    presenter.stop_typing();
    BOOST_TEST((world.company(whole_year) == 100'00));
    BOOST_TEST((world.stored(world.grace(), 1) == std::nullopt));
    BOOST_TEST(!presenter.type(cell, "20x"));
    BOOST_TEST(world.view.refusals.back() == "targets.figure.not_a_number");
    BOOST_TEST(!world.undo.can_undo());
}

BOOST_AUTO_TEST_CASE(an_edit_is_saved_at_once_and_can_be_undone_and_redone)
{
    World world;
    world.version(VersionState::draft, {{world.grace(), {"2017-Q1", 90'00}}});
    auto& presenter = world.open();
    presenter.type({world.row(world.grace()), 0}, "50");
    BOOST_TEST((world.stored(world.grace(), 0) == Figure{50'00}));
    BOOST_TEST((world.stored(world.grace(), first_quarter) == std::nullopt));
    BOOST_TEST((world.company(first_quarter) == 110'00));
    BOOST_TEST(world.undo.undo_words() == "Change Jan 2017 of Grace Hopper to 50.00");
    world.undo.undo();
    BOOST_TEST((world.stored(world.grace(), first_quarter) == Figure{90'00}));
    BOOST_TEST((world.company(first_quarter) == 90'00));
    world.undo.redo();
    BOOST_TEST((world.company(first_quarter) == 110'00));
}

BOOST_AUTO_TEST_CASE(undo_is_refused_when_somebody_touched_the_figure_since)
{
    World world;
    const auto draft = world.version(VersionState::draft, {{world.grace(), {"2017-01", 90'00}}});
    auto& presenter = world.open();
    presenter.type({world.row(world.grace()), 0}, "50");
    FigureChange theirs{world.grace(), std::string(revenue), {}, *base::FiscalCalendar::parse("2017-01"), Figure{50'00}, Figure{7'00}};
    (void)granted(world.service.change_figures(draft.id, {theirs}));
    BOOST_TEST((world.company(0) == 7'00)); // seen at once
    world.undo.undo();
    BOOST_TEST(world.view.refusals.back() == "targets.figures.touched_since");
    BOOST_TEST((world.stored(world.grace(), 0) == Figure{7'00}));
    BOOST_TEST(!world.undo.can_undo());
}

BOOST_AUTO_TEST_CASE(a_conflict_asks_and_saves_what_was_decided)
{
    for (const auto choice : {desk::Decision::Choice::mine, desk::Decision::Choice::theirs, desk::Decision::Choice::other}) {
        World world;
        const auto draft = world.version(VersionState::draft, {{world.grace(), {"2017-01", 90'00}}});
        auto& presenter = world.open();
        const auto other = world.test.open(); // another desk, of which we hear too late
        FigureChange theirs{world.grace(), std::string(revenue), {}, *base::FiscalCalendar::parse("2017-01"), Figure{90'00}, Figure{7'00}};
        (void)granted(TargetsService(*other).change_figures(draft.id, {theirs}));
        world.view.decision = {{"0", choice, "8"}};
        presenter.type({world.row(world.grace()), 0}, "50");
        BOOST_REQUIRE_EQUAL(world.view.asked.size(), 1u);
        BOOST_TEST(world.view.asked.front().label == "Grace Hopper · Jan 2017");
        BOOST_TEST(world.view.asked.front().original == "90.00");
        BOOST_TEST(world.view.asked.front().theirs == "7.00");
        const std::int64_t wanted = choice == desk::Decision::Choice::mine     ? 50'00
                                    : choice == desk::Decision::Choice::theirs ? 7'00
                                                                               : 8'00;
        BOOST_TEST((world.stored(world.grace(), 0) == Figure{wanted}));
        BOOST_TEST((world.company(0) == wanted));
    }
}

BOOST_AUTO_TEST_CASE(a_block_is_pasted_as_one_step_and_what_is_refused_is_named)
{
    World world;
    world.version(VersionState::draft, {{world.grace(), {"2017-01", 90'00}}, {world.linus(), {"2017-Q1", 30'00}}});
    auto& presenter = world.open();
    presenter.lock({{world.row(world.grace()), 0}}, true);
    const auto& rows = presenter.state().rows;
    const std::size_t row = std::size_t(std::find(rows.begin(), rows.end(), world.row(world.grace())) - rows.begin());
    const std::string block = "5\t6\tx\t11\r\n7\t8\t9\t24\r\n";
    world.view.paste_answer = false;
    presenter.paste(block, {row, 0, 1, 1});
    BOOST_TEST((world.stored(world.grace(), 1) == std::nullopt));
    std::string refused;
    for (const auto& one : world.view.refused_cells)
        refused += one.cell + " " + one.text + " " + one.why.code + "\n";
    BOOST_TEST(refused == "Grace Hopper · Jan 2017 5 targets.figure.locked\n"
                          "Grace Hopper · Mar 2017 x targets.paste.not_a_number\n"
                          "Grace Hopper · Q1 2017 11 targets.paste.total\n"
                          "Row 2, column 1 of the block 7 targets.paste.outside\n"
                          "Row 2, column 2 of the block 8 targets.paste.outside\n"
                          "Row 2, column 3 of the block 9 targets.paste.outside\n"
                          "Row 2, column 4 of the block 24 targets.paste.outside\n");
    world.view.paste_answer = true;
    presenter.paste(block, {row, 0, 1, 1});
    BOOST_TEST((world.stored(world.grace(), 1) == Figure{6'00}));
    BOOST_TEST(world.undo.undo_words() == "Paste a figure");
    presenter.paste("1\n", {row, 1, 1, 2}); // one cell fills what is selected
    BOOST_TEST((world.stored(world.grace(), 2) == Figure{1'00}));
    BOOST_TEST(presenter.copy({row}, {0, 1, 3}) == "90.00\t1.00\t92.00\n");
}

BOOST_AUTO_TEST_CASE(figures_are_filled_deleted_locked_and_spread_as_one_step_each)
{
    World world;
    world.version(VersionState::draft, {{world.grace(), {"2017-01", 10'00}}, {world.linus(), {"2017", 12'00}}});
    auto& presenter = world.open();
    const std::size_t grace = world.row(world.grace()), linus = world.row(world.linus());
    presenter.fill({{{grace, 0}, {grace, 1}, {grace, 2}, {grace, first_quarter}}});
    BOOST_TEST((world.shown(world.grace(), first_quarter) == 30'00));
    BOOST_TEST(world.undo.undo_words() == "Fill 2 figures");
    presenter.fill({{{grace, 2}, {linus, 2}}});
    BOOST_TEST((world.shown(world.linus(), 2) == 10'00));
    BOOST_TEST((world.shown(world.linus(), whole_year) == 21'00));
    world.undo.undo();
    BOOST_TEST((world.shown(world.linus(), whole_year) == 12'00));
    presenter.spread({{linus, whole_year}});
    BOOST_TEST((world.stored(world.linus(), 11) == Figure{1'00}));
    presenter.erase({{grace, 0}, {grace, 1}});
    BOOST_TEST((world.shown(world.grace(), first_quarter) == 10'00));
    presenter.lock({{linus, 11}, {linus, whole_year}}, true);
    BOOST_TEST((world.stored(world.linus(), 11) == Figure{1'00, true}));
    presenter.lock({{linus, whole_year}}, true);
    BOOST_TEST(world.view.refusals.back() == "targets.figure.lock_needs_figure");
}

BOOST_AUTO_TEST_CASE(a_total_is_distributed_below_and_locks_stay)
{
    World world;
    const Owner ege{OwnerKind::territory, world.deals.ege.value};
    world.version(VersionState::draft, {{world.turkiye(), {"2017-Q1", 100'01}}, {ege, {"2017-Q1", 30'00}}});
    auto& presenter = world.open();
    std::vector<std::string> told;
    const auto listen = [&](const std::optional<base::Refusal>& refusal) { told.push_back(refusal ? refusal->code : ""); };
    const TargetsPresenter::Cell cell{world.row(world.turkiye()), first_quarter};
    BOOST_TEST(presenter.count_below(cell.row, false) == 2u);
    presenter.allocate(cell, false, {{WeightMethod::equal, 1}}, 100'01, listen);
    BOOST_TEST((world.stored(world.marmara(), first_quarter)->amount + world.stored(ege, first_quarter)->amount == 100'01));
    BOOST_TEST(presenter.state().version->method.value_or("") == "equal");
    presenter.lock({{world.row(ege), first_quarter}}, true);
    presenter.allocate(cell, false, {{WeightMethod::history, 1}}, 40'00, listen);
    BOOST_TEST(told.back() == "targets.allocation.locks_above_total");
    presenter.allocate(cell, false, {{WeightMethod::history, 1}}, 80'00, listen);
    BOOST_TEST((world.shown(world.marmara(), first_quarter) == 80'00 - *world.shown(ege, first_quarter)));
    BOOST_TEST(world.view.heard != ""); // nobody had a history
}

BOOST_AUTO_TEST_CASE(the_side_panel_says_what_applies)
{
    World world;
    world.version(VersionState::draft, {{world.turkiye(), {"2017-Q1", 100'00}}, {world.marmara(), {"2017-Q1", 110'00}}});
    auto& presenter = world.open();
    presenter.select(TargetsPresenter::Cell{world.row(world.turkiye()), first_quarter});
    std::string all;
    for (const auto& sentence : world.view.story.sentences)
        all += sentence + "\n";
    BOOST_TEST(world.view.story.title == "Türkiye · Q1 2017");
    BOOST_TEST(all.find("10.00 more than asked here (10.0 % over-assigned)") != std::string::npos);
    BOOST_TEST(all.find("above the limit of 5.0 %") != std::string::npos);
    const auto over = [&] {
        return other_face(presenter.state().sheet, world.row(world.turkiye()), GridColumn::Kind::over, first_quarter,
                          presenter.state().standings, presenter.state().figures, presenter.state().limit);
    };
    BOOST_TEST(over().text == "+10.0 %");
    BOOST_TEST(over().differs);
    presenter.set_limit(200'000);
    BOOST_TEST(!over().differs);
    all.clear();
    for (const auto& sentence : world.view.story.sentences)
        all += sentence + "\n";
    BOOST_TEST(all.find("limit") == std::string::npos);
    presenter.select(std::nullopt);
    BOOST_TEST(world.view.story.title == "");
}

BOOST_AUTO_TEST_CASE(what_is_typed_while_an_answer_is_on_its_way_stays)
{
    World world;
    world.version(VersionState::draft, {{world.grace(), {"2017-01", 90'00}}});
    SlowTasks slow;
    desk::Desk desk{slow,        world.tasks, world.changes, world.test.clock(), world.navigator, world.preferences,
                    world.errands, world.undo, world.drafts, 0,            [](std::exception_ptr e) { std::rethrow_exception(e); }};
    world.presenter = std::make_unique<TargetsPresenter>(desk, world.service, world.service, world.view);
    world.presenter->open();
    BOOST_TEST(world.presenter->state().empty == "Loading…");
    slow.answer();
    const std::size_t grace = world.row(world.grace());
    world.presenter->type({grace, 0}, "1");
    world.presenter->type({grace, 1}, "2");
    BOOST_TEST((world.presenter->state().saving == Saving::on_its_way));
    BOOST_TEST((world.company(whole_year) == 3'00));
    slow.answer();
    BOOST_TEST((world.presenter->state().saving == Saving::saved));
    BOOST_TEST((world.company(whole_year) == 3'00));
    BOOST_TEST((world.stored(world.grace(), 1) == Figure{2'00}));
    world.presenter->open();
    BOOST_TEST(world.presenter->state().empty == ""); // what is shown stays
    world.presenter.reset(); // closed while it loads
    slow.answer();
}

BOOST_AUTO_TEST_CASE(new_targets_are_shown_when_they_stand_and_refused_ones_change_nothing)
{
    World world;
    world.version(VersionState::approved, {{world.grace(), {"2017-01", 90'00}}});
    auto& presenter = world.open();
    std::string told = "nothing";
    const auto listen = [&](const std::optional<base::Refusal>& refusal) { told = refusal ? refusal->code : ""; };
    presenter.draft_year({"2020", 2020, DraftWish::From::counting, 0}, listen);
    BOOST_TEST(told == "targets.draft.nothing_before");
    BOOST_TEST(presenter.state().year == 2017);
    presenter.draft_year({"2018", 2018, DraftWish::From::counting, 0}, listen);
    BOOST_TEST(told == "");
    BOOST_TEST(presenter.state().year == 2018);
    BOOST_TEST((world.shown(world.grace(), 0) == 90'00));
    BOOST_TEST(presenter.state().read_only == "");
}

BOOST_AUTO_TEST_CASE(folding_hides_what_is_below)
{
    World world;
    world.version(VersionState::draft, {{world.grace(), {"2017-01", 90'00}}});
    auto& presenter = world.open();
    const std::size_t all = presenter.state().rows.size();
    presenter.fold(world.row(world.turkiye()), true);
    BOOST_TEST(presenter.state().rows.size() == 2u);
    presenter.fold(world.row(world.turkiye()), false);
    BOOST_TEST(presenter.state().rows.size() == all);
    presenter.show_months(false);
    BOOST_TEST((presenter.state().columns.front() == GridColumn{GridColumn::Kind::figure, first_quarter}));
}

BOOST_AUTO_TEST_CASE(a_dragged_selection_goes_on_in_equal_steps_and_repeats_what_has_none)
{
    World world;
    world.version(VersionState::draft, {{world.grace(), {"2017-01", 10'00}}, {world.grace(), {"2017-02", 12'00}},
                                        {world.linus(), {"2017-01", 5'00}}});
    auto& presenter = world.open();
    const std::size_t grace = world.row(world.grace()), linus = world.row(world.linus());
    // January and February over March, the quarter, April and May.
    const Slot second_quarter = first_quarter + 1;
    presenter.extend({{{grace, 0}, {grace, 1}, {grace, 2}, {grace, first_quarter}, {grace, 3}, {grace, 4}, {grace, second_quarter}},
                      {{linus, 0}, {linus, 1}, {linus, 2}, {linus, first_quarter}, {linus, 3}, {linus, 4}, {linus, second_quarter}}},
                     2);
    BOOST_TEST((world.stored(world.grace(), 2) == Figure{14'00}));
    BOOST_TEST((world.stored(world.grace(), 3) == Figure{16'00}));
    BOOST_TEST((world.stored(world.grace(), 4) == Figure{18'00}));
    BOOST_TEST((world.shown(world.grace(), first_quarter) == 36'00));
    BOOST_TEST((world.stored(world.linus(), 2) == Figure{5'00})); // 5, nothing, 5, nothing …
    BOOST_TEST((world.stored(world.linus(), 3) == std::nullopt));
    BOOST_TEST((world.stored(world.linus(), 4) == Figure{5'00}));
    BOOST_TEST((world.company(whole_year) == 70'00 + 15'00));
    world.undo.undo(); // one step
    BOOST_TEST((world.company(whole_year) == 27'00));
    BOOST_TEST(!world.undo.can_undo());
    world.undo.redo();
    BOOST_TEST((world.company(whole_year) == 85'00));
}

BOOST_AUTO_TEST_CASE(a_quarter_is_filled_over_quarters_and_not_over_the_months_between_them)
{
    World world;
    world.version(VersionState::draft, {{world.grace(), {"2017-Q1", 30'00}}});
    auto& presenter = world.open();
    const std::size_t grace = world.row(world.grace());
    const Slot second_quarter = first_quarter + 1;
    presenter.fill({{{grace, first_quarter}, {grace, 3}, {grace, 4}, {grace, 5}, {grace, second_quarter}}});
    BOOST_TEST((world.stored(world.grace(), second_quarter) == Figure{30'00}));
    BOOST_TEST((world.stored(world.grace(), 3) == std::nullopt));
    BOOST_TEST((world.company(whole_year) == 60'00));
}

BOOST_AUTO_TEST_CASE(a_falling_series_stops_at_nothing)
{
    World world;
    world.version(VersionState::draft, {{world.grace(), {"2017-01", 10'00}}, {world.grace(), {"2017-02", 4'00}}});
    auto& presenter = world.open();
    const std::size_t grace = world.row(world.grace());
    presenter.extend({{{grace, 0}, {grace, 1}, {grace, 2}, {grace, 3}}}, 2);
    BOOST_TEST((world.stored(world.grace(), 2) == Figure{0}));
    BOOST_TEST((world.stored(world.grace(), 3) == Figure{0}));
    BOOST_TEST(world.view.refusals.empty());
}

BOOST_AUTO_TEST_CASE(what_is_typed_is_shown_as_it_is_understood)
{
    World world;
    world.version(VersionState::draft, {{world.grace(), {"2017-01", 10'00}}});
    auto& presenter = world.open();
    BOOST_TEST(presenter.understood("1,5M") == "Understood as 1,500,000.00 TRY");
    BOOST_TEST(presenter.understood("12.500,50") == "Understood as 12,500.50 TRY");
    BOOST_TEST(presenter.understood("  ").empty());
    BOOST_TEST(presenter.understood("=A1+1") == "Formulas are not worked out here: type the amount that '=A1+1' gives.");
    BOOST_TEST(!presenter.type({world.row(world.grace()), 1}, "=1+2"));
    BOOST_TEST(world.view.refusals.back() == "targets.figure.formula");
    BOOST_TEST((world.company(whole_year) == 10'00));
}

BOOST_AUTO_TEST_CASE(a_copied_block_is_repeated_over_a_selection_that_it_fits_into)
{
    World world;
    world.version(VersionState::draft, {{world.grace(), {"2017-01", 10'00}}});
    auto& presenter = world.open();
    const auto& rows = presenter.state().rows;
    const auto row = static_cast<std::size_t>(std::find(rows.begin(), rows.end(), world.row(world.grace())) - rows.begin());
    presenter.paste("1\t2\t3\t\n", {row, 0, 1, 8}); // three months and their quarter, over two quarters
    BOOST_TEST((world.stored(world.grace(), 2) == Figure{3'00}));
    BOOST_TEST((world.stored(world.grace(), 3) == Figure{1'00}));
    BOOST_TEST((world.stored(world.grace(), 5) == Figure{3'00}));
    BOOST_TEST((world.company(whole_year) == 12'00));
}

BOOST_AUTO_TEST_SUITE_END()
