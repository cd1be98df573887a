#pragma once
#include "pipeline/view/deals_desk.h"
#include "support/worlds/deal_world.h"
#include "uikit/window_menu.h"
#include "window_support/window_test.h"

#include <wx/modalhook.h>

#include <cstdlib>

namespace hedef::testing {

// Everything that the windows of deals need, over one database; services may be asked on another thread, and what takes
// long on one more.
struct DealsWorld
{
    explicit DealsWorld(base::Tasks* tasks = nullptr, base::Tasks* long_tasks = nullptr)
        : test(TestBackend::sqlite), database(test.open()), second(test.open()), world(*database),
          desk(tasks, base::make_date(2017, 6, 15), long_tasks), list(*database), counts(*second), pipeline(*database),
          customers(*database), views(*database)
    {
        company.name = "Acme";
        database->on_changes([this](const auto& changes) { desk.changes.publish(changes); });
        desk.desk.person = world.ada.value;
        desk.preferences.set("pipeline.deals.filter", ""); // not the first time: all deals
        pipeline::furnish_deals(book, desk.desk, list, counts, pipeline, customers, views, company);
        uikit::use_commands(book.commands);
    }

    void add_deals(int count)
    {
        std::vector<pipeline::Opportunity> all;
        for (int i = 0; i < count; ++i) {
            auto deal = world.won(("Deal " + std::to_string(1000 + i)).c_str(), i % 2 ? world.grace : world.linus,
                                  base::make_date(2017, 3, 1), 100'00 + i);
            if (i % 4 == 0) {
                deal.stage = world.stage("Engaging");
                deal.closed_on.reset();
            }
            all.push_back(deal);
        }
        granted(database->write(
            [&](db::Transaction& tx) { return pipeline::add_opportunities(tx, all, {{}, base::make_date(2017, 6, 15)}); }));
    }

    uikit::Window* open(TestFrame& frame, const desk::Place& place)
    {
        return frame.show(book.find(place.window)->make(frame.get(), place));
    }

    TestDatabase test;
    std::unique_ptr<db::Database> database, second;
    DealWorld world;
    company::Company company;
    TestDesk desk;
    pipeline::DealListService list, counts;
    pipeline::PipelineService pipeline;
    customers::CustomersService customers;
    saved_views::SavedViewsService views;
    uikit::WindowBook book;
};

// Answers every question while it lives (message boxes of the system have no controls that a test could click).
class Answer : public wxModalDialogHook
{
public:
    explicit Answer(int id) : m_id(id) { Register(); }
    ~Answer() override { Unregister(); }
    int Enter(wxDialog*) override { return ++asked, m_id; }
    int asked = 0;

private:
    int m_id;
};

// Pictures are taken where somebody wants to look at them.
inline void picture_if_wanted(const std::string& name)
{
    if (const char* folder = std::getenv("HEDEF_PICTURES")) {
        settle();
        picture(std::string(folder) + "/" + name + ".png");
    }
}

} // namespace hedef::testing
