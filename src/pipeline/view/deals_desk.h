#pragma once
#include "pipeline/present/deals_presenter.h"
#include "saved_views/present/saved_views_presenter.h"
#include "uikit/window_book.h"

namespace hedef::pipeline {

// Brings the windows of deals: "pipeline.deals" (its place's record: a filter, see deals_presenter.h) and
// "pipeline.deal" (record: the deal's code), their commands, the commands of saved views, and the search over deals.
// Services are those of the quick connection, but for `counts`, which is of the second; all outlive the windows.
void furnish_deals(uikit::WindowBook&, desk::Desk&, DealListService&, DealListService& counts, PipelineService&,
                   customers::CustomersService&, saved_views::SavedViewsService&, const company::Company&);

} // namespace hedef::pipeline
