#include "bench/view/running.h"
#include "bench/view/windows.h"
#include "commission/commission_service.h"
#include "db/migrator.h"
#include "demo/demo_service.h"
#include "targets/view/figure_grid.h"
#include "targets/view/targets_panel.h"
#include "uikit/row_list_base.h"

#include <wx/listbox.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <iostream>

namespace hedef::bench {

namespace {

// The demo company as `hedefctl demo create` makes it, with so many people.
std::string make_demo(const std::filesystem::path& file, const base::Clock& clock, demo::DemoWish wish)
{
    const std::string url = "sqlite:" + file.string();
    const auto database = open_new(url, clock);
    db::Migrator(*database).upgrade();
    base::NoProgress progress;
    demo::DemoService(*database).create(wish, progress).value();
    return url;
}

double median(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

void add(Results& results, const std::string& name, std::int64_t rows, double seconds, double aim)
{
    Result result;
    result.group = "Windows (SQLite)";
    result.name = name;
    result.rows = rows;
    result.seconds = seconds;
    result.aim_seconds = aim;
    result.peak = peak_memory();
    results.push_back(result);
}

void open_each(const Options& options, const std::filesystem::path& folder, const base::Clock& clock, Results& results)
{
    Running desk(make_demo(folder / "demo.db", clock, {}), folder);
    desk.close();
    for (const auto& kind : desk.program().book().kinds) {
        if (kind.group == uikit::Group::none) continue;
        std::vector<double> times;
        for (int turn = 0; turn <= options.repetitions_or_default(); ++turn) {
            times.push_back(desk.open({kind.id, ""}));
            desk.close();
        }
        add(results, "open " + kind.id + ", demo company, first time", 0, times.front(), 0.2);
        times.erase(times.begin());
        add(results, "open " + kind.id + ", demo company", 0, median(times), 0.2);
    }
}

void first_page(const Options& options, const World& world, const std::string& url, const std::filesystem::path& folder,
                Results& results)
{
    Running desk(url, folder);
    desk.close();
    desk.program().desk().preferences.set("pipeline.deals.filter", ""); // all of them
    const desk::Place deals{"pipeline.deals", ""};
    const auto rows_there = [&] {
        if (const wxWindow* window = desk.program().frame()->active())
            for (const wxWindow* child : window->GetChildren())
                if (const auto* list = dynamic_cast<const uikit::RowListBase*>(child)) return list->shown() > 0;
        return false;
    };
    std::vector<double> times;
    for (int turn = 0; turn < options.repetitions_or_default(); ++turn) {
        times.push_back(desk.open_until(deals, rows_there));
        turn_until([&] { return desk.program().idle(); });
        desk.close();
    }
    add(results, "open deals to the first page, " + std::to_string(world.deals()) + " deals", world.deals(), median(times), 0.2);
}

// A draft of targets for the year after the newest, from its figures; its year.
int draft_next_year(const std::string& url, const base::Clock& clock)
{
    const auto database = db::Database::open(db::Url::parse(url).value(), clock);
    targets::DraftWish wish;
    wish.name = "Bench";
    wish.year = int(std::chrono::year_month_day(clock.today()).year()) + 1;
    targets::TargetsService(*database).draft_year(wish).value();
    return wish.year;
}

// The row of a person in the middle of the sheet.
int row_in_the_middle(const targets::TargetsState& state)
{
    const auto people = [&](std::size_t row) { return state.sheet.children(state.rows[row]).empty(); };
    std::size_t row = state.rows.size() / 2;
    while (row + 1 < state.rows.size() && !people(row))
        ++row;
    return int(row);
}

// Each key stands in the cell, and in the totals of every row above it, when it is drawn.
void type_figures(const Options& options, const std::filesystem::path& folder, const base::Clock& clock, Results& results)
{
    demo::DemoWish wish;
    wish.people = 500;
    const std::string url = make_demo(folder / "people.db", clock, wish);
    const int year = draft_next_year(url, clock);
    Running desk(url, folder);
    desk.close();
    desk.open({"targets.grid", ""});
    auto& panel = dynamic_cast<targets::TargetsPanel&>(*desk.program().frame()->active());
    panel.presenter().choose_year(year);
    turn_until([&] { return desk.program().idle(); });
    panel.presenter().show_months(true);
    desk.draw();
    auto& grid = dynamic_cast<targets::FigureGrid&>(*wxWindow::FindWindowByName(wxS("targets.sheet"), &panel));
    const int row = row_in_the_middle(panel.presenter().state());
    std::vector<double> keys, enters;
    for (int turn = 0; turn < options.repetitions_or_default(); ++turn) {
        grid.GoToCell(row, 1 + turn);
        grid.EnableCellEditControl();
        auto* editor = grid.GetCellEditor(row, 1 + turn);
        auto* field = dynamic_cast<wxTextCtrl*>(editor->GetControl());
        editor->DecRef();
        desk.draw();
        for (int key = 1; key <= 20; ++key)
            keys.push_back(desk.seconds([&] { field->SetValue(wxString::Format(wxS("%d"), key * 100 + turn)); }));
        enters.push_back(desk.seconds([&] { grid.DisableCellEditControl(); }));
        turn_until([&] { return desk.program().idle(); });
    }
    const auto figures = std::int64_t(grid.GetNumberRows()) * 12;
    add(results, "a key in Targets, 500 people × 12 months", figures, median(keys), 0.05);
    add(results, "the slowest of " + std::to_string(keys.size()) + " keys", figures, *std::max_element(keys.begin(), keys.end()), 0.05);
    add(results, "Enter in Targets", figures, median(enters), 0.05);
}

// Typed into the text, which is left by a click on the parts of the plan: read, checked and shown there as forms.
void type_plan(const Options& options, const std::filesystem::path& folder, const base::Clock& clock, Results& results)
{
    constexpr int components = 50;
    const std::string url = "sqlite:" + (folder / "people.db").string();
    std::string plan;
    {
        const auto database = db::Database::open(db::Url::parse(url).value(), clock);
        plan = commission::CommissionService(*database).import_plan(World::plan_document(components), "bench").value().code;
    }
    Running desk(url, folder);
    desk.close();
    desk.open({"commission.plan", plan});
    wxWindow* panel = desk.program().frame()->active();
    auto& parts = dynamic_cast<wxListBox&>(*wxWindow::FindWindowByName(wxS("Parts of the plan"), panel));
    auto& text = dynamic_cast<wxTextEntryBase&>(*wxWindow::FindWindowByName(wxS("The plan as text (JSON)"), panel));
    std::vector<double> keys;
    for (int key = 0; key < 10 * options.repetitions_or_default(); ++key) {
        text.SetInsertionPoint(2);
        keys.push_back(desk.seconds([&] {
            text.WriteText(wxS(" "));
            wxCommandEvent left(wxEVT_LISTBOX, parts.GetId());
            left.SetEventObject(&parts);
            left.SetInt(parts.GetSelection());
            parts.ProcessWindowEvent(left);
        }));
    }
    add(results, "a key in the text of a plan, " + std::to_string(components) + " components", 0, median(keys), 0.05);
}

} // namespace

void measure_windows(const Options& options, const World& world, const Files& files, Results& results)
{
    const Display display;
    if (!display.there()) {
        std::cerr << "Windows: not measured, there is no display (try xvfb-run)\n";
        return;
    }
    const Workshop workshop;
    const base::SystemClock clock;
    forget_peak();
    open_each(options, workshop.folder(), clock, results);
    type_figures(options, workshop.folder(), clock, results);
    type_plan(options, workshop.folder(), clock, results);
    first_page(options, world, files.url(), workshop.folder(), results);
}

} // namespace hedef::bench
