#include "pipeline/view/deals_desk.h"

#include "pipeline/view/deal_columns.h"
#include "pipeline/view/deal_panel.h"
#include "pipeline/view/deals_panel.h"
#include "pipeline/view/pipeline_help.h"
#include "words/language.h"

namespace hedef::pipeline {

namespace {

using uikit::Menu;

std::vector<uikit::Command> commands()
{
    return {
        {"pipeline.deal.move", Menu::record, N_("&Move to stage…"), N_("Move the deal to another stage on a day"), "",
         "move", true, true},
        {"pipeline.deal.win", Menu::record, N_("&Win…"), N_("Close the deal as won on a day; makes the credits"), "",
         "ok", true, false},
        {"pipeline.deal.lose", Menu::record, N_("&Lose…"), N_("Close the deal as lost on a day"), "", "close", true, false},
        {"pipeline.deal.reopen", Menu::record, N_("Reo&pen…"),
         N_("Open a deal again that was won or lost; takes credits back"), "", "undo", false, false},
        {"pipeline.deal.add_line", Menu::record, N_("Add l&ine…"), N_("Add a product that is sold in the deal"), "", "add",
         false, true},
        {"pipeline.deal.add_share", Menu::record, N_("Add s&hare…"), N_("Give a person a part of the deal"), "", "person",
         false, false},
    };
}

uikit::Search search(DealListService& list)
{
    return [&list](const std::string& text, std::size_t most) {
        std::vector<uikit::Found> found;
        for (const DealRow& row : list.search(text, static_cast<int>(most))) {
            std::string detail = words::_("Deal") + " · " + row.stage;
            if (row.customer) detail += " · " + *row.customer;
            found.push_back({row.name, detail, "deal", {"pipeline.deal", row.code}});
        }
        return found;
    };
}

} // namespace

void furnish_deals(uikit::WindowBook& book, desk::Desk& desk, DealListService& list, DealListService& counts,
                   PipelineService& pipeline, customers::CustomersService& customers, saved_views::SavedViewsService& views,
                   const company::Company& company)
{
    const DealServices services{list, counts, pipeline, customers};
    uikit::WindowKind deals;
    deals.id = "pipeline.deals";
    deals.group = uikit::Group::sell;
    deals.words = N_("&Deals");
    deals.icon = "deal";
    deals.make = [&desk, services, &views, company](wxWindow* parent, const desk::Place& place) -> uikit::Window* {
        return new DealsPanel(parent, place, desk, services, views, company);
    };
    deals.help = deals_help;
    uikit::WindowKind deal;
    deal.id = "pipeline.deal";
    deal.words = N_("Deal");
    deal.icon = "deal";
    deal.make = [&desk, services, company](wxWindow* parent, const desk::Place& place) -> uikit::Window* {
        return new DealPanel(parent, place, desk, services, company);
    };
    deal.help = deal_help;
    book.kinds.push_back(std::move(deals));
    book.kinds.push_back(std::move(deal));
    book.commands.add(commands());
    if (!book.commands.find("views.keep_as")) book.commands.add(saved_views::view_commands());
    book.searches.push_back(search(list));
}

} // namespace hedef::pipeline
